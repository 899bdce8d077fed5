// What is Chinese by nature: its characters, its marks, its pinyin.

/** @import { Language } from "./types.d.ts" */

/** @type {Language} */
export const CHINESE = {
  tag: "zh-Hans",
  snippetLength: 90,
  counterpartLength: 50,
  sentenceEnd: "[。！？；]",
  quotationMarks: { opening: "“”「『＂", closing: "“”」』＂", other: "‘’〝〞＇" },
};

/** Whether a code unit is a Chinese character. Those beyond the basic plane are not counted. @param {number} unit */
export const isHan = (unit) => unit >= 0x3400 && unit <= 0x9fff;

/** Whether a text holds a Chinese character. @param {string} text */
export const containsHan = (text) => /[\u3400-\u9fff]/.test(text);

/** A Chinese character that can be read aloud by itself: the same as `SPOKEN_HAN` where words are cut. */
export const SPOKEN_HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]/u;

/** Each two Chinese characters that stand together in a text: of 新质生, 新质 and 质生. @param {string} text */
export const hanPairs = (text) => [...text.matchAll(/(?=([\u3400-\u9fff]{2}))/g)].map(([, pair]) => pair);

/**
 * Pinyin as it was typed, as bare letters: without tones, tone numbers, spaces, apostrophes; ü (lyu as passports have
 * it) as v, but üe as ue. Empty where the text can be no pinyin.
 * @param {string} typed
 */
export function pinyinLetters(typed) {
  const letters = typed
    .toLowerCase()
    .normalize("NFKD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])[1-5](?![0-9])/g, "$1")
    .replace(/[\s'’·-]/g, "")
    .replace(/lyu/g, "lv");
  return /^[a-z]{2,}$/.test(letters) ? plainSyllables(letters) : "";
}

/**
 * Pinyin in which nyu is meant as nü, as passports have it; the same where it holds none. Mostly it is the end of one
 * syllable and the beginning of another (renyuan).
 * @param {string} letters
 */
export const withNyuAsOneSyllable = (letters) => plainSyllables(letters.replaceAll("nyu", "nv"));

/** Whether a text is written with the marks of tones. @param {string} typed */
export const hasTones = (typed) => /[\u0300\u0301\u0304\u0308\u030c]/.test(typed.normalize("NFD"));

/** Syllables as most people type them: lue for lve. @param {string} syllables */
export const plainSyllables = (syllables) => syllables.replaceAll("ve", "ue");
