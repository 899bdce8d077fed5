// Where sentences stand on a page of aligned blocks. All sentences that belong together are one element, with one
// number in both languages; where a block has but one, the paragraph itself is the sentence.

/**
 * A sentence: its block, its number there, and the element that holds it in one language.
 * @typedef {{ block: Element, number: string, element: HTMLElement }} Place
 */

const BLOCK = ".pair";
const SIDES = ":scope > [lang]";
const ONLY = "1";

/** The halves of a block that the present view shows. @param {Element} block */
export const shownSides = (block) =>
  [...block.querySelectorAll(SIDES)].filter((side) => side.getClientRects().length > 0);

/** The element of a half that holds its sentences. @param {Element} side */
const textOf = (side) => side.querySelector(":scope > p") ?? side;

/** The sentences of a half, in order. @param {Element} side @returns {HTMLElement[]} */
export function sentencesOf(side) {
  const spans = /** @type {NodeListOf<HTMLElement>} */ (side.querySelectorAll(".s"));
  const text = textOf(side);
  if (spans.length || !(text instanceof HTMLElement)) return [...spans];
  return [text];
}

/** The number of a sentence. @param {HTMLElement} sentence */
const numberOf = (sentence) => sentence.dataset.s ?? ONLY;

/** The sentence that an element stands in; null where it stands in none. @param {Element} element @returns {Place | null} */
export function placeOf(element) {
  const block = element.closest(BLOCK);
  const side = [...(block?.querySelectorAll(SIDES) ?? [])].find((half) => half.contains(element));
  const sentence = side && sentencesOf(side).find((one) => one.contains(element));
  return block && sentence ? { block, number: numberOf(sentence), element: sentence } : null;
}

/** The first sentence that a block shows. @param {Element} block @returns {Place | null} */
export function firstPlace(block) {
  const [side] = shownSides(block);
  const [element] = side ? sentencesOf(side) : [];
  return element ? { block, number: numberOf(element), element } : null;
}

/** The elements that hold a sentence, in both languages. @param {Place} place */
export const counterparts = ({ block, number }) =>
  [...block.querySelectorAll(SIDES)].flatMap(sentencesOf).filter((sentence) => numberOf(sentence) === number);

/** The sentence so many further on in the same half; null where there is none. @param {Place} place @param {number} step @returns {Place | null} */
export function neighbor({ block, element }, step) {
  const side = [...block.querySelectorAll(SIDES)].find((half) => half.contains(element));
  const all = side ? sentencesOf(side) : [];
  const next = all[all.indexOf(element) + step];
  return next ? { block, number: numberOf(next), element: next } : null;
}
