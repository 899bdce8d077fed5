// The glossary index: the terms by pinyin, by English, by frequency, or by domain as the page has them.

import { createElement } from "../base/elements.js";
import { onEachPage } from "../base/pages.js";

/** @typedef {{ heading: string, items: HTMLElement[] }} Group */

/** By what a term is sorted. @param {HTMLElement} item @param {string} order */
const keyOf = (item, order) => item.dataset[order] ?? "";

/** Terms in an order of their own, under the letters that they begin with. @param {HTMLElement[]} items @param {string} order @returns {Group[]} */
export function grouped(items, order) {
  if (order === "times") {
    const most = [...items].sort((a, b) => Number(keyOf(b, order)) - Number(keyOf(a, order)));
    return [{ heading: "", items: most }];
  }
  const sorted = [...items].sort((a, b) => (keyOf(a, order) < keyOf(b, order) ? -1 : 1));
  /** @type {Group[]} */
  const groups = [];
  for (const item of sorted) {
    const letter = keyOf(item, order).charAt(0).toUpperCase();
    const heading = /[A-Z]/.test(letter) ? letter : "#";
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, items: [] });
    groups.at(-1)?.items.push(item);
  }
  return groups;
}

/** @param {Group} group */
function groupElements({ heading, items }) {
  const list = createElement("ul", items, { class: "terms" });
  return heading ? [createElement("h2", heading), list] : [list];
}

onEachPage(() => {
  const place = document.querySelector(".orderable");
  const form = document.querySelector(".orders");
  if (!place || !form) return;
  const byDomain = [...place.children];
  const domainItems = byDomain.map((list) => [...list.querySelectorAll("li")]);
  const items = domainItems.flat();
  form.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.value === "domain") {
      byDomain.forEach((list, n) => list.append(...(domainItems[n] ?? [])));
      place.replaceChildren(...byDomain);
    } else place.replaceChildren(...grouped(items, target.value).flatMap(groupElements));
    document.querySelector(".filter input[type=search]")?.dispatchEvent(new Event("input"));
  });
});
