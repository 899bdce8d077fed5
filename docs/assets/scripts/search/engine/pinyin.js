// Pinyin: Chinese found by its syllables, with or without tones and spaces, or by their initials.

import { placesOf } from "../../base/strings.js";
import { isHan, plainSyllables } from "../../model/chinese.js";
import { countTexts } from "./spans.js";

/** @import { Column, Counted, PinyinTables, Span } from "./types.d.ts" */

/**
 * A column's syllables end to end, with the place in the folded text that each begins at (-1 inside a syllable); and
 * the initials of the syllables, one for each unit of the folded text.
 * @typedef {{ column: Column, syllables: string, places: Int32Array, initials: string }} Track
 */

/** How many texts are taken for what some letters may mean. */
const MOST_MEANINGS = 8;
const LONGEST_SYLLABLE = 6;
/** So many letters are several syllables: then they may begin inside a word. */
const SEVERAL_SYLLABLES = 7;
/** So many initials may end inside a word. */
const MANY_INITIALS = 4;
/** What is read for a character that has no pinyin. */
const NO_SYLLABLE = "\n";

/** The pinyin of some Chinese columns. */
export class PinyinIndex {
  /** Every word of several characters, with one place where it stands. @type {Map<string, Span>} */
  words = new Map();
  /** What each character may be read as, its usual syllable first. @type {Map<string, string[]>} */
  #syllables = new Map();
  /** Words whose characters are read otherwise than usual. @type {Map<string, string[]>} */
  #polyphones = new Map();
  /** Every syllable there is. @type {Set<string>} */
  #known;
  /** @type {Track[]} */
  #tracks;

  /** @param {Column[]} columns @param {PinyinTables} tables */
  constructor(columns, { readings = [], polyphones = [], seconds = [] }) {
    for (const [syllable, characters] of readings) {
      for (const character of characters) this.#syllables.set(character, [plainSyllables(syllable)]);
    }
    for (const [syllable, characters] of seconds) {
      for (const character of characters) this.#syllables.get(character)?.push(plainSyllables(syllable));
    }
    for (const [word, syllables] of polyphones) this.#polyphones.set(word, plainSyllables(syllables).split(" "));
    this.#known = new Set([...this.#syllables.values(), ...this.#polyphones.values()].flat());
    this.#tracks = columns.map((column) => this.#trackOf(column));
  }

  /**
   * The Chinese that letters may mean, most likely first: whole words before others, and of those the most frequent.
   * Syllables go before initials, a character's usual syllable before its others. Where the letters are an English
   * word, only Chinese words that are spelled so in full.
   * @param {string} letters
   * @param {boolean} [isEnglish]
   * @returns {Counted[]}
   */
  meanings(letters, isEnglish = false) {
    for (const spans of [this.#spelled(letters), this.#abbreviated(letters), this.#readOtherwise(letters)]) {
      const found = countTexts(spans).filter(({ text }) => isHan(text.charCodeAt(0)));
      const words = found.filter(({ whole }) => whole);
      if (isEnglish) return words.filter(({ text }) => text.length > 1);
      const best = words.length ? words : found;
      if (best.length) return best.sort((a, b) => b.count - a.count).slice(0, MOST_MEANINGS);
    }
    return [];
  }

  /**
   * The usual syllable of each character of a text; of one without pinyin the character itself.
   * @param {string} text
   */
  syllablesOf(text) {
    return [...text].map((character) => this.#syllables.get(character)?.[0] ?? character);
  }

  /** @param {Column} column @returns {Track} */
  #trackOf(column) {
    const syllables = this.#readColumn(column);
    const joined = syllables.join("");
    const places = new Int32Array(joined.length + 1).fill(-1);
    let at = 0;
    syllables.forEach((syllable, n) => {
      places[at] = n;
      at += syllable.length;
    });
    places[at] = column.text.length;
    return { column, syllables: joined, places, initials: syllables.map((syllable) => syllable[0]).join("") };
  }

  /** The syllable of each unit of a column; takes note of its words. @param {Column} column */
  #readColumn(column) {
    /** @type {string[]} */
    const syllables = [];
    for (const { from, to } of wordsOf(column)) {
      const word = column.text.slice(from, to);
      const special = this.#polyphones.get(word);
      if (to > from + 1) this.words.set(word, { column, from, to });
      for (let n = 0; n < word.length; n++)
        syllables.push(special?.[n] ?? this.#syllables.get(word[n])?.[0] ?? NO_SYLLABLE);
    }
    return syllables;
  }

  /** Whether letters can be parted into syllables. @param {string} letters */
  #areSyllables(letters) {
    /** Whether syllables end at each place. */
    const ends = [true];
    for (let from = 0; from < letters.length; from++) {
      if (!ends[from]) continue;
      for (let to = from + 1; to <= from + LONGEST_SYLLABLE; to++) {
        if (this.#known.has(letters.slice(from, to))) ends[to] = true;
      }
    }
    return ends[letters.length] ?? false;
  }

  /** Where syllables make up the letters. @param {string} letters @returns {Iterable<Span>} */
  *#spelled(letters) {
    if (!this.#areSyllables(letters)) return;
    for (const { column, syllables, places } of this.#tracks) {
      for (const at of placesOf(syllables, letters)) {
        const [from, to] = [places[at], places[at + letters.length]];
        const inside = !column.edges[from] && letters.length < SEVERAL_SYLLABLES;
        if (from >= 0 && to >= 0 && !inside) yield { column, from, to };
      }
    }
  }

  /**
   * Where initials make up the letters: words, or of many letters beginnings of words.
   * @param {string} letters
   * @returns {Iterable<Span>}
   */
  *#abbreviated(letters) {
    for (const { column, initials } of this.#tracks) {
      for (const from of placesOf(initials, letters)) {
        const to = from + letters.length;
        if (column.edges[from] && (column.edges[to] || letters.length >= MANY_INITIALS)) yield { column, from, to };
      }
    }
  }

  /**
   * Words that some other syllables of their characters make up, in full or by initials.
   * @param {string} letters
   * @returns {Iterable<Span>}
   */
  *#readOtherwise(letters) {
    const spelled = this.#areSyllables(letters);
    for (const [word, span] of this.words) {
      const byInitials = word.length === letters.length;
      if ((byInitials || spelled) && this.#canBeRead(word, letters, byInitials)) yield span;
    }
  }

  /**
   * Whether a text can be read as some letters.
   * @param {string} text
   * @param {string} letters
   * @param {boolean} byInitials
   * @returns {boolean}
   */
  #canBeRead(text, letters, byInitials) {
    if (!letters) return !text;
    const syllables = this.#syllables.get(text[0]) ?? [];
    return syllables.some((syllable) => {
      const part = byInitials ? syllable[0] : syllable;
      return letters.startsWith(part) && this.#canBeRead(text.slice(1), letters.slice(part.length), byInitials);
    });
  }
}

/** The words of a column. @param {Column} column */
function* wordsOf({ text, edges }) {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + 1;
    while (to < text.length && !edges[to]) to++;
    yield { from, to };
  }
}
