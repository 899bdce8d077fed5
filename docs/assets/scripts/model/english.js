// What is English by nature: its letters, its marks, its spellings.

/** @import { Language } from "./types.d.ts" */

/** @type {Language} */
export const ENGLISH = {
  tag: "en",
  snippetLength: 210,
  counterpartLength: 120,
  // The point of a decimal ends no sentence.
  sentenceEnd: "[!?;]|\\.\\D",
  quotationMarks: { opening: '"“”„«', closing: '"“”»', other: "'‘’ʼ‟‚‛‹›`´" },
};

/**
 * Whether a lower-case code unit is a Latin letter, with or without an accent; ÷ stands among them.
 * @param {number} unit
 */
export const isLatinLetter = (unit) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7);

/** Apostrophes, those that the linker takes for one (`ALIKE` in hooks/edition/model/english.py). */
const APOSTROPHES = "'’ʼ＇";

/** Whether a code unit is an apostrophe: inside a word it ends none. @param {number} unit */
export const isApostrophe = (unit) => APOSTROPHES.includes(String.fromCharCode(unit));

/** Whether a folded text is made of nothing but English letters, figures and spaces. @param {string} text */
export const isPlainLatin = (text) => /^[a-z0-9 ]+$/.test(text);

/** The English words of a folded text. @param {string} text */
export const englishWords = (text) => text.match(/[a-z]+/g) ?? [];

/**
 * Other spellings of one or two English words that are known: in one word or in two (healthcare, health care), of one
 * or of many (university, universities). A word has six letters at least.
 * @param {Set<string>} known
 * @param {string} typed folded
 */
export function otherSpellings(known, typed) {
  const joined = typed.replace(" ", "");
  if (!/^[a-z]{6,}$/.test(joined)) return [];
  if (joined !== typed) return known.has(joined) ? [joined] : [];
  const spellings = [typed.replace(/ies$|y$/, (end) => (end === "y" ? "ies" : "y"))];
  for (let length = 3; length < typed.length - 2; length++)
    spellings.push(`${typed.slice(0, length)} ${typed.slice(length)}`);
  return spellings.filter((spelling) => spelling.split(" ").every((word) => known.has(word)));
}
