// What stands round a word on the page: its sentence in both languages, the term that it is part of, where else it is.

import { addressOf } from "../reading/term-choice.js";
import { slugOf } from "../reading/terms.js";
import { numberOfBlock } from "../reading/numbers.js";
import { counterparts, placeOf } from "../reading/sentence-places.js";
import { charactersOf, rangeOf, readText, simplifiedCharacters } from "./block-words.js";

/** @import { Word } from "./block-words.js" */
/** @import { Term, Vocabulary } from "./vocabulary.js" */

/** The element that a word begins in. @param {Word} word */
export const elementOf = (word) => rangeOf(word).startContainer.parentElement;

/**
 * The sentence of a word in both languages, and whether the view shows the English; a side that there is not is empty.
 * @param {Word} word
 */
export function sentenceOf(word) {
  const element = elementOf(word);
  const place = element && placeOf(element);
  const english = place ? counterparts(place).filter((one) => one.closest("[lang]")?.matches("[lang=en]")) : [];
  const isShown = english.some((one) => one.getClientRects().length > 0);
  return { zh: place ? readText(place.element) : "", en: english.map(readText).join(" "), isShown };
}

/**
 * The term or the name that a word is part of, with the address of its page.
 * @param {Word} word
 * @param {Vocabulary} vocabulary
 * @returns {{ term: Term, href: string } | null}
 */
export function termOf(word, { own }) {
  const element = elementOf(word)?.closest("a.term, span.term");
  if (!(element instanceof HTMLElement)) return null;
  const href = addressOf(element);
  const term = own.terms[slugOf(href)];
  return term ? { term, href } : null;
}

/** A word and the characters that follow it with nothing between. @param {Word} word */
export function followingText({ half, start }) {
  const characters = charactersOf(half);
  const { run } = characters[start];
  const simplified = simplifiedCharacters(half, characters);
  return simplified.filter((_, at) => at >= start && characters[at].run === run).join("");
}

/** The number of the block that a word stands in, as the page shows it; empty where it has none. @param {Word} word */
export function blockNumber({ half }) {
  const block = half.closest(".pair");
  return (block && numberOfBlock(block)?.textContent?.trim()) ?? "";
}
