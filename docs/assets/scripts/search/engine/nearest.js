// The nearest: where no block holds all words of a query, the blocks that hold most of what it says.

import { containsHan } from "../../model/chinese.js";
import { isTellingChinese, isTellingEnglish, longestWords } from "../../model/telling-words.js";
import { FIT } from "./occurrences.js";
import { suggestionsForWord } from "./suggestions.js";

/** @import { Filter } from "../protocol/types.d.ts" */
/** @import { QueryExpansion } from "./expansion.js" */
/** @import { Matcher } from "./matching.js" */
/** @import { Ranking } from "./ranking.js" */
/** @import { Hit, Query, Variant, Word } from "./types.d.ts" */

/** What the nearest blocks hold: their hits, the words as they were looked for, and those that none of them holds. */
/** @typedef {{ hits: Map<number, Hit>, plan: Variant[][], missing: string[] }} Nearest */

/** What a block must hold of the words, and of what the best block holds. */
const FEWEST_HELD = 2;
const LEAST_SHARE = 0.4;
const NEARLY_BEST = 0.6;
/** What it is worth that two words stand side by side as they were typed, in words. */
const SIDE_BY_SIDE = 0.7;
const CHINESE_OR_NOT = /[\u3400-\u9fff]+|[^\u3400-\u9fff]+/g;

/**
 * The words of a query that say something, each once: without "the" and 的; Chinese parted into the words of the index.
 * @param {Query} query
 * @param {QueryExpansion} expansion
 * @returns {Word[]}
 */
export function tellingWords({ words }, expansion) {
  const isKnown = (/** @type {string} */ word) => expansion.isChineseWord(word);
  const parts = words.flatMap(({ needle }) => needle.match(CHINESE_OR_NOT) ?? []);
  const needles = parts.flatMap((part) => (containsHan(part) ? longestWords(part, isKnown) : part.split(" ")));
  const telling = needles.filter((needle) => isTellingChinese(needle) || isTellingEnglish(needle));
  return [...new Set(telling)].map((needle) => ({ typed: needle, needle, exact: false }));
}

/**
 * The blocks that hold most of a query, each with its best hit; null where it says too little or too little is found.
 * @param {Query} query
 * @param {QueryExpansion} expansion
 * @param {Ranking} ranking
 * @param {Filter} filter
 * @returns {Nearest | null}
 */
export function nearest(query, expansion, ranking, filter) {
  const { store, matcher } = ranking;
  const words = tellingWords(query, expansion);
  if (words.length < FEWEST_HELD || query.words.some(({ exact }) => exact)) return null;
  const plan = words.map((word) => variantsOf(word, expansion));
  const found = plan.map((variants) => matcher.find(variants, filter));
  const sums = sumUp(found, store.entries.length);
  addNeighbours(words, found, matcher, filter, sums);
  const enough = Math.max(FEWEST_HELD, Math.ceil(words.length * LEAST_SHARE));
  const held = [...sums].filter(
    ([entry, sum]) => sum.held >= enough && ranking.passes(store.entries[entry].page, filter),
  );
  if (!held.length) return null;
  const best = Math.max(...held.map(([, { worth }]) => worth));
  const near = held.filter(([, { worth }]) => worth >= best * NEARLY_BEST);
  const hits = new Map(near.map(([entry, { hit, worth }]) => [entry, { ...hit, score: worth }]));
  const missing = words.filter((_, n) => ![...hits.keys()].some((entry) => found[n].has(entry)));
  return { hits, plan, missing: missing.map(({ typed }) => typed) };
}

/** The forms of a word; of one that is nowhere, what may have been meant too. @param {Word} word @param {QueryExpansion} expansion */
function variantsOf(word, expansion) {
  const variants = expansion.variantsOf(word, false);
  if (expansion.standsAnywhere(word.needle)) return variants;
  const meant = suggestionsForWord(word.needle, expansion)[0]?.text;
  if (meant) variants.push({ needle: meant, foundBy: "nearest", from: word.typed, leastFit: FIT.BEGINS, cost: 0 });
  return variants;
}

/**
 * How many words each block holds, and what they are worth: the rarer, the more.
 * @param {Map<number, Hit>[]} found the hits of each word, by entry
 * @param {number} entries how many there are
 */
function sumUp(found, entries) {
  /** @type {Map<number, { held: number, worth: number, hit: Hit }>} */
  const sums = new Map();
  for (const hits of found) {
    const worth = Math.log2(1 + entries / (1 + hits.size));
    for (const [entry, hit] of hits) {
      const sum = sums.get(entry) ?? { held: 0, worth: 0, hit: { ...hit, foundBy: "nearest" } };
      sum.held++;
      sum.worth += worth;
      sums.set(entry, sum);
    }
  }
  return sums;
}

/**
 * Adds what it is worth that words stand side by side.
 * @param {Word[]} words
 * @param {Map<number, Hit>[]} found
 * @param {Matcher} matcher
 * @param {Filter} filter
 * @param {ReturnType<typeof sumUp>} sums
 */
function addNeighbours(words, found, matcher, filter, sums) {
  for (let n = 1; n < words.length; n++) {
    if (!found[n - 1].size || !found[n].size) continue;
    const [one, other] = [words[n - 1].needle, words[n].needle];
    const needle = containsHan(one) || containsHan(other) ? one + other : `${one} ${other}`;
    /** @type {Variant} */
    const both = { needle, foundBy: "typed", from: needle, leastFit: FIT.INSIDE, cost: 0 };
    for (const entry of matcher.find([both], filter).keys()) {
      const sum = sums.get(entry);
      if (sum) sum.worth += SIDE_BY_SIDE * (sum.worth / sum.held);
    }
  }
}
