// Focus: the dialog closes when the focus leaves it, and results keep it when they are drawn anew.

import { dialog, opener, results } from "./elements.js";

/** The address of the result that has the focus; empty where none has. */
let focusedResult = "";

/** Gives the focus back to a result that lost it by being drawn anew. */
export function restoreFocus() {
  if (!focusedResult || document.activeElement !== document.body) return;
  const links = [...results.querySelectorAll("a")];
  links.find((link) => link.getAttribute("href") === focusedResult)?.focus();
}

dialog.addEventListener("focusin", ({ target }) => {
  const link = target instanceof Element && target.closest("a.md-search-result__link");
  focusedResult = (link && link.getAttribute("href")) || "";
});

dialog.addEventListener("focusout", ({ relatedTarget }) => {
  if (opener.checked && relatedTarget instanceof Node && !dialog.contains(relatedTarget)) opener.click();
});
