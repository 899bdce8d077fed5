// Ways: how a word of a query may be found — as it stands, as a term's name in the other language, as the Chinese that is
// read so.

import { holdsHan } from "./fold.js";
import { respelt } from "./guess.js";
import { Readings, letters } from "./readings.js";

/** @import { Lang, Word, Query, How, Way, Plan } from "./types.d.ts" */

const COST = { "": 0, translation: 1.5, pinyin: 1, apart: 0 };
/** What is an English word is hardly meant as pinyin. */
const DOUBT = 12;

/** Made of what is in the store; when more has come, it has to be made again. */
export class Ways {
  /** @type {Readings | null} */
  #readings = null;
  /** @type {Set<string> | null} */
  #words = null;

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.store = store;
  }

  /** The words of English. */
  words() {
    if (this.#words) return this.#words;
    const texts = this.#known("en").map(({ text }) => text);
    return (this.#words = new Set(texts.join("\n").match(/[a-z]+/g)));
  }

  /** The Chinese columns' readings. */
  readings() {
    return (this.#readings ??= new Readings(this.#known("zh"), this.store.pinyin));
  }

  /** A language's columns; where its texts are in shards, the list of their words. @param {Lang} lang */
  #known(lang) {
    const own = this.store.vocabulary.filter((column) => column.lang === lang);
    return [...own, ...this.store.columns.filter((column) => column.lang === lang && !(own.length && column.shard))];
  }

  /** The query as a whole, and its words. @param {Query} query @returns {Plan[]} */
  plans({ words, whole }) {
    if (!words.length) return [];
    const plans = whole.exact ? [] : [[this.of(whole, true)]];
    // What is pinyin as a whole is not meant syllable by syllable.
    const pinyin = plans[0]?.[0].ways.some(({ how }) => how === "pinyin");
    if (pinyin && !words.every(({ needle }) => this.words().has(needle))) return plans;
    if (words.length > 1 || words[0].needle !== whole.needle || whole.exact)
      plans.push(words.map((word) => this.of(word, words.length === 1)));
    return plans;
  }

  /** The ways to find a word. @param {Word} word @param {boolean} alone @returns {Plan[number]} */
  of({ typed, needle, exact }, alone) {
    const { store } = this;
    /** @type {Way[]} */
    const ways = [];
    /** @param {string} form @param {How} [how] @param {string} [from] @param {Lang} [lang] @param {number} [doubt] */
    const add = (form, how = "", from = typed, lang, doubt = 0) => {
      const way = { needle: form, how, from, lang, least: this.#least(form, how, exact), cost: COST[how] + doubt };
      if (ways.every((known) => known.needle !== form)) ways.push(way);
    };
    add(needle);
    if (exact) return { ways };
    for (const form of respelt(this.words(), needle)) add(form);
    const titles = new Set([needle]);
    const english = this.words().has(needle);
    const bare = alone || !english ? letters(typed) : "";
    for (const { text } of bare ? this.readings().find(bare, english) : []) {
      add(text, "pinyin", typed, "zh", english ? DOUBT : 0);
      if (store.forms.has(text)) titles.add(text);
    }
    for (const form of titles) {
      const other = holdsHan(form) ? "en" : "zh";
      for (const place of store.forms.get(form) ?? [])
        for (const name of store.terms.get(place)?.[other] ?? []) add(name, "translation", form, other);
    }
    return { ways };
  }

  /** Latin letters inside a word are an accident: of few letters nothing can be learnt. @param {string} needle @param {How} how @param {boolean} exact */
  #least(needle, how, exact) {
    if (!/^[a-z0-9 ]+$/.test(needle)) return 0;
    if (exact || (needle.length < 4 && (how || (needle.length < 3 && this.words().has(needle))))) return 3;
    return how || needle.length < 3 ? 2 : 0;
  }
}
