// The card of a word: opened at a word, closed, and what is said of it aloud.

import { createElement } from "../base/elements.js";
import { cardPosition } from "../reading/card-position.js";
import { rangeOf } from "./block-words.js";
import { cardContent } from "./card-content.js";
import { filled, labels } from "./labels.js";
import { entriesOf, loadVocabulary, placesOfWords, wordsIn } from "./vocabulary.js";

/** @import { Word } from "./block-words.js" */
/** @import { Vocabulary } from "./vocabulary.js" */

const HIGHLIGHT = "word";
/** What stays free between a word and the sheet, in pixels. */
const GAP = 12;

const card = createElement("div", [], { id: "word-card", class: "word-card", role: "dialog", popover: "manual" });
const status = createElement("p", [], { class: "word-status", role: "status" });
/** The word whose card is open. @type {Word | null} */
let shown = null;
/** How many cards have been asked for: one that comes too late is not shown. */
let asked = 0;
/** @type {Map<string, Word[]> | null} */
let places = null;

/** The word whose card is open. */
export const shownWord = () => shown;

/** Whether a thing of the page belongs to the card. @param {EventTarget | null} target */
export const isInCard = (target) => target instanceof Node && card.contains(target);

/** Gives the focus to the card. */
export const focusCard = () => /** @type {HTMLElement | null} */ (card.querySelector("button, a, summary"))?.focus();

/** Opens the card of a word of a half, found by what is known of all. @param {HTMLElement} half @param {(words: Word[]) => Word | undefined} find */
export async function openCard(half, find) {
  const number = ++asked;
  try {
    const vocabulary = await loadVocabulary();
    const word = find(wordsIn(half, vocabulary));
    if (number === asked && word && half.isConnected) show(word, vocabulary);
  } catch {
    if (number === asked) status.textContent = labels().broken;
  }
}

/** @param {Word} word @param {Vocabulary} vocabulary */
function show(word, vocabulary) {
  places ??= placesOfWords(vocabulary);
  shown = word;
  card.setAttribute("aria-label", filled(labels().card, word.text));
  card.replaceChildren(...cardContent(word, vocabulary, places.get(word.text) ?? [], closeCard));
  if (!card.isConnected) document.body.append(card, status);
  card.showPopover();
  card.scrollTop = 0;
  const range = rangeOf(word);
  globalThis.CSS?.highlights?.set(HIGHLIGHT, new Highlight(range));
  stand(range);
  const [entry] = entriesOf(word, vocabulary);
  status.textContent = entry ? `${word.text} ${entry[1]}: ${entry[2][0]}` : word.text;
}

/** Puts the card under the first line of its word; where the style sheet gives it a place, it stays there. @param {Range} range */
function stand(range) {
  const [line] = range.getClientRects();
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const room = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top } = cardPosition(line ?? range.getBoundingClientRect(), size, room);
  card.style.setProperty("--left", `${left + scrollX}px`);
  card.style.setProperty("--top", `${top + scrollY}px`);
  // On a phone it is a sheet at the foot, and may hide its word.
  const hidden = (line?.bottom ?? 0) + GAP - card.getBoundingClientRect().top;
  if (getComputedStyle(card).position === "fixed" && hidden > 0) scrollBy(0, hidden);
}

/** Closes the card. */
export function closeCard() {
  asked++;
  if (!shown) return;
  shown = null;
  status.textContent = "";
  globalThis.CSS?.highlights?.delete(HIGHLIGHT);
  if (card.isConnected) card.hidePopover();
}
