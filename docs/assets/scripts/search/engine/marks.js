// Marks: where the words of a query stand in a block as it is printed.

import { FIT, eachOccurrence } from "./occurrences.js";

/** @import { Folded, Variant } from "./types.d.ts" */
/** @typedef {[from: number, to: number]} Mark */

/**
 * Where words stand in a block, in order and apart. Of those that cross, the longer; Latin letters inside a word count
 * only where no word begins so.
 * @param {Folded} block
 * @param {Variant[]} variants
 * @returns {Mark[]}
 */
export function marksIn(block, variants) {
  /** @type {Mark[]} */
  const marks = [];
  const longestFirst = [...variants].sort((a, b) => b.needle.length - a.needle.length);
  for (const { needle, leastFit } of longestFirst) {
    for (const at of tellingPlaces(block, needle, leastFit)) {
      const from = block.places[at];
      const to = block.places[at + needle.length - 1] + 1;
      if (marks.every((mark) => to <= mark[0] || mark[1] <= from)) marks.push([from, to]);
    }
  }
  return marks.sort((a, b) => a[0] - b[0]);
}

/**
 * Where a needle stands, without accidents inside words.
 * @param {Folded} block
 * @param {string} needle
 * @param {number} leastFit
 */
function tellingPlaces(block, needle, leastFit) {
  /** @type {{ at: number, fit: number }[]} */
  const places = [];
  eachOccurrence(block, needle, (at, fit) => {
    if (fit >= leastFit) places.push({ at, fit });
  });
  const beginnings = places.filter(({ fit }) => fit >= FIT.BEGINS);
  const chosen = /^[a-z]/.test(needle) && beginnings.length ? beginnings : places;
  return chosen.map(({ at }) => at);
}
