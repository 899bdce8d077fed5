// A term's page: its senses and what stands for it in English become filters of the sentences below.

import { createButton } from "../base/elements.js";

/** @typedef {"senses" | "renderings"} By */

/** Whether a row of the concordance has what was chosen of each list; nothing chosen asks for nothing. @param {HTMLElement} row @param {Map<By, string>} chosen */
export function isChosen(row, chosen) {
  return [...chosen].every(([by, value]) => (row.dataset[by] ?? "").split(" ").includes(value));
}

/** The sentences, each with the row of its other places, if it has one. @param {Element} group */
function showRows(group, /** @type {Map<By, string>} */ chosen) {
  let shown = false;
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("tr[data-renderings]"))) {
    row.hidden = !isChosen(row, chosen);
    shown ||= !row.hidden;
    const next = row.nextElementSibling;
    if (next instanceof HTMLElement && next.classList.contains("also")) next.hidden = row.hidden;
  }
  if (group instanceof HTMLElement) group.hidden = !shown;
  return shown;
}

/** @param {HTMLElement} filters @param {Map<By, string>} chosen */
function show(filters, chosen) {
  const groups = [...document.querySelectorAll(".concordance tbody")].map((group) => showRows(group, chosen));
  for (const button of filters.querySelectorAll("button"))
    button.setAttribute(
      "aria-pressed",
      String(chosen.get(/** @type {By} */ (button.dataset.by)) === button.dataset.value),
    );
  const status = filters.querySelector("[role=status]");
  if (status) status.textContent = groups.includes(true) ? "" : (filters.dataset.none ?? "");
}

/** @param {HTMLElement} filters */
function makeButtons(filters) {
  /** @type {Map<By, string>} */
  const chosen = new Map();
  for (const list of /** @type {NodeListOf<HTMLElement>} */ (filters.querySelectorAll(".choices"))) {
    if (list.children.length < 2) continue;
    const by = /** @type {By} */ (list.dataset.by);
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("li"))) {
      const value = item.dataset.value ?? "";
      const choose = () => {
        if (chosen.get(by) === value) chosen.delete(by);
        else chosen.set(by, value);
        show(filters, chosen);
      };
      const button = createButton("", choose, { "aria-pressed": "false", "data-by": by, "data-value": value });
      button.append(...item.childNodes);
      item.append(button);
    }
  }
}

function startFilters() {
  const filters = document.querySelector(".filters");
  if (filters instanceof HTMLElement && !filters.querySelector("button")) makeButtons(filters);
}

startFilters();
