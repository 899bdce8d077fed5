// The menu of a block's number: copy its address, its text with a citation, choose the style of citations, report.

import { createButton, createElement } from "../base/elements.js";
import { cardPosition } from "../reading/card-position.js";
import { blockOfNumber, NUMBER } from "../reading/numbers.js";
import { tell } from "../reading/telling.js";
import { citationOfPage } from "./citation.js";
import { copyText } from "./clipboard.js";
import { learnerItems } from "./learner-items.js";
import { selectedPieces } from "./pieces.js";
import { chosenStyle, citationOf, keepStyle, linkTo, textsOf } from "./quoted-block.js";
import { reportAddress, reportBody } from "./report.js";

/** @import { Citation } from "./citation.js" */
/** @typedef {{ number: HTMLAnchorElement, block: Element, selected: string, citation: Citation }} Opened */

/** What stands for a number where there is none. */
const SIGN = "§";
const ITEMS = "[role^=menuitem]";
/** How long the pointer may be away before a menu that it opened closes, in ms. */
const AWAY = 400;

const menu = createElement("div", [], { class: "quote-menu", role: "menu", popover: "manual" });
/** @type {Opened | null} */
let opened = null;
/** Whether the pointer opened the menu by resting on the number. */
let isByPointer = false;
/** What was selected before the number was pressed, which takes the selection away. */
let selectedBefore = "";
let awayTimer = 0;

/** The number's menu, opened. @param {HTMLAnchorElement} number @param {boolean} withFocus */
export async function open(number, withFocus) {
  if (opened?.number === number && withFocus && !isByPointer) return close(true);
  const block = blockOfNumber(number);
  if (!block) return;
  const isSame = opened?.number === number;
  const citation = await citationOfPage();
  if (!isSame) {
    close(false);
    opened = { number, block, selected: selectedBefore || selectedIn(block), citation };
    show(opened);
  }
  isByPointer = !withFocus;
  if (withFocus) items()[0]?.focus();
}

/** What is selected in a block. @param {Element} block */
const selectedIn = (block) =>
  selectedPieces(getSelection())
    .filter((piece) => piece.block === block)
    .map(({ text }) => text)
    .join("\n\n");

const items = () => /** @type {NodeListOf<HTMLElement>} */ (menu.querySelectorAll(ITEMS));

/** @param {Opened} of */
function show({ number, block, selected, citation }) {
  const { words } = citation;
  menu.setAttribute("aria-label", words.menu.replace("{}", number.getAttribute("aria-label") ?? ""));
  menu.replaceChildren(
    item(words.link, () => copy(linkTo(block))),
    ...copies(block, citation, number),
    styles(citation),
    item(words.citation, () => copy(citationOf(block, placeOf(number), citation))),
    ...learnerItems(block, { words, close: () => close(true) }),
    report(block, selected, citation, number),
  );
  number.setAttribute("aria-expanded", "true");
  document.body.append(menu);
  menu.showPopover();
  const line = number.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top } = cardPosition(line, { width: menu.offsetWidth, height: menu.offsetHeight }, room);
  menu.style.left = `${left + scrollX}px`;
  menu.style.top = `${top + scrollY}px`;
}

/** What a number shows; of a title or a byline nothing. @param {Element} number */
const placeOf = (number) => number.textContent?.trim().replace(SIGN, "") ?? "";

/** @param {string} label @param {() => void} onClick */
const item = (label, onClick) => createButton(label, onClick, { role: "menuitem", tabindex: "-1" });

/** The items that copy a block's text in the languages that it has. @param {Element} block @param {Citation} citation @param {Element} number */
function copies(block, citation, number) {
  const texts = textsOf(block);
  const all = [...texts.keys()];
  const choices = [...all.map((lang) => [lang]), ...(all.length > 1 ? [all] : [])];
  return choices.map((langs) =>
    item(citation.words[langs.length > 1 ? "both" : langs[0].startsWith("zh") ? "zh" : "en"], () => {
      const parts = langs.map((lang) => texts.get(lang));
      copy([...parts, citationOf(block, placeOf(number), citation)].join("\n\n"));
    }),
  );
}

/** The choice of a style. @param {Citation} citation */
function styles(citation) {
  const choices = Object.entries(citation.styles).map(([style, name]) => {
    const choose = () => {
      keepStyle(style);
      for (const one of choices) one.setAttribute("aria-checked", String(one.textContent === name));
    };
    const isChosen = String(style === chosenStyle(citation));
    return createButton(name, choose, { role: "menuitemradio", tabindex: "-1", "aria-checked": isChosen });
  });
  return createElement("div", choices, { role: "group", "aria-label": citation.words.style });
}

/**
 * The item that opens a report: a prefilled issue, or where the host knows none, the report on the clipboard and the
 * source files.
 * @param {Element} block
 * @param {string} selected
 * @param {Citation} citation
 * @param {Element} number
 */
function report(block, selected, { words, title, edition, report: form, repository }, number) {
  const reported = { link: linkTo(block), texts: [...textsOf(block).values()], selected, edition };
  const subject = words["report-title"].replace("{0}", title).replace("{1}", number.getAttribute("aria-label") ?? "");
  const href = form ? reportAddress(form, subject, reported, words) : repository;
  const attributes = { role: "menuitem", tabindex: "-1", target: "_blank", rel: "noopener", href };
  const link = createElement("a", words.report, attributes);
  link.addEventListener("click", () => {
    if (form) close(true);
    else copy(`${subject}\n\n${reportBody(reported, words)}`);
  });
  return link;
}

/** Copies a text, says so, and closes the menu. @param {string} text */
async function copy(text) {
  if (!opened) return;
  const { words } = opened.citation;
  const isCopied = await copyText(text, words["by-hand"]);
  close(true);
  if (isCopied) tell(words.copied);
}

/** @param {boolean} givesFocusBack */
function close(givesFocusBack) {
  clearTimeout(awayTimer);
  if (!opened) return;
  const { number } = opened;
  opened = null;
  selectedBefore = "";
  number.removeAttribute("aria-expanded");
  if (givesFocusBack) number.focus({ preventScroll: true });
  menu.hidePopover();
}

/** Whether an event happens on what is open. @param {Event} event */
function isInside({ target }) {
  return target instanceof Node && (menu.contains(target) || Boolean(opened?.number.contains(target)));
}

document.addEventListener("pointerdown", (event) => {
  const number = event.target instanceof Element ? event.target.closest(NUMBER) : null;
  const block = number && blockOfNumber(number);
  if (block) selectedBefore = selectedIn(block);
  if (!isInside(event)) close(false);
});

document.addEventListener("pointerover", (event) => {
  clearTimeout(awayTimer);
  if (opened && isByPointer && !isInside(event)) awayTimer = setTimeout(() => close(false), AWAY);
});

/** The item to which a key leads. @type {Record<string, (at: number, all: number) => number>} */
const STEPS = {
  ArrowDown: (at, all) => (at + 1) % all,
  ArrowUp: (at, all) => (at + all - 1) % all,
  ArrowRight: (at, all) => (at + 1) % all,
  ArrowLeft: (at, all) => (at + all - 1) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

// Before the scripts of the page, which have keys of their own.
document.addEventListener(
  "keydown",
  (event) => {
    if (!opened) return;
    const isWithin = menu.contains(document.activeElement);
    const step = isWithin && STEPS[event.key];
    if (event.key === "Escape" || (event.key === "Tab" && isWithin)) close(isWithin);
    else if (step)
      items()[step([...items()].indexOf(/** @type {HTMLElement} */ (document.activeElement)), items().length)].focus();
    if (event.key !== "Escape" && !step) return;
    event.preventDefault();
    event.stopPropagation();
  },
  { capture: true },
);
