// The card of an editorial mark: its reason, which without this script a pointer alone can ask for (`title`).

import { createElement } from "../base/elements.js";
import { explain } from "./card.js";

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

// The tab key reaches a mark, so that its card opens.
for (const mark of document.querySelectorAll(".md-content :is(.mark, .gap)"))
  if (mark instanceof HTMLElement) mark.tabIndex = 0;

explain({ subjectOf: markOf, contentFor: reason });
