// What several scripts need.

/** Runs now, and whenever the theme's instant navigation has swapped the page. @param {() => void} enter */
export function onPage(enter) {
  if (window.document$) window.document$.subscribe(enter);
  else enter();
}

/**
 * What this browser keeps under a name, for ever or for the session; a value given is stored first. In a browser that
 * keeps nothing, null.
 * @param {string} name
 * @param {string} [value]
 * @param {"localStorage" | "sessionStorage"} [where]
 */
export function stored(name, value, where = "localStorage") {
  try {
    if (value !== undefined) window[where].setItem(name, value);
    return window[where].getItem(name);
  } catch {
    return null;
  }
}

/** @param {string} tag @param {string | (string | Node)[]} content @param {Record<string, string>} [attributes] */
export function make(tag, content, attributes = {}) {
  const made = document.createElement(tag);
  made.append(...[content].flat());
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
