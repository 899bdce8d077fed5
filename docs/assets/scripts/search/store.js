// The store: what has been loaded of the index, as records (one a block, both languages) over folded columns.

import { BOUNDARY, Folder, Run } from "./fold.js";

/** @import { Lang, IndexFile, Column, Entry, Pinyin, Place } from "./types.d.ts" */

const MARKS = new RegExp(String.fromCharCode(BOUNDARY), "g");

export class Store {
  folder = new Folder();
  /** @type {Place[]} */
  places = [];
  /** @type {Entry[]} */
  entries = [];
  /** @type {Column[]} */
  columns = [];
  /** @type {Partial<Record<Lang, Record<string, string>>>} */
  groups = {};
  /** Forms of terms, folded, and the places of the terms. @type {Map<string, number[]>} */
  forms = new Map();
  /** What folded forms are in print. @type {Map<string, string>} */
  spelt = new Map();
  /** The folded forms of each term's place. @type {Map<number, Record<Lang, string[]>>} */
  terms = new Map();
  /** The words of texts in shards, which may not be there yet. @type {Column[]} */
  vocabulary = [];
  /** @type {Pinyin} */
  pinyin = {};
  /** @type {Map<string, number>} */
  #byUrl = new Map();
  /** @type {Map<string, number>} */
  #byId = new Map();

  /** Takes in a file of the index. @param {IndexFile} file */
  add(file) {
    this.folder.learn(file.simplified ?? "");
    const { readings, polyphones, seconds } = file;
    if (readings) this.pinyin = { readings, polyphones, seconds };
    const columns = { zh: blank("zh"), en: blank("en") };
    if (file.lang) this.#addTexts(columns[file.lang], file);
    this.#addRest(columns, file);
    for (const column of Object.values(columns)) if (column.blocks.length) this.columns.push(this.#fold(column));
    for (const part of file.parts ?? []) this.add(part);
  }

  /** What a file of one language holds. @param {Column} column @param {IndexFile} file */
  #addTexts(column, file) {
    const { lang } = column;
    column.shard = !file.terms;
    if (file.groups) this.groups[lang] = file.groups;
    if (file.words) this.vocabulary.push(this.#fold({ ...blank(lang), blocks: file.words }));
    file.texts?.forEach(([url, group, title, ids, kinds], at) => {
      const place = this.#place(url, "text", group);
      const blocks = file.blocks?.[at] ?? [];
      this.places[place].title[lang] = (title || blocks[0]).replace(MARKS, "");
      if (ids) ids.split(" ").forEach((id, n) => this.#put(column, place, id, kinds[n], blocks[n]));
    });
    for (const [slug, ...forms] of file.terms ?? []) {
      const place = this.#name(column, slug || kebab(forms[0]), "names", forms);
      this.places[place].title[lang] = forms[0];
    }
  }

  /** Takes in forms of a term. @param {Column} column @param {string} slug @param {string} id @param {string[]} forms */
  #name(column, slug, id, forms) {
    const place = this.#place(`glossary/${slug}/`, "term");
    this.#put(column, place, id, "m", forms.join(" · "));
    const known = this.terms.get(place) ?? { zh: [], en: [] };
    this.terms.set(place, known);
    for (const form of forms) {
      const folded = this.folder.fold(form).text;
      known[column.lang].push(folded);
      this.spelt.set(folded, form);
      this.forms.set(folded, [...(this.forms.get(folded) ?? []), place]);
    }
    return place;
  }

  /** What a file of both holds. @param {Record<Lang, Column>} columns @param {IndexFile} file */
  #addRest(columns, file) {
    for (const [slug, ...forms] of file.forms ?? []) this.#name(columns.en, slug, "forms", forms);
    for (const [slug, zh, en] of file.definitions ?? []) {
      const place = this.#place(`glossary/${slug}/`, "term");
      this.#put(columns.zh, place, "definition", "d", zh);
      this.#put(columns.en, place, "definition", "d", en);
    }
    for (const [url, title, lang, blocks] of file.pages ?? []) {
      const place = this.#place(url, "page");
      this.places[place].title[lang] = title;
      // Many blocks stand under one anchor: each needs an id of its own.
      blocks.forEach(([anchor, kind, text], n) => this.#put(columns[lang], place, `${anchor} ${n}`, kind, text));
    }
  }

  /** @param {string} url @param {Place["kind"]} kind @param {string} [group] */
  #place(url, kind, group = "") {
    const known = this.#byUrl.get(url);
    if (known !== undefined) return known;
    this.#byUrl.set(url, this.places.length);
    return this.places.push({ url, kind, group, title: {}, entries: [] }) - 1;
  }

  /** @param {Column} column @param {number} place @param {string} id @param {string} kind @param {string} text */
  #put(column, place, id, kind, text) {
    const key = `${place} ${id}`;
    let at = this.#byId.get(key);
    if (at === undefined) {
      at = this.entries.push({ place, id, kind, zh: undefined, en: undefined }) - 1;
      this.#byId.set(key, at);
      this.places[place].entries.push(at);
    }
    this.entries[at][column.lang] = { column, block: column.blocks.length };
    column.blocks.push(text);
    column.entries.push(at);
  }

  /** Folds a column when all its blocks are there. @param {Column} column */
  #fold(column) {
    const run = new Run(column.blocks.reduce((sum, block) => sum + block.length + 2, 16));
    for (const block of column.blocks) {
      column.starts.push(run.length);
      this.folder.into(run, block);
      run.part();
    }
    const blocks = column.blocks.map((block) => block.replace(MARKS, ""));
    return Object.assign(column, { text: run.text(), edges: run.edges, at: run.at, blocks });
  }
}

/** The slug of most terms: their English name. @param {string} form */
const kebab = (form) => (form.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");

/** @param {Lang} lang @returns {Column} */
const blank = (lang) => ({
  lang,
  blocks: [],
  entries: [],
  text: "",
  edges: new Uint8Array(),
  at: new Uint32Array(),
  starts: [],
  shard: false,
});

/**
 * Calls for every occurrence of a folded needle, in order, with its place and how it stands to words: 3 a whole word, 2
 * begins one, 1 ends one, 0 neither. A figure is not found inside another (3% in 26.3%).
 * @param {{ text: string, edges: Uint8Array }} folded
 * @param {string} needle
 * @param {(at: number, fit: number) => void} each
 */
export function scan({ text, edges }, needle, each) {
  const figure = /^\d/.test(needle);
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    if (figure && /\d\.?$/.test(text.slice(Math.max(0, at - 2), at))) continue;
    each(at, (edges[at] ? 2 : 0) + (edges[at + needle.length] ? 1 : 0));
  }
}
