// Expansion: the forms in which a query is searched for. A word is searched for as it was typed, in its other English
// spellings, by the other language's names of a term, and as the Chinese whose pinyin it is.

import { containsHan, pinyinLetters } from "../../model/chinese.js";
import { englishWords, isPlainLatin, otherSpellings } from "../../model/english.js";
import { FIT } from "./occurrences.js";
import { PinyinIndex } from "./pinyin.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { IndexStore } from "./index-store.js" */
/** @import { FoundBy, Plan, Query, Variant, Word } from "./types.d.ts" */

/** What it takes from the score to be found otherwise than as typed. */
const COST = { typed: 0, translation: 1.5, pinyin: 1, scattered: 0 };
/** What is an English word is hardly meant as pinyin. */
const ENGLISH_AS_PINYIN = 12;

/** Made of what is in the store; when more of the index has come, it has to be made again. */
export class QueryExpansion {
  /** @type {PinyinIndex | null} */
  #pinyin = null;
  /** @type {Set<string> | null} */
  #knownEnglish = null;

  /** @param {IndexStore} store */
  constructor(store) {
    this.store = store;
  }

  /** The English words of the index. */
  get knownEnglish() {
    if (!this.#knownEnglish) {
      const texts = this.#columnsOf("en").map(({ text }) => text);
      this.#knownEnglish = new Set(englishWords(texts.join("\n")));
    }
    return this.#knownEnglish;
  }

  /** The pinyin of the index's Chinese. */
  get pinyin() {
    this.#pinyin ??= new PinyinIndex(this.#columnsOf("zh"), this.store.pinyin);
    return this.#pinyin;
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
    for (const spelling of otherSpellings(this.knownEnglish, needle)) add(spelling);
    const meanings = this.#pinyinMeanings(typed, needle, alone);
    const cost = COST.pinyin + (this.knownEnglish.has(needle) ? ENGLISH_AS_PINYIN : 0);
    for (const meaning of meanings) add(meaning, { foundBy: "pinyin", lang: "zh", cost });
    for (const form of new Set([needle, ...meanings])) {
      const lang = containsHan(form) ? "en" : "zh";
      for (const name of this.#namesIn(lang, form)) add(name, { foundBy: "translation", from: form, lang });
    }
    return variants;
  }

  /**
   * The Chinese that a word may be the pinyin of.
   * @param {string} typed
   * @param {string} needle
   * @param {boolean} alone
   */
  #pinyinMeanings(typed, needle, alone) {
    const isEnglish = this.knownEnglish.has(needle);
    const letters = alone || !isEnglish ? pinyinLetters(typed) : "";
    return letters ? this.pinyin.meanings(letters, isEnglish).map(({ text }) => text) : [];
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
