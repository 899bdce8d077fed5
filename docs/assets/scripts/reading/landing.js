// Where a search result leads: marks what was sought (`?h=…`) in the paragraph that the address names, keeps it in view
// until the page has come to rest, and takes the words out of the address.

import { idInAddress } from "../base/pages.js";
import { highlight, markBlock, markHidden, removeHighlights, visibleMark } from "./highlight.js";
import { soughtWords } from "./hit-places.js";

/**
 * What the reader came for: the words, and the id of the block.
 * @typedef {{ id: string, words: string[] }} Sought
 */

/** How long a page takes to come to rest, in ms. */
const SETTLING = 900;
/** What stands lower than this share of the window's height is out of view. */
const LOWEST = 0.85;

/** @type {Sought | null} */
let sought = null;
/** Until when what was found is kept in view, by the page's clock. */
let keepUntil = 0;

function forget() {
  keepUntil = 0;
  sought = null;
  removeHighlights();
}

/**
 * What shows a block in the present view: itself, its pair, or the paragraph that calls a note.
 * @param {Element} block
 */
function shownBlock(block) {
  const noteCall = document.getElementById(block.id.replace("fn-", "fnref-"));
  const candidates = [block, block.closest(".pair"), noteCall?.closest(".pair")];
  return candidates.find((candidate) => candidate?.getClientRects().length) ?? block;
}

/** Whether an element stands under the bars at the window's head, or too low. @param {Element} element */
function isOutOfView(element) {
  const bars = [...document.querySelectorAll(".md-header, .views")];
  const head = Math.max(0, ...bars.map((bar) => bar.getBoundingClientRect().bottom));
  const { top } = element.getBoundingClientRect();
  return top < head || top > LOWEST * innerHeight;
}

/**
 * Keeps a block in view. Other scripts scroll too when a page is entered (the views, the theme, a phone's closing
 * dialog): for a moment what was found is brought back, unless the reader moves.
 * @param {Element} block
 */
function keepInView(block) {
  if (performance.now() > keepUntil || !block.isConnected) return;
  const shown = shownBlock(block);
  const mark = visibleMark();
  markBlock(shown);
  markHidden(shown, !mark);
  if (isOutOfView(mark ?? shown)) shown.scrollIntoView({ behavior: "instant" });
  if (mark && isOutOfView(mark)) mark.scrollIntoView({ block: "center", behavior: "instant" });
  requestAnimationFrame(() => keepInView(block));
}

/**
 * Marks words in a block. On pages without aligned blocks the address names the heading over the paragraph.
 * @param {Element} block
 * @param {string[]} words
 */
function highlightFrom(block, words) {
  const isHeading = /^H\d$/.test(block.tagName);
  let element = /** @type {Element | null} */ (block);
  while (element) {
    const found = highlight(element, words);
    if (found || !isHeading) return;
    element = element.nextElementSibling;
  }
}

function showSought() {
  const block = document.getElementById(sought?.id || "title");
  if (!block || !sought) return;
  highlightFrom(block, sought.words);
  if (!sought.id) return markBlock(block);
  keepUntil = performance.now() + SETTLING;
  keepInView(block);
}

/** Shows what an address says was sought; the page's own address becomes the plain citation. @param {URL} address */
function arrive(address) {
  if (!address.searchParams.has("h")) return;
  forget();
  sought = { id: idInAddress(address.hash), words: soughtWords(address) };
  const citation = new URL(location.href);
  citation.searchParams.delete("h");
  history.replaceState(history.state, "", citation);
  showSought();
}

const readerMoves = () => {
  keepUntil = 0;
};

for (const name of ["wheel", "touchstart", "pointerdown", "keydown"])
  addEventListener(name, readerMoves, { passive: true });
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") forget();
});
document.addEventListener("input", ({ target }) => {
  if (target instanceof Element && target.matches("[data-md-component=search-query]")) forget();
});
arrive(new URL(location.href));
