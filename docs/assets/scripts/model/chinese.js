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

/** Each two Chinese characters that stand together in a text: of 新质生, 新质 and 质生. @param {string} text */
export const hanPairs = (text) => [...text.matchAll(/(?=([\u3400-\u9fff]{2}))/g)].map(([, pair]) => pair);

/** Words of questions and of grammar, which say nothing of what is sought. */
const GRAMMAR = new Set(
  (
    "什么 怎么 怎样 怎么样 怎么办 如何 为什么 为何 哪些 哪个 哪里 是否 有没有 会不会 能不能 是不是 多少 可以 可不可以 我们 他们 它们 这个 那个 " +
    "这些 那些 以及 或者 还是 但是 因为 所以 关于 对于 的 了 吗 呢 吧 着 过 在 是 和 与 及 被 把 从 到 对 说 说了 应该 一个"
  ).split(" "),
);

/** Whether a word is Chinese and says something. @param {string} word */
export const isTellingChinese = (word) => /^[\u3400-\u9fff]{2,}$/.test(word) && !GRAMMAR.has(word);

const LONGEST_WORD = 16;

/**
 * Chinese parted into known words, at each place the longest; what is between two of them is one word.
 * @param {string} text
 * @param {(word: string) => boolean} isKnown
 */
export function longestWords(text, isKnown) {
  const words = [];
  let unknown = "";
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST_WORD, text.length - at);
    while (length > 1 && !isKnown(text.slice(at, at + length)) && !GRAMMAR.has(text.slice(at, at + length))) length--;
    const word = text.slice(at, at + length);
    const isPart = length === 1 && !GRAMMAR.has(word);
    if (isPart) unknown += word;
    if (!isPart || at + length === text.length) {
      if (unknown) words.push(unknown);
      if (!isPart) words.push(word);
      unknown = "";
    }
    at += length;
  }
  return words;
}

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
