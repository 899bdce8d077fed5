// Snippets: the part of a block around a hit, escaped, with the hit marked.

import { scan } from "./store.js";

/** @import { Column, Way } from "./types.d.ts" */
/** @typedef {[from: number, to: number]} Range */

/** Where a sentence ends; the point of a decimal ends none. */
const END = /^(?:[。！？；!?;]|\.\D)/;

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? "&quot;");

/**
 * Where words stand in a block, in the block's own places, in order and apart; of those that cross, the longer. Latin
 * letters inside a word count only where no word begins so.
 * @param {Pick<Column, "text" | "edges" | "at">} block
 * @param {Way[]} ways
 * @returns {Range[]}
 */
export function ranges(block, ways) {
  /** @type {Range[]} */
  const found = [];
  for (const { needle, least } of [...ways].sort((a, b) => b.needle.length - a.needle.length)) {
    /** @type {[at: number, fit: number][]} */
    const places = [];
    scan(block, needle, (at, fit) => fit >= least && places.push([at, fit]));
    const accidents = /^[a-z]/.test(needle) && places.some(([, fit]) => fit > 1);
    for (const [at, fit] of places) {
      if (accidents && fit < 2) continue;
      /** @type {Range} */
      const range = [block.at[at], block.at[at + needle.length - 1] + 1];
      if (found.every(([from, to]) => range[1] <= from || to <= range[0])) found.push(range);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/**
 * The part of a text of about so many characters around its first mark, or around a point where it has none.
 * @param {string} text
 * @param {Range[]} marks
 * @param {number} size in characters
 * @param {number} [share] the point, as a share of the text's length
 */
export function snippet(text, marks, size, share = 0) {
  const point = marks.length ? marks[0][0] : Math.floor(text.length * share);
  const from = text.length <= size * 1.2 ? 0 : opening(text, point, Math.floor(size * (marks.length ? 0.4 : 0.6)));
  const least = Math.max(from + size, marks[0]?.[1] ?? 0);
  // Not inside a Latin word.
  const to = text.length - from <= size * 1.2 ? text.length : past(text, least, /[\w’'-]/);
  let html = from > 0 ? "…" : "";
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, to)) + (to < text.length ? "…" : "");
}

/** Where to begin so that the point is in sight: at a sentence, else at a word. @param {string} text @param {number} point @param {number} room */
function opening(text, point, room) {
  const least = Math.max(0, point - room);
  if (least === 0) return 0;
  for (let at = point; at > least; at--)
    if (END.test(text.slice(at - 1, at + 1))) return past(text, at, /[\s”’」』）)]/);
  const space = text.indexOf(" ", least);
  if (space >= 0 && space < point) return space + 1;
  // Not inside a figure.
  return Math.min(point, past(text, least, /[\d.%]/));
}

/** The first place that holds no such character. @param {string} text @param {number} at @param {RegExp} such */
function past(text, at, such) {
  while (at < text.length && such.test(text[at])) at++;
  return at;
}
