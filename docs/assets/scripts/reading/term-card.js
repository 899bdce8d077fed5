// The card that explains a term: by hover, by focus, by tap. Without this script a term is a link to its page.

import { createElement } from "../base/elements.js";
import { CHINESE } from "../model/chinese.js";
import { ENGLISH } from "../model/english.js";
import { interfaceLanguage } from "../model/languages.js";
import { cardPosition } from "./card-position.js";
import { addressOf, markedTerm } from "./term-choice.js";
import { slugOf, termBySlug } from "./terms.js";

/** How long the pointer rests on a term, or away from it, before the card opens or closes, in ms. */
const DELAY = 180;
const MORE = { zh: "词条与用例", en: "Entry and occurrences" };

const card = createElement("div", [], { id: "term-card", class: "term-card", role: "tooltip", hidden: "" });
/** The term that the card explains. @type {HTMLElement | null} */
let explained = null;
/** What the reader points with: mouse, pen or touch. */
let pointerType = "mouse";
/** Where the pointer was last. */
let lastPointer = { clientX: -1, clientY: -1 };
let timer = 0;

/** @param {Event} event */
const isInCard = ({ target }) => target instanceof Node && card.contains(target);

/** The term that an event happens on, if it is marked. @param {Event} event */
const termOf = ({ target }) => (target instanceof Element ? markedTerm(target) : null);

/** @param {HTMLElement} marked */
async function openCard(marked) {
  const address = addressOf(marked);
  const term = await termBySlug(slugOf(address), address);
  if (!term || !marked.isConnected) return;
  const chinese = createElement("strong", term.zh, { lang: CHINESE.tag });
  const pinyin = createElement("span", term.pinyin, { lang: "zh-Latn-pinyin", class: "pinyin" });
  const more = createElement("a", MORE[interfaceLanguage()], { href: address });
  card.replaceChildren(
    createElement("p", [chinese, " ", pinyin]),
    createElement("p", term.en, { lang: ENGLISH.tag }),
    createElement("p", term.define),
    createElement("p", [more]),
  );
  document.body.append(card);
  card.hidden = false;
  placeCard(marked);
  explained?.removeAttribute("aria-describedby");
  marked.setAttribute("aria-describedby", card.id);
  explained = marked;
}

/** @param {HTMLElement} marked */
function placeCard(marked) {
  const line = marked.getClientRects()[0] ?? marked.getBoundingClientRect();
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const room = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top } = cardPosition(line, size, room);
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

function closeCard() {
  clearTimeout(timer);
  card.hidden = true;
  explained?.removeAttribute("aria-describedby");
  explained = null;
}

document.addEventListener("pointerdown", (event) => {
  pointerType = event.pointerType;
  lastPointer = event;
  if (explained && !isInCard(event) && termOf(event) !== explained) closeCard();
});

document.addEventListener("pointerover", (event) => {
  // A page that comes under a resting pointer is not pointed at.
  const isResting = event.clientX === lastPointer.clientX && event.clientY === lastPointer.clientY;
  lastPointer = event;
  if (event.pointerType !== "mouse" || isResting) return;
  const link = termOf(event);
  clearTimeout(timer);
  if (link) timer = setTimeout(() => void openCard(link), DELAY);
  else if (explained && !isInCard(event)) timer = setTimeout(closeCard, DELAY);
});

document.addEventListener("focusin", (event) => {
  const link = termOf(event);
  if (link && link.matches(":focus-visible")) void openCard(link);
  else if (explained && !isInCard(event)) closeCard();
});

/** The first tap opens the card, the second follows the link. @param {Event} event */
function followOrOpen(event) {
  const link = termOf(event);
  if (link && pointerType === "touch" && explained !== link) {
    event.preventDefault();
    event.stopPropagation();
    void openCard(link);
  } else if (link || isInCard(event)) {
    closeCard();
  }
}

document.addEventListener("click", followOrOpen, { capture: true });

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") closeCard();
});
