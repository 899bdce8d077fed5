// How far one has read: a line under the header, which says it in words too; and the place in the contents.

import { onReading } from "./reading-watch.js";

/** @import { Reading } from "./reading-watch.js" */

const bar = document.querySelector(".progress");
const contents = document.getElementById("contents");
const CURRENT = "aria-current";

/** The heading of the contents under which a block stands. @param {Element | null} block */
function linkOf(block) {
  const links = [...(contents?.querySelectorAll("a") ?? [])];
  const isBefore = (/** @type {HTMLAnchorElement} */ link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const isThere = heading && block;
    return isThere && (heading === block || heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING);
  };
  return links.filter(isBefore).at(-1);
}

/** @param {Reading} reading */
function showProgress({ share }) {
  const percent = Math.round(share * 100);
  if (!(bar instanceof HTMLElement)) return;
  bar.style.setProperty("--read", String(share));
  bar.setAttribute("aria-valuenow", String(percent));
  bar.setAttribute("aria-valuetext", `${percent}%`);
}

/** @param {Reading} reading */
function followInContents({ block }) {
  const link = linkOf(block);
  const before = contents?.querySelector(`[${CURRENT}]`);
  if (!contents || link === before) return;
  before?.removeAttribute(CURRENT);
  link?.setAttribute(CURRENT, "location");
  // Only the list itself is scrolled: the page is the reader's.
  if (link) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
}

onReading((reading) => {
  showProgress(reading);
  followInContents(reading);
  document.documentElement.toggleAttribute("data-title-read", reading.block !== null);
});
