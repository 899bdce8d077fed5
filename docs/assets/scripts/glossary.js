// The glossary index: narrows the list to the terms that hold what is typed, in Chinese, pinyin or English.

import { onPage } from "./shared.js";

function enter() {
  const form = document.querySelector(".filter");
  const input = form?.querySelector("input");
  const none = form?.querySelector(".none");
  if (!(form instanceof HTMLElement) || !input || !(none instanceof HTMLElement)) return;
  form.hidden = false;
  input.addEventListener("input", () => {
    const query = input.value.trim().toLowerCase();
    const joined = query.replaceAll(" ", "");
    let found = 0;
    for (const item of document.querySelectorAll(".terms > li")) {
      if (!(item instanceof HTMLElement)) continue;
      const keys = item.dataset.keys ?? "";
      item.hidden = !keys.includes(query) && !keys.includes(joined);
      found += item.hidden ? 0 : 1;
    }
    for (const list of document.querySelectorAll(".terms")) {
      const empty = !list.querySelector("li:not([hidden])");
      if (list.previousElementSibling instanceof HTMLElement) list.previousElementSibling.hidden = empty;
    }
    none.textContent = found ? "" : (none.dataset.none ?? "");
  });
}

onPage(enter);
