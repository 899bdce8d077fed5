// The card of a word by keys: from a paragraph's number, a sentence or a term the arrow keys go from word to word, up and
// down to other paragraphs; Enter goes into the card, Escape closes it.

import { blockOfNumber, NUMBER, numberOfBlock } from "../reading/numbers.js";
import { wantsWords } from "../reading/words-wanted.js";
import { chineseHalves, charactersOf, halfAt, holds, rangeOf } from "./block-words.js";
import { closeCard, focusCard, isInCard, openCard, shownWord } from "./word-card.js";

/** @import { Word } from "./block-words.js" */
/** @typedef {(words: Word[]) => Word | undefined} Find */

/** The halves that the present view shows. */
const shownHalves = () => chineseHalves().filter((half) => half.getClientRects().length);

/** Gives a half the focus, from which the keys go on. @param {HTMLElement} half */
function focus(half) {
  half.tabIndex = -1;
  half.focus({ preventScroll: true });
}

/** Goes to a word of a half. @param {HTMLElement | undefined} half @param {Find} find */
async function goTo(half, find) {
  if (!half) return;
  focus(half);
  await openCard(half, find);
  const word = shownWord();
  if (word?.half !== half) return;
  const { top, bottom } = rangeOf(word).getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, bottom - innerHeight / 2);
}

/** @type {Find} */
const first = (words) => words[0];
/** @type {Find} */
const last = (words) => words.at(-1);

/** Goes so many words on. @param {Word} from @param {number} step */
function goOn({ half, index }, step) {
  const halves = shownHalves();
  const next = halves[halves.indexOf(half) + step];
  focus(half);
  void openCard(half, (words) => {
    const word = words[index + step];
    if (!word) void goTo(next, step > 0 ? first : last);
    return word;
  });
}

/** What a key does from a word. @param {string} key @param {Word} word */
function move(key, word) {
  const halves = shownHalves();
  const at = halves.indexOf(word.half);
  if (key === "ArrowRight") goOn(word, 1);
  else if (key === "ArrowLeft") goOn(word, -1);
  else if (key === "ArrowDown") void goTo(halves[at + 1], first);
  else if (key === "ArrowUp") void goTo(halves[at - 1], first);
  else if (key === "Home") void goTo(word.half, first);
  else if (key === "End") void goTo(word.half, last);
  else if (key === "Enter") focusCard();
  else return false;
  return true;
}

/** The first word in an element of a half. @param {HTMLElement} half @param {Element} element @returns {Find} */
function firstIn(half, element) {
  const at = charactersOf(half).findIndex(({ node }) => element.contains(node));
  return (words) => words.find((word) => holds(word, at)) ?? words[0];
}

/** The Chinese half to which a key leads from what has the focus. @param {Element} focused @returns {HTMLElement | null} */
function halfFrom(focused) {
  const block = focused.matches(NUMBER) ? blockOfNumber(focused) : null;
  return shownHalves().find((half) => block?.contains(half)) ?? null;
}

/** Closes the card, and gives the focus back if it has come by keys. @param {Element} focused */
function leave(focused) {
  const block = isInCard(focused) || halfAt(focused) ? shownWord()?.half.closest(".pair") : null;
  closeCard();
  if (block) numberOfBlock(block)?.focus({ preventScroll: true });
}

/** What a key does; false where it means nothing here. @param {string} key @param {Element} focused */
function press(key, focused) {
  const word = shownWord();
  const half = halfAt(focused);
  if (key === "Escape" && word) {
    leave(focused);
    return true;
  }
  if (isInCard(focused)) return false;
  if (word && half === word.half && !(key === "Enter" && focused.matches("a"))) return move(key, word);
  if (key !== "ArrowRight") return false;
  const from = half ?? halfFrom(focused);
  if (from) void goTo(from, half ? firstIn(half, focused) : first);
  return from !== null;
}

// Before the keys of sentences.
document.addEventListener(
  "keydown",
  (event) => {
    const focused = document.activeElement;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!wantsWords() || !focused || !isPlain || !press(event.key, focused)) return;
    event.preventDefault();
    event.stopPropagation();
  },
  { capture: true },
);

// The tab key reaches terms: their first word is explained.
document.addEventListener("focusin", ({ target }) => {
  const term = target instanceof Element && wantsWords() ? target.closest(".term") : null;
  const half = term && halfAt(term);
  if (half && term.matches(":focus-visible")) void openCard(half, firstIn(half, term));
});
