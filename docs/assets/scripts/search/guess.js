// Guesses: what the site holds within one slip of what was typed — one character wrong, missing, too many, or two
// swapped. A guess is offered as such and never passed off as the answer.

import { tally } from "./readings.js";

/** @import { Column, Span } from "./types.d.ts" */
/** @import { Reading, Readings } from "./readings.js" */

/** @typedef {Reading & { alike: number }} Guess */
/** @typedef {(text: string) => number} Count how often a text is found */

const GUESSES = 3;
/** What likeness is worth: another length, the same length, the same characters or the same sound. */
const ALIKE = [0, 3, 20];

/**
 * The length of the beginning of `text` (from `at`) that is one slip from a word, or 0; exact beginnings do not count.
 * @param {string} word
 * @param {string} text
 * @param {number} at
 */
function slip(word, text, at) {
  const n = word.length;
  let same = 0;
  while (same < n && word[same] === text[at + same]) same++;
  if (same === n) return 0;
  /** @param {number} w @param {number} t */
  const rest = (w, t) => text.startsWith(word.slice(w), at + t);
  if (text[at + same] !== "\n" && rest(same + 1, same + 1)) return n;
  if (word[same] === text[at + same + 1] && word[same + 1] === text[at + same] && rest(same + 2, same + 2)) return n;
  if (rest(same, same + 1)) return n + 1;
  if (rest(same + 1, same)) return n - 1;
  return 0;
}

/** Whether the whole of a word is one slip from what was typed. @param {string} typed @param {string} word */
const near = (typed, word) => Math.abs(word.length - typed.length) < 2 && slip(typed, `${word}\n`, 0) === word.length;

/** The most likely guesses. @param {Guess[]} guesses */
const best = (guesses) => guesses.sort((a, b) => weigh(b) - weigh(a)).slice(0, GUESSES);

/** @param {Guess} guess */
const weigh = ({ alike, whole, count }) => ALIKE[alike] + (whole ? 8 : 0) + 2 * Math.log2(1 + count);

/** Chinese within one slip. @param {Column[]} columns @param {string} typed folded @param {Readings} readings */
export function guessHan(columns, typed, readings) {
  if (typed.length < 2) return [];
  const sound = (/** @type {string} */ text) => readings.syllables(text).join(" ");
  const sorted = (/** @type {string} */ text) => [...text].sort().join("");
  const likeness = (/** @type {string} */ text) => {
    if (sound(text) === sound(typed) || sorted(text) === sorted(typed)) return 2;
    return text.length === typed.length ? 1 : 0;
  };
  const all = tally(slips(columns, typed))
    // A figure is never guessed.
    .filter(({ text }) => text.length > 1 && /^[\p{L}\p{N}]+$/u.test(text) && figures(text) === figures(typed))
    .map((one) => ({ ...one, alike: likeness(one.text) }));
  // Of two characters the other one says nothing, unless the two sound alike or are only swapped.
  const whole = all.filter((guess) => guess.whole && (typed.length > 2 || guess.alike > 1 || guess.text.length > 2));
  // Fragments are for want of words, and in short words the rest is too little to go by.
  return best(whole.length || typed.length < 4 ? whole : all);
}

/**
 * Where Chinese within one slip stands. One half of what was typed is free of the slip, so only places around halves
 * are compared.
 * @param {Column[]} columns
 * @param {string} typed
 * @returns {Iterable<Span>}
 */
function* slips(columns, typed) {
  const middle = Math.ceil(typed.length / 2);
  // Two characters swapped across the middle leave neither half whole.
  const swapped = typed.slice(0, middle - 1) + typed[middle] + typed[middle - 1] + typed.slice(middle + 1);
  for (const column of columns) {
    const { text } = column;
    for (const offset of [0, middle]) {
      const half = offset ? typed.slice(middle) : typed.slice(0, middle);
      for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
        for (let from = Math.max(0, at - offset - 1); from <= Math.max(0, at - offset + 1); from++) {
          const to = from + slip(typed, text, from);
          if (to > from) yield { column, from, to };
          // What differs at the end alone may be one too many.
          if (to === from + typed.length && text.startsWith(typed.slice(0, -1), from))
            yield { column, from, to: to - 1 };
        }
      }
    }
    for (let at = text.indexOf(swapped); at >= 0; at = text.indexOf(swapped, at + 1))
      yield { column, from: at, to: at + swapped.length };
  }
}

/** @param {string} text */
const figures = (text) => text.replace(/\D/g, "");

/** English within one slip: one word for one word. @param {Set<string>} words @param {string} typed @param {Count} found */
export function guessLatin(words, typed, found) {
  const parts = typed.split(" ");
  const guesses = parts.flatMap((part, n) => {
    if (part.length < 3) return [];
    const others = [...respelt(words, part), ...[...words].filter((word) => near(part, word))];
    return others.map((word) => {
      const text = [...parts.slice(0, n), word, ...parts.slice(n + 1)].join(" ");
      return { text, count: found(text), whole: true, alike: word[0] === part[0] ? 1 : 0 };
    });
  });
  return best(guesses.filter(({ count }) => count));
}

/**
 * Other spellings of one or two English words: apart or together (healthcare, health care), one or many (university).
 * @param {Set<string>} words
 * @param {string} typed folded
 */
export function respelt(words, typed) {
  const joined = typed.replace(" ", "");
  if (!/^[a-z]{6,}$/.test(joined)) return [];
  if (joined !== typed) return words.has(joined) ? [joined] : [];
  const found = [typed.replace(/ies$|y$/, (end) => (end === "y" ? "ies" : "y"))].filter((one) => words.has(one));
  for (let n = 3; n < typed.length - 2; n++) {
    const parts = [typed.slice(0, n), typed.slice(n)];
    if (parts.every((part) => words.has(part))) found.push(parts.join(" "));
  }
  return found;
}

/** Chinese words whose pinyin is within one slip. @param {Readings} readings @param {string} typed @param {Count} found */
export function guessPinyin(readings, typed, found) {
  if (typed.length < 5) return [];
  const words = [...readings.words.keys()].filter((word) => near(typed, readings.syllables(word).join("")));
  return best(words.map((text) => ({ text, count: found(text), whole: true, alike: 0 })));
}
