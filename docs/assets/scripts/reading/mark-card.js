// The card of an editorial mark: its reason, which without this script a pointer alone can ask for (`title`).

import { createElement } from "../base/elements.js";
import { explain } from "./card.js";

/** What is said of the words of a mark, {0} as they are printed and {1} as they are read, by its kind. */
const NAMES = {
  zh: { correction: "原作“{0}”，校作“{1}”", supplied: "编者补：{1}", surplus: "衍文：{0}" },
  en: { correction: "printed “{0}”, corrected to “{1}”", supplied: "supplied: {1}", surplus: "left out: {0}" },
};

/** The mark that an element stands in. @param {Element} element */
function markOf(element) {
  const mark = element.closest("[title]:is(.mark, .gap, .cited), [data-reason]");
  return mark instanceof HTMLElement ? mark : null;
}

/** The reason. The browser's own tooltip would say it a second time. @param {HTMLElement} mark */
function reason(mark) {
  const { title } = mark;
  if (title) {
    mark.dataset.reason = title;
    mark.removeAttribute("title");
  }
  return [createElement("p", mark.dataset.reason ?? "")];
}

/** What a mark says of its words, in their language. @param {HTMLElement} mark */
function nameOf(mark) {
  const names = NAMES[mark.closest("[lang]")?.matches("[lang=en]") ? "en" : "zh"];
  const [kind, name] = Object.entries(names).find(([one]) => mark.classList.contains(one)) ?? [];
  if (!kind || !name) return null;
  const [refused, accepted] = ["del", "ins"].map((tag) => mark.querySelector(tag)?.textContent ?? "");
  return name.replace("{0}", () => refused).replace("{1}", () => accepted);
}

// The tab key reaches a mark, so that its card opens; who listens then hears what it is. A gap says so by itself.
for (const mark of document.querySelectorAll(".md-content :is(.mark, .gap)")) {
  if (!(mark instanceof HTMLElement)) continue;
  mark.tabIndex = 0;
  const name = nameOf(mark);
  if (!name) continue;
  mark.setAttribute("role", "note");
  mark.setAttribute("aria-label", name);
}

explain({ subjectOf: markOf, contentFor: reason });
