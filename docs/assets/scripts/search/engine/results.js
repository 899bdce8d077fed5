// Results: the hits on pages as the items that the theme's dialog draws.

import { escapeHtml } from "../../base/html.js";
import { LANGUAGES, otherLanguage } from "../../model/languages.js";
import { anchorOf, carriedWords, paragraph, span } from "./item-parts.js";
import { marksIn } from "./marks.js";
import { densest, snippet } from "./snippet.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { ThemeItem } from "../protocol/types.d.ts" */
/** @import { IndexStore } from "./index-store.js" */
/** @import { Mark } from "./marks.js" */
/** @import { Hit, PageHits, Plan, Variant } from "./types.d.ts" */

/** What is marked in each language. @typedef {Record<LanguageCode, Variant[]>} Wanted */

/** About how many hits are shown before all are asked for; on how many pages; and how many of these come first. */
export const SHOWN_HITS = 24;
const SHOWN_PAGES = 60;
const FIRST_PAGES = 4;
/** How many hits of a page are open before the others fold away, and how many of the first pages' are folded. */
const OPEN_HITS = 2;
const FOLDED_HITS = 4;
/** The theme folds away what scores less than a page's first item, and Enter opens the item of the highest score. */
const BEST_SCORE = 10000;
const SCORE_STEP = 10;
const FOLDED_SCORE = 5;
/** What the interface calls the ways in which something was found, by the names of its words. */
const LABELS = {
  typed: "",
  inflected: "inflected",
  translation: "translation",
  pinyin: "pinyin",
  scattered: "apart",
  nearest: "nearest",
};
/** Notes, and what is published in English, stand under no heading; a heading need not stand over itself. */
const UNDER_NO_HEADING = ["h", "a", "n"];

export class ResultItems {
  /**
   * @param {IndexStore} store
   * @param {LanguageCode} ui the language of the interface
   * @param {Record<string, string>} words what the interface says, by name
   * @param {string} pageFile what the address of a page ends in
   */
  constructor(store, ui, words, pageFile) {
    this.store = store;
    this.ui = ui;
    this.words = words;
    this.pageFile = pageFile;
  }

  /**
   * The items of each page that is shown, with how many hits they stand for.
   * @param {PageHits[]} pages best first
   * @param {Plan[]} plans
   * @param {boolean} all whether everything is shown
   * @param {boolean} brief whether only the first pages are shown
   */
  itemsOf(pages, plans, all, brief) {
    const wanted = plans.map((plan) => ({ zh: wantedIn("zh", plan), en: wantedIn("en", plan) }));
    // Where everything is shown of a single page, nothing of it is folded away.
    const open = all && pages.length === 1 ? Infinity : OPEN_HITS;
    return pagesShown(pages, all, brief).map((page, rank) => {
      const hits = all ? page.hits : page.hits.slice(0, hitsShown(pages.length, rank));
      return { hits: hits.length, items: this.#pageItems(page, hits, wanted, BEST_SCORE - rank * SCORE_STEP, open) };
    });
  }

  /**
   * @param {PageHits} found
   * @param {Hit[]} hits those that are shown
   * @param {Wanted[]} wanted
   * @param {number} score
   * @param {number} open how many of them are not folded away
   */
  #pageItems(found, hits, wanted, score, open) {
    if (this.store.pages[found.page].kind === "term")
      return [this.#pageItem(found, this.#definition(found.page, wanted), score)];
    const all = hits.map((hit, n) => this.#hitItem(hit, wanted, n < open ? score : score - FOLDED_SCORE));
    const sections = all.filter(({ location }) => location.includes("#"));
    if (!sections.length) return [{ ...this.#pageItem(found, all[0].text, score), location: all[0].location }];
    // The page itself is what Enter opens only where its title was found.
    return [...sections, this.#pageItem(found, "", sections.length < all.length ? score : score - 1)];
  }

  /** What a term means, in the interface's language. @param {number} page @param {Wanted[]} wanted */
  #definition(page, wanted) {
    const { entries, pages } = this.store;
    const entry = pages[page].entries.find((one) => entries[one].kind === "d");
    if (entry === undefined) return "";
    const other = otherLanguage(this.ui);
    const own = this.#marked(entry, this.ui, wanted);
    const second = this.#marked(entry, other, wanted);
    const found = paragraph("found", snippet(own.text, own.marks, LANGUAGES[this.ui].snippetLength), this.ui);
    // The other language's is shown where it alone says why the term was found.
    if (own.marks.length || !second.marks.length) return found;
    return found + paragraph("found-other", snippet(second.text, second.marks, LANGUAGES[other].snippetLength), other);
  }

  /**
   * The item of a page as a whole.
   * @param {PageHits} found
   * @param {string} text
   * @param {number} score
   * @returns {ThemeItem}
   */
  #pageItem({ page, hits }, text, score) {
    const { url, title, kind } = this.store.pages[page];
    const other = otherLanguage(this.ui);
    const lang = title[this.ui] ? this.ui : other;
    const labels = {
      text: span("found-count", String(hits.length)),
      term: span("found-how", this.words.term),
      other: "",
    };
    const parts = [
      `<span lang="${LANGUAGES[lang].tag}">${escapeHtml(title[lang] ?? "")}</span>`,
      labels[kind],
      lang === this.ui ? span("found-other", title[other], other) : "",
    ];
    return { location: url + this.pageFile, title: parts.filter(Boolean).join(" "), text, score, terms: {} };
  }

  /**
   * The item of a hit: its block in the language it was found in, and the counterpart below.
   * @param {Hit} hit
   * @param {Wanted[]} wanted
   * @param {number} score
   * @returns {ThemeItem}
   */
  #hitItem({ entry, foundBy, lang }, wanted, score) {
    const { page, id, kind } = this.store.entries[entry];
    const other = otherLanguage(lang);
    const own = this.#marked(entry, lang, wanted);
    const second = this.#marked(entry, other, wanted);
    const label = span("found-how", this.words[LABELS[foundBy]]);
    const size = LANGUAGES[lang].snippetLength;
    const html = (label && `${label} `) + snippet(own.text, own.marks, size);
    const [point] = densest(own.text, own.marks, size) ?? [0];
    const share = point / (own.text.length || 1);
    const counterpart = snippet(second.text, second.marks, LANGUAGES[other].counterpartLength, share);
    const { url, kind: pageKind } = this.store.pages[page];
    return {
      location: url + this.pageFile + carriedWords([own, second]) + anchorOf(kind, id, lang),
      title: this.#headingOf(entry) + (pageKind === "text" ? span("found-id", id) : ""),
      text: paragraph("found", html, lang) + (second.text && paragraph("found-other", counterpart, other)),
      score,
      terms: {},
    };
  }

  /**
   * A block, with what the first plan that marks anything marks in it.
   * @param {number} entry
   * @param {LanguageCode} lang
   * @param {Wanted[]} wanted
   */
  #marked(entry, lang, wanted) {
    const place = this.store.entries[entry][lang];
    /** @type {Mark[]} */
    const none = [];
    if (!place) return { text: "", marks: none };
    const { column, block } = place;
    const [from, to] = [column.starts[block], column.starts[block + 1]];
    const folded = {
      text: column.text.slice(from, to),
      edges: column.edges.subarray(from, to),
      places: column.places.subarray(from, to),
    };
    for (const plan of wanted) {
      const marks = marksIn(folded, plan[lang]);
      if (marks.length) return { text: column.blocks[block], marks };
    }
    return { text: column.blocks[block], marks: none };
  }

  /** The heading that an entry stands under. @param {number} entry */
  #headingOf(entry) {
    const { entries, pages } = this.store;
    const all = pages[entries[entry].page].entries;
    if (UNDER_NO_HEADING.includes(entries[entry].kind)) return "";
    let n = all.indexOf(entry);
    while (n > 0 && entries[all[n]].kind !== "h") n--;
    if (n === 0) return "";
    const heading = entries[all[n]];
    const place = heading[this.ui] ?? heading.zh ?? heading.en;
    return place ? `${span("found-head", place.column.blocks[place.block], place.column.lang)} ` : "";
  }
}

/** @param {PageHits[]} pages @param {boolean} all @param {boolean} brief */
function pagesShown(pages, all, brief) {
  if (all) return pages;
  return pages.slice(0, brief ? FIRST_PAGES : SHOWN_PAGES);
}

/**
 * How many hits of a page are shown: the theme draws ten pages at every key, so those below the first are kept short.
 * @param {number} pages
 * @param {number} rank
 */
function hitsShown(pages, rank) {
  const share = Math.floor(SHOWN_HITS / pages);
  return Math.max(share, rank < FIRST_PAGES ? OPEN_HITS + FOLDED_HITS : 1);
}

/** What is to be marked in one language. @param {LanguageCode} lang @param {Plan} plan */
const wantedIn = (lang, plan) => plan.flat().filter((variant) => !variant.lang || variant.lang === lang);
