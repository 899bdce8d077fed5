// Where words that were sought stand in the text of a page, whatever elements cut it.

import { QUOTATION_MARKS } from "../model/punctuation.js";

/**
 * A stretch of one of several texts: its number, and where it begins and ends.
 * @typedef {{ text: number, from: number, to: number }} Stretch
 */

/** So few Latin letters have to be the whole word. */
const FEW_LETTERS = 3;
/** An address may say anything: so many words of it are marked, of so many characters each. */
const MOST_WORDS = 20;
const LONGEST_WORD = 200;
/** What makes no difference: white space and quotation marks. */
const IGNORED = new RegExp(`[\\s\\u200b${QUOTATION_MARKS}]`);

/** The words that an address says were sought, as they are compared. @param {URL} address */
export function soughtWords(address) {
  const words = address.searchParams.getAll("h").slice(0, MOST_WORDS);
  return words.map((word) => comparable(word.slice(0, LONGEST_WORD))).filter(Boolean);
}

/** @param {string} text */
const comparable = (text) => [...text.toLowerCase()].filter((character) => !IGNORED.test(character)).join("");

/**
 * Where a word stands in texts that follow one another, the last occurrence first. An occurrence is cut into a stretch
 * for each text that it touches, the last one first: so they can be marked one by one, and those before stay where they
 * are.
 * @param {string[]} texts
 * @param {string} word as it is compared
 * @returns {Stretch[][]}
 */
export function occurrencesOf(texts, word) {
  const { characters, places } = comparableTexts(texts);
  /** @type {Stretch[][]} */
  const found = [];
  let end = characters.length;
  while (end >= word.length) {
    const start = characters.lastIndexOf(word, end - word.length);
    if (start < 0) break;
    end = start;
    const occurrence = places.slice(start, start + word.length);
    if (!isAccident(texts, word, occurrence)) found.push(stretchesOf(occurrence));
  }
  return found;
}

/** Texts as they are compared, end to end, with the place of each character. @param {string[]} texts */
function comparableTexts(texts) {
  /** @type {{ text: number, at: number }[]} */
  const places = [];
  let characters = "";
  texts.forEach((text, n) => {
    for (let at = 0; at < text.length; at++) {
      if (IGNORED.test(text[at])) continue;
      characters += text[at].toLowerCase()[0];
      places.push({ text: n, at });
    }
  });
  return { characters, places };
}

/**
 * Whether Latin letters stand inside a word by accident.
 * @param {string[]} texts
 * @param {string} word
 * @param {{ text: number, at: number }[]} occurrence
 */
function isAccident(texts, word, occurrence) {
  if (!/^[a-z]/.test(word)) return false;
  const [first, last] = [occurrence[0], occurrence[occurrence.length - 1]];
  const before = texts[first.text][first.at - 1] ?? "";
  const after = texts[last.text][last.at + 1] ?? "";
  return /[a-z]/i.test(word.length > FEW_LETTERS ? before : before + after);
}

/** @param {{ text: number, at: number }[]} occurrence */
function stretchesOf(occurrence) {
  /** @type {Stretch[]} */
  const stretches = [];
  for (const { text, at } of occurrence) {
    const [current] = stretches;
    if (current?.text === text) current.to = at + 1;
    else stretches.unshift({ text, from: at, to: at + 1 });
  }
  return stretches;
}
