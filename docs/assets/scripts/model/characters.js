// Classes of folded characters: which of them make up words.

import { isHan } from "./chinese.js";
import { isLatinLetter } from "./english.js";

/** A word boundary in the Chinese of the index: the generator writes this character between words. */
export const BOUNDARY = 0x7f;

/** `OTHER` are characters of words that are neither letters nor figures, above all Chinese ones. */
export const CLASS = { NONE: 0, LETTER: 1, DIGIT: 2, OTHER: 3 };

/** The class of a folded code unit; `NONE` where it is part of no word. @param {number} unit */
export function classOf(unit) {
  if (isLatinLetter(unit) || isForeignLetter(unit)) return CLASS.LETTER;
  if (unit >= 0x30 && unit <= 0x39) return CLASS.DIGIT;
  if (isHan(unit) || isSurrogate(unit) || unit >= 0xf900) return CLASS.OTHER;
  return CLASS.NONE;
}

/** Greek, Cyrillic and the other alphabets. @param {number} unit */
const isForeignLetter = (unit) => unit > 0x24f && unit < 0x2000;

/** Half of a character beyond the basic plane. @param {number} unit */
const isSurrogate = (unit) => unit >= 0xd800 && unit <= 0xdfff;
