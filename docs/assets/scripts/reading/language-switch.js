// The language switch leads to the same page of the other site, and keeps the paragraph and the view.

import { themeSettings } from "../base/pages.js";
import { askedIn } from "./chinese-choice.js";
import { currentBlock, hasBegunToRead } from "./reading-place.js";
import { firstIn, viewIn } from "./view-choice.js";

/** The root of this site, as the page that was loaded first tells it: instant navigation leaves the header as it is. */
const root = new URL(`${themeSettings().base}/`, location.href);

/**
 * The same page of the other site.
 * @param {string} address of this page
 * @param {URL} siteRoot of this site
 * @param {string} lang of the other site
 * @param {string} block the id of the block that is read; empty at the head of the page
 */
export function counterpartAddress(address, siteRoot, lang, block) {
  const path = new URL(address).pathname.slice(siteRoot.pathname.length);
  const counterpart = new URL(path, new URL(`../${lang}/`, siteRoot));
  counterpart.hash = block;
  const [view, first] = [viewIn(address), firstIn(address)];
  if (view) counterpart.searchParams.set("view", view);
  if (first) counterpart.searchParams.set("first", first);
  for (const [name, value] of askedIn(address)) counterpart.searchParams.set(name, value);
  return counterpart.href;
}

/** Sets the address before the reader follows it. @param {Event} event */
function setAddress({ target }) {
  const link = target instanceof Element && target.closest(".language-switch");
  if (!(link instanceof HTMLAnchorElement)) return;
  const block = hasBegunToRead() ? currentBlock()?.id : "";
  link.href = counterpartAddress(location.href, root, link.hreflang, block ?? "");
}

for (const name of ["pointerover", "focusin", "touchstart"])
  document.addEventListener(name, setAddress, { passive: true });
