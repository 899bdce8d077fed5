// A term's page: the words beside the term by how often they stand there, or by pinyin; a second press turns the order.

import { createButton } from "../base/elements.js";

const PINYIN = new Intl.Collator("zh-Hans-u-co-pinyin");

/** @param {Element} row @param {number} column */
const cell = (row, column) => row.children[column]?.textContent?.trim() ?? "";

/** Rows in the order of a column: words by pinyin, numbers from the largest. @param {Element[]} rows @param {number} column @param {boolean} turned */
export function ordered(rows, column, turned) {
  const sorted = [...rows].sort((a, b) =>
    column === 0 ? PINYIN.compare(cell(a, 0), cell(b, 0)) : Number(cell(b, column)) - Number(cell(a, column)),
  );
  return turned ? sorted.reverse() : sorted;
}

/** @param {Element} table */
function makeSortable(table) {
  const heads = [...table.querySelectorAll("thead th")];
  const body = table.querySelector("tbody");
  heads.forEach((head, column) => {
    const [first, second] = column === 0 ? ["ascending", "descending"] : ["descending", "ascending"];
    const sort = () => {
      const turned = head.getAttribute("aria-sort") === first;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", /** @type {string} */ (turned ? second : first));
      body?.replaceChildren(...ordered([...body.children], column, turned));
    };
    const button = createButton("", sort);
    button.append(...head.childNodes);
    head.append(button);
  });
}

function startOrder() {
  for (const table of document.querySelectorAll("table.neighbors"))
    if (!table.querySelector("button")) makeSortable(table);
}

startOrder();
