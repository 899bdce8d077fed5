// Slips: what differs from what was typed by one character wrong, missing, too many, or by two swapped.

import { placesOf } from "../../base/strings.js";

/** @import { Column, Span } from "./types.d.ts" */

/**
 * The length of the beginning of `text` (from `at`) that is one slip from a word; 0 where there is none. The word
 * itself is no slip.
 * @param {string} word
 * @param {string} text
 * @param {number} at
 */
export function slipLength(word, text, at) {
  const { length } = word;
  let same = 0;
  while (same < length && word[same] === text[at + same]) same++;
  if (same === length) return 0;
  const [here, next] = [text[at + same], text[at + same + 1]];
  /**
   * Whether the rest of the word, from one place, is what the text goes on with at another.
   * @param {number} inWord
   * @param {number} inText
   */
  const goesOn = (inWord, inText) => text.startsWith(word.slice(inWord), at + inText);
  const wrong = here !== "\n" && goesOn(same + 1, same + 1);
  const swapped = word[same] === next && word[same + 1] === here && goesOn(same + 2, same + 2);
  if (wrong || swapped) return length;
  if (goesOn(same, same + 1)) return length + 1;
  if (goesOn(same + 1, same)) return length - 1;
  return 0;
}

/** Whether the whole of a word is one slip from what was typed. @param {string} typed @param {string} word */
export const isSlip = (typed, word) =>
  Math.abs(word.length - typed.length) < 2 && slipLength(typed, `${word}\n`, 0) === word.length;

/**
 * Where something stands that is one slip from what was typed. One half of what was typed is free of the slip, so only
 * places around halves are compared; two characters swapped in the middle leave neither half whole.
 * @param {Column[]} columns
 * @param {string} typed
 * @returns {Iterable<Span>}
 */
export function* slipsIn(columns, typed) {
  const middle = Math.ceil(typed.length / 2);
  const swapped = typed.slice(0, middle - 1) + typed[middle] + typed[middle - 1] + typed.slice(middle + 1);
  for (const column of columns) {
    yield* slipsAround(column, typed, typed.slice(0, middle), 0);
    yield* slipsAround(column, typed, typed.slice(middle), middle);
    for (const from of placesOf(column.text, swapped)) yield { column, from, to: from + swapped.length };
  }
}

/**
 * Slips around a half of what was typed, which begins at an offset in it.
 * @param {Column} column
 * @param {string} typed
 * @param {string} half
 * @param {number} offset
 * @returns {Iterable<Span>}
 */
function* slipsAround(column, typed, half, offset) {
  const { text } = column;
  for (const at of placesOf(text, half)) {
    const last = Math.max(0, at - offset + 1);
    for (let from = Math.max(0, at - offset - 1); from <= last; from++) {
      const length = slipLength(typed, text, from);
      if (length) yield { column, from, to: from + length };
      // What differs at the end alone may be one character too many.
      const shorter = length === typed.length && text.startsWith(typed.slice(0, -1), from);
      if (shorter) yield { column, from, to: from + length - 1 };
    }
  }
}
