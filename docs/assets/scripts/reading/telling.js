// A word to the reader that goes away by itself.

import { createElement } from "../base/elements.js";

/** How long it stays, in ms. */
const TOLD = 2500;
const status = createElement("p", [], { class: "quote-status", role: "status", popover: "manual" });
let timer = 0;

/** Tells the reader something. @param {string} words */
export function tell(words) {
  document.body.append(status);
  status.textContent = words;
  status.showPopover();
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.hidePopover();
    status.textContent = "";
  }, TOLD);
}
