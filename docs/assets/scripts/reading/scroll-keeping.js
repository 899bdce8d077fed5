// A page that is loaded again stands where it stood. Its address follows the paragraph that is read, and the browser would
// go to that paragraph's head. The place is kept as a part of the paragraph: with the face of English, which may not have
// been there the first time, lines end elsewhere.

import { readStored, store } from "../base/storage.js";

const NAME = "xinzhi.scroll";

const isLoadedAgain = () => {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return entry?.type === "reload";
};

const paragraph = () => document.getElementById(location.hash.slice(1))?.getBoundingClientRect();

/** How much of the paragraph had been read when the page was left, of 1; null where it was another page or paragraph. */
function keptPart() {
  const [address, part] = (readStored(NAME, "sessionStorage") ?? "").split(" ");
  return address === location.href && part ? Number(part) : null;
}

let part = isLoadedAgain() ? keptPart() : null;

function scrollBack() {
  const box = paragraph();
  if (part !== null && box) scrollTo({ top: scrollY + box.top + part * box.height, behavior: "instant" });
}

function leave() {
  const box = paragraph();
  history.scrollRestoration = "auto";
  store(NAME, box ? `${location.href} ${-box.top / box.height}` : "", "sessionStorage");
}

addEventListener("pagehide", leave);
for (const name of ["wheel", "touchmove", "keydown", "pointerdown"])
  addEventListener(name, () => (part = null), { passive: true });
if (part !== null) {
  // The browser would go to the paragraph's head while all is loaded, and then back to where the page was scrolled.
  history.scrollRestoration = "manual";
  scrollBack();
  addEventListener("load", scrollBack);
}
