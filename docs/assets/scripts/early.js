// What holds before the first paint. It is small, and each page waits for it: later the page would be laid out twice.

import { firstLanguage } from "./model/first-language.js";
import { interfaceLanguage } from "./model/interface-language.js";
import { asView, chosenView, firstIn, targetLanguage, viewShowing } from "./reading/view-choice.js";

const root = document.documentElement;
// The page's own address has lost the words that the browser is to find: in Chromium the record of the visit has them.
const visit = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
const visited = visit?.name ?? location.href;

root.dataset.first = firstIn(location.href) ?? firstLanguage();
root.dataset.view = viewShowing(
  chosenView(location.href, interfaceLanguage()),
  targetLanguage(visited),
  firstLanguage(),
);
// Who comes to the head of a page sees it before the rest is laid out (blocks.css, reading/far-blocks.js). Who comes to
// another place, or again, has all of it at once: the browser goes to where its heights lead.
root.toggleAttribute("data-coming", visit?.type === "navigate" && !new URL(visited).hash && !location.hash);

// The radio buttons switch, whatever becomes of the other scripts.
document.addEventListener("change", ({ target }) => {
  const view = target instanceof HTMLInputElement && target.name === "view" && asView(target.value);
  if (view) root.dataset.view = view;
});
