// Pinyin over the words of a text's Chinese, and away again. Tones are those of the dictionary.

import { createElement } from "../base/elements.js";
import { charactersOf, idOf, simplifiedCharacters, wordsOf } from "./block-words.js";
import { learnerFile } from "./files.js";
import { joined, syllablesOf, syllableTable } from "./readings.js";

/** @import { Character } from "./block-words.js" */
/**
 * What is written over a stretch of a text node, and whether a line may end behind it, where the browser would see no place.
 * @typedef {{ node: Text, start: number, end: number, pinyin: string, mayBreak: boolean }} Ruby
 * @typedef {{ usual: Record<string, string>, others: Record<string, string> }} Pinyin
 */

/** A word is hard from this level of the syllabus on, or where the syllabus does not have it. */
const HARD = 5;

/**
 * What words are read with; levels, if hard ones alone are wanted.
 * @param {boolean} onlyHard
 */
export async function pinyinData(onlyHard) {
  const [{ usual, others }, { blocks }, levels] = await Promise.all([
    /** @type {Promise<Pinyin>} */ (learnerFile("pinyin")),
    /** @type {Promise<{ blocks: Record<string, string> }>} */ (learnerFile("words")),
    onlyHard ? /** @type {Promise<{ levels: Record<string, number> }>} */ (learnerFile("levels")) : null,
  ]);
  return { table: syllableTable(usual), others, lengths: blocks, levels: levels?.levels };
}

/** Shows pinyin over the words of a half of a block, or over hard ones alone. @param {HTMLElement} half @param {Awaited<ReturnType<typeof pinyinData>>} data */
export function showPinyin(half, { table, others, lengths, levels }) {
  hidePinyin(half);
  const characters = charactersOf(half);
  const syllables = syllablesOf(simplifiedCharacters(half, characters), table, others[idOf(half)]);
  const words = wordsOf(half, lengths[idOf(half)] ?? "");
  const shown = levels ? words.filter(({ text }) => (levels[text] ?? HARD) >= HARD) : words;
  const ends = shown.map(({ start, text }) => ({ start, end: start + [...text].length }));
  write(
    ends.flatMap(({ start, end }) => {
      const mayBreak = characters[end]?.run === characters[end - 1].run;
      return rubiesOf(characters.slice(start, end), syllables.slice(start, end), mayBreak);
    }),
  );
}

/** What is written over a word, piece by piece where elements cut it. @param {Character[]} characters @param {string[]} syllables @param {boolean} mayBreak */
function rubiesOf(characters, syllables, mayBreak) {
  /** @type {Ruby[]} */
  const found = [];
  characters.forEach(({ node, start, end }, n) => {
    const last = found.at(-1);
    if (last?.node === node && last.end === start) {
      last.end = end;
      last.pinyin = joined([last.pinyin, syllables[n]]);
    } else found.push({ node, start, end, pinyin: syllables[n], mayBreak: false });
  });
  found[found.length - 1].mayBreak = mayBreak;
  return found.filter(({ pinyin }) => pinyin);
}

/** Writes pinyin over stretches of text, which come in order: each text node becomes what it holds, at once. @param {Ruby[]} rubies */
function write(rubies) {
  for (let n = 0, end = 0; n < rubies.length; n = end) {
    const { node } = rubies[n];
    /** @type {(string | Node)[]} */
    const pieces = [];
    let written = 0;
    for (end = n; rubies[end]?.node === node; end++) {
      const { start, end: last, pinyin, mayBreak } = rubies[end];
      const reading = createElement("rt", pinyin, { "aria-hidden": "true" });
      pieces.push(node.data.slice(written, start), createElement("ruby", [node.data.slice(start, last), reading]));
      if (mayBreak) pieces.push(createElement("wbr", []));
      written = last;
    }
    node.replaceWith(
      ...pieces.filter((piece) => piece !== ""),
      ...(written < node.length ? [node.data.slice(written)] : []),
    );
  }
}

/** Whether a half has pinyin. @param {Element} half */
export const hasPinyin = (half) => half.querySelector("ruby") !== null;

/** Takes the pinyin of a half away, and leaves the text as it was. @param {Element} half */
export function hidePinyin(half) {
  for (const place of half.querySelectorAll("ruby + wbr")) place.remove();
  for (const ruby of half.querySelectorAll("ruby")) {
    ruby.querySelector("rt")?.remove();
    ruby.replaceWith(...ruby.childNodes);
  }
  half.normalize();
}
