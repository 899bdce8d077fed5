// Readings: Chinese found by its pinyin, with or without tones and spaces, or by the initials of its syllables.

import { isHan } from "./fold.js";

/** @import { Column, Pinyin, Span } from "./types.d.ts" */

/** @typedef {{ text: string, count: number, whole: boolean }} Reading */

const READINGS = 8;

/** What spans hold: each text once, how often, and whether anywhere in whole words. @param {Iterable<Span>} spans */
export function tally(spans) {
  /** @type {Map<string, Reading>} */
  const found = new Map();
  for (const { column, from, to } of spans) {
    const text = column.text.slice(from, to);
    const known = found.get(text) ?? { text, count: 0, whole: false };
    known.count++;
    known.whole ||= Boolean(column.edges[from] && column.edges[to]);
    found.set(text, known);
  }
  return [...found.values()];
}

/** Pinyin as typed, as bare letters; nothing where it can be none. @param {string} typed */
export function letters(typed) {
  const bare = typed
    .toLowerCase()
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
  /** @param {Column[]} columns Chinese ones @param {Pinyin} tables */
  constructor(columns, { readings = [], polyphones = [], seconds = [] }) {
    /** What each character may be read as, its usual reading first. @type {Map<string, string[]>} */
    this.all = new Map();
    for (const [syllable, characters] of readings)
      for (const one of characters) this.all.set(one, [syllable.replace("ve", "ue")]);
    for (const [syllable, characters] of seconds)
      for (const one of characters) this.all.get(one)?.push(syllable.replace("ve", "ue"));
    this.special = new Map(polyphones.map(([word, reading]) => [word, reading.replaceAll("ve", "ue").split(" ")]));
    this.known = new Set([...this.all.values(), ...this.special.values()].flat());
    /** Every word, with one place where it stands. @type {Map<string, Span>} */
    this.words = new Map();
    this.tracks = columns.map((column) => this.#track(column));
  }

  /** A column's syllables end to end, with the place of each in the folded text. @param {Column} column */
  #track(column) {
    const { text, edges } = column;
    /** @type {string[]} */
    const syllables = new Array(text.length);
    let initials = "";
    for (let from = 0; from < text.length;) {
      let to = from + 1;
      while (to < text.length && !edges[to]) to++;
      const word = text.slice(from, to);
      const special = this.special.get(word);
      if (to > from + 1) this.words.set(word, { column, from, to });
      for (let n = from; n < to; n++) {
        const syllable = special?.[n - from] ?? this.all.get(text[n])?.[0] ?? "\n";
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
   * go before initials, a character's usual reading before its others. Of an English word, only words so spelt.
   * @param {string} typed bare letters
   * @param {boolean} [english]
   * @returns {Reading[]}
   */
  find(typed, english = false) {
    for (const spans of [this.#spelt(typed), this.#initials(typed), this.#otherwise(typed)]) {
      const all = tally(spans).filter(({ text }) => isHan(text.charCodeAt(0)));
      const whole = all.filter((reading) => reading.whole);
      if (english) return whole.filter(({ text }) => text.length > 1);
      const best = (whole.length ? whole : all).sort((a, b) => b.count - a.count).slice(0, READINGS);
      if (best.length) return best;
    }
    return [];
  }

  /** Whether letters can be parted into syllables. @param {string} typed */
  #parts(typed) {
    const ends = [true];
    for (let at = 0; at < typed.length; at++)
      for (let to = at + 1; ends[at] && to < at + 7; to++) if (this.known.has(typed.slice(at, to))) ends[to] = true;
    return ends[typed.length] ?? false;
  }

  /** Where syllables make up what was typed; inside a word only if there are several. @param {string} typed */
  *#spelt(typed) {
    if (!this.#parts(typed)) return;
    for (const { column, pinyin, places } of this.tracks) {
      for (let at = pinyin.indexOf(typed); at >= 0; at = pinyin.indexOf(typed, at + 1)) {
        const [from, to] = [places[at], places[at + typed.length]];
        if (from >= 0 && to >= 0 && (column.edges[from] || typed.length > 6)) yield { column, from, to };
      }
    }
  }

  /** Where initials make up what was typed: words, or by four letters and more beginnings of words. @param {string} typed */
  *#initials(typed) {
    for (const { column, initials } of this.tracks) {
      for (let at = initials.indexOf(typed); at >= 0; at = initials.indexOf(typed, at + 1)) {
        const to = at + typed.length;
        if (column.edges[at] && (column.edges[to] || typed.length > 3)) yield { column, from: at, to };
      }
    }
  }

  /** Words that some other reading of their characters makes up, in full or by initials. @param {string} typed */
  *#otherwise(typed) {
    const spelt = this.#parts(typed);
    for (const [text, span] of this.words) {
      const initials = text.length === typed.length;
      if ((initials || spelt) && this.#reads(text, typed, initials)) yield span;
    }
  }

  /** Whether a text may be read so. @param {string} text @param {string} typed @param {boolean} initials @returns {boolean} */
  #reads(text, typed, initials) {
    if (!typed) return !text;
    const parts = (this.all.get(text[0]) ?? []).map((syllable) => (initials ? syllable[0] : syllable));
    return parts.some(
      (part) => typed.startsWith(part) && this.#reads(text.slice(1), typed.slice(part.length), initials),
    );
  }

  /** A text's syllables, for telling words that sound alike. @param {string} text */
  syllables(text) {
    return [...text].map((one) => this.all.get(one)?.[0] ?? one);
  }
}
