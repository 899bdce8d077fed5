// A term's page: what stands for the term in English becomes a filter of the sentences below.

import { createButton } from "../base/elements.js";

/** Whether a row of the concordance has a rendering; every row has none in particular. @param {HTMLElement} row @param {string} chosen */
export function hasRendering(row, chosen) {
  return !chosen || (row.dataset.renderings ?? "").split(" ").includes(chosen);
}

/** The sentences, each with the row of its other places, if it has one. @param {Element} group */
function showRows(group, /** @type {string} */ chosen) {
  let shown = false;
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("tr[data-renderings]"))) {
    row.hidden = !hasRendering(row, chosen);
    shown ||= !row.hidden;
    const next = row.nextElementSibling;
    if (next instanceof HTMLElement && next.classList.contains("also")) next.hidden = row.hidden;
  }
  if (group instanceof HTMLElement) group.hidden = !shown;
  return shown;
}

/** @param {HTMLElement} list @param {string} chosen */
function filterBy(list, chosen) {
  const groups = [...document.querySelectorAll(".concordance tbody")].map((group) => showRows(group, chosen));
  for (const button of list.querySelectorAll("button"))
    button.setAttribute("aria-pressed", String(button.dataset.rendering === chosen));
  const status = list.nextElementSibling;
  if (status) status.textContent = groups.includes(true) ? "" : (list.dataset.none ?? "");
}

/** @param {HTMLElement} list @param {HTMLElement} item */
function makeButton(list, item) {
  const number = item.dataset.rendering ?? "";
  const button = createButton("", () => filterBy(list, button.getAttribute("aria-pressed") === "true" ? "" : number), {
    "aria-pressed": "false",
    "data-rendering": number,
  });
  button.append(...item.childNodes);
  item.append(button);
}

function startFilter() {
  const list = document.querySelector(".renderings");
  if (!(list instanceof HTMLElement) || list.querySelector("button") || list.children.length < 2) return;
  const items = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("li"));
  for (const item of items) makeButton(list, item);
}

startFilter();
