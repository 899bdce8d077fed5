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

/** Letters that Unicode does not take for others with a mark, as those write them who lack the letter. */
const PLAIN = /** @type {Record<string, string>} */ ({
  ...{ ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t" },
  ...{ ß: "ss", þ: "th", æ: "ae", œ: "oe" },
});

/** A text in small letters without the marks on them: as they are typed who lack the keys. @param {string} text */
export const withoutAccents = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[ıøłđðħŧßþæœ]/g, (letter) => PLAIN[letter]);

/** Apostrophes, those that the linker takes for one (`ALIKE` in hooks/edition/model/english.py). */
const APOSTROPHES = "'’ʼ＇";

/** Whether a code unit is an apostrophe: inside a word it ends none. @param {number} unit */
export const isApostrophe = (unit) => APOSTROPHES.includes(String.fromCharCode(unit));

/** Whether a folded text is made of nothing but English letters, figures and spaces. @param {string} text */
export const isPlainLatin = (text) => /^[a-z0-9 ]+$/.test(text);

/** Words of grammar, which say nothing of what is sought. */
const GRAMMAR = new Set(
  (
    "a an the of in on at to for from by with as and or but not no is are was were be been being am do does did has have had " +
    "will would can could should shall may might must how what why when where which who whom whose that this these those " +
    "it its they them their we us our you your he she his her i my me there here about into onto over under than then so " +
    "if s t also any some all every each other such more most much many very before after between during per via vs"
  ).split(" "),
);

/** Whether a word is no Chinese and says something. @param {string} word folded */
export const isTellingEnglish = (word) => /^[^\u3400-\u9fff]*[a-z0-9]{2}/.test(word) && !GRAMMAR.has(word);

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
