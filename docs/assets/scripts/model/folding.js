// Folding: text and query are brought to one form, in which a query is found by plain comparison.
//
// Full-width and half-width forms, letter case, traditional and simplified characters count as one. Quotation marks
// and accents count for nothing; white space and hyphens count only between two letters; a comma between thousands counts for
// nothing.

import { withoutAccents } from "./accents.js";
import { BOUNDARY, CLASS, classOf } from "./characters.js";
import { isHan } from "./chinese.js";
import { isApostrophe } from "./english.js";
import { FoldedText } from "./folded-text.js";
import { QUOTATION_MARKS } from "./punctuation.js";

/** What the table says of units that fold to nothing, and of those that fold to several. */
const NOTHING = 0;
const SEVERAL = 0xffff;
const SPACE = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
/** Accented letters, and accents by themselves, stand before this. */
const AFTER_ALPHABETS = 0x2000;
/** What NFKC makes Chinese characters of, which may be traditional ones: radicals and compatibility forms. */
const COMPATIBLE = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
];
const HYPHENS = "-‐‑‒–−﹣－";
/** The soft hyphen, the zero-width space and the byte order mark. */
const INVISIBLE = "\u00ad\u200b\ufeff";
/** Exactly three figures. */
const THOUSAND = /^[0-9０-９]{3}(?![0-9０-９])/;

/** Folds texts by one table of all code units. */
export class Folder {
  #table = new Uint16Array(0x10000);
  /** What the units fold to that fold to several. @type {Map<number, string>} */
  #several = new Map();

  /** @param {string} [simplified] pairs of a traditional and a simplified character, end to end */
  constructor(simplified = "") {
    for (let unit = 0; unit < 0x10000; unit++) this.#table[unit] = this.#foldUnit(unit);
    this.learn(simplified);
  }

  /** Takes in further pairs of a traditional and a simplified character. @param {string} simplified */
  learn(simplified) {
    const characters = [...simplified];
    for (let n = 0; n + 1 < characters.length; n += 2) {
      const [traditional, simple] = [characters[n], characters[n + 1]];
      // The table has no room for characters beyond the basic plane.
      if (traditional.length === 1) this.#table[traditional.charCodeAt(0)] = simple.charCodeAt(0);
    }
    for (const [first, last] of COMPATIBLE) {
      for (let unit = first; unit <= last; unit++) {
        const character = this.#table[unit];
        if (isHan(character)) this.#table[unit] = this.#table[character];
      }
    }
  }

  /** @param {number} unit */
  #foldUnit(unit) {
    const character = String.fromCharCode(unit);
    if (QUOTATION_MARKS.includes(character) || INVISIBLE.includes(character)) return NOTHING;
    if (HYPHENS.includes(character)) return HYPHEN;
    // Chinese and Korean characters and surrogates stay as they are; most of the plane needs no closer look.
    if (isHan(unit) || (unit >= 0xac00 && unit <= 0xdfff)) return unit;
    if (/\s/.test(character)) return SPACE;
    const lower = character.normalize("NFKC").toLowerCase();
    const folded = unit < AFTER_ALPHABETS ? withoutAccents(lower) : lower;
    if (folded.length === 1) return folded.charCodeAt(0);
    this.#several.set(unit, folded.replaceAll(" ", ""));
    return SEVERAL;
  }

  /** A text's folded form, with word edges and places (see `FoldedText`). @param {string} text */
  fold(text) {
    const folded = new FoldedText(text.length * 2 + 1);
    this.append(folded, text);
    const end = folded.length + 1;
    return { text: folded.text(), edges: folded.edges.subarray(0, end), places: folded.places.subarray(0, end) };
  }

  /** Appends a text's folded form. @param {FoldedText} folded @param {string} text */
  append(folded, text) {
    let place = 0;
    folded.beginText();
    for (let n = 0; n < text.length; n++) {
      if (text.charCodeAt(n) === BOUNDARY) folded.markEdge();
      else this.#appendUnit(folded, text, n, place++);
    }
    folded.endText(place);
  }

  /** @param {FoldedText} folded @param {string} text @param {number} n @param {number} place */
  #appendUnit(folded, text, n, place) {
    const unit = text.charCodeAt(n);
    const code = this.#table[unit];
    if (code === SPACE || (code === HYPHEN && this.#joinsLetters(folded, text, n))) {
      folded.markSpace();
    } else if (code === NOTHING) {
      if (!isApostrophe(unit)) folded.markEdge();
    } else if (code === SEVERAL) {
      for (const one of this.#several.get(unit) ?? "") folded.append(one.charCodeAt(0), place);
    } else if (code !== COMMA || !partsThousands(folded, text, n)) {
      folded.append(code, place);
    }
  }

  /** Whether a hyphen stands between two letters. @param {FoldedText} folded @param {string} text @param {number} n */
  #joinsLetters(folded, text, n) {
    const next = this.#table[text.charCodeAt(n + 1)] ?? NOTHING;
    return !folded.hasSpace && folded.lastClass === CLASS.LETTER && classOf(next) === CLASS.LETTER;
  }
}

/**
 * Whether a comma stands between a figure and three more.
 * @param {FoldedText} folded
 * @param {string} text
 * @param {number} n
 */
const partsThousands = (folded, text, n) => folded.lastClass === CLASS.DIGIT && THOUSAND.test(text.slice(n + 1, n + 5));
