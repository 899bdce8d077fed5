// Matching: the entries that hold a word of a query in one of its variants, or all words of a plan.

import { isPlainLatin } from "../../model/english.js";
import { FIT, eachOccurrence } from "./occurrences.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { Filter } from "../protocol/types.d.ts" */
/** @import { IndexStore } from "./index-store.js" */
/** @import { Column, Hit, Variant } from "./types.d.ts" */

/** What a hit that is a whole word is worth, and one that only ends a word. */
export const WHOLE_WORD = 3;
export const WORD_END = 1;
/** What each fit is worth: a whole word stands above the accident of two words' ends. */
const SCORES = { [FIT.INSIDE]: 0.5, [FIT.ENDS]: WORD_END, [FIT.BEGINS]: 2, [FIT.WHOLE]: WHOLE_WORD };
/** The beginning of a Latin word is mostly the word in another form. */
const LATIN_SCORES = { ...SCORES, [FIT.BEGINS]: 2.8 };
/** So much Chinese is no accident, wherever it stands. */
const LONG_CHINESE = 5;
const LONG_SCORES = {
  [FIT.INSIDE]: WHOLE_WORD,
  [FIT.ENDS]: WHOLE_WORD,
  [FIT.BEGINS]: WHOLE_WORD,
  [FIT.WHOLE]: WHOLE_WORD,
};

/** What the occurrences of a needle are worth, by their fits. @param {string} needle */
function scoresOf(needle) {
  if (isPlainLatin(needle)) return LATIN_SCORES;
  return needle.length >= LONG_CHINESE ? LONG_SCORES : SCORES;
}

/** Finds words in the columns of a store; of two languages equally good, the interface's is shown. */
export class Matcher {
  /** @param {IndexStore} store @param {LanguageCode} ui the language of the interface */
  constructor(store, ui) {
    this.store = store;
    this.ui = ui;
  }

  /**
   * The entries that hold a word in one of its variants, each with its best hit. Takes note of the variants that were
   * found.
   * @param {Variant[]} word
   * @param {Filter} filter
   */
  find(word, filter) {
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    for (const variant of word) {
      for (const column of this.store.columns) {
        const searched = !variant.lang || column.lang === variant.lang;
        const wanted = !filter.lang || column.lang === filter.lang;
        if (searched && wanted) this.#findInColumn(variant, column, hits);
      }
    }
    return hits;
  }

  /** @param {Variant} variant @param {Column} column @param {Map<number, Hit>} hits */
  #findInColumn(variant, column, hits) {
    const { needle, foundBy, leastFit, cost } = variant;
    const scores = scoresOf(needle);
    let block = 0;
    eachOccurrence(column, needle, (at, fit) => {
      if (fit < leastFit) return;
      while (column.starts[block + 1] <= at) block++;
      const entry = column.entries[block];
      variant.used ||= this.store.entries[entry].kind !== "m";
      this.#keepBest(hits, { entry, score: scores[fit] - cost, foundBy, lang: column.lang });
    });
  }

  /** @param {Map<number, Hit>} hits @param {Hit} hit */
  #keepBest(hits, hit) {
    const known = hits.get(hit.entry);
    if (!known || hit.score > known.score) hits.set(hit.entry, hit);
    else if (hit.score === known.score && hit.lang === this.ui) known.lang = hit.lang;
  }

  /**
   * Texts that hold all words though no entry of theirs need hold them all: for each the best entry of each word.
   * @param {Map<number, Hit>[]} found the hits of each word, by entry
   * @returns {Map<number, Hit[]>} by page
   */
  scattered(found) {
    /** @type {Map<number, Hit[]>} */
    const best = new Map();
    found.forEach((hits, word) => {
      for (const hit of hits.values()) {
        const { page } = this.store.entries[hit.entry];
        if (this.store.pages[page].kind !== "text") continue;
        const own = best.get(page) ?? [];
        if (!own[word] || own[word].score < hit.score) own[word] = { ...hit, foundBy: "scattered" };
        best.set(page, own);
      }
    });
    for (const [page, own] of best) {
      const holdsAll = found.every((_, word) => own[word]);
      // An entry may be the best of several words; the last of them stands for it.
      if (holdsAll) best.set(page, [...new Map(own.map((hit) => [hit.entry, hit])).values()]);
      else best.delete(page);
    }
    return best;
  }
}
