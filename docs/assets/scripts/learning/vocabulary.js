// What is known of the words of a text: where they are cut, what the dictionary says of them, their levels.

import { chineseHalves, idOf, wordsOf } from "./block-words.js";
import { learnerFile } from "./files.js";

/** @import { Word } from "./block-words.js" */

/** An entry of the dictionary: the traditional form, pinyin, senses. @typedef {[string, string, string[]]} Entry */
/** A term or a name: Chinese, traditional, pinyin, English. @typedef {[string, string, string, string]} Term */
/** @typedef {{ blocks: Record<string, string>, senses: Record<string, string>, terms: Record<string, Term> }} Own */
/** @typedef {{ words: Record<string, Entry[]> }} Dictionary */
/** @typedef {{ levels: Record<string, number> }} Levels */
/** @typedef {{ own: Own, dictionary: Dictionary, levels: Levels }} Vocabulary */

/** The longest word that is looked for besides those of the text; the same as in hooks/edition/learner/files.py. */
const LONGEST = 8;

/** What is known of the text's words, loaded; rejected where it cannot be. @returns {Promise<Vocabulary>} */
export async function loadVocabulary() {
  /** @type {[Own, Dictionary, Levels]} */
  const [own, dictionary, levels] = await Promise.all([
    learnerFile("words"),
    learnerFile("dictionary"),
    learnerFile("levels"),
  ]);
  return { own, dictionary, levels };
}

/** The words of a half. @param {HTMLElement} half @param {Vocabulary} vocabulary */
export const wordsIn = (half, { own }) => wordsOf(half, own.blocks[idOf(half)] ?? "");

/**
 * The entries of a word, as they are to be shown: the sense of its sentence first.
 * @param {Word} word
 * @param {Vocabulary} vocabulary
 * @returns {Entry[]}
 */
export function entriesOf({ half, index, text }, { own, dictionary }) {
  const entries = dictionary.words[text] ?? [];
  const chosen = parseInt(own.senses[idOf(half)]?.[index] ?? "0", 36);
  let before = 0;
  for (const entry of entries) {
    const [traditional, pinyin, senses] = entry;
    const sense = senses[chosen - before];
    before += senses.length;
    if (chosen >= before) continue;
    const others = senses.filter((one) => one !== sense);
    return [[traditional, pinyin, [sense, ...others]], ...entries.filter((one) => one !== entry)];
  }
  return entries;
}

/**
 * The longer words that begin where a word does, the longest first, then the shorter ones and its characters.
 * @param {string} following the word and what follows it, with nothing between
 * @param {string} word
 * @param {Vocabulary} vocabulary
 * @returns {Promise<[string, Entry[]][]>}
 */
export async function otherWords(following, word, { dictionary }) {
  /** @type {Dictionary} */
  const more = await learnerFile("dictionary-more");
  const characters = [...following];
  const length = [...word].length;
  const beginning = Array.from({ length: LONGEST }, (_, n) => characters.slice(0, LONGEST - n).join(""));
  const all = new Set([...beginning, ...(length > 1 ? [...word] : [])]);
  return [...all]
    .filter((one) => one !== word)
    .map((one) => /** @type {[string, Entry[]]} */ ([one, more.words[one] ?? dictionary.words[one] ?? []]))
    .filter(([, entries]) => entries.length);
}

/** All entries of a word, with all their senses. @param {string} word @param {Vocabulary} vocabulary @returns {Promise<Entry[]>} */
export async function wholeEntries(word, { dictionary }) {
  /** @type {Dictionary} */
  const more = await learnerFile("dictionary-more");
  return more.words[word] ?? dictionary.words[word] ?? [];
}

/** The places of each word of the text, in order. @param {Vocabulary} vocabulary @returns {Map<string, Word[]>} */
export function placesOfWords(vocabulary) {
  /** @type {Map<string, Word[]>} */
  const places = new Map();
  for (const half of chineseHalves())
    for (const word of wordsIn(half, vocabulary)) {
      const known = places.get(word.text);
      if (known) known.push(word);
      else places.set(word.text, [word]);
    }
  return places;
}
