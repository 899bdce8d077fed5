// The card of a note, where it is called. Without this script the call is a link to the note.

import { createElement } from "../base/elements.js";
import { idInAddress } from "../base/pages.js";
import { interfaceLanguage } from "../model/interface-language.js";
import { explain } from "./card.js";

const MORE = { zh: "注释", en: "Go to the note" };
/** What stands in a note and is not its text. */
const NOT_TEXT = "[data-search-exclude]";

/** The call that an element stands in. @param {Element} element */
function callOf(element) {
  const call = element.closest("a.footnote-ref");
  return call instanceof HTMLElement ? call : null;
}

/** What the card of a note says. @param {HTMLElement} call */
function noteContent(call) {
  const { hash } = new URL(/** @type {HTMLAnchorElement} */ (call).href);
  const note = document.getElementById(idInAddress(hash));
  if (!note) return [];
  const text = /** @type {HTMLElement} */ (note.cloneNode(true));
  for (const part of text.querySelectorAll(NOT_TEXT)) part.remove();
  for (const part of [text, ...text.querySelectorAll("[id]")]) part.removeAttribute("id");
  text.setAttribute("lang", note.closest("[lang]")?.getAttribute("lang") ?? "");
  const more = createElement("a", MORE[interfaceLanguage()], { href: hash });
  return [text, createElement("p", [more])];
}

explain({ subjectOf: callOf, contentFor: noteContent });
