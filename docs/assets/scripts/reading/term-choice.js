// Which terms of a text are marked: the first in each section, all, or none, as the reader has set it (settings.js). The
// style sheet does it; this script lets the tab key reach what is marked, and no more.

import { pageAddress } from "../base/pages.js";

const FIRST = "first";
const ALL = "all";
const NONE = "none";

/** The choice that holds. */
const choice = () => document.documentElement.dataset.terms ?? FIRST;

/** The marked term that an element stands in, by the reader's choice. @param {Element} element */
export function markedTerm(element) {
  const term = element.closest("a.term, span.term:not(.name)");
  const isMarked = choice() === ALL || (choice() === FIRST && term?.matches("a"));
  return isMarked && term instanceof HTMLElement ? term : null;
}

/** The address of a term's page. A span has only its slug: it stands in a text. @param {HTMLElement} term */
export const addressOf = (term) =>
  term instanceof HTMLAnchorElement ? term.href : pageAddress(`../../../glossary/${term.dataset.term}/`);

/** Lets the tab key reach what is marked. */
function letKeysReachTerms() {
  for (const link of document.querySelectorAll("a.term")) {
    if (choice() === NONE) link.setAttribute("tabindex", "-1");
    else link.removeAttribute("tabindex");
  }
  for (const span of document.querySelectorAll("span.term:not(.name)")) {
    if (choice() === ALL) {
      span.setAttribute("tabindex", "0");
      span.setAttribute("role", "link");
    } else {
      span.removeAttribute("tabindex");
      span.removeAttribute("role");
    }
  }
}

// The panel has heard of it before: it is nearer to what has changed.
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === "terms") letKeysReachTerms();
});

document.addEventListener("keydown", ({ key, target }) => {
  const isSpan = target instanceof HTMLElement && target.matches("span.term");
  if (key === "Enter" && isSpan && markedTerm(target) === target) location.assign(addressOf(target));
});

letKeysReachTerms();
