// Ranking: the pages that the plans of a query find, and their hits, best first.

import { Matcher, WHOLE_WORD, WORD_END } from "./matching.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { Filter } from "../protocol/types.d.ts" */
/** @import { IndexStore } from "./index-store.js" */
/** @import { Hit, PageHits, Plan } from "./types.d.ts" */

/** What an entry's kind adds to its score: titles and headings stand above bodies, notes and definitions below. */
const KIND = /** @type {Record<string, number>} */ ({ t: 12, b: 6, h: 4, p: 0, l: 0, a: 0, n: -1, m: 0, d: -4 });
/** The query as a whole stands above its words. */
const WHOLE_QUERY = 12;
/** A text that holds all words, but in no one block. */
const SCATTERED = -30;
/** A page that is neither a text nor a term. */
const OTHER_PAGE = -6;
/** The term whose name the query is; and of two terms with one form, the one whose own name it is. */
const TERM = 200;
const OWN_NAME = 1;
/** A text with many hits. */
const MANY_HITS = 2;

/** @template {{ score: number }} T @param {(scored: T) => number} order what decides between equals */
const bestFirst = (order) => (/** @type {T} */ a, /** @type {T} */ b) => b.score - a.score || order(a) - order(b);

export class Ranking {
  /** @param {IndexStore} store @param {LanguageCode} ui the language of the interface */
  constructor(store, ui) {
    this.store = store;
    this.matcher = new Matcher(store, ui);
  }

  /** The pages that hold all words of any of some plans, best first. @param {Plan[]} plans @param {Filter} filter */
  rank(plans, filter) {
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    /** @type {Map<number, Hit[]>} */
    let scattered = new Map();
    for (const plan of plans) {
      const found = plan.map((word) => this.matcher.find(word, filter));
      const bonus = plan.length === 1 && plans.length > 1 ? WHOLE_QUERY : 0;
      this.#keepEntriesWithAll(found, bonus, hits);
      if (plan.length > 1) scattered = this.matcher.scattered(found);
    }
    const byPage = this.#byPage(hits);
    const pages = [...byPage].map(([page, own]) => this.#pageHits(page, own, plans));
    for (const [page, own] of scattered) {
      if (!byPage.has(page)) pages.push({ ...this.#pageHits(page, own, []), score: SCATTERED });
    }
    return pages.filter(({ page }) => this.passes(page, filter)).sort(bestFirst(({ page }) => page));
  }

  /** The pages of some hits, best first: each is worth what its best hit is. @param {Map<number, Hit>} hits by entry */
  pagesOf(hits) {
    const pages = [...this.#byPage(hits)].map(([page, own]) => {
      const sorted = own.sort(bestFirst(({ entry }) => entry));
      return { page, score: sorted[0].score, hits: sorted };
    });
    return pages.sort(bestFirst(({ page }) => page));
  }

  /**
   * Keeps the entries that hold all words, each with its best score.
   * @param {Map<number, Hit>[]} found the hits of each word, by entry
   * @param {number} bonus
   * @param {Map<number, Hit>} best
   */
  #keepEntriesWithAll([first, ...others], bonus, best) {
    for (const [entry, hit] of first) {
      let sum = hit.score;
      for (const hits of others) sum += hits.get(entry)?.score ?? -Infinity;
      const kind = hit.foundBy === "translation" ? 0 : KIND[this.store.entries[entry].kind];
      const score = sum / (1 + others.length) + bonus + kind;
      if (score > (best.get(entry)?.score ?? -Infinity)) best.set(entry, { ...hit, score });
    }
  }

  /** @param {Map<number, Hit>} hits by entry */
  #byPage(hits) {
    /** @type {Map<number, Hit[]>} */
    const byPage = new Map();
    for (const hit of hits.values()) {
      const { page } = this.store.entries[hit.entry];
      const own = byPage.get(page) ?? [];
      own.push(hit);
      byPage.set(page, own);
    }
    return byPage;
  }

  /** @param {number} page @param {Hit[]} own @param {Plan[]} plans @returns {PageHits} */
  #pageHits(page, own, plans) {
    const hits = own.sort(bestFirst(({ entry }) => entry));
    const { kind } = this.store.pages[page];
    let score = hits[0].score + this.#nameScore(page, plans);
    if (kind === "text") score += MANY_HITS * Math.log2(1 + weightOf(hits));
    if (kind === "other") score += OTHER_PAGE;
    return { page, score, hits };
  }

  /** What it is worth that the whole query is a name of the page's term. @param {number} page @param {Plan[]} plans */
  #nameScore(page, plans) {
    const names = Object.values(this.store.formsByTerm.get(page) ?? {});
    const wholes = plans.flatMap((plan) => (plan.length === 1 ? plan[0] : []));
    const needles = new Set(wholes.map(({ needle }) => needle));
    const meant = new Set(wholes.filter(({ foundBy }) => foundBy !== "translation").map(({ needle }) => needle));
    let score = 0;
    if (names.flat().some((form) => needles.has(form))) score += TERM;
    if (names.some(([own]) => meant.has(own))) score += OWN_NAME;
    return score;
  }

  /** @param {number} page @param {Filter} filter */
  passes(page, { document, text }) {
    const { group, url } = this.store.pages[page];
    return (!document || group === document) && (!text || url === text);
  }
}

/** How many whole words some hits amount to; what only stands inside words counts for nothing. @param {Hit[]} hits */
function weightOf(hits) {
  let weight = 0;
  for (const { score } of hits) if (score >= WORD_END) weight += Math.min(score, WHOLE_WORD) / WHOLE_WORD;
  return weight;
}
