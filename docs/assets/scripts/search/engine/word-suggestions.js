// What the site holds within one slip of a word, and what each such suggestion is worth.

import { otherSpellings } from "../../model/english.js";
import { isSlip, slipsIn } from "./slips.js";
import { countTexts } from "./spans.js";

/** @import { Column, Counted } from "./types.d.ts" */
/** @import { PinyinIndex } from "./pinyin.js" */

/** @typedef {Counted & { likeness: number }} Suggestion */
/** @typedef {(text: string) => number} Count how often a text is found */

const MOST_SUGGESTIONS = 3;
const SHORTEST_ENGLISH = 3;
const SHORTEST_PINYIN = 5;
/** What it is worth to be like what was typed: in nothing else, in length or beginning, in sound or characters. */
const LIKENESS = { NONE: 0, SHAPE: 3, SOUND: 20 };
const WHOLE_WORD = 8;
const FREQUENT = 2;

/** The most likely suggestions. @param {Suggestion[]} suggestions */
const best = (suggestions) => suggestions.sort((a, b) => worth(b) - worth(a)).slice(0, MOST_SUGGESTIONS);

/** @param {Suggestion} suggestion */
const worth = ({ likeness, whole, count }) => likeness + (whole ? WHOLE_WORD : 0) + FREQUENT * Math.log2(1 + count);

/** Chinese within one slip. @param {Column[]} columns @param {string} typed folded @param {PinyinIndex} pinyin */
export function suggestChinese(columns, typed, pinyin) {
  if (typed.length < 2) return [];
  const suggestions = countTexts(slipsIn(columns, typed))
    // A figure is never guessed.
    .filter(({ text }) => text.length > 1 && /^[\p{L}\p{N}]+$/u.test(text) && figuresOf(text) === figuresOf(typed))
    .map((counted) => ({ ...counted, likeness: chineseLikeness(counted.text, typed, pinyin) }));
  // Of two characters the other one says nothing, unless the two sound alike or are only swapped.
  const words = suggestions.filter(
    ({ whole, likeness, text }) => whole && (typed.length > 2 || likeness === LIKENESS.SOUND || text.length > 2),
  );
  // Parts of words are for want of words, and in short words the rest is too little to go by.
  return best(words.length || typed.length < 4 ? words : suggestions);
}

/** @param {string} text @param {string} typed @param {PinyinIndex} pinyin */
function chineseLikeness(text, typed, pinyin) {
  const sound = (/** @type {string} */ chinese) => pinyin.syllablesOf(chinese).join(" ");
  const sorted = (/** @type {string} */ chinese) => [...chinese].sort().join("");
  if (sound(text) === sound(typed) || sorted(text) === sorted(typed)) return LIKENESS.SOUND;
  return text.length === typed.length ? LIKENESS.SHAPE : LIKENESS.NONE;
}

/** @param {string} text */
const figuresOf = (text) => text.replace(/\D/g, "");

/**
 * English with one word within one slip, or spelled otherwise.
 * @param {Set<string>} words those that the site holds
 * @param {string} typed folded
 * @param {Count} count
 */
export function suggestEnglish(words, typed, count) {
  const parts = typed.split(" ");
  const suggestions = parts.flatMap((part, n) => {
    if (part.length < SHORTEST_ENGLISH) return [];
    const others = [...otherSpellings(words, part), ...[...words].filter((word) => isSlip(part, word))];
    return others.map((word) => {
      const text = [...parts.slice(0, n), word, ...parts.slice(n + 1)].join(" ");
      return { text, count: count(text), whole: true, likeness: word[0] === part[0] ? LIKENESS.SHAPE : LIKENESS.NONE };
    });
  });
  return best(suggestions.filter((suggestion) => suggestion.count));
}

/**
 * Chinese words whose pinyin is within one slip.
 * @param {PinyinIndex} pinyin
 * @param {string} letters
 * @param {Count} count
 */
export function suggestByPinyin(pinyin, letters, count) {
  if (letters.length < SHORTEST_PINYIN) return [];
  const words = [...pinyin.words.keys()].filter((word) => isSlip(letters, pinyin.syllablesOf(word).join("")));
  return best(words.map((text) => ({ text, count: count(text), whole: true, likeness: LIKENESS.NONE })));
}
