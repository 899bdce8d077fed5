// The glossary index: the terms by pinyin, by English, by frequency, or by domain as the page has them.

import { createElement } from "../base/elements.js";
import { grouped } from "./term-orders.js";

/** @import { Group } from "./term-orders.js" */

/** @param {Group} group */
function groupElements({ heading, items }) {
  const list = createElement("ul", items, { class: "terms" });
  return heading ? [createElement("h2", heading), list] : [list];
}

function startOrders() {
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
}

startOrders();
