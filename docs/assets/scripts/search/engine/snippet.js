// Snippets: the part of a block around what was found in it, escaped, with the marks.

import { escapeHtml } from "../../base/html.js";
import { SENTENCE_END } from "../../model/punctuation.js";

/** @import { Mark } from "./marks.js" */

/** A text that is longer by so little is shown in full. */
const FULL = 1.2;
/** How much of a snippet may stand before the point it is made for: before a mark, before a point without one. */
const BEFORE_MARK = 0.4;
const BEFORE_POINT = 0.6;
const LATIN_WORD = /[\w’'-]/;
const FIGURE = /[\d.%]/;
const AFTER_SENTENCE = /[\s”’」』）)]/;

/**
 * The part of a text of about so many characters where most of the marked words stand, or around a point where it has none.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} size in characters
 * @param {number} [share] where the point is, as a share of the text's length
 */
export function snippet(text, marks, size, share = 0) {
  const [from, to] = bounds(text, marks, size, share);
  let html = from > 0 ? "…" : "";
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, to)) + (to < text.length ? "…" : "");
}

/**
 * The mark behind which, as far as a snippet reaches, most of what was found stands, and closest; else the first.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} size of the snippet
 * @returns {Mark | undefined}
 */
export function densest(text, marks, size) {
  const reach = size * (1 - BEFORE_MARK);
  let best = { letters: 0, extent: 0 };
  let found = marks[0];
  marks.forEach((mark, n) => {
    const here = foundBehind(text, marks.slice(n), reach);
    const isMore = here.letters - best.letters || best.extent - here.extent;
    if (isMore > 0) [best, found] = [here, mark];
  });
  return found;
}

/**
 * How many letters of different words are marked from a mark on, and how far one has to read for them.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} reach
 */
function foundBehind(text, marks, reach) {
  const [from] = marks[0];
  const words = new Set();
  let [letters, extent] = [0, 0];
  for (const [start, end] of marks.filter(([other]) => other < from + reach)) {
    const word = text.slice(start, end).toLowerCase();
    if (words.has(word)) continue;
    words.add(word);
    letters += word.length;
    extent = end - from;
  }
  return { letters, extent };
}

/**
 * Where a snippet begins and ends.
 * @param {string} text
 * @param {Mark[]} marks
 * @param {number} size
 * @param {number} share
 */
function bounds(text, marks, size, share) {
  const first = densest(text, marks, size);
  const point = first ? first[0] : Math.floor(text.length * share);
  const before = Math.floor(size * (first ? BEFORE_MARK : BEFORE_POINT));
  const from = text.length <= size * FULL ? 0 : beginning(text, point, before);
  if (text.length - from <= size * FULL) return [from, text.length];
  const end = Math.max(from + size, first ? first[1] : 0);
  return [from, after(text, end, LATIN_WORD)];
}

/**
 * Where to begin so that a point is in sight: at a sentence, else at a word.
 * @param {string} text
 * @param {number} point
 * @param {number} room
 */
function beginning(text, point, room) {
  const least = Math.max(0, point - room);
  if (least === 0) return 0;
  for (let at = point; at > least; at--)
    if (SENTENCE_END.test(text.slice(at - 1, at + 1))) return after(text, at, AFTER_SENTENCE);
  const space = text.indexOf(" ", least);
  if (space >= 0 && space < point) return space + 1;
  return Math.min(point, after(text, least, FIGURE));
}

/**
 * The first place from a start that holds no such character.
 * @param {string} text
 * @param {number} start
 * @param {RegExp} such
 */
function after(text, start, such) {
  let at = start;
  while (at < text.length && such.test(text[at])) at++;
  return at;
}
