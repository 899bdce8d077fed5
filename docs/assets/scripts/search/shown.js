// What is shown: groups of hits as the items that the theme's box draws.

import { escapeHtml, ranges, snippet } from "./snippet.js";

/** @import { Lang, Way, Plan, Hit, Group, Item } from "./types.d.ts" */

/** @typedef {Record<Lang, Way[]>} Wanted */

const CODE = { zh: "zh-Hans", en: "en" };
const SIZE = { zh: 90, en: 210 };
const OTHER = { zh: 50, en: 120 };
/** How many hits of a place are open before the others fold away, and how many of the first places' are folded. */
const OPEN = 2;
const FOLDED = 4;
/** How many hits are shown before all are asked for, about; of how many places; and how many of these are the first. */
export const SHOWN = 24;
const GROUPS = 60;
const FIRST = 4;

export class Shown {
  /** @param {import("./store.js").Store} store @param {Lang} ui @param {Record<string, string>} words */
  constructor(store, ui, words) {
    this.store = store;
    this.ui = ui;
    this.other = counterpart(ui);
    this.words = words;
    /** What a page's address ends in: a folder served from disk needs its file's name. */
    this.file = "";
  }

  /**
   * The theme's items, one list a group: the best hits of each, or all; in brief, of the first groups.
   * @param {Group[]} groups
   * @param {Plan[]} plans
   * @param {boolean} all
   * @param {boolean} brief
   */
  items(groups, plans, all, brief) {
    const needles = plans.map((plan) => ({ zh: wanted(plan, "zh"), en: wanted(plan, "en") }));
    const share = Math.floor(SHOWN / groups.length);
    return groups.slice(0, all ? undefined : brief ? FIRST : GROUPS).map((group, n) => {
      // The theme draws ten groups at every key: those below the first few are kept short.
      const hits = all ? group.hits : group.hits.slice(0, Math.max(share, n < FIRST ? OPEN + FOLDED : 1));
      return { hits: hits.length, items: this.#group(group, hits, needles, n) };
    });
  }

  /** @param {Group} group @param {Hit[]} hits @param {Wanted[]} needles @param {number} rank */
  #group(group, hits, needles, rank) {
    const { kind } = this.store.places[group.place];
    // The theme folds away what scores less than a group's first item; Enter opens the page of the highest score.
    const score = 10000 - rank * 10;
    if (kind === "term") return [this.#parent(group, this.#definition(group.place, needles), score)];
    const parts = hits.map((hit, n) => this.#hit(hit, needles, n < OPEN ? score : score - 5));
    const sections = parts.filter(({ location }) => location.includes("#"));
    if (!sections.length) return [{ ...this.#parent(group, parts[0].text, score), location: parts[0].location }];
    return [...sections, this.#parent(group, "", sections.length < parts.length ? score : score - 1)];
  }

  /** What a term means, in the interface's language. @param {number} place @param {Wanted[]} needles */
  #definition(place, needles) {
    const { entries, places } = this.store;
    const entry = places[place].entries.find((one) => entries[one].kind === "d");
    if (entry === undefined) return "";
    const [own, second] = [this.ui, this.other].map((lang) => {
      const { text, marks } = this.#marked(entry, lang, needles);
      const html = snippet(text, marks, SIZE[lang]);
      return { marks, html: paragraph(lang === this.ui ? "found" : "found-other", html, lang) };
    });
    // The other language's is shown where it alone says why the term was found.
    return own.html + (second.marks.length && !own.marks.length ? second.html : "");
  }

  /** @param {Group} group @param {string} text @param {number} score @returns {Item} */
  #parent({ place, hits }, text, score) {
    const { url, title, kind } = this.store.places[place];
    const lang = title[this.ui] ? this.ui : this.other;
    const parts = [
      `<span lang="${CODE[lang]}">${escapeHtml(title[lang] ?? "")}</span>`,
      { text: span("found-count", String(hits.length)), term: span("found-how", this.words.term), page: "" }[kind],
      lang === this.ui ? span("found-other", title[this.other], this.other) : "",
    ];
    return { location: url + this.file, title: parts.filter(Boolean).join(" "), text, score, terms: {} };
  }

  /** @param {Hit} hit @param {Wanted[]} needles @param {number} score @returns {Item} */
  #hit({ entry, how, lang }, needles, score) {
    const { store } = this;
    const { place, id, kind } = store.entries[entry];
    const other = counterpart(lang);
    const own = this.#marked(entry, lang, needles);
    const second = this.#marked(entry, other, needles);
    const label = span("found-how", this.words[how]);
    const share = own.marks.length ? own.marks[0][0] / own.text.length : 0;
    const below =
      second.text && paragraph("found-other", snippet(second.text, second.marks, OTHER[other], share), other);
    const spelt = [own, second].flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));
    const address = new URLSearchParams([...new Set(spelt)].slice(0, 6).map((form) => ["h", form])).toString();
    return {
      location: store.places[place].url + this.file + (address ? `?${address}` : "") + this.#anchor(kind, id, lang),
      title: this.#heading(entry, id),
      text: paragraph("found", (label && `${label} `) + snippet(own.text, own.marks, SIZE[lang]), lang) + below,
      score,
      terms: {},
    };
  }

  /** A block with the first plan's needles that are in it. @param {number} entry @param {Lang} lang @param {Wanted[]} needles */
  #marked(entry, lang, needles) {
    const spot = this.store.entries[entry][lang];
    if (!spot) return { text: "", marks: [] };
    const { blocks, starts, text, edges, at } = spot.column;
    const [from, to] = [starts[spot.block], starts[spot.block + 1]];
    const folded = { text: text.slice(from, to), edges: edges.subarray(from, to), at: at.subarray(from, to) };
    for (const own of needles) {
      const marks = ranges(folded, own[lang]);
      if (marks.length) return { text: blocks[spot.block], marks };
    }
    return { text: blocks[spot.block], marks: [] };
  }

  /** @param {string} kind @param {string} id @param {Lang} lang */
  #anchor(kind, id, lang) {
    if (kind === "t") return "";
    if (kind === "n") return `#fn-${lang}-${/^n\d+$/.test(id) ? id.slice(1) : id}`;
    return `#${id.split(" ")[0] || "title"}`;
  }

  /** The heading that an entry stands under, and its id. @param {number} entry @param {string} id */
  #heading(entry, id) {
    const { entries, places } = this.store;
    const { entries: all, kind } = places[entries[entry].place];
    let n = all.indexOf(entry);
    // A heading need not stand over itself; notes and what is published in English stand under none.
    if ("han".includes(entries[entry].kind)) n = 0;
    while (n > 0 && entries[all[n]].kind !== "h") n--;
    const head = entries[all[n]];
    const spot = n > 0 ? (head[this.ui] ?? head.zh ?? head.en) : undefined;
    const title = spot ? `${span("found-head", spot.column.blocks[spot.block], spot.column.lang)} ` : "";
    return title + (kind === "text" ? span("found-id", id) : "");
  }
}

/** @param {Lang} lang @returns {Lang} */
const counterpart = (lang) => (lang === "zh" ? "en" : "zh");

/** Nothing where there is nothing to say. @param {string} name @param {string} [text] @param {Lang} [lang] */
const span = (name, text, lang) =>
  text ? `<span class="${name}"${lang ? ` lang="${CODE[lang]}"` : ""}>${escapeHtml(text)}</span>` : "";

/** @param {string} name @param {string} html @param {Lang} lang */
const paragraph = (name, html, lang) => `<p class="${name}" lang="${CODE[lang]}">${html}</p>`;

/** What is to be marked in one language. @param {Plan} plan @param {Lang} lang */
const wanted = (plan, lang) => plan.flatMap(({ ways }) => ways.filter((way) => !way.lang || way.lang === lang));
