// The card that explains something in a text (a term, a note, a mark): by hover, by focus, by tap.

import { createElement } from "../base/elements.js";
import { cardPosition } from "./card-position.js";

/**
 * What explains one kind of thing: which thing an element stands in, if any, and what its card says.
 * @typedef {{
 *   subjectOf: (element: Element) => HTMLElement | null,
 *   contentFor: (subject: HTMLElement) => Promise<Node[]> | Node[],
 * }} Explainer
 */

/** How long the pointer rests on a thing, or away from it, before the card opens or closes, in ms. */
const DELAY = 180;
/** @type {Explainer[]} */
const explainers = [];

/** Has things explained. Where one stands in another, the kind that came first is explained. @param {Explainer} explainer */
export const explain = (explainer) => explainers.push(explainer);

const card = createElement("div", [], { id: "card", class: "term-card", role: "tooltip", hidden: "" });
/** What the card explains. @type {HTMLElement | null} */
let explained = null;
/** What the reader points with: mouse, pen or touch. */
let pointerType = "mouse";
/** Where the pointer was last. */
let lastPointer = { clientX: -1, clientY: -1 };
let timer = 0;

/** @param {Event} event */
const isInCard = ({ target }) => target instanceof Node && card.contains(target);

/** What an event happens on, and what explains it. @param {Event} event */
function explanationAt(event) {
  const { target } = event;
  if (!(target instanceof Element) || isInCard(event)) return null;
  for (const { subjectOf, contentFor } of explainers) {
    const subject = subjectOf(target);
    if (subject) return { subject, contentFor };
  }
  return null;
}

/** @param {Event} event */
const isLinkInCard = (event) =>
  isInCard(event) && event.target instanceof Element && event.target.closest("a") !== null;

/** @param {{ subject: HTMLElement } & Pick<Explainer, "contentFor">} explanation */
async function openCard({ subject, contentFor }) {
  const content = await contentFor(subject);
  if (!content.length || !subject.isConnected) return;
  card.replaceChildren(...content);
  document.body.append(card);
  card.hidden = false;
  card.scrollTop = 0;
  placeCard(subject);
  explained?.removeAttribute("aria-describedby");
  subject.setAttribute("aria-describedby", card.id);
  explained = subject;
}

/** @param {HTMLElement} subject */
function placeCard(subject) {
  const line = subject.getClientRects()[0] ?? subject.getBoundingClientRect();
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
  if (explained && !isInCard(event) && explanationAt(event)?.subject !== explained) closeCard();
});

document.addEventListener("pointerover", (event) => {
  // A page that comes under a resting pointer is not pointed at.
  const isResting = event.clientX === lastPointer.clientX && event.clientY === lastPointer.clientY;
  lastPointer = event;
  if (event.pointerType !== "mouse" || isResting) return;
  const found = explanationAt(event);
  clearTimeout(timer);
  if (found) timer = setTimeout(() => void openCard(found), DELAY);
  else if (explained && !isInCard(event)) timer = setTimeout(closeCard, DELAY);
});

document.addEventListener("focusin", (event) => {
  const found = explanationAt(event);
  if (found && found.subject.matches(":focus-visible")) void openCard(found);
  else if (explained && !isInCard(event)) closeCard();
});

/** The first tap opens the card, the second follows the link, if it is one. @param {Event} event */
function followOrOpen(event) {
  const found = explanationAt(event);
  if (found && pointerType === "touch" && explained !== found.subject) {
    event.preventDefault();
    event.stopPropagation();
    void openCard(found);
  } else if (found || isLinkInCard(event)) {
    closeCard();
  }
}

document.addEventListener("click", followOrOpen, { capture: true });

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") closeCard();
});
