// A page that is loaded again stands where it stood. Its address follows the paragraph that is read, and the browser would
// go to that paragraph's head.

import { readStored, store } from "../base/storage.js";

const NAME = "xinzhi.scroll";

const isLoadedAgain = () => {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  return entry?.type === "reload";
};

/** How far the page was scrolled when it was left; null where it was another page. */
function keptScroll() {
  const [address, top] = (readStored(NAME, "sessionStorage") ?? "").split(" ");
  return address === location.href ? Number(top) : null;
}

let top = isLoadedAgain() ? keptScroll() : null;

function scrollBack() {
  if (top !== null) scrollTo({ top, behavior: "instant" });
}

addEventListener("pagehide", () => store(NAME, `${location.href} ${scrollY}`, "sessionStorage"));
for (const name of ["wheel", "touchmove", "keydown", "pointerdown"])
  addEventListener(name, () => (top = null), { passive: true });
scrollBack();
// Until all is loaded the browser brings the paragraph's head back.
addEventListener("load", scrollBack);
