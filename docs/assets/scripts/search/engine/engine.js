// The engine: what a query finds, and what is said of it.

import { QueryExpansion } from "./expansion.js";
import { nearest, tellingWords } from "./nearest.js";
import { clausesOf, parseQuery } from "./query.js";
import { Ranking } from "./ranking.js";
import { ResultItems } from "./results.js";
import { suggestionsFor } from "./suggestions.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { Change, Filter, Result, ResultInfo } from "../protocol/types.d.ts" */
/** @import { IndexStore } from "./index-store.js" */
/** @import { FoundBy, PageHits, Plan, Query, SearchOptions } from "./types.d.ts" */

/**
 * What a query finds, and the plans that found it; where it is only the nearest, the words that are not in it.
 * @typedef {{ plans: Plan[], pages: PageHits[], missing?: string[] }} Found
 */

/** How many pages give names to warm up with, and how many of their first characters are tried. */
const WARM_UP_PAGES = 4;
const WARM_UP_LENGTHS = [1, 2, 3, 4, 5];
const CHINESE_APART = /\p{Script=Han}\s+\p{Script=Han}/u;

export class Engine {
  /**
   * @param {IndexStore} store
   * @param {LanguageCode} ui the language of the interface
   * @param {Record<string, string>} [words] what the interface says, by name
   * @param {string} [pageFile] what the address of a page ends in: read from disk, a folder needs its file's name
   */
  constructor(store, ui, words = {}, pageFile = "") {
    this.store = store;
    this.ranking = new Ranking(store, ui);
    this.resultItems = new ResultItems(store, ui, words, pageFile);
    this.expansion = new QueryExpansion(store);
  }

  /** To be called when more of the index has come. */
  indexHasGrown() {
    this.expansion = new QueryExpansion(this.store);
  }

  /** Queries to warm up with: much is made at the first one, and a browser makes quick only what has run before. */
  warmUpQueries() {
    const names = this.store.pages.slice(0, WARM_UP_PAGES).flatMap(({ title }) => Object.values(title));
    return names.flatMap((name) => WARM_UP_LENGTHS.map((length) => name.slice(0, length)));
  }

  /**
   * What a query finds; where it finds nothing at all, what the first suggestion finds; where no block holds all of it,
   * the nearest.
   * @param {string} typed
   * @param {Filter} [filter]
   * @param {SearchOptions} [options]
   * @returns {Result}
   */
  search(typed, filter = {}, options = {}) {
    const query = parseQuery(this.store.folder, typed);
    let found = this.#answer(query, filter);
    /** @type {string[]} */
    let suggestions = [];
    let elsewhere = 0;
    const mayComeYet = options.pending || options.partial || options.broken;
    if (found.pages.length) {
      suggestions = formsMeant(query, found.plans);
    } else {
      elsewhere = Object.keys(filter).length ? countHits(this.#answer(query, {}).pages) : 0;
      const isSlip = query.words.length && !query.whole.exact && !elsewhere && !mayComeYet;
      const answered = isSlip ? this.#answeredSuggestions(typed, filter) : [];
      suggestions = answered.map(({ suggestion }) => suggestion);
      found = answered[0]?.found ?? found;
    }
    const near = isApart(found) && !elsewhere && !mayComeYet ? this.#nearest(query, filter, found) : null;
    return this.#result(typed, near ?? found, elsewhere, near ? [] : suggestions, options);
  }

  /**
   * The nearest to a query; after it the pages that hold all of it, but in no one block.
   * @param {Query} query
   * @param {Filter} filter
   * @param {Found} apart
   * @returns {Found | null}
   */
  #nearest(query, filter, apart) {
    const near = nearest(query, this.expansion, this.ranking, filter);
    if (!near) return null;
    const pages = this.ranking.pagesOf(near.hits);
    const others = apart.pages.filter(({ page }) => pages.every((known) => known.page !== page));
    return { plans: [near.plan, ...apart.plans], pages: [...pages, ...others], missing: near.missing };
  }

  /** The folded needles of each word of each plan, to find out in which shards to look. @param {string} typed */
  needlesOf(typed) {
    const plans = this.expansion.plansFor(parseQuery(this.store.folder, typed));
    return plans.map((plan) => plan.map((word) => word.map(({ needle }) => needle)));
  }

  /** The same of the nearest to a query: each two words of it that stand side by side. @param {string} typed */
  needlesOfNearest(typed) {
    const words = tellingWords(parseQuery(this.store.folder, typed), this.expansion);
    return words.slice(1).map((word, n) => [[words[n].needle], [word.needle]]);
  }

  /** What may have been meant by a query that is nowhere, most likely first. @param {string} typed */
  suggestionsFor(typed) {
    return suggestionsFor(parseQuery(this.store.folder, typed), this.expansion);
  }

  /** @param {Query} query @param {Filter} filter @returns {Found} */
  #answer(query, filter) {
    const plans = this.expansion.plansFor(query);
    const pages = this.ranking.rank(plans, filter);
    if (pages.length) return { plans, pages: textBeforeTerm(pages, query, this.store) };
    const clauses = query.whole.exact ? [] : clausesOf(this.store.folder, query.typed);
    if (clauses.length < 2) return { plans, pages };
    const byClause = [clauses.map((clause) => this.expansion.variantsOf(clause, false))];
    return { plans: byClause, pages: textBeforeTerm(this.ranking.rank(byClause, filter), query, this.store) };
  }

  /** The suggestions that find something, with what they find. @param {string} typed @param {Filter} filter */
  #answeredSuggestions(typed, filter) {
    return this.suggestionsFor(typed)
      .map((suggestion) => ({
        suggestion,
        found: this.#answer(parseQuery(this.store.folder, suggestion), filter),
      }))
      .filter(({ found }) => found.pages.length);
  }

  /**
   * @param {string} typed
   * @param {Found} found
   * @param {number} elsewhere
   * @param {string[]} suggestions
   * @param {SearchOptions} options
   * @returns {Result}
   */
  #result(typed, { plans, pages, missing }, elsewhere, suggestions, options) {
    const { all = false, brief = false, pending = false, partial = false } = options;
    const shown = this.resultItems.itemsOf(pages, plans, all, brief);
    /** @type {ResultInfo} */
    const info = {
      query: typed,
      paragraphs: countHits(pages),
      pages: pages.length,
      sent: shown.reduce((sum, { hits }) => sum + hits, 0),
      texts: shown.map(({ hits }, n) => this.#textHits(pages[n], hits)),
      pending,
      partial,
      brief: brief && !all && shown.length < pages.length,
      nearest: missing ?? null,
      forms: suggestions.length ? [] : this.#changes(plans, "inflected"),
      pinyin: pages.length ? this.#changes(plans, "pinyin") : [],
      translations: pages.length ? this.#changes(plans, "translation") : [],
      elsewhere,
      suggestion: suggestions[0] ?? null,
      furtherSuggestions: suggestions.slice(1),
    };
    return { items: shown.map(({ items }) => items), info };
  }

  /** What was found in a text, and sent of it; null for another page. @param {PageHits} found @param {number} sent */
  #textHits({ page, hits }, sent) {
    const { kind, url } = this.store.pages[page];
    return kind === "text" ? { url, hits: hits.length, sent } : null;
  }

  /**
   * What the query was taken for, in one way, and was found as. What the whole query was taken for says more than what
   * its words were taken for.
   * @param {Plan[]} plans
   * @param {FoundBy} foundBy
   * @returns {Change[]}
   */
  #changes(plans, foundBy) {
    const telling = plans.find((plan) => plan.flat().some(({ used }) => used)) ?? [];
    const variants = telling.flat().filter((variant) => variant.used && variant.foundBy === foundBy);
    return variants.map(({ from, needle }) => ({ from: this.#printed(from), to: this.#printed(needle) }));
  }

  /** A term's form as it is printed. @param {string} form */
  #printed(form) {
    return this.store.printedForms.get(form) ?? form;
  }
}

/**
 * Chinese words that were typed apart may be meant as words: a text that holds them comes before their term.
 * @param {PageHits[]} pages
 * @param {Query} query
 * @param {IndexStore} store
 */
function textBeforeTerm(pages, { typed }, store) {
  const [first, second] = pages.slice(0, 2).map(({ page }) => store.pages[page].kind);
  if (!CHINESE_APART.test(typed) || first !== "term" || second !== "text") return pages;
  const [term, text, ...others] = pages;
  return [text, term, ...others];
}

/** Whether nothing was found, or the words of the query only in blocks of their own. @param {Found} found */
const isApart = ({ pages }) => pages.every(({ hits }) => hits[0].foundBy === "scattered");

/**
 * A query with the words that are only found in another form in the likeliest of these; of a single word, all of them.
 * Empty where every word is found otherwise.
 * @param {Query} query
 * @param {Plan[]} plans
 */
function formsMeant({ words }, plans) {
  const telling = plans.find((plan) => plan.flat().some(({ used }) => used)) ?? [];
  const forms = telling.map((word) => {
    const used = word.filter((variant) => variant.used);
    return used.every(({ foundBy }) => foundBy === "inflected") ? used.map(({ needle }) => needle) : [];
  });
  if (telling.length === 1) return forms[0];
  return forms.some((own) => own.length) ? [words.map(({ typed }, n) => forms[n][0] ?? typed).join(" ")] : [];
}

/** @param {PageHits[]} pages */
const countHits = (pages) => pages.reduce((sum, { hits }) => sum + hits.length, 0);
