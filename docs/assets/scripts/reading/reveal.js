// The view that shows one language, and the other on request: a tap on a sentence shows the sentences that translate it, the
// button at a paragraph's end all of them. Without this script a paragraph that has the focus shows both (reveal.css).

import { createButton } from "../base/elements.js";
import { idInAddress } from "../base/pages.js";
import { firstLanguage } from "../model/first-language.js";
import { interfaceLanguage } from "../model/interface-language.js";
import { currentPlace, scrollToPlace } from "./reading-place.js";
import { placeOf, sentencesOf } from "./sentence-places.js";

/** @import { LanguageCode } from "../model/types.d.ts" */

const VIEW = "reveal";
const BLOCKS = "article .pair:not(h1, h2, h3, h4, .untranslated)";
const SHOWN = "shown";
const REVEALED = "data-revealed";
const ALL = "all";
const SOME = "some";
/** Of the other half: it stays at the foot of the window until the paragraph's end comes into it. */
const DOCKED = "docked";
/** How much of the window it may take there. */
const DOCK_SHARE = 0.45;
/** By the language of the interface, and by the language that comes first. */
const LABELS = {
  zh: { zh: { button: "英译", hideAll: "全部收起" }, en: { button: "原文", hideAll: "全部收起" } },
  en: {
    zh: { button: "English", hideAll: "Hide all English" },
    en: { button: "Chinese", hideAll: "Hide all Chinese" },
  },
};
const labels = () => LABELS[interfaceLanguage()][firstLanguage()];
/** What may be open over the page, and is closed first by the key that hides all. */
const OPEN = "#card:not([hidden]), :popover-open, dialog[open], [data-md-toggle=search]:checked";

const isView = () => document.documentElement.dataset.view === VIEW;
const blocks = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(BLOCKS)]);

/** A half of a block. @param {Element} block @param {LanguageCode} language */
const side = (block, language) => block.querySelector(`:scope > [lang|=${language}]`);

/** The half of a block that is shown on request. @param {Element} block */
const hiddenSide = (block) => side(block, firstLanguage() === "en" ? "zh" : "en");

/** @param {Element} block */
const buttonOf = (block) => /** @type {HTMLElement | null} */ (block.querySelector(".reveal"));

/** Says of a block how much of its other language is shown. @param {Element} block @param {string | null} amount */
function markRevealed(block, amount) {
  if (amount) block.setAttribute(REVEALED, amount);
  else block.removeAttribute(REVEALED);
  buttonOf(block)?.setAttribute("aria-expanded", String(amount === ALL));
  const hideAll = document.querySelector(".hide-all");
  if (hideAll instanceof HTMLElement) hideAll.hidden = !document.querySelector(`[${REVEALED}]`);
}

/** @param {Element} block @param {boolean} shown */
function showBlock(block, shown) {
  for (const sentence of sentencesIn(block)) sentence.classList.toggle(SHOWN, shown);
  hiddenSide(block)?.classList.remove(DOCKED);
  markRevealed(block, shown ? ALL : null);
}

/** The sentences that are shown on request. @param {Element} block */
function sentencesIn(block) {
  const hidden = hiddenSide(block);
  return hidden ? sentencesOf(hidden) : [];
}

/** Shows some sentences of a block, or hides them where they are shown. @param {Element} block @param {HTMLElement[]} sentences */
function toggleSentences(block, sentences) {
  for (const one of sentences) one.classList.toggle(SHOWN, !one.classList.contains(SHOWN));
  const all = sentencesIn(block);
  const shown = all.filter((one) => one.classList.contains(SHOWN));
  markRevealed(block, shown.length === all.length ? ALL : shown.length ? SOME : null);
  dock(block);
  if (sentences.every((one) => shown.includes(one))) sentences.at(-1)?.scrollIntoView({ block: "nearest" });
}

/** Keeps the other half in sight where it is short: its place is below the paragraph, out of sight of a phone. @param {Element} block */
function dock(block) {
  const half = hiddenSide(block);
  if (half instanceof HTMLElement) half.classList.toggle(DOCKED, half.offsetHeight < innerHeight * DOCK_SHARE);
}

/** Hides all that was shown, and leaves the line that is being read where it is. */
function hideAll() {
  const place = currentPlace(firstLanguage());
  const isByButton = document.activeElement?.matches(".hide-all");
  for (const block of document.querySelectorAll(`[${REVEALED}]`)) showBlock(block, false);
  if (place) scrollToPlace(place);
  // The button that was pressed is gone.
  const block = isByButton && place?.half.closest(BLOCKS);
  if (block) buttonOf(block)?.focus({ preventScroll: true });
}

/** @param {HTMLElement} block */
function addButton(block) {
  const first = side(block, firstLanguage());
  if (!first || !hiddenSide(block)) return;
  const { button: label } = labels();
  const name = block.id || first.querySelector(".note-number")?.textContent;
  const button = createButton(label, () => showBlock(block, block.getAttribute(REVEALED) !== ALL), {
    class: "reveal",
    "aria-expanded": "false",
    "aria-label": `${label} ${name}`,
    "data-search-exclude": "",
  });
  (first.querySelector(":scope > p") ?? first).append(button);
}

/** Makes the buttons when they are first wanted. */
export function makeButtons() {
  const bar = document.querySelector(".views");
  if (!bar || bar.querySelector(".hide-all")) return;
  blocks().forEach(addButton);
  bar.append(createButton(labels().hideAll, hideAll, { class: "hide-all", hidden: "", "aria-keyshortcuts": "Escape" }));
}

/** Makes them anew where another language comes first. */
function turnRound() {
  for (const block of document.querySelectorAll(`[${REVEALED}]`)) markRevealed(block, null);
  for (const made of document.querySelectorAll(`.reveal, .hide-all, .${SHOWN}`)) {
    if (made.matches(`.${SHOWN}`)) made.classList.remove(SHOWN);
    else made.remove();
  }
  if (isView()) makeButtons();
}

/** Shows what an address leads to, where it is hidden. */
function showTarget() {
  const target = document.getElementById(idInAddress(location.hash));
  const block = target?.closest(BLOCKS);
  if (!isView() || !target || !block || target.getClientRects().length) return;
  showBlock(block, true);
  target.scrollIntoView();
}

/** The sentences that a key shows or hides next. @param {Element} block @param {number} step */
function nextSentences(block, step) {
  const next = sentencesIn(block).filter((one) => one.classList.contains(SHOWN) === step < 0);
  return step > 0 ? next.slice(0, 1) : next.slice(-1);
}

/** Goes on to the button of another block. @param {HTMLElement} block @param {number} step */
function goOn(block, step) {
  const all = blocks().filter(buttonOf);
  const button = buttonOf(all[all.indexOf(block) + step] ?? block);
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: "nearest" });
}

/** @param {KeyboardEvent} event @param {HTMLElement} block */
function pressKey(event, block) {
  const line = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!line && !step) return;
  event.preventDefault();
  const sentences = step ? nextSentences(block, step) : [];
  if (sentences.length) toggleSentences(block, sentences);
  else goOn(block, line ?? step ?? 0);
}

document.addEventListener("click", ({ target }) => {
  if (!isView() || !(target instanceof Element) || !getSelection()?.isCollapsed) return;
  const block = target.closest(BLOCKS);
  const place = target.closest("a, button, input, label, summary") ? null : placeOf(target);
  if (!block || !place) return;
  const numbers = sentencesIn(block).filter(({ dataset }) => (dataset.s ?? "1") === place.number);
  toggleSentences(block, numbers);
});

document.addEventListener("keydown", (event) => {
  const block = isView() && event.target instanceof Element && event.target.closest(".reveal")?.closest(BLOCKS);
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (isPlain && block instanceof HTMLElement) pressKey(event, block);
});

// Before a card or a menu closes by the same key: one press does one thing.
document.addEventListener(
  "keydown",
  ({ key }) => {
    if (key === "Escape" && isView() && !document.querySelector(OPEN)) hideAll();
  },
  { capture: true },
);

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === "first") turnRound();
});

addEventListener("hashchange", showTarget);

if (isView()) {
  makeButtons();
  showTarget();
}
