// The store: what has been loaded of the index, as entries (one a block, both languages) over folded columns.

import { BOUNDARY } from "../../model/characters.js";
import { FoldedText } from "../../model/folded-text.js";
import { Folder } from "../../model/folding.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { Column, Entry, IndexFile, Page, PinyinTables } from "./types.d.ts" */

const BOUNDARIES = new RegExp(String.fromCharCode(BOUNDARY), "g");

export class IndexStore {
  folder = new Folder();
  /** @type {Page[]} */
  pages = [];
  /** @type {Entry[]} */
  entries = [];
  /** @type {Column[]} */
  columns = [];
  /** Short titles of the documents, by group. @type {Partial<Record<LanguageCode, Record<string, string>>>} */
  documentTitles = {};
  /** The pages of the terms that have a folded form. @type {Map<string, number[]>} */
  termsByForm = new Map();
  /** The folded forms of each term, by its page. @type {Map<number, Record<LanguageCode, string[]>>} */
  formsByTerm = new Map();
  /** The folded forms as they are printed. @type {Map<string, string>} */
  printedForms = new Map();
  /** The words of texts in shards, which may not be there yet. @type {Column[]} */
  vocabulary = [];
  /** @type {PinyinTables} */
  pinyin = {};
  /** The pages by their addresses. @type {Map<string, number>} */
  #pageByUrl = new Map();
  /** The entries by their pages and ids. @type {Map<string, number>} */
  #entryById = new Map();

  /** Takes in a file of the index. @param {IndexFile} file */
  addFile(file) {
    this.folder.learn(file.simplified ?? "");
    const { readings, polyphones, seconds } = file;
    if (readings) {
      this.pinyin = { readings: bySyllable(readings), polyphones, seconds: bySyllable(seconds ?? "") };
    }
    const columns = { zh: emptyColumn("zh"), en: emptyColumn("en") };
    if (file.lang) this.#addOneLanguage(columns[file.lang], file);
    this.#addBothLanguages(columns, file);
    for (const column of Object.values(columns)) {
      if (column.blocks.length) this.columns.push(this.#fold(column));
    }
    for (const part of file.parts ?? []) this.addFile(part);
  }

  /** @param {Column} column @param {IndexFile} file */
  #addOneLanguage(column, file) {
    const { lang } = column;
    column.shard = !file.terms;
    if (file.groups) this.documentTitles[lang] = file.groups;
    if (file.words) this.vocabulary.push(this.#fold({ ...emptyColumn(lang), blocks: file.words }));
    this.#addTexts(column, file);
    for (const [slug, ...forms] of file.terms ?? []) {
      const page = this.#addTermForms(column, slug || slugOf(forms[0]), "names", forms);
      this.pages[page].title[lang] = forms[0];
    }
  }

  /** @param {Column} column @param {IndexFile} file */
  #addTexts(column, file) {
    file.texts?.forEach(([url, group, title, ids, kinds], n) => {
      const page = this.#addPage(url, "text", group);
      const blocks = file.blocks?.[n] ?? [];
      this.pages[page].title[column.lang] = (title || blocks[0]).replace(BOUNDARIES, "");
      if (!ids) return;
      ids.split(" ").forEach((id, at) => this.#addBlock(column, page, id, kinds[at], blocks[at]));
    });
  }

  /** The term's page. @param {Column} column @param {string} slug @param {string} id @param {string[]} forms */
  #addTermForms(column, slug, id, forms) {
    const page = this.#addPage(`glossary/${slug}/`, "term");
    this.#addBlock(column, page, id, "m", forms.join(" · "));
    const known = this.formsByTerm.get(page) ?? { zh: [], en: [] };
    this.formsByTerm.set(page, known);
    for (const form of forms) {
      const folded = this.folder.fold(form).text;
      known[column.lang].push(folded);
      this.printedForms.set(folded, form);
      this.termsByForm.set(folded, [...(this.termsByForm.get(folded) ?? []), page]);
    }
    return page;
  }

  /** @param {Record<LanguageCode, Column>} columns @param {IndexFile} file */
  #addBothLanguages(columns, file) {
    for (const [slug, ...forms] of file.forms ?? []) this.#addTermForms(columns.en, slug, "forms", forms);
    for (const [slug, zh, en] of file.definitions ?? []) {
      const page = this.#addPage(`glossary/${slug}/`, "term");
      this.#addBlock(columns.zh, page, "definition", "d", zh);
      this.#addBlock(columns.en, page, "definition", "d", en);
    }
    for (const [url, title, lang, blocks] of file.pages ?? []) {
      const page = this.#addPage(url, "other");
      this.pages[page].title[lang] = title;
      blocks.forEach(([anchor, kind, text], n) => {
        // Many blocks stand under one anchor: each needs an id of its own.
        this.#addBlock(columns[lang], page, `${anchor} ${n}`, kind, text);
      });
    }
  }

  /** The number of the page at an address. @param {string} url @param {Page["kind"]} kind @param {string} [group] */
  #addPage(url, kind, group = "") {
    const known = this.#pageByUrl.get(url);
    if (known !== undefined) return known;
    this.#pageByUrl.set(url, this.pages.length);
    this.pages.push({ url, kind, group, title: {}, entries: [] });
    return this.pages.length - 1;
  }

  /**
   * Adds one language of an entry.
   * @param {Column} column
   * @param {number} page
   * @param {string} id
   * @param {string} kind
   * @param {string} text
   */
  #addBlock(column, page, id, kind, text) {
    const key = `${page} ${id}`;
    let entry = this.#entryById.get(key);
    if (entry === undefined) {
      entry = this.entries.length;
      this.entries.push({ page, id, kind, zh: undefined, en: undefined });
      this.#entryById.set(key, entry);
      this.pages[page].entries.push(entry);
    }
    this.entries[entry][column.lang] = { column, block: column.blocks.length };
    column.blocks.push(text);
    column.entries.push(entry);
  }

  /** Folds a column when all its blocks are there. @param {Column} column */
  #fold(column) {
    const units = column.blocks.reduce((sum, block) => sum + block.length + 2, 16);
    const folded = new FoldedText(units);
    for (const block of column.blocks) {
      column.starts.push(folded.length);
      this.folder.append(folded, block);
      folded.separate();
    }
    const blocks = column.blocks.map((block) => block.replace(BOUNDARIES, ""));
    return Object.assign(column, { text: folded.text(), edges: folded.edges, places: folded.places, blocks });
  }
}

/** The slug of most terms: their English name. Must give the same as `slug_of` in terms.py. @param {string} form */
const slugOf = (form) => (form.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");

/** Syllables with their characters, which stand end to end: `ai爱碍ba八`. @param {string} text @returns {[string, string][]} */
const bySyllable = (text) =>
  Array.from(text.matchAll(/(\p{Script=Latin}+)(\P{Script=Latin}+)/gu), ([, syllable, characters]) => [
    syllable,
    characters,
  ]);

/** @param {LanguageCode} lang @returns {Column} */
const emptyColumn = (lang) => ({
  lang,
  blocks: [],
  entries: [],
  text: "",
  edges: new Uint8Array(),
  places: new Uint32Array(),
  starts: [],
  shard: false,
});
