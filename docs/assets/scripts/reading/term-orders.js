// Terms in orders of their own, under the letters that they begin with.

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
