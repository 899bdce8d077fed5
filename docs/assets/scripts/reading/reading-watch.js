// Watches where the reader is in a text, and tells whoever asks: once a frame while the page is scrolled, and once when
// it has come to rest.

import { currentBlock, hasBegunToRead } from "./reading-place.js";

/**
 * A place in a text: the block that is read, null at the head of the page, and the share of the text above, from 0 to 1.
 * @typedef {{ block: Element | null, share: number }} Reading
 */

/** How long a page lies still to be at rest, in ms. */
const REST = 300;
const BLOCKS = "article :is(.pair, .published)[id]";

/** @type {((reading: Reading) => void)[]} */
const whileScrolling = [];
/** @type {((reading: Reading) => void)[]} */
const atRest = [];
let timer = 0;
let isDrawing = false;

/** Where the reader is. It is counted in blocks: their heights are not known before they have been drawn. */
export function reading() {
  const blocks = [...document.querySelectorAll(BLOCKS)];
  const current = currentBlock();
  if (!hasBegunToRead()) return { block: null, share: 0 };
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  if (isAtEnd || !current) return { block: current ?? null, share: 1 };
  return { block: current, share: blocks.indexOf(current) / blocks.length };
}

/** @param {(reading: Reading) => void} told */
export const onReading = (told) => void whileScrolling.push(told);

/** @param {(reading: Reading) => void} told */
export const onRest = (told) => void atRest.push(told);

function tell() {
  isDrawing = false;
  const place = reading();
  for (const told of whileScrolling) told(place);
}

function tellAtRest() {
  const place = reading();
  for (const told of atRest) told(place);
}

if (document.querySelector(BLOCKS)) {
  addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      timer = setTimeout(tellAtRest, REST);
      if (isDrawing) return;
      isDrawing = true;
      requestAnimationFrame(tell);
    },
    { passive: true },
  );
}
