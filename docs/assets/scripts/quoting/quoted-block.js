// A block that is quoted: its address, its number, its text in each language, with a citation.

import { readStored, store } from "../base/storage.js";
import { interfaceLanguage } from "../model/interface-language.js";
import { addressOfBlock, dayOf, filledIn } from "./citation.js";
import { HALVES, pieceOf } from "./pieces.js";

/** @import { Citation } from "./citation.js" */

const NAME = "xinzhi.citation";
const DEFAULT = { zh: "gbt", en: "chicago" };

/** The style of citations: the reader's choice, or that of the interface's language. @param {Citation} of */
export function chosenStyle({ styles }) {
  const kept = readStored(NAME);
  return kept && Object.hasOwn(styles, kept) ? kept : DEFAULT[interfaceLanguage()];
}

/** Keeps a style that the reader chose. @param {string} style */
export const keepStyle = (style) => store(NAME, style);

/** The address of a block on this page. @param {Element} block */
export function linkTo(block) {
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? undefined;
  return addressOfBlock(block.id, location.href, canonical);
}

/** The text of a block by the tags of the languages that it is in, in order. @param {Element} block */
export function textsOf(block) {
  const halves = [...block.querySelectorAll(":scope > [lang]")].filter((half) => half.matches(HALVES));
  return new Map(halves.map((half) => [half.getAttribute("lang") ?? "", pieceOf(half).text]));
}

/** The citation of a block in the chosen style. @param {Element} block @param {string} place @param {Citation} citation */
export const citationOf = (block, place, citation) =>
  filledIn(citation.citations[chosenStyle(citation)], {
    url: linkTo(block),
    accessed: dayOf(new Date()),
    block: block.id,
    place,
  });
