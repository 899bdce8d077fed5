// Suggestions: queries that may have been meant by one that is nowhere. They are offered as such and never passed off
// as the answer.

import { containsHan, pinyinLetters } from "../../model/chinese.js";
import { countOccurrences } from "./occurrences.js";
import { suggestByPinyin, suggestChinese, suggestEnglish } from "./word-suggestions.js";

/** @import { QueryExpansion } from "./expansion.js" */
/** @import { Query } from "./types.d.ts" */

/**
 * Queries within one slip of a query, most likely first; where the slip is in one word of several, a single one.
 * @param {Query} query
 * @param {QueryExpansion} expansion
 */
export function suggestionsFor({ words, whole }, expansion) {
  const forWord = (/** @type {string} */ needle) => suggestionsForWord(needle, expansion);
  const suggestions = forWord(whole.needle).map(({ text }) => text);
  if (suggestions.length || words.length < 2) return suggestions;
  // Only what is nowhere can be a slip; the other words stay as they were typed.
  const mended = words.map(({ typed, needle }) =>
    expansion.standsAnywhere(needle) ? typed : forWord(needle)[0]?.text,
  );
  return mended.every(Boolean) ? [mended.join(" ")] : [];
}

/**
 * What may have been meant by a word, most likely first.
 * @param {string} needle
 * @param {QueryExpansion} expansion
 */
export function suggestionsForWord(needle, expansion) {
  const { columns } = expansion;
  const count = (/** @type {string} */ text) => countOccurrences(columns, text);
  const { pinyin, knownEnglish } = expansion;
  const chinese = columns.filter(({ lang }) => lang === "zh");
  if (containsHan(needle)) return suggestChinese(chinese, needle, pinyin);
  const english = suggestEnglish(knownEnglish, needle, count);
  return english.length ? english : suggestByPinyin(pinyin, pinyinLetters(needle), count);
}
