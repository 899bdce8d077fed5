// The words of a block's Chinese, and where each stands on the page. The text nodes are looked at when they are asked for,
// so that others may change them meanwhile, if they leave as many Chinese characters.

import { SPOKEN_HAN } from "../model/chinese.js";
import { simplifiedOf } from "./simplified.js";

/**
 * A Chinese character: its text node, where it begins and ends there, and the number of the run that it belongs to:
 * nothing stands between the characters of a run.
 * @typedef {{ node: Text, start: number, end: number, run: number }} Character
 */

/**
 * A word: the half that it stands in, its place among the words there, its simplified characters, where they begin among
 * the characters of the half.
 * @typedef {{ half: HTMLElement, index: number, text: string, start: number }} Word
 */

/** What is not the text as it is read. */
const NOT_READ = "del, sup, rt, rp, [data-search-exclude]";
const HALVES = "article .pair [lang|=zh]";

/** The Chinese halves of the page's blocks, in order. @returns {HTMLElement[]} */
export const chineseHalves = () => [...document.querySelectorAll(HALVES)].filter((one) => one instanceof HTMLElement);

/** The Chinese half that an element stands in. @param {Element | null} element @returns {HTMLElement | null} */
export const halfAt = (element) => element?.closest(HALVES) ?? null;

/** The id of a half's block; of a note, that of its paragraph. @param {Element} half */
export const idOf = (half) => half.closest(".pair[id]")?.id ?? half.querySelector("p[id]")?.id ?? "";

/** The text nodes of an element that hold its text. @param {Element} element */
function* textNodesOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (!node.parentElement?.closest(NOT_READ)) yield node;
  }
}

/** The text of an element as it is read. @param {Element} element */
export const readText = (element) =>
  [...textNodesOf(element)]
    .map(({ data }) => data)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** The Chinese characters of a half. @param {Element} half @returns {Character[]} */
export function charactersOf(half) {
  /** @type {Character[]} */
  const characters = [];
  let run = 0;
  for (const node of textNodesOf(half)) {
    let start = 0;
    for (const character of node.data) {
      const end = start + character.length;
      if (SPOKEN_HAN.test(character)) characters.push({ node, start, end, run });
      else run++;
      start = end;
    }
  }
  return characters;
}

/** The character itself. @param {Character} character */
const written = ({ node, start, end }) => node.data.slice(start, end);

/** The simplified characters of a half, one by one. @param {Element} half @param {Character[]} characters */
export const simplifiedCharacters = (half, characters) => [...(simplifiedOf(half) ?? characters.map(written).join(""))];

/**
 * The words of a half; none where its characters are not as many as the lengths say.
 * @param {HTMLElement} half
 * @param {string} lengths of the words, one digit of base 36 each
 * @returns {Word[]}
 */
export function wordsOf(half, lengths) {
  const characters = simplifiedCharacters(half, charactersOf(half));
  let start = 0;
  const words = [...lengths].map((digit, index) => {
    const text = characters.slice(start, start + parseInt(digit, 36)).join("");
    start += parseInt(digit, 36);
    return { half, index, text, start: start - parseInt(digit, 36) };
  });
  return start === characters.length ? words : [];
}

/** Whether a word holds a character of its half, by its place there. @param {Word} word @param {number} at */
export const holds = ({ start, text }, at) => start <= at && at < start + [...text].length;

/** Where a word stands on the page. @param {Word} word */
export function rangeOf({ half, text, start }) {
  const characters = charactersOf(half).slice(start, start + [...text].length);
  const range = document.createRange();
  range.setStart(characters[0].node, characters[0].start);
  range.setEnd(characters[characters.length - 1].node, characters[characters.length - 1].end);
  return range;
}

/** The place among a half's characters of the one at a point of the window; -1 where none is. @param {Element} half @param {number} x @param {number} y */
export function characterAt(half, x, y) {
  const at = caretAt(x, y);
  if (!at) return -1;
  // Over the pinyin of a word the caret is in that.
  const ruby = at.node.parentElement?.closest("rt")?.closest("ruby");
  if (ruby) return charactersOf(half).findIndex(({ node }) => ruby.contains(node));
  // The caret is nearer to the following character on the right half of one.
  return charactersOf(half).findIndex(
    ({ node, start, end }) =>
      node === at.node && start <= at.offset && at.offset <= end && isOn(node, start, end, x, y),
  );
}

/** Whether a point of the window lies on some characters. @param {Text} node @param {number} start @param {number} end @param {number} x @param {number} y */
function isOn(node, start, end, x, y) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/** Where a caret would stand at a point of the window. @param {number} x @param {number} y */
function caretAt(x, y) {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Safari has only the older one.
  const range = /** @type {Document} */ (document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
