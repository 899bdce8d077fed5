// The store: what has been loaded of the index, as records (one a block, both languages) over folded columns.

import { BOUNDARY, Folder, Run } from "./fold.js";

/** @import { Lang, IndexFile, Column, Entry, Place } from "./types.d.ts" */

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
  /** The folded forms of each term's place. @type {Map<number, Record<Lang, string[]>>} */
  terms = new Map();
  /** The words of texts in shards, which may not be there yet. @type {Column[]} */
  vocabulary = [];
  /** @type {[string, string][]} */
  readings = [];
  /** @type {[string, string][]} */
  polyphones = [];
  /** @type {[string, string][]} */
  seconds = [];
  /** @type {Map<string, number>} */
  #byUrl = new Map();
  /** @type {Map<string, number>} */
  #byId = new Map();

  /** Takes in a file of the index. @param {IndexFile} file */
  add(file) {
    this.folder.learn(file.simplified ?? "");
    this.readings.push(...(file.readings ?? []));
    this.polyphones.push(...(file.polyphones ?? []));
    this.seconds.push(...(file.seconds ?? []));
    const { lang } = file;
    if (lang) {
      if (file.groups) this.groups[lang] = file.groups;
      this.#addTexts(lang, file);
      if (file.routes) this.vocabulary.push(this.#folded(lang, file.routes.words));
    } else {
      this.#addRest(file);
    }
  }

  /** @param {Lang} lang @param {IndexFile} file */
  #addTexts(lang, file) {
    const column = { ...blank(lang), shard: !file.terms };
    for (const [url, group, title, ids, kinds, blocks] of file.texts ?? []) {
      const place = this.#place(url, "text", group);
      this.places[place].title[lang] = (title || blocks[0]).replace(MARKS, "");
      if (ids) ids.split(" ").forEach((id, n) => this.#put(column, place, id, kinds[n], blocks[n]));
    }
    for (const [slug, ...forms] of file.terms ?? []) {
      const place = this.#place(`glossary/${slug || kebab(forms[0])}/`, "term", "");
      this.places[place].title[lang] = forms[0];
      this.#put(column, place, "names", "m", forms.join(" · "));
      this.#name(place, lang, forms);
    }
    this.#seal(column);
  }

  /** @param {number} place @param {Lang} lang @param {string[]} forms */
  #name(place, lang, forms) {
    const known = this.terms.get(place) ?? { zh: [], en: [] };
    this.terms.set(place, known);
    for (const form of forms) {
      const folded = this.folder.fold(form).text;
      known[lang].push(folded);
      this.forms.set(folded, [...(this.forms.get(folded) ?? []), place]);
    }
  }

  /** @param {IndexFile} file */
  #addRest(file) {
    const columns = { zh: blank("zh"), en: blank("en") };
    for (const [slug, ...forms] of file.forms ?? []) {
      const place = this.#place(`glossary/${slug}/`, "term", "");
      this.#put(columns.en, place, "forms", "m", forms.join(" · "));
      this.#name(place, "en", forms);
    }
    for (const [slug, zh, en] of file.definitions ?? []) {
      const place = this.#place(`glossary/${slug}/`, "term", "");
      this.#put(columns.zh, place, "definition", "d", zh);
      this.#put(columns.en, place, "definition", "d", en);
    }
    for (const [url, title, lang, blocks] of file.pages ?? []) {
      const place = this.#place(url, "page", "");
      this.places[place].title[lang] = title;
      // Many blocks stand under one anchor: each needs an id of its own.
      blocks.forEach(([anchor, kind, text], n) => this.#put(columns[lang], place, `${anchor} ${n}`, kind, text));
    }
    this.#seal(columns.zh);
    this.#seal(columns.en);
  }

  /** @param {string} url @param {Place["kind"]} kind @param {string} group */
  #place(url, kind, group) {
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

  /** A column of words that belong to no entry. @param {Lang} lang @param {string[]} words */
  #folded(lang, words) {
    const column = blank(lang);
    column.blocks = words;
    this.#fold(column);
    return column;
  }

  /** @param {Column} column */
  #seal(column) {
    this.#fold(column);
    this.columns.push(column);
  }

  /** Folds a column when all its blocks are there. @param {Column} column */
  #fold(column) {
    const run = new Run(column.blocks.reduce((sum, block) => sum + block.length + 2, 16));
    column.starts = new Uint32Array(column.blocks.length + 1);
    column.blocks.forEach((block, n) => {
      column.starts[n] = run.length;
      this.folder.into(run, block);
      run.part();
    });
    column.starts[column.blocks.length] = run.length;
    column.text = run.text();
    column.edges = run.edges;
    column.at = run.at;
    column.blocks = column.blocks.map((block) => block.replace(MARKS, ""));
  }
}

/** The slug of most terms: their English name. @param {string} form */
const kebab = (form) =>
  form
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** @param {Lang} lang @returns {Column} */
const blank = (lang) => ({
  lang,
  blocks: [],
  entries: [],
  text: "",
  edges: new Uint8Array(),
  at: new Uint32Array(),
  starts: new Uint32Array(),
  shard: false,
});

/**
 * Calls for every occurrence of a folded needle, in the column's order, with its block and how it stands to words: 3 a
 * whole word, 2 begins one, 1 ends one, 0 neither.
 * @param {Column} column
 * @param {string} needle
 * @param {(block: number, fit: number) => void} each
 */
export function scan({ text, edges, starts }, needle, each) {
  let block = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    while (starts[block + 1] <= at) block++;
    each(block, (edges[at] ? 2 : 0) + (edges[at + needle.length] ? 1 : 0));
  }
}
