// Returning to the results: when the reader comes back from one of them, the same results stand where they stood.

import { forget, readStored, store } from "../../base/storage.js";
import { results, scroller, search } from "./elements.js";

/**
 * Where a reader was in the results of a query: on which page they were shown, how far down, at which of them.
 * @typedef {{ page: string, query: string, scroll: number, href: string, all: boolean }} Place
 */

const NAME = "xinzhi.place";

/** The theme draws more results whenever the list is at its end: after so many steps it has none. */
const MOST_STEPS = 60;

/** What is kept is taken once. */
let place = takePlace();

/** @returns {Place | null} */
function takePlace() {
  try {
    const kept = JSON.parse(readStored(NAME, "sessionStorage") ?? "null");
    if (kept?.page !== location.pathname) return null;
    forget(NAME, "sessionStorage");
    return kept;
  } catch {
    // Somebody else wrote there.
    return null;
  }
}

/** Keeps where the reader is when a result is opened. @param {string} query @param {string} href */
export function keepPlace(query, href) {
  const { pathname: page } = location;
  const kept = { page, query, scroll: scroller.scrollTop, href, all: search.query.all ?? false };
  store(NAME, JSON.stringify(kept), "sessionStorage");
}

/** Goes back to where the reader was in the results of a query. @param {string} query */
export function returnToPlace(query) {
  const known = place;
  if (!known || known.query !== query) return;
  if (known.all && !search.query.all) return void search.postMessage({ all: true });
  place = null;
  scrollTo(known.scroll, known.href, MOST_STEPS);
}

/** @param {number} scroll @param {string} href @param {number} steps */
function scrollTo(scroll, href, steps) {
  scroller.scrollTop = scroll;
  const link = [...results.querySelectorAll("a")].find((one) => one.getAttribute("href") === href);
  const isThere = link && Math.abs(scroller.scrollTop - scroll) < 2;
  if (!isThere && steps > 0) return void requestAnimationFrame(() => scrollTo(scroll, href, steps - 1));
  const folded = link?.closest("details");
  if (folded) folded.open = true;
  link?.focus({ preventScroll: true });
}
