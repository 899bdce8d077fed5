// A page that is loaded again stands where it stood. Its address follows the paragraph that is read, and the browser would
// go to that paragraph's head. The place is kept as the sentence that is read and where it begins: with the face of English,
// which may not have been there the first time, lines end elsewhere.

import { readStored, store } from "../base/storage.js";
import { hasBegunToRead, readingLine } from "./reading-place.js";

const NAME = "xinzhi.scroll";
/** Sentences, and what has none. */
const PIECES = "article .s, article :is(.pair, .published) > [lang]:not(:has(.s))";

const isLoadedAgain = () => {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return entry?.type === "reload";
};

const pieces = () => [...document.querySelectorAll(PIECES)];

/** The number of the piece that was read when the page was left, and its height in the window; null where it was another page. */
function keptPlace() {
  const [address, number, top] = (readStored(NAME, "sessionStorage") ?? "").split(" ");
  return address === location.href && top ? { number: Number(number), top: Number(top) } : null;
}

let place = isLoadedAgain() ? keptPlace() : null;

function scrollBack() {
  if (!place) return;
  const piece = pieces()[place.number];
  if (piece) scrollBy({ top: piece.getBoundingClientRect().top - place.top, behavior: "instant" });
}

function leave() {
  const boxes = hasBegunToRead() ? pieces().map((one) => one.getBoundingClientRect()) : [];
  const number = boxes.findIndex(({ bottom }) => bottom > readingLine());
  history.scrollRestoration = "auto";
  store(NAME, number < 0 ? "" : `${location.href} ${number} ${boxes[number].top}`, "sessionStorage");
}

addEventListener("pagehide", leave);
for (const name of ["wheel", "touchmove", "keydown", "pointerdown"])
  addEventListener(name, () => (place = null), { passive: true });
if (place) {
  // The browser would go to the paragraph's head while all is loaded, and then back to where the page was scrolled.
  history.scrollRestoration = "manual";
  scrollBack();
  addEventListener("load", scrollBack);
}
