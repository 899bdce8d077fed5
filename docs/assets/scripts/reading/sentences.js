// A sentence and its counterpart, tinted: by hover, by focus, by tap; from a paragraph's number or a sentence that was
// clicked, the arrow keys go on. Only where both languages are shown. Without this script the text is as it is.

import { blockOfNumber, NUMBER, numberOfBlock } from "./numbers.js";
import { counterparts, firstPlace, neighbor, placeOf, shownSides } from "./sentence-places.js";

/** @import { Place } from "./sentence-places.js" */

const TINTED = "twin";

/** The sentence that is tinted. @type {Place | null} */
let tinted = null;
/** The sentence that is tinted when the pointer is on none: it was tapped, or has the focus. @type {Place | null} */
let held = null;
/** What the reader points with: mouse, pen or touch. */
let pointerType = "mouse";

/** @param {Place | null} place */
function tint(place) {
  const isSame = place?.block === tinted?.block && place?.number === tinted?.number;
  if (isSame && (!place || shownSides(place.block).length > 1)) return;
  for (const element of document.querySelectorAll(`.${TINTED}`)) element.classList.remove(TINTED);
  tinted = place && shownSides(place.block).length > 1 ? place : null;
  if (tinted) for (const element of counterparts(tinted)) element.classList.add(TINTED);
}

/** @param {Place | null} place */
function hold(place) {
  held = place;
  tint(place);
}

/** The sentence that an event happens in. @param {Event} event */
const placeAt = ({ target }) => (target instanceof Element ? placeOf(target) : null);

/**
 * Gives a sentence the focus, from which the keys go on; a ring is drawn where a key has brought it.
 * @param {HTMLElement} element
 * @param {boolean} focusVisible
 */
function focusOn(element, focusVisible) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true, focusVisible });
  element.scrollIntoView({ block: "nearest" });
}

document.addEventListener("pointerdown", (event) => {
  pointerType = event.pointerType;
});

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "mouse") tint(placeAt(event) ?? held);
});

// A tap on a term belongs to its card, which lets nobody else know of it.
document.addEventListener("click", (event) => {
  const isLink = event.target instanceof Element && event.target.closest("a, button, input, label");
  if (isLink || !getSelection()?.isCollapsed) return;
  const place = placeAt(event);
  hold(place);
  if (tinted && place && pointerType !== "touch") focusOn(place.element, false);
});

document.addEventListener("focusin", (event) => {
  const place = placeAt(event);
  if (place && event.target instanceof Element && event.target.matches(":focus-visible")) hold(place);
});

document.addEventListener("focusout", (event) => {
  if (held && placeAt(event)) hold(null);
});

/** The sentence to which an arrow key leads from what has the focus. @param {Element} focused @param {number} step */
function nextPlace(focused, step) {
  if (!focused.matches(NUMBER)) return focused === held?.element ? neighbor(held, step) : null;
  const block = blockOfNumber(focused);
  return block && step > 0 ? firstPlace(block) : null;
}

document.addEventListener("keydown", (event) => {
  const focused = document.activeElement;
  if (!focused || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === "Escape" && held) {
    const { block, element } = held;
    hold(null);
    if (element === focused) numberOfBlock(block)?.focus({ preventScroll: true });
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const place = step && nextPlace(focused, step);
  if (!place || shownSides(place.block).length < 2) return;
  event.preventDefault();
  focusOn(place.element, true);
  hold(place);
});
