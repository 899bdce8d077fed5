// Expansion: the forms in which a query is searched for. A word is searched for as it was typed, in its other English
// spellings and forms, by other names of a term, and as the Chinese whose pinyin it is.

import { containsHan, hasTones, pinyinLetters, withNyuAsOneSyllable } from "../../model/chinese.js";
import { englishWords, isPlainLatin, otherSpellings } from "../../model/english.js";
import { americanSpellings, singularOf, stemOf } from "../../model/inflection.js";
import { FIT, countOccurrences, eachOccurrence } from "./occurrences.js";
import { PinyinIndex } from "./pinyin.js";
import { isSlip } from "./slips.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { IndexStore } from "./index-store.js" */
/** @import { Column, FoundBy, Plan, Query, Variant, Word } from "./types.d.ts" */

/** What it takes from the score to be found otherwise than as typed. */
const COST = { typed: 0, singular: 0.5, inflected: 1, translation: 1.5, pinyin: 1, scattered: 0, nearest: 0 };
/** How much of a word's end tells its form. */
const ENDING = 2;
/** What is an English word is hardly meant as pinyin. */
const ENGLISH_AS_PINYIN = 12;

/** Made of what is in the store; when more of the index has come, it has to be made again. */
export class QueryExpansion {
  /** @type {PinyinIndex | null} */
  #pinyin = null;
  /** @type {Set<string> | null} */
  #knownEnglish = null;
  /** The English words of the index by their stems. @type {Map<string, string[]> | null} */
  #byStem = null;

  /** @param {IndexStore} store */
  constructor(store) {
    this.store = store;
  }

  /** All columns of the store, the lists of words too. */
  get columns() {
    return [...this.store.columns, ...this.store.vocabulary];
  }

  /** The English words of texts and terms: pages about the site say xzscl, and mean no English. */
  get knownEnglish() {
    if (!this.#knownEnglish) {
      const texts = this.#columnsOf("en").map((column) => this.#withoutOtherPages(column));
      this.#knownEnglish = new Set(englishWords(texts.join("\n")));
    }
    return this.#knownEnglish;
  }

  /** The pinyin of the index's Chinese. */
  get pinyin() {
    this.#pinyin ??= new PinyinIndex(this.#columnsOf("zh"), this.store.pinyin);
    return this.#pinyin;
  }

  /** Whether the index has a Chinese word, in a text or as the name of a term. @param {string} word */
  isChineseWord(word) {
    return this.pinyin.words.has(word) || this.store.termsByForm.has(word);
  }

  /** Whether a needle stands anywhere in the index. @param {string} needle */
  standsAnywhere(needle) {
    return this.columns.some(({ text }) => text.includes(needle));
  }

  /** The folded text of a column, but for pages that are no texts or terms. @param {Column} column */
  #withoutOtherPages({ text, starts, entries: numbers }) {
    const { entries, pages } = this.store;
    const isOther = (/** @type {number} */ entry) => pages[entries[entry].page].kind === "other";
    if (!numbers.some(isOther)) return text;
    const blocks = starts.map((start, block) => text.slice(start, starts[block + 1]));
    return blocks.filter((_, block) => !isOther(numbers[block])).join("");
  }

  /** A language's columns; the list of its words in place of shards. @param {LanguageCode} lang */
  #columnsOf(lang) {
    const vocabulary = this.store.vocabulary.filter((column) => column.lang === lang);
    const columns = this.store.columns.filter((column) => column.lang === lang);
    return [...vocabulary, ...columns.filter(({ shard }) => !(vocabulary.length && shard))];
  }

  /** How a query may be meant: as a whole, and word by word. @param {Query} query @returns {Plan[]} */
  plansFor({ words, whole }) {
    if (!words.length) return [];
    const wordByWord = () => words.map((word) => this.variantsOf(word, words.length === 1));
    if (whole.exact) return [wordByWord()];
    const asWhole = [this.variantsOf(whole, true)];
    // What is pinyin as a whole is not meant syllable by syllable.
    const isPinyin = asWhole[0].some(({ foundBy }) => foundBy === "pinyin");
    if (isPinyin && !words.every(({ needle }) => this.knownEnglish.has(needle))) return [asWhole];
    const isOneWord = words.length === 1 && words[0].needle === whole.needle;
    return isOneWord ? [asWhole] : [asWhole, wordByWord()];
  }

  /**
   * The forms in which a word is searched for; of an exact one, only itself.
   * @param {Word} word
   * @param {boolean} alone whether it is the whole query: then an English word may be pinyin too
   */
  variantsOf({ typed, needle, exact }, alone) {
    /** @type {Variant[]} */
    const variants = [];
    /** @param {string} form @param {Partial<Variant>} [more] */
    const add = (form, more = {}) => {
      if (variants.some((known) => known.needle === form)) return;
      const foundBy = more.foundBy ?? "typed";
      const leastFit = this.#leastFit(form, foundBy, exact);
      variants.push({ needle: form, foundBy, from: typed, leastFit, cost: COST[foundBy], ...more });
    };
    add(needle);
    if (exact) return variants;
    const singular = singularOf(needle);
    for (const spelling of otherSpellings(this.knownEnglish, needle)) add(spelling);
    if (this.knownEnglish.has(singular)) add(singular, { leastFit: FIT.WHOLE, cost: COST.singular });
    const meanings = this.#pinyinMeanings(typed, needle, alone);
    const isEnglish = this.#isEnglish(typed, needle);
    const cost = COST.pinyin + (isEnglish ? ENGLISH_AS_PINYIN : 0);
    for (const meaning of meanings) add(meaning, { foundBy: "pinyin", lang: "zh", cost });
    // Letters with the marks of tones are hardly meant as English.
    if (meanings.length && hasTones(typed)) variants[0].cost = ENGLISH_AS_PINYIN;
    if (!meanings.length) for (const form of this.#formsOf(needle)) add(form, { foundBy: "inflected" });
    for (const form of new Set([needle, singular, `${needle}s`, ...meanings])) this.#addNames(form, add);
    return variants;
  }

  /**
   * The other names of the terms that have a form: those of the other language and, of Chinese, its variants.
   * @param {string} form
   * @param {(name: string, more: Partial<Variant>) => void} add
   */
  #addNames(form, add) {
    /** @type {LanguageCode[]} */
    const languages = containsHan(form) ? ["zh", "en"] : ["zh"];
    for (const lang of languages) {
      for (const name of this.#namesIn(lang, form)) add(name, { foundBy: "translation", from: form, lang });
    }
  }

  /** The known forms of an English word that no text holds, the most frequent first. @param {string} needle */
  #formsOf(needle) {
    if (!/^[a-z]{5,}$/.test(needle) || this.#standsInTexts(needle)) return [];
    const spellings = americanSpellings(needle);
    const known = [...spellings, ...spellings.map(singularOf)].filter((one) => this.knownEnglish.has(one));
    if (known.length) return known;
    const families = [needle, ...spellings].map((spelling) => this.#wordsByStem.get(stemOf(spelling)) ?? []);
    const family = families.find((one) => one.length) ?? [];
    // The same ending with a slip before it is the same form: that is for the suggestions.
    const isMistyped = family.some((word) => isSlip(needle, word) && word.slice(-ENDING) === needle.slice(-ENDING));
    if (isMistyped) return [];
    const counts = new Map(family.map((word) => [word, countOccurrences(this.columns, word)]));
    return family.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  }

  get #wordsByStem() {
    if (!this.#byStem) {
      this.#byStem = new Map();
      for (const word of this.knownEnglish) {
        const stem = stemOf(word);
        this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), word]);
      }
    }
    return this.#byStem;
  }

  /** Whether a word of a text begins so. @param {string} needle */
  #standsInTexts(needle) {
    const { entries, pages } = this.store;
    let found = false;
    for (const column of this.#columnsOf("en")) {
      let block = 0;
      eachOccurrence(column, needle, (at, fit) => {
        while (column.starts[block + 1] <= at) block++;
        const entry = entries[column.entries[block]];
        // The list of the words of all texts has no entries.
        found ||= fit >= FIT.BEGINS && (!entry || pages[entry.page].kind === "text");
      });
    }
    return found;
  }

  /** Whether what was typed is meant as an English word. @param {string} typed @param {string} needle */
  #isEnglish(typed, needle) {
    return this.knownEnglish.has(needle) && !hasTones(typed);
  }

  /**
   * The Chinese that a word may be the pinyin of.
   * @param {string} typed
   * @param {string} needle
   * @param {boolean} alone
   */
  #pinyinMeanings(typed, needle, alone) {
    const isEnglish = this.#isEnglish(typed, needle);
    const letters = alone || !isEnglish ? pinyinLetters(typed) : "";
    if (!letters) return [];
    const other = withNyuAsOneSyllable(letters);
    const asTyped = this.pinyin.meanings(letters, isEnglish);
    const found = asTyped.length || other === letters ? asTyped : this.pinyin.meanings(other, isEnglish);
    return found.map(({ text }) => text);
  }

  /** The names in one language of the terms that have a form. @param {LanguageCode} lang @param {string} form */
  #namesIn(lang, form) {
    const terms = this.store.termsByForm.get(form) ?? [];
    return terms.flatMap((term) => this.store.formsByTerm.get(term)?.[lang] ?? []);
  }

  /**
   * The least fit that counts. Latin letters inside a word are an accident, and of few letters nothing can be learned.
   * @param {string} needle
   * @param {FoundBy} foundBy
   * @param {boolean} exact
   */
  #leastFit(needle, foundBy, exact) {
    if (!isPlainLatin(needle)) return FIT.INSIDE;
    const { length } = needle;
    if (exact) return FIT.WHOLE;
    if (foundBy !== "typed") return length < 4 ? FIT.WHOLE : FIT.BEGINS;
    if (length > 2) return FIT.INSIDE;
    return this.knownEnglish.has(needle) ? FIT.WHOLE : FIT.BEGINS;
  }
}
