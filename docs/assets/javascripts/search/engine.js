// The engine: which entries a query finds, in what order, and how they are shown in the theme's box.
//
// Every word of a query may be found in several ways: as it stands, as a term's name in the other language, as the
// Chinese that is read so. A plan is a list of words that must all be found in one entry, in either language.

import { clauses, parse } from "./query.js";
import { guessHan, guessLatin, holdsHan, respelt, vocabulary } from "./guess.js";
import { Readings, letters } from "./readings.js";
import { scan } from "./store.js";
import { Shown } from "./shown.js";

/** @import { Lang, Word, Query, How, Way, Plan, Hit, Group, Filter, Change, Info } from "./types.d.ts" */

/** What an entry's kind adds to its score: titles and headings stand above bodies, notes and definitions below. */
const KIND = /** @type {Record<string, number>} */ ({ t: 12, b: 6, h: 4, p: 0, l: 0, a: 0, n: -1, m: 0, d: -4 });
/** What a fit is worth, by `scan`'s numbers: a whole word above an accident. */
const FIT = [0.5, 1, 2, 3];
/** The beginning of a Latin word is mostly the word in another form. */
const STEM = 2.8;
const COST = { "": 0, translation: 1.5, pinyin: 1, apart: 0 };
const PHRASE = 4;
const SCATTERED = -30;
const PAGE = -6;
const TERM = 200;
const MANY = 2;

export class Engine {
  /** @param {import("./store.js").Store} store @param {Lang} ui @param {Record<string, string>} [words] the interface's */
  constructor(store, ui, words = {}) {
    this.store = store;
    this.ui = ui;
    this.shown = new Shown(store, ui, words);
    /** @type {Readings | null} */
    this.read = null;
    /** @type {Map<string, number> | null} */
    this.latin = null;
  }

  /** What was made of the index has to be made again: a file has come. */
  renew() {
    this.read = null;
    this.latin = null;
  }

  /** Queries to run in with: much is made at the first one, and a browser makes quick only what has run before. */
  practice() {
    const names = this.store.places.slice(0, 4).flatMap(({ title }) => Object.values(title));
    return names.flatMap((name) => [1, 2, 3, 4, 5].map((end) => name.slice(0, end)));
  }

  /** The words of English, with their numbers. */
  words() {
    this.latin ??= vocabulary(this.#known("en"));
    return this.latin;
  }

  /** The Chinese columns' readings. */
  readings() {
    const { readings, polyphones, seconds } = this.store;
    this.read ??= new Readings(this.#known("zh"), readings, polyphones, seconds);
    return this.read;
  }

  /** A language's columns; where its texts are in shards, the list of their words. @param {Lang} lang */
  #known(lang) {
    const own = this.store.vocabulary.filter((column) => column.lang === lang);
    return [...own, ...this.store.columns.filter((column) => column.lang === lang && !(own.length && column.shard))];
  }

  /**
   * What a query finds.
   * @param {string} typed
   * @param {Filter} [filter]
   * @param {{ all?: boolean, pending?: boolean, partial?: boolean }} [options]
   */
  search(typed, filter = {}, { all = false, pending = false, partial = false } = {}) {
    const query = parse(this.store.folder, typed);
    /** @type {Info} */
    const info = {
      query: typed,
      paragraphs: 0,
      texts: 0,
      shown: 0,
      pending,
      partial,
      readings: [],
      translations: [],
      guess: null,
      guesses: [],
    };
    if (!query.words.length) return { items: [], info };
    let { plans, groups } = this.#answer(query, filter);
    if (!groups.length && !pending && !query.whole.exact) {
      for (const guess of this.guesses(typed)) {
        const next = this.#answer(parse(this.store.folder, guess), filter);
        if (!next.groups.length) continue;
        if (info.guess === null) {
          info.guess = guess;
          ({ plans, groups } = next);
        } else {
          info.guesses.push(guess);
        }
      }
    }
    // What the whole query was read as says more than what its words were read as.
    const told = plans.find((plan) => plan.some(({ ways }) => ways.some((way) => way.used))) ?? [];
    const used = told.flatMap(({ ways }) => ways.filter((way) => way.used));
    info.readings = changes(used, "pinyin");
    info.translations = changes(used, "translation");
    info.paragraphs = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    info.texts = groups.length;
    const items = this.shown.items(groups, plans, all);
    info.shown = items.reduce((sum, { hits }) => sum + hits, 0);
    return { items: items.map(({ items: list }) => list), info };
  }

  /** The folded needles of a query in one language, for finding out where to look. @param {string} typed @param {Lang} lang */
  needles(typed, lang) {
    const plans = this.#plans(parse(this.store.folder, typed));
    const ways = plans.flatMap((plan) => plan.flatMap((word) => word.ways));
    return [...new Set(ways.filter((way) => !way.lang || way.lang === lang).map(({ needle }) => needle))];
  }

  /** The query as a whole, and its words. @param {Query} query @returns {Plan[]} */
  #plans({ words, whole }) {
    const plans = whole.exact ? [] : [[this.#ways(whole)]];
    if (words.length > 1 || whole.exact) plans.push(words.map((word) => this.#ways(word)));
    return plans;
  }

  /** @param {Query} query @param {Filter} filter */
  #answer(query, filter) {
    const { whole } = query;
    let plans = this.#plans(query);
    let groups = this.#groups(plans, filter);
    if (!groups.length && !whole.exact) {
      const parts = clauses(this.store.folder, query.typed);
      if (parts.length > 1) {
        plans = [parts.map((part) => this.#ways(part))];
        groups = this.#groups(plans, filter);
      }
    }
    // Chinese words that were typed apart may be meant as words: a text that holds them comes before their term.
    const [first, second] = groups.slice(0, 2).map(({ place }) => this.store.places[place].kind);
    if (/\p{Script=Han}\s+\p{Script=Han}/u.test(query.typed) && first === "term" && second === "text")
      groups.unshift(...groups.splice(1, 1));
    return { plans, groups };
  }

  /** The ways to find a word. @param {Word} word @returns {Plan[number]} */
  #ways({ typed, needle, exact }) {
    const { store } = this;
    /** @type {Way[]} */
    const ways = [{ needle, how: "", from: typed, exact }];
    if (exact) return { ways };
    for (const form of respelt(this.words(), needle)) ways.push({ needle: form, how: "", from: typed });
    const titles = new Set([needle]);
    const bare = letters(typed);
    if (bare) {
      for (const { text } of this.readings().find(bare)) {
        ways.push({ needle: text, how: "pinyin", from: typed, lang: "zh" });
        if (store.forms.has(text)) titles.add(text);
      }
    }
    for (const form of titles) {
      for (const place of store.forms.get(form) ?? []) {
        const names = store.terms.get(place);
        if (!names) continue;
        const own = holdsHan(form) ? "zh" : "en";
        const other = own === "zh" ? "en" : "zh";
        for (const name of names[other]) {
          if (ways.every((way) => way.needle !== name))
            ways.push({ needle: name, how: "translation", from: form, lang: other });
        }
      }
    }
    return { ways };
  }

  /**
   * Where a word is found: each entry with its best fit.
   * @param {Plan[number]} word
   * @param {Filter} filter
   * @returns {Map<number, Hit>}
   */
  #find({ ways }, filter) {
    /** @type {Map<number, Hit>} */
    const found = new Map();
    for (const way of ways) {
      const { needle, how, lang, exact } = way;
      const latin = /^[a-z0-9 ]+$/.test(needle);
      // Latin letters inside a word are an accident: of one or two nothing can be learnt, and pinyin is not English.
      const least = latin ? (exact ? 3 : needle.length < 3 || how ? 2 : 0) : 0;
      const long = !latin && needle.length > 4;
      for (const column of this.store.columns) {
        if ((lang && column.lang !== lang) || (filter.lang && column.lang !== filter.lang)) continue;
        scan(column, needle, (block, fit) => {
          if (fit < least) return;
          way.used = true;
          const score = (latin && fit === 2 ? STEM : FIT[long ? 3 : fit]) - COST[how];
          const entry = column.entries[block];
          const known = found.get(entry);
          if (!known) found.set(entry, { entry, score, how, lang: column.lang });
          else if (score > known.score) Object.assign(known, { score, how, lang: column.lang });
          else if (score === known.score && column.lang === this.ui) known.lang = column.lang;
        });
      }
    }
    return found;
  }

  /** @param {Plan[]} plans @param {Filter} filter @returns {Group[]} */
  #groups(plans, filter) {
    const { entries, places } = this.store;
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    /** @type {Map<number, Hit[]>} */
    const apart = new Map();
    for (const plan of plans) {
      const found = plan.map((word) => this.#find(word, filter));
      const [first, ...others] = found;
      const bonus = plan.length === 1 && plans.length > 1 ? PHRASE : 0;
      for (const [entry, hit] of first) {
        const rest = others.map((map) => map.get(entry));
        if (rest.some((one) => !one)) continue;
        const kind = hit.how === "translation" ? 0 : KIND[entries[entry].kind];
        const score = rest.reduce((sum, one) => sum + (one?.score ?? 0), hit.score) / plan.length + bonus + kind;
        if (score > (hits.get(entry)?.score ?? -Infinity)) hits.set(entry, { ...hit, score });
      }
      if (plan.length > 1) for (const [place, list] of this.#apart(found)) apart.set(place, list);
    }
    /** @type {Map<number, Hit[]>} */
    const byPlace = new Map();
    for (const hit of hits.values()) {
      const { place } = entries[hit.entry];
      const own = byPlace.get(place);
      if (own) own.push(hit);
      else byPlace.set(place, [hit]);
    }
    const groups = [...byPlace].map(([place, list]) => this.#group(place, list, plans));
    for (const [place, list] of apart)
      if (!byPlace.has(place)) groups.push({ ...this.#group(place, list, []), score: SCATTERED });
    return groups
      .filter(({ place }) => !filter.document || places[place].group === filter.document)
      .filter(({ place }) => !filter.text || places[place].url === filter.text)
      .sort((a, b) => b.score - a.score || a.place - b.place);
  }

  /** Texts that hold all words, though no entry of theirs does: the best entry of each word. @param {Map<number, Hit>[]} found */
  #apart(found) {
    /** @type {Map<number, Map<number, Hit>>} */
    const best = new Map();
    found.forEach((hits, word) => {
      for (const hit of hits.values()) {
        const { place } = this.store.entries[hit.entry];
        if (this.store.places[place].kind !== "text") continue;
        const own = best.get(place) ?? new Map();
        if (!own.has(word) || own.get(word).score < hit.score) own.set(word, { ...hit, how: "apart" });
        best.set(place, own);
      }
    });
    /** @type {[number, Hit[]][]} */
    const lists = [];
    for (const [place, own] of best) {
      const byEntry = new Map([...own.values()].map((hit) => [hit.entry, hit]));
      if (own.size === found.length) lists.push([place, [...byEntry.values()]]);
    }
    return lists;
  }

  /** @param {number} place @param {Hit[]} list @param {Plan[]} plans @returns {Group} */
  #group(place, list, plans) {
    const { kind } = this.store.places[place];
    const hits = list.sort((a, b) => b.score - a.score || a.entry - b.entry);
    const weight = hits.reduce((sum, hit) => sum + Math.max(0, Math.min(hit.score, FIT[3])) / FIT[3], 0);
    let score = hits[0].score;
    if (kind === "text") score += MANY * Math.log2(1 + weight);
    if (kind === "page") score += PAGE;
    const names = this.store.terms.get(place);
    if (names) {
      const ways = plans.flatMap((plan) => (plan.length === 1 ? plan[0].ways : []));
      if (ways.some(({ needle }) => names.zh.includes(needle) || names.en.includes(needle))) score += TERM;
      // Of two terms with one form, the one whose own it is.
      if (ways.some(({ needle }) => names.zh[0] === needle || names.en[0] === needle)) score++;
    }
    return { place, score, hits };
  }

  /** Queries within one slip of a query that is nowhere, most likely first. @param {string} typed @returns {string[]} */
  guesses(typed) {
    const { words, whole } = parse(this.store.folder, typed);
    const columns = [...this.store.columns, ...this.store.vocabulary];
    const zh = columns.filter(({ lang }) => lang === "zh");
    const count = (/** @type {string} */ text) => {
      let found = 0;
      for (const column of columns) scan(column, text, () => found++);
      return found;
    };
    /** @param {string} needle */
    const near = (needle) => {
      if (holdsHan(needle)) return guessHan(zh, needle, (text) => this.readings().syllables(text));
      return guessLatin(this.words(), needle, count);
    };
    const guesses = near(whole.needle).map(({ text }) => text);
    if (guesses.length || words.length < 2) return guesses;
    // Only what is nowhere can be a slip; the other words stay as they were typed.
    const mended = words.map(({ typed, needle }) => (count(needle) ? typed : (near(needle)[0]?.text ?? "")));
    return mended.includes("") ? [] : [mended.join(" ")];
  }
}

/** The distinct changes of one kind among ways. @param {Way[]} ways @param {How} kind @returns {Change[]} */
function changes(ways, kind) {
  const all = new Map(
    ways.filter(({ how }) => how === kind).map((way) => [way.needle, { from: way.from, to: way.needle }]),
  );
  return [...all.values()];
}
