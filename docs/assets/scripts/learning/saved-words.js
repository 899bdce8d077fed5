// The words that a reader has saved: in this browser alone.

import { readStored, store } from "../base/storage.js";

/**
 * A word with the sentence that it was saved from, in both languages, the title and the address of its text.
 * @typedef {{
 *   word: string, traditional: string, pinyin: string, senses: string,
 *   zh: string, en: string, title: string, address: string,
 * }} SavedWord
 */

const NAME = "xinzhi.saved-words";
/** @type {(keyof SavedWord)[]} */
const FIELDS = ["word", "traditional", "pinyin", "senses", "zh", "en", "title", "address"];

/** Whether something that was kept is a saved word. @param {unknown} kept @returns {kept is SavedWord} */
function isSavedWord(kept) {
  if (typeof kept !== "object" || kept === null) return false;
  const fields = /** @type {Record<string, unknown>} */ (kept);
  return FIELDS.every((field) => typeof fields[field] === "string");
}

/** The saved words, the last one first. @returns {SavedWord[]} */
export function savedWords() {
  try {
    const kept = JSON.parse(readStored(NAME) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSavedWord) : [];
  } catch {
    return [];
  }
}

/** Keeps these words alone. @param {SavedWord[]} words */
export const keepWords = (words) => store(NAME, JSON.stringify(words));

/** Whether a word is saved. @param {string} word */
export const isSaved = (word) => savedWords().some((saved) => saved.word === word);

/** Saves a word, in place of the same one. @param {SavedWord} word */
export const saveWord = (word) => keepWords([word, ...savedWords().filter((saved) => saved.word !== word.word)]);

/** Takes a word away. @param {string} word */
export const removeWord = (word) => keepWords(savedWords().filter((saved) => saved.word !== word));
