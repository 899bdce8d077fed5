// What is selected is copied as it is read, as text and as HTML.

import { createElement } from "../base/elements.js";
import { selectedPieces } from "./pieces.js";

/** @import { Piece } from "./pieces.js" */

const isBullet = (/** @type {Piece | undefined} */ piece) => piece?.block.tagName === "LI";

/** Pieces as text: bullets are lines, other blocks stand apart. @param {Piece[]} pieces */
export const asText = (pieces) =>
  pieces.reduce((text, piece, n) => {
    const break_ = isBullet(piece) && isBullet(pieces[n - 1]) ? "\n" : "\n\n";
    return n ? text + break_ + piece.text : piece.text;
  }, "");

/**
 * A piece as an element of its own; a part of a line is no paragraph.
 * @param {Piece} piece
 * @param {boolean} isAlone
 */
function elementOf({ block, half, content }, isAlone) {
  const lang = half.getAttribute("lang") ?? "";
  const paragraph = content.querySelector("p");
  const isWhole = paragraph || content.querySelector("table, pre");
  paragraph?.replaceWith(...paragraph.childNodes);
  if (isAlone && !isWhole) return createElement("span", [content], { lang });
  const holds = content.querySelector("table, pre") ? "div" : "p";
  return createElement(/^(H\d|LI)$/.test(block.tagName) ? block.tagName : holds, [content], { lang });
}

/** Pieces as HTML; bullets that follow one another are one list. @param {Piece[]} pieces */
export function asHtml(pieces) {
  const whole = createElement("div", []);
  for (const piece of pieces) {
    const element = elementOf(piece, pieces.length === 1);
    const list = whole.lastElementChild;
    if (isBullet(piece) && list?.tagName === "UL") list.append(element);
    else whole.append(isBullet(piece) ? createElement("ul", [element]) : element);
  }
  return whole.innerHTML;
}

document.addEventListener("copy", (event) => {
  const pieces = selectedPieces(getSelection());
  if (!pieces.length || !event.clipboardData) return;
  event.clipboardData.setData("text/plain", asText(pieces));
  event.clipboardData.setData("text/html", asHtml(pieces));
  event.preventDefault();
});
