// Readings: Chinese found by its pinyin, with or without tones and spaces, or by the initials of its syllables.

import { isHan } from "./fold.js";

/** @import { Column, Span } from "./types.d.ts" */

/** @typedef {{ text: string, count: number, whole: boolean }} Reading */

const READINGS = 8;

/** Pinyin as typed, as bare letters; nothing where it can be none. @param {string} typed */
export function letters(typed) {
  const bare = typed
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, "v")
    .normalize("NFKD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])[1-5](?![0-9])/g, "$1")
    .replace(/[\s'’·-]/g, "")
    .replace(/ve/g, "ue");
  return /^[a-z]{2,}$/.test(bare) ? bare : "";
}

/** The pinyin of the columns that are given; made once, when first asked. */
export class Readings {
  /**
   * @param {Column[]} columns Chinese ones
   * @param {[string, string][]} syllables each syllable with its characters
   * @param {[string, string][]} polyphones words that are read otherwise than their characters
   * @param {[string, string][]} [seconds] syllables with the characters that may be read so as well
   */
  constructor(columns, syllables, polyphones, seconds = []) {
    /** @type {Map<string, string>} */
    this.common = new Map();
    for (const [syllable, characters] of syllables)
      for (const one of characters) this.common.set(one, syllable.replace("ve", "ue"));
    this.special = new Map(polyphones.map(([word, reading]) => [word, reading.replaceAll("ve", "ue").split(" ")]));
    /** What a character may be read as besides. @type {Map<string, string[]>} */
    this.seconds = new Map();
    for (const [syllable, characters] of seconds)
      for (const one of characters) this.seconds.set(one, [...(this.seconds.get(one) ?? []), syllable]);
    /** Every word, with one place where it stands. @type {Map<string, Span>} */
    const types = new Map();
    this.tracks = columns.map((column) => this.#track(column, types));
    /** The words by the letters that they may begin with. @type {Map<string, [string, Span][]>} */
    this.words = new Map();
    for (const [word, span] of types)
      for (const letter of new Set(this.#all(word[0]).map(([first]) => first)))
        this.words
          .set(letter, this.words.get(letter) ?? [])
          .get(letter)
          ?.push([word, span]);
  }

  /** What a character may be read as, its usual reading first. @param {string} one */
  #all(one) {
    const own = this.common.get(one);
    return own ? [own, ...(this.seconds.get(one) ?? [])] : [];
  }

  /**
   * A column's syllables end to end, with the place of each in the folded text.
   * @param {Column} column
   * @param {Map<string, Span>} types
   */
  #track(column, types) {
    const { text, edges } = column;
    /** @type {string[]} */
    const syllables = new Array(text.length);
    let initials = "";
    for (let from = 0; from < text.length;) {
      let to = from + 1;
      while (to < text.length && !edges[to]) to++;
      const word = text.slice(from, to);
      const special = this.special.get(word);
      if (to > from + 1) types.set(word, { column, from, to });
      for (let n = from; n < to; n++) {
        const syllable = special?.[n - from] ?? this.common.get(text[n]) ?? "\n";
        syllables[n] = syllable;
        initials += syllable[0];
      }
      from = to;
    }
    const pinyin = syllables.join("");
    const places = new Int32Array(pinyin.length + 1).fill(-1);
    let at = 0;
    syllables.forEach((syllable, n) => {
      places[at] = n;
      at += syllable.length;
    });
    places[at] = text.length;
    return { column, pinyin, places, initials };
  }

  /**
   * The Chinese that is read so, most likely first: whole words before others, and of those the most frequent. Syllables
   * go before initials, a character's usual reading before its others.
   * @param {string} typed bare letters
   * @returns {Reading[]}
   */
  find(typed) {
    for (const spans of [this.#spelt(typed), this.#initials(typed), this.#otherwise(typed)]) {
      /** @type {Map<string, Reading>} */
      const found = new Map();
      for (const { column, from, to } of spans) {
        const text = column.text.slice(from, to);
        if (!isHan(text.charCodeAt(0))) continue;
        const known = found.get(text) ?? { text, count: 0, whole: false };
        known.count++;
        known.whole ||= Boolean(column.edges[from] && column.edges[to]);
        found.set(text, known);
      }
      const all = [...found.values()];
      const whole = all.filter((reading) => reading.whole);
      const best = (whole.length ? whole : all).sort((a, b) => b.count - a.count).slice(0, READINGS);
      if (best.length) return best;
    }
    return [];
  }

  /** Where syllables make up what was typed; inside a word only if there are several. @param {string} typed @returns {Iterable<Span>} */
  *#spelt(typed) {
    for (const { column, pinyin, places } of this.tracks) {
      for (let at = pinyin.indexOf(typed); at >= 0; at = pinyin.indexOf(typed, at + 1)) {
        const [from, to] = [places[at], places[at + typed.length]];
        if (from >= 0 && to >= 0 && (column.edges[from] || typed.length > 6)) yield { column, from, to };
      }
    }
  }

  /** Where initials make up what was typed: words, or of four letters and more the beginnings of words. @param {string} typed @returns {Iterable<Span>} */
  *#initials(typed) {
    for (const { column, initials } of this.tracks) {
      for (let at = initials.indexOf(typed); at >= 0; at = initials.indexOf(typed, at + 1)) {
        const to = at + typed.length;
        if (column.edges[at] && (column.edges[to] || typed.length > 3)) yield { column, from: at, to };
      }
    }
  }

  /** Words that some other reading of their characters makes up, in full or by initials. @param {string} typed @returns {Iterable<Span>} */
  *#otherwise(typed) {
    for (const [text, span] of this.words.get(typed[0]) ?? []) {
      if ([false, true].some((initials) => this.#spell(text, 0, typed, initials) === text.length)) yield span;
    }
  }

  /**
   * The end of the characters from a place on that are read so, or -1.
   * @param {string} text
   * @param {number} at
   * @param {string} rest
   * @param {boolean} initials
   * @returns {number}
   */
  #spell(text, at, rest, initials) {
    if (!rest) return at;
    let end = -1;
    for (const syllable of this.#all(text[at] ?? "")) {
      const part = initials ? syllable[0] : syllable;
      if (rest.startsWith(part)) end = Math.max(end, this.#spell(text, at + 1, rest.slice(part.length), initials));
    }
    return end;
  }

  /** A text's syllables, for telling words that sound alike. @param {string} text */
  syllables(text) {
    return [...text].map((one) => this.common.get(one) ?? one);
  }
}
