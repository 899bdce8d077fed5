// Highlighting: marks words in the text of a page, and takes the marks away.

import { createElement } from "../base/elements.js";
import { occurrencesOf } from "./hit-places.js";

/** What is not the text. */
const NOT_TEXT = "del, sup, rt, [data-search-exclude]";
/** The block that holds what was sought; whether the present view hides it there. */
const BLOCK = "hit-block";
const HIDDEN = "hit-hidden";

/** The text nodes of an element that hold its text. @param {Element} root */
function textNodesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (!node.parentElement?.closest(NOT_TEXT)) nodes.push(node);
  }
  return nodes;
}

/**
 * Marks every occurrence of some words in an element; false where there is none.
 * @param {Element} root
 * @param {string[]} words
 */
export function highlight(root, words) {
  for (const word of words) {
    const nodes = textNodesOf(root);
    const texts = nodes.map((node) => node.data);
    for (const { text, from, to } of occurrencesOf(texts, word).flat()) {
      const range = document.createRange();
      range.setStart(nodes[text], from);
      range.setEnd(nodes[text], to);
      range.surroundContents(createElement("mark", [], { class: "hit" }));
    }
  }
  return root.querySelector("mark.hit") !== null;
}

/** Takes all marks away, and leaves the text as it was. */
export function removeHighlights() {
  for (const mark of document.querySelectorAll("mark.hit")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  unmarkBlock();
}

/** The first mark that the present view shows. */
export const visibleMark = () =>
  [...document.querySelectorAll("mark.hit")].find((mark) => mark.getClientRects().length);

/** The block that is marked. */
export const markedBlock = () => document.querySelector(`.${BLOCK}`);

/** Marks a block in place of the one before. @param {Element} block */
export function markBlock(block) {
  if (block.classList.contains(BLOCK)) return;
  unmarkBlock();
  block.classList.add(BLOCK);
}

/**
 * Says of the marked block whether the view hides what was sought in it.
 * @param {Element} block
 * @param {boolean} hidden
 */
export const markHidden = (block, hidden) => block.classList.toggle(HIDDEN, hidden);

const unmarkBlock = () => markedBlock()?.classList.remove(BLOCK, HIDDEN);
