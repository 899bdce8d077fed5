// The glossary index: narrows the list to the terms that hold what is typed, in Chinese, pinyin or English.

/**
 * Whether what is typed stands in a term's keys, with or without its spaces.
 * @param {string} keys
 * @param {string} typed
 */
export function holdsTyped(keys, typed) {
  const query = typed.trim().toLowerCase();
  return keys.includes(query) || keys.includes(query.replaceAll(" ", ""));
}

/** @param {string} typed @param {HTMLElement} none says that no term matches */
function filterTerms(typed, none) {
  let found = 0;
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".terms > li"))) {
    item.hidden = !holdsTyped(item.dataset.keys ?? "", typed);
    if (!item.hidden) found++;
  }
  for (const list of document.querySelectorAll(".terms")) {
    const heading = list.previousElementSibling;
    if (heading instanceof HTMLElement) heading.hidden = !list.querySelector("li:not([hidden])");
  }
  none.textContent = found ? "" : (none.dataset.none ?? "");
}

function startFilter() {
  const form = document.querySelector(".filter");
  const input = form?.querySelector("input[type=search]");
  const none = form?.querySelector(".none");
  if (!(form instanceof HTMLElement) || !(input instanceof HTMLInputElement) || !(none instanceof HTMLElement)) return;
  form.removeAttribute("data-waiting");
  input.addEventListener("input", () => filterTerms(input.value, none));
}

startFilter();
