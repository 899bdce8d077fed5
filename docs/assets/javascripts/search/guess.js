// Guesses: what the site holds within one slip of what was typed — one character wrong, missing, too many, or two
// swapped. A guess is offered as such and never passed off as the answer.

import { isHan } from "./fold.js";

/** @import { Column } from "./types.d.ts" */

/** @typedef {{ text: string, count: number, whole: boolean, alike: number }} Guess */

const GUESSES = 3;
/** What likeness is worth: another length, the same length, the same characters, the same sound. */
const ALIKE = [0, 3, 20, 20];

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
  if (rest(same + 1, same + 1)) return n;
  if (word[same] === text[at + same + 1] && word[same + 1] === text[at + same] && rest(same + 2, same + 2)) return n;
  if (rest(same, same + 1)) return n + 1;
  if (rest(same + 1, same)) return n - 1;
  return 0;
}

/**
 * Chinese within one slip. One half of what was typed is free of the slip, so only places around halves are compared.
 * @param {Column[]} columns
 * @param {string} typed folded
 * @param {(text: string) => string[]} syllables
 * @returns {Guess[]}
 */
export function guessHan(columns, typed, syllables) {
  if (typed.length < 2) return [];
  /** @type {Map<string, Guess>} */
  const found = new Map();
  const sound = syllables(typed).join(" ");
  const middle = Math.ceil(typed.length / 2);
  for (const { text, edges } of columns) {
    /** @param {number} at @param {number} length */
    const note = (at, length) => {
      const slice = text.slice(at, at + length);
      if (length < 2 || !/^[\p{L}\p{N}]+$/u.test(slice)) return;
      const known = found.get(slice) ?? { text: slice, count: 0, whole: false, alike: likeness(slice) };
      known.count++;
      known.whole ||= Boolean(edges[at] && edges[at + length]);
      found.set(slice, known);
    };
    /** @param {string} slice */
    const likeness = (slice) => {
      const own = syllables(slice);
      if (own.join(" ") === sound) return 3;
      if ([...slice].sort().join("") === [...typed].sort().join("")) return 2;
      return slice.length === typed.length ? 1 : 0;
    };
    /** @param {string} half @param {number} offset of the half in what was typed */
    const around = (half, offset) => {
      for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
        for (let from = Math.max(0, at - offset - 1); from <= Math.max(0, at - offset + 1); from++) {
          const length = slip(typed, text, from);
          if (length) note(from, length);
        }
      }
    };
    around(typed.slice(0, middle), 0);
    around(typed.slice(middle), middle);
    // Two characters swapped across the middle leave neither half whole.
    const swapped = typed.slice(0, middle - 1) + typed[middle] + typed[middle - 1] + typed.slice(middle + 1);
    for (let at = text.indexOf(swapped); at >= 0; at = text.indexOf(swapped, at + 1)) note(at, swapped.length);
  }
  // Fragments are for want of words, and in short words the rest is too little to go by.
  const all = [...found.values()];
  // Of two characters the other one says nothing, unless the two sound alike or are only swapped.
  const whole = all.filter((guess) => guess.whole && (typed.length > 2 || guess.alike > 1 || guess.text.length > 2));
  return (whole.length || typed.length < 4 ? whole : all).sort((a, b) => weigh(b) - weigh(a)).slice(0, GUESSES);
}

/** @param {Guess} guess */
const weigh = ({ alike, whole, count }) => ALIKE[alike] + (whole ? 8 : 0) + 2 * Math.log2(1 + count);

/** The words of English columns with their numbers. @param {Column[]} columns */
export function vocabulary(columns) {
  /** @type {Map<string, number>} */
  const words = new Map();
  for (const { text } of columns)
    for (const [word] of text.matchAll(/[a-z]+/g)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/**
 * English within one slip: one word for one word, of which the whole must be found.
 * @param {Map<string, number>} words
 * @param {string} typed folded
 * @param {(text: string) => number} found how often a text is found
 * @returns {Guess[]}
 */
export function guessLatin(words, typed, found) {
  const parts = typed.split(" ");
  /** @type {Guess[]} */
  const guesses = [];
  parts.forEach((part, n) => {
    if (part.length < 3) return;
    for (const word of near(words, part)) {
      const text = [...parts.slice(0, n), word, ...parts.slice(n + 1)].join(" ");
      const count = found(text);
      if (count) guesses.push({ text, count, whole: true, alike: word[0] === part[0] ? 1 : 0 });
    }
  });
  return guesses.sort((a, b) => weigh(b) - weigh(a)).slice(0, GUESSES);
}

/** Words within one slip of a word, and two words that stand in it without the space. @param {Map<string, number>} words @param {string} typed */
function near(words, typed) {
  const found = respelt(words, typed);
  for (const word of words.keys()) {
    if (Math.abs(word.length - typed.length) < 2 && slip(typed, `${word}\n`, 0) === word.length) found.push(word);
  }
  return found;
}

/**
 * Other spellings of one or two English words: apart or together (healthcare, health care).
 * @param {Map<string, number>} words
 * @param {string} typed folded
 */
export function respelt(words, typed) {
  const joined = typed.replace(" ", "");
  if (!/^[a-z]{6,}$/.test(joined)) return [];
  if (joined !== typed) return words.has(joined) ? [joined] : [];
  const found = [];
  for (let n = 3; n < typed.length - 2; n++) {
    const parts = [typed.slice(0, n), typed.slice(n)];
    if (parts.every((part) => words.has(part))) found.push(parts.join(" "));
  }
  return found;
}

/** Whether a folded text holds Chinese. @param {string} text */
export const holdsHan = (text) => [...text].some((one) => isHan(one.charCodeAt(0)));
