// Queries: what was typed, as the words that must all be found.

import { CLOSING_QUOTES, OPENING_QUOTES } from "../../model/punctuation.js";

/** @import { Folder } from "../../model/folding.js" */
/** @import { Query, Word } from "./types.d.ts" */

/** A phrase in quotation marks that stands by itself. */
const QUOTED = new RegExp(
  `(^|\\s)[${OPENING_QUOTES}]([^${OPENING_QUOTES}${CLOSING_QUOTES}]+)[${CLOSING_QUOTES}](?=\\s|$)`,
  "g",
);

/** What stands around words and is no part of them; a percent sign is, and radicals stand for characters. */
const AROUND_WORDS = /^[^\p{L}\p{N}\p{Radical}]+|[^\p{L}\p{M}\p{N}\p{Radical}%％‰℃+]+$/gu;
const PART_OF_WORD = /[\p{L}\p{N}\p{Radical}]/u;
const BETWEEN_WORDS = /[\s/|()（）[\]【】{}《》〈〉<>\p{Extended_Pictographic}]+/u;
/** The point of a decimal and the comma between thousands part nothing. */
const BETWEEN_CLAUSES = /[，。！？；：、!?;:\n…—]+|[,.](?!\d)/;

/** A text without what stands around it; itself where nothing else would be left. @param {string} text */
const trimmed = (text) => text.replace(AROUND_WORDS, "") || text;

/**
 * What was typed, as words. White space parts them; what stands in quotation marks is one word and is meant exactly.
 * Quotation marks inside a passage that was copied mean nothing.
 * @param {Folder} folder
 * @param {string} input
 * @returns {Query}
 */
export function parseQuery(folder, input) {
  const typed = input.normalize("NFC").trim();
  /** @type {Word[]} */
  const words = [];
  /** @param {string} word @param {boolean} exact */
  const addWord = (word, exact) => {
    const needle = folder.fold(exact ? word : trimmed(word)).text;
    if (needle && !words.some((known) => known.needle === needle)) words.push({ typed: word.trim(), needle, exact });
  };
  const rest = typed.replace(QUOTED, (_, before, phrase) => {
    addWord(phrase, true);
    return before;
  });
  const exact = words.length > 0 && !rest.trim();
  const loose = rest.split(BETWEEN_WORDS).filter((word) => PART_OF_WORD.test(word));
  // A query of nothing but signs is searched for as it stands.
  if (!loose.length && !words.length) loose.push(typed);
  for (const word of loose) addWord(word, false);
  return { typed, words, whole: { typed, needle: folder.fold(trimmed(typed)).text, exact } };
}

/**
 * A passage parted at its punctuation, for one that is nowhere as a whole.
 * @param {Folder} folder
 * @param {string} typed
 * @returns {Word[]}
 */
export function clausesOf(folder, typed) {
  return typed
    .split(BETWEEN_CLAUSES)
    .map((clause) => ({ typed: clause.trim(), needle: folder.fold(clause).text, exact: false }))
    .filter(({ needle }) => needle.length > 1);
}
