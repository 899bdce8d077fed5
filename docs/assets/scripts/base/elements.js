// Making elements of a page.

/** @typedef {string | (string | Node)[]} Content */

/** A new element. @param {string} tag @param {Content} content @param {Record<string, string>} [attributes] */
export function createElement(tag, content, attributes = {}) {
  const element = document.createElement(tag);
  element.append(...(typeof content === "string" ? [content] : content));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A new button. @param {string} label @param {() => void} onClick @param {Record<string, string>} [attributes] */
export function createButton(label, onClick, attributes = {}) {
  const button = createElement("button", label, { type: "button", ...attributes });
  button.addEventListener("click", onClick);
  return button;
}
