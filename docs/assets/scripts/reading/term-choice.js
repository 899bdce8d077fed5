// Which terms of a text are marked: the first in each section, all, or none. Without this script the radio buttons and
// the style sheet do the rest; the script remembers the choice, and lets the tab key reach what is marked, and no more.

import { readStored, store } from "../base/storage.js";

const NAME = "xinzhi.terms";
const FIRST = "first";
const ALL = "all";
const NONE = "none";

/** A choice; null where a value is none. @param {string | null | undefined} value */
const asChoice = (value) => (value && [FIRST, ALL, NONE].includes(value) ? value : null);

/** The choice that holds on the page. */
const choice = () => asChoice(document.documentElement.dataset.terms) ?? FIRST;

/** The radio button of a choice; on a page without terms there is none. @param {string} value */
function radioOf(value) {
  const radio = document.getElementById(`terms-${value}`);
  return radio instanceof HTMLInputElement ? radio : null;
}

/** The marked term that an element stands in, by the reader's choice. @param {Element} element */
export function markedTerm(element) {
  const term = element.closest("a.term, span.term:not(.name)");
  const isMarked = choice() === ALL || (choice() === FIRST && term?.matches("a"));
  return isMarked && term instanceof HTMLElement ? term : null;
}

/** The address of a term's page. A span has only its slug: it stands in a text. @param {HTMLElement} term */
export const addressOf = (term) =>
  term instanceof HTMLAnchorElement
    ? term.href
    : new URL(`../../../glossary/${term.dataset.term}/`, location.href).href;

/** Marks the terms of the page. @param {string} value */
function markTerms(value) {
  document.documentElement.dataset.terms = value;
  for (const link of document.querySelectorAll("a.term")) {
    if (value === NONE) link.setAttribute("tabindex", "-1");
    else link.removeAttribute("tabindex");
  }
  for (const span of document.querySelectorAll("span.term:not(.name)")) {
    if (value === ALL) {
      span.setAttribute("tabindex", "0");
      span.setAttribute("role", "link");
    } else {
      span.removeAttribute("tabindex");
      span.removeAttribute("role");
    }
  }
}

document.addEventListener("change", ({ target }) => {
  const chosen = target instanceof HTMLInputElement && target.name === "terms" ? asChoice(target.value) : null;
  if (!chosen) return;
  markTerms(chosen);
  store(NAME, chosen);
});

document.addEventListener("keydown", ({ key, target }) => {
  const isSpan = target instanceof HTMLElement && target.matches("span.term");
  if (key === "Enter" && isSpan && markedTerm(target) === target) location.assign(addressOf(target));
});

function restoreChoice() {
  const value = asChoice(readStored(NAME)) ?? FIRST;
  const radio = radioOf(value);
  if (!radio) return;
  radio.checked = true;
  markTerms(value);
}

restoreChoice();
