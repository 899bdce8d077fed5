// Changes of the page that leave the line that is being read where it is.

import { currentPlace, hasBegunToRead, scrollToPlace } from "./reading-place.js";

/** @import { ReadingPlace } from "./reading-place.js" */

/**
 * Where the reader was at the last change: as long as nobody scrolls, that is still the place.
 * @type {ReadingPlace | null}
 */
let lastPlace = null;
/** How far the page was scrolled after it. */
let lastScroll = 0;

/** Whether the page has been scrolled since the last change. */
export const hasScrolled = () => lastScroll !== scrollY;

/**
 * Changes the page, and leaves the line that was being read where it was.
 * @param {() => void} change
 * @param {string} [nextView] the view after the change
 */
export function inPlace(change, nextView = document.documentElement.dataset.view ?? "") {
  const isStillThere = lastPlace?.half.isConnected && !hasScrolled();
  if (!isStillThere) lastPlace = hasBegunToRead() ? currentPlace(nextView) : null;
  change();
  if (lastPlace) scrollToPlace(lastPlace);
  lastScroll = scrollY;
}
