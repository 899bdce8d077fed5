// The card of a word by the pointer: it opens where a mouse rests and where one taps, and closes when the pointer is away.

import { wantsWords } from "../reading/words-wanted.js";
import { characterAt, halfAt, holds } from "./block-words.js";
import { closeCard, isInCard, openCard, shownWord } from "./word-card.js";

/** How long the pointer rests on a word, or away from it, before its card opens or closes, in ms. */
const DELAY = 180;
const AWAY = 400;
/** What has a card or a use of its own. */
const NOT_WORDS = "button, input, label, summary, .number, .footnote-ref, .footnote-backref";

let timer = 0;
/** What the reader points with: mouse, pen or touch. */
let pointerType = "mouse";

/** The Chinese half at an event, if its words are explained there. @param {Event} event */
function halfOf({ target }) {
  if (!wantsWords() || !(target instanceof Element) || target.closest(NOT_WORDS)) return null;
  return halfAt(target);
}

/** Whether the open card is that of the word that a character of a half belongs to. @param {HTMLElement} half @param {number} at */
function isShown(half, at) {
  const open = shownWord();
  return open?.half === half && holds(open, at);
}

/** Opens the card of the word that a character of a half belongs to. @param {HTMLElement} half @param {number} at */
const openAt = (half, at) => void openCard(half, (words) => words.find((word) => holds(word, at)));

/** The pointer rests. @param {HTMLElement | null} half @param {MouseEvent} event */
function rest(half, { clientX, clientY }) {
  const at = half ? characterAt(half, clientX, clientY) : -1;
  if (!half || at < 0) closeCard();
  else if (!isShown(half, at)) openAt(half, at);
}

document.addEventListener("pointermove", (event) => {
  if (event.pointerType !== "mouse" || event.buttons) return;
  clearTimeout(timer);
  if (isInCard(event.target)) return;
  const half = halfOf(event);
  timer = setTimeout(() => rest(half, event), half ? DELAY : AWAY);
});

document.addEventListener("pointerdown", (event) => {
  pointerType = event.pointerType;
});

// The first tap on a word opens its card, the second follows the link that the word may be in.
document.addEventListener(
  "click",
  (event) => {
    if (isInCard(event.target)) return;
    const half = halfOf(event);
    if (pointerType === "mouse" && half) return;
    clearTimeout(timer);
    const at = half && getSelection()?.isCollapsed ? characterAt(half, event.clientX, event.clientY) : -1;
    if (!half || at < 0) return closeCard();
    if (isShown(half, at)) return;
    event.preventDefault();
    event.stopPropagation();
    openAt(half, at);
  },
  { capture: true },
);
