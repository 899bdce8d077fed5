// What is known of the text that is read: its citations, with words in place of what only the reader's browser knows.

import { loadScript } from "../base/load-script.js";

/**
 * The citations of a text by style; the names of the styles; what the edition is called; where a report goes and in
 * which parameters; where the source files are; what the menu says. Made by hooks/edition/publish/quoting.py.
 * @typedef {{
 *   citations: Record<string, string>,
 *   styles: Record<string, string>,
 *   title: string,
 *   edition: string,
 *   report: { address: string, title: string, body: string } | null,
 *   repository: string,
 *   words: Record<string, string>,
 * }} Citation
 */

/** What a citation says of the number of a block. */
const PLACE = /, (?:第‹place›段|par\. ‹place›)/;

/** What is known of the text of this page; rejected where it cannot be loaded. */
export const citationOfPage = () => loadScript(new URL("cite.js", location.href).href, () => window.xinzhiCitation);

/** The day on the reader's calendar, as 2026-11-26. @param {Date} now */
export function dayOf(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The address to cite of a block. Of a page that is read from disk it is that of the site.
 * @param {string} id
 * @param {string} address of the page
 * @param {string | undefined} canonical address of the page on the site
 */
export function addressOfBlock(id, address, canonical) {
  const url = new URL(address.startsWith("file:") && canonical ? canonical : address);
  url.search = "";
  url.hash = id;
  return url.href;
}

/**
 * A citation of a block; without a number it is one of the whole text.
 * @param {string} template
 * @param {{ url: string, accessed: string, block: string, place: string }} block `place` is its number as it is shown
 */
export const filledIn = (template, { url, accessed, block, place }) =>
  (place ? template : template.replace(PLACE, ""))
    .replaceAll("‹url›", () => url)
    .replaceAll("‹accessed›", () => accessed)
    .replaceAll("‹block›", () => block)
    .replaceAll("‹place›", () => place);
