// The views of a text: remembers the reader's choice, follows ?view=, and keeps the paragraph in place. Without this
// script the radio buttons and the style sheet do the rest.

import { idInAddress } from "../base/pages.js";
import { currentPlace, hasBegunToRead, scrollToPlace } from "./reading-place.js";
import { asView, chosenView, keepChosenView, keepShownView, withView } from "./view-choice.js";

/** @import { ReadingPlace } from "./reading-place.js" */

/**
 * Where the reader was at the last switch: as long as nobody scrolls, that is still the place.
 * @type {ReadingPlace | null}
 */
let lastPlace = null;
/** How far the page was scrolled after it. */
let lastScroll = 0;

/** The radio button of a view. @param {string | undefined} view */
function radioOf(view) {
  const radio = document.getElementById(`view-${view}`);
  return radio instanceof HTMLInputElement ? radio : null;
}

/** Shows a view and leaves the line that was being read where it was. @param {string} view */
function showView(view) {
  const radio = radioOf(view);
  if (!radio) return;
  const isStillThere = lastPlace?.half.isConnected && lastScroll === scrollY;
  if (!isStillThere) lastPlace = hasBegunToRead() ? currentPlace(view) : null;
  keepShownView(view);
  radio.checked = true;
  document.documentElement.dataset.view = view;
  if (!lastPlace) return;
  scrollToPlace(lastPlace);
  lastScroll = scrollY;
}

/** @param {Event} event */
function switchView({ target }) {
  if (!(target instanceof HTMLInputElement) || target.name !== "view") return;
  const view = asView(target.value);
  if (!view) return;
  // The browser has switched already: go back for a moment to learn where the reader was.
  const previous = radioOf(document.documentElement.dataset.view);
  if (previous) previous.checked = true;
  showView(view);
  keepChosenView(view);
  history.replaceState(history.state, "", withView(location.href, view));
}

document.addEventListener("change", switchView);

function restoreView() {
  const radio = document.querySelector(".views input:checked");
  if (!(radio instanceof HTMLInputElement)) return;
  showView(chosenView(location.href, radio.value));
  const id = idInAddress(location.hash);
  if (id) document.getElementById(id)?.scrollIntoView();
}

restoreView();
