// What is shown: groups of hits as the items that the theme's box draws.

import { escapeHtml, ranges, snippet } from "./snippet.js";

/** @import { Lang, Plan, Hit, Group, Item } from "./types.d.ts" */

/** @typedef {Record<Lang, string[]>} Needles */

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
    this.words = words;
    /** What a page's address ends in: a folder served from disk needs its file's name. */
    this.file = "";
  }

  /** The theme's items, one list a group: the best hits of each, or all. @param {Group[]} groups @param {Plan[]} plans @param {boolean} all */
  items(groups, plans, all) {
    const needles = plans.map((plan) => ({ zh: wanted(plan, "zh"), en: wanted(plan, "en") }));
    const share = Math.floor(SHOWN / groups.length);
    return groups.slice(0, all ? undefined : GROUPS).map((group, n) => {
      // The theme draws ten groups at every key: those below the first few are kept short.
      const hits = all ? group.hits : group.hits.slice(0, Math.max(share, n < FIRST ? OPEN + FOLDED : 1));
      return { hits: hits.length, items: this.#group(group, hits, needles, n) };
    });
  }

  /** @param {Group} group @param {Hit[]} hits @param {Needles[]} needles @param {number} rank */
  #group(group, hits, needles, rank) {
    const { kind } = this.store.places[group.place];
    // The theme folds away what scores less than a group's first item; Enter opens the page of the highest score.
    const score = 10000 - rank * 10;
    const parts = hits.map((hit, n) => this.#hit(hit, needles, n < OPEN ? score : score - 5));
    const [first] = parts;
    if (kind === "term") return [this.#parent(group, this.#definition(group.place, needles), score)];
    const sections = parts.filter(({ location }) => location.includes("#"));
    if (!sections.length) return [{ ...this.#parent(group, first.text, score), location: first.location }];
    return [...sections, this.#parent(group, "", sections.length < parts.length ? score : score - 1)];
  }

  /** What a term means, in the interface's language. @param {number} place @param {Needles[]} needles */
  #definition(place, needles) {
    const { entries, places } = this.store;
    const entry = places[place].entries.find((one) => entries[one].kind === "d");
    if (entry === undefined) return "";
    const { text, marks } = this.#marked(entry, this.ui, needles);
    return `<p class="found" lang="${CODE[this.ui]}">${snippet(text, marks, SIZE[this.ui])}</p>`;
  }

  /** @param {Group} group @param {string} text @param {number} score @returns {Item} */
  #parent({ place, hits }, text, score) {
    const { url, title, kind } = this.store.places[place];
    const other = this.ui === "zh" ? "en" : "zh";
    const own = title[this.ui] ?? title[other] ?? "";
    const mark =
      kind === "text"
        ? ` <span class="found-count">${hits.length}</span>`
        : kind === "term" && this.words.term
          ? ` <span class="found-how">${escapeHtml(this.words.term)}</span>`
          : "";
    const second = title[this.ui] && title[other] ? title[other] : "";
    return {
      location: url + this.file,
      title:
        `<span lang="${CODE[title[this.ui] ? this.ui : other]}">${escapeHtml(own)}</span>${mark}` +
        (second ? ` <span class="found-other" lang="${CODE[other]}">${escapeHtml(second)}</span>` : ""),
      text,
      score,
      terms: {},
    };
  }

  /** @param {Hit} hit @param {Needles[]} needles @param {number} score @returns {Item} */
  #hit({ entry, how, lang }, needles, score) {
    const { store } = this;
    const { place, id, kind } = store.entries[entry];
    const other = lang === "zh" ? "en" : "zh";
    const own = this.#marked(entry, lang, needles);
    const second = this.#marked(entry, other, needles);
    const label = how && this.words[how] ? `<span class="found-how">${escapeHtml(this.words[how])}</span> ` : "";
    let text = `<p class="found" lang="${CODE[lang]}">${label}${snippet(own.text, own.marks, SIZE[lang])}</p>`;
    if (second.text) {
      const share = own.marks.length ? own.marks[0][0] / own.text.length : 0;
      text += `<p class="found-other" lang="${CODE[other]}">${snippet(second.text, second.marks, OTHER[other], share)}</p>`;
    }
    const spelt = [own, second].flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));
    const address = new URLSearchParams([...new Set(spelt)].slice(0, 6).map((form) => ["h", form])).toString();
    return {
      location: store.places[place].url + this.file + (address ? `?${address}` : "") + this.#anchor(kind, id, lang),
      title: this.#heading(entry, id),
      text,
      score,
      terms: {},
    };
  }

  /** A block of an entry with the places of the first plan's needles that are in it. @param {number} entry @param {Lang} lang @param {Needles[]} needles */
  #marked(entry, lang, needles) {
    const spot = this.store.entries[entry][lang];
    if (!spot) return { text: "", marks: [] };
    const found = needles.map((own) => ranges(spot, own[lang]));
    return { text: spot.column.blocks[spot.block], marks: found.find(({ length }) => length) ?? [] };
  }

  /** @param {string} kind @param {string} id @param {Lang} lang */
  #anchor(kind, id, lang) {
    if (kind === "t" || kind === "d" || kind === "m") return "";
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
    const title = spot
      ? `<span class="found-head" lang="${CODE[spot.column.lang]}">${escapeHtml(spot.column.blocks[spot.block])}</span> `
      : "";
    return title + (kind === "text" ? `<span class="found-id">${escapeHtml(id)}</span>` : "");
  }
}

/** What is to be marked in one language. @param {Plan} plan @param {Lang} lang */
const wanted = (plan, lang) => [
  ...new Set(
    plan.flatMap(({ ways }) => ways.filter((way) => !way.lang || way.lang === lang).map(({ needle }) => needle)),
  ),
];
