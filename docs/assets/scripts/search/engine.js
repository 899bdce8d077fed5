// The engine: which entries a query finds, in what order, and how they are shown in the theme's box.
//
// Every word of a query may be found in several ways: as it stands, as a term's name in the other language, as the
// Chinese that is read so. A plan is a list of words that must all be found in one entry, in either language.

import { clauses, parse } from "./query.js";
import { holdsHan } from "./fold.js";
import { guessHan, guessLatin, guessPinyin } from "./guess.js";
import { letters } from "./readings.js";
import { scan } from "./store.js";
import { Shown } from "./shown.js";
import { Ways } from "./ways.js";

/** @import { Lang, Query, How, Way, Plan, Hit, Group, Filter, Info } from "./types.d.ts" */

/** What an entry's kind adds to its score: titles and headings stand above bodies, notes and definitions below. */
const KIND = /** @type {Record<string, number>} */ ({ t: 12, b: 6, h: 4, p: 0, l: 0, a: 0, n: -1, m: 0, d: -4 });
/** What a fit is worth, by `scan`'s numbers: a whole word above an accident. */
const FIT = [0.5, 1, 2, 3];
/** The beginning of a Latin word is mostly the word in another form. */
const STEM = 2.8;
const PHRASE = 12;
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
    this.ways = new Ways(store);
  }

  /** To be called when more of the index has come. */
  renew() {
    this.ways = new Ways(this.store);
  }

  /** Queries to run in with: much is made at the first one, and a browser makes quick only what has run before. */
  practice() {
    const names = this.store.places.slice(0, 4).flatMap(({ title }) => Object.values(title));
    return names.flatMap((name) => [1, 2, 3, 4, 5].map((end) => name.slice(0, end)));
  }

  /**
   * What a query finds.
   * @param {string} typed
   * @param {Filter} [filter]
   * @param {{ all?: boolean, pending?: boolean, partial?: boolean, brief?: boolean }} [options]
   */
  search(typed, filter = {}, { all = false, pending = false, partial = false, brief = false } = {}) {
    const { folder } = this.store;
    const query = parse(folder, typed);
    let { plans, groups } = this.#answer(query, filter);
    const kept = !groups.length && Object.keys(filter).length > 0;
    const elsewhere = kept ? entriesOf(this.#answer(query, {}).groups) : 0;
    const lost = query.words.length && !groups.length && !elsewhere && !pending && !partial && !query.whole.exact;
    const tried = lost ? this.guesses(typed) : [];
    const good = tried
      .map((guess) => ({ guess, ...this.#answer(parse(folder, guess), filter) }))
      .filter((one) => one.groups.length);
    if (good.length) ({ plans, groups } = good[0]);
    const [guess = null, ...guesses] = good.map((one) => one.guess);
    // What the whole query was read as says more than what its words were read as.
    const told = (groups.length && plans.find((plan) => plan.some(({ ways }) => ways.some((way) => way.used)))) || [];
    const used = told.flatMap(({ ways }) => ways.filter((way) => way.used));
    const items = this.shown.items(groups, plans, all, brief);
    /** @type {Info} */
    const info = {
      query: typed,
      paragraphs: entriesOf(groups),
      elsewhere,
      texts: groups.length,
      shown: items.reduce((sum, { hits }) => sum + hits, 0),
      pending,
      partial,
      brief: brief && !all && items.length < groups.length,
      readings: this.#changes(used, "pinyin"),
      translations: this.#changes(used, "translation"),
      guess,
      guesses,
    };
    return { items: items.map(({ items: list }) => list), info };
  }

  /** For finding out where to look: of each plan the words, of each word the folded needles. @param {string} typed */
  needles(typed) {
    const plans = this.ways.plans(parse(this.store.folder, typed));
    return plans.map((plan) => plan.map(({ ways }) => ways.map(({ needle }) => needle)));
  }

  /** @param {Query} query @param {Filter} filter */
  #answer(query, filter) {
    const { whole } = query;
    let plans = this.ways.plans(query);
    let groups = this.#groups(plans, filter);
    if (!groups.length && !whole.exact) {
      const parts = clauses(this.store.folder, query.typed);
      if (parts.length > 1) {
        plans = [parts.map((part) => this.ways.of(part, false))];
        groups = this.#groups(plans, filter);
      }
    }
    // Chinese words that were typed apart may be meant as words: a text that holds them comes before their term.
    const [first, second] = groups.slice(0, 2).map(({ place }) => this.store.places[place].kind);
    if (/\p{Script=Han}\s+\p{Script=Han}/u.test(query.typed) && first === "term" && second === "text")
      groups.unshift(...groups.splice(1, 1));
    return { plans, groups };
  }

  /** Where a word is found: each entry with its best fit. @param {Plan[number]} word @param {Filter} filter */
  #find({ ways }, filter) {
    /** @type {Map<number, Hit>} */
    const found = new Map();
    for (const way of ways) {
      const { needle, how, lang, least, cost } = way;
      const latin = /^[a-z0-9 ]+$/.test(needle);
      const long = !latin && needle.length > 4;
      for (const column of this.store.columns) {
        if ((lang && column.lang !== lang) || (filter.lang && column.lang !== filter.lang)) continue;
        let block = 0;
        scan(column, needle, (at, fit) => {
          if (fit < least) return;
          while (column.starts[block + 1] <= at) block++;
          const score = (latin && fit === 2 ? STEM : FIT[long ? 3 : fit]) - cost;
          const entry = column.entries[block];
          way.used ||= this.store.entries[entry].kind !== "m";
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
    /** @type {{ place: number, list: Hit[] }[]} */
    let apart = [];
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
      if (plan.length > 1) apart = this.#apart(found);
    }
    /** @type {Map<number, Hit[]>} */
    const byPlace = new Map();
    for (const hit of hits.values()) {
      const { place } = entries[hit.entry];
      const own = byPlace.get(place) ?? [];
      own.push(hit);
      byPlace.set(place, own);
    }
    const groups = [...byPlace].map(([place, list]) => this.#group(place, list, plans));
    for (const { place, list } of apart)
      if (!byPlace.has(place)) groups.push({ ...this.#group(place, list, []), score: SCATTERED });
    return groups
      .filter(({ place }) => !filter.document || places[place].group === filter.document)
      .filter(({ place }) => !filter.text || places[place].url === filter.text)
      .sort((a, b) => b.score - a.score || a.place - b.place);
  }

  /** Texts that hold all words, though no entry of theirs does: the best entry of each word. @param {Map<number, Hit>[]} found */
  #apart(found) {
    /** @type {Map<number, Hit[]>} */
    const best = new Map();
    found.forEach((hits, word) => {
      for (const hit of hits.values()) {
        const { place } = this.store.entries[hit.entry];
        if (this.store.places[place].kind !== "text") continue;
        const own = best.get(place) ?? [];
        if (!(own[word]?.score >= hit.score)) own[word] = { ...hit, how: "apart" };
        best.set(place, own);
      }
    });
    const whole = [...best].filter(([, own]) => found.every((_, word) => own[word]));
    return whole.map(([place, own]) => ({ place, list: [...new Map(own.map((hit) => [hit.entry, hit])).values()] }));
  }

  /** @param {number} place @param {Hit[]} list @param {Plan[]} plans @returns {Group} */
  #group(place, list, plans) {
    const { kind } = this.store.places[place];
    const hits = list.sort((a, b) => b.score - a.score || a.entry - b.entry);
    const weight = hits.reduce((sum, hit) => sum + (hit.score < FIT[1] ? 0 : Math.min(hit.score, FIT[3]) / FIT[3]), 0);
    let score = hits[0].score;
    if (kind === "text") score += MANY * Math.log2(1 + weight);
    if (kind === "page") score += PAGE;
    const names = Object.values(this.store.terms.get(place) ?? {});
    const needles = plans.flatMap((plan) => (plan.length === 1 ? plan[0].ways : [])).map(({ needle }) => needle);
    if (names.some((forms) => needles.some((needle) => forms.includes(needle)))) score += TERM;
    // Of two terms with one form, the one whose own it is.
    if (names.some(([own]) => needles.includes(own))) score++;
    return { place, score, hits };
  }

  /** Queries within one slip of a query that is nowhere, most likely first. @param {string} typed */
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
      const readings = this.ways.readings();
      if (holdsHan(needle)) return guessHan(zh, needle, readings);
      const guesses = guessLatin(this.ways.words(), needle, count);
      return guesses.length ? guesses : guessPinyin(readings, letters(needle), count);
    };
    const guesses = near(whole.needle).map(({ text }) => text);
    if (guesses.length || words.length < 2) return guesses;
    // Only what is nowhere can be a slip; the other words stay as they were typed.
    const mended = words.map(({ typed, needle }) => (count(needle) ? typed : (near(needle)[0]?.text ?? "")));
    return mended.includes("") ? [] : [mended.join(" ")];
  }

  /** The distinct changes of one kind among ways, as they are in print. @param {Way[]} ways @param {How} kind */
  #changes(ways, kind) {
    const print = (/** @type {string} */ form) => this.store.spelt.get(form) ?? form;
    return ways.filter(({ how }) => how === kind).map(({ from, needle }) => ({ from: print(from), to: print(needle) }));
  }
}

/** @param {Group[]} groups */
const entriesOf = (groups) => groups.reduce((sum, { hits }) => sum + hits.length, 0);
