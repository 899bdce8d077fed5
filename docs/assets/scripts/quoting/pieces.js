// What is selected of a text, piece by piece: of each block, in each language that is shown.

import { asRead, plainText } from "./clean.js";

/**
 * A piece of a half of a block, as it is read.
 * @typedef {{ block: Element, half: Element, content: DocumentFragment, text: string }} Piece
 */

export const HALVES = ":is(.pair, .published) > [lang]";

/** The text of a half of a block, as it is read. @param {Element} half */
export function pieceOf(half) {
  const range = document.createRange();
  range.selectNodeContents(half);
  return piece(half, range);
}

/** @param {Element} half @param {Range} range inside it @returns {Piece} */
function piece(half, range) {
  const content = asRead(range.cloneContents());
  return { block: /** @type {Element} */ (half.parentElement), half, content, text: plainText(content) };
}

/** The part of a range that stands in an element. @param {Range} range @param {Element} element */
function partIn(range, element) {
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/**
 * Ranges of one element in their order, those joined that have nothing between them that is read: Firefox parts a
 * selection where something in it, such as pinyin, cannot be selected.
 * @param {Range[]} ranges
 */
function joined(ranges) {
  /** @type {Range[]} */
  const found = [];
  for (const range of ranges) {
    const before = found.at(-1);
    const between = before?.cloneRange();
    between?.collapse(false);
    between?.setEnd(range.startContainer, range.startOffset);
    if (before && between && !plainText(asRead(between.cloneContents())))
      before.setEnd(range.endContainer, range.endOffset);
    else found.push(range);
  }
  return found;
}

/** Whether both languages of a block stand side by side. @param {Element} block */
function isParallel(block) {
  const [first, second] = [...block.querySelectorAll(":scope > [lang]")].map((half) => half.getBoundingClientRect());
  return Boolean(first && second && second.width && first.right <= second.left);
}

/**
 * What is selected of the text: where languages stand side by side, of one alone if it begins and ends in that.
 * @param {Selection | null} selection
 */
export function selectedPieces(selection) {
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, n) =>
    /** @type {Selection} */ (selection).getRangeAt(n),
  ).filter(({ collapsed }) => !collapsed);
  const shown = [...document.querySelectorAll(`article ${HALVES}`)].filter((half) => half.getClientRects().length);
  const said = shown
    .flatMap((half) => {
      const parts = ranges.filter((range) => range.intersectsNode(half)).map((range) => partIn(range, half));
      return joined(parts).map((part) => piece(half, part));
    })
    .filter(({ text }) => text);
  const languages = [said[0], said.at(-1)].map((one) => one?.half.getAttribute("lang"));
  const isOneColumn = languages[0] === languages[1] && said.some(({ block }) => isParallel(block));
  return isOneColumn ? said.filter(({ half }) => half.getAttribute("lang") === languages[0]) : said;
}
