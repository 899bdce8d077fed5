// Snippets: the part of a block around a hit, escaped, with the hit marked.

/** @import { Spot } from "./types.d.ts" */

/** @typedef {[from: number, to: number]} Range */

const ENDS = /[。！？；.!?;]/;

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? "&quot;");

/**
 * Where folded needles stand in a block, in the block's own places, in order and apart; of needles that cross, the longer.
 * @param {Spot} spot
 * @param {string[]} needles
 * @returns {Range[]}
 */
export function ranges({ column, block }, needles) {
  const { at, edges, starts } = column;
  const start = starts[block];
  const text = column.text.slice(start, starts[block + 1]);
  /** @type {Range[]} */
  const found = [];
  for (const needle of [...needles].sort((a, b) => b.length - a.length)) {
    for (let n = text.indexOf(needle); n >= 0; n = text.indexOf(needle, n + needle.length)) {
      // A short Latin needle counts only where a word begins, as in the search itself.
      if (/^[a-z0-9]{1,2}$/.test(needle) && !edges[start + n]) continue;
      /** @type {Range} */
      const range = [at[start + n], at[start + n + needle.length - 1] + 1];
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
  const to = text.length - from <= size * 1.2 ? text.length : closing(text, Math.max(from + size, marks[0]?.[1] ?? 0));
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
  for (let at = point; at > least; at--) if (ENDS.test(text[at - 1])) return skip(text, at);
  const space = text.indexOf(" ", least);
  return space >= 0 && space < point ? space + 1 : least;
}

/** @param {string} text @param {number} at */
function skip(text, at) {
  while (at < text.length && /[\s”’」』）)]/.test(text[at])) at++;
  return at;
}

/** Where to end: not inside a Latin word. @param {string} text @param {number} at */
function closing(text, at) {
  while (at < text.length && /[\w’'-]/.test(text[at])) at++;
  return at;
}
