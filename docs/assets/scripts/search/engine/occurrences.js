// Occurrences: where a needle stands in folded text, and how it stands to words there.

/** @import { Folded } from "./types.d.ts" */

/** How an occurrence stands to words: 2 where it begins one, 1 where it ends one, and their sum where it does both. */
export const FIT = { INSIDE: 0, ENDS: 1, BEGINS: 2, WHOLE: 3 };

/**
 * Visits every occurrence of a folded needle in order, with its place and fit. A figure is not found inside another (3%
 * in 26.3%). Occurrences do not overlap.
 * @param {Pick<Folded, "text" | "edges">} folded
 * @param {string} needle
 * @param {(at: number, fit: number) => void} visit
 */
export function eachOccurrence({ text, edges }, needle, visit) {
  const isFigure = /^\d/.test(needle);
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    if (isFigure && /\d\.?$/.test(text.slice(Math.max(0, at - 2), at))) continue;
    const begins = edges[at] ? FIT.BEGINS : 0;
    const ends = edges[at + needle.length] ? FIT.ENDS : 0;
    visit(at, begins + ends);
  }
}

/**
 * How often a needle stands in any of some folded texts.
 * @param {Pick<Folded, "text" | "edges">[]} texts
 * @param {string} needle
 */
export function countOccurrences(texts, needle) {
  let count = 0;
  for (const text of texts) eachOccurrence(text, needle, () => count++);
  return count;
}
