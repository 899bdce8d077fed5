// What the dialog does with the engine's answers. The theme draws the results; all else is said here.

import { createButton, createElement } from "../../base/elements.js";
import { pageAddress } from "../../base/pages.js";
import { SPOKEN_HAN } from "../../model/chinese.js";
import { LANGUAGES } from "../../model/languages.js";
import { MESSAGE } from "../protocol/messages.js";
import { field, hints, more, say, scroller, search, status } from "./elements.js";
import { searchFor } from "./field.js";
import { choice, searchEverywhere, searchWithFilter, showCatalogue } from "./filters.js";
import { restoreFocus } from "./focus.js";
import { enterIfEnteredEarly } from "./input.js";
import { nameSearch } from "./leaving.js";
import "./drawn-results.js";
import { hintsOf, moreLabelOf, statusOf } from "./report.js";
import { returnToPlace } from "./returning.js";
import { showMoreOfTexts } from "./text-results.js";

/** @import { Answer, Result } from "../protocol/types.d.ts" */
/** @import { Piece } from "./report.js" */

const CHINESE_RUN = new RegExp(`(${SPOKEN_HAN.source}+)`, "u");

/** @param {Answer} answer */
export function receive(answer) {
  if (answer.type === MESSAGE.FAILURE) {
    status.textContent = say("broken");
    showHints([[{ text: say("again"), retries: true }]]);
  } else if (answer.type === MESSAGE.READY) {
    showCatalogue(answer.data.catalogue);
    status.textContent = "";
    showHints([]);
    // Of an engine that has come in the place of another, nobody else asks what is in the field.
    if (field.value || choice.in || choice.lang) searchWithFilter();
  } else if (answer.type === MESSAGE.CATALOGUE) {
    showCatalogue(answer.data.catalogue);
    if (field.value) return;
    status.textContent = "";
    showHints([]);
  } else if (answer.type === MESSAGE.RESULT) {
    showResult(answer.data);
  }
}

/** @param {Result} result */
function showResult(result) {
  const { query, pending, brief } = result.info;
  if (query !== status.dataset.query) requestAnimationFrame(() => (scroller.scrollTop = 0));
  status.dataset.query = query;
  report(result);
  showMoreOfTexts(result.info.texts);
  if (!pending) enterIfEnteredEarly(query);
  restoreFocus();
  if (pending || brief) return;
  nameSearch(query);
  returnToPlace(query);
}

/** @param {Result} result */
function report(result) {
  const said = statusOf(result, say);
  // What is said twice is read out twice.
  if (status.textContent !== said) status.textContent = said;
  showHints(hintsOf(result, say));
  const label = moreLabelOf(result.info, say);
  more.replaceChildren(...(label ? [createButton(label, () => search.postMessage({ all: true }))] : []));
}

/** @param {Piece[][]} lines */
const showHints = (lines) =>
  hints.replaceChildren(...lines.map((pieces) => createElement("p", pieces.flatMap(drawPiece))));

/** The reader has asked for it: the button is gone when it is pressed. */
function tryAgain() {
  status.textContent = say("loading");
  showHints([]);
  field.focus();
  search.start();
}

/** A text in parts, each run of Chinese in an element that says so. @param {string} text */
const markChinese = (text) =>
  text.split(CHINESE_RUN).map((part, n) => (n % 2 ? createElement("span", part, { lang: LANGUAGES.zh.tag }) : part));

/** @param {Piece} piece */
function drawPiece(piece) {
  if (typeof piece === "string") return markChinese(piece);
  if ("query" in piece) return createButton(piece.text, () => searchFor(piece.query));
  if ("retries" in piece) return createButton(piece.text, tryAgain);
  if ("widens" in piece) return createButton(piece.text, searchEverywhere);
  return createElement("a", piece.text, { href: pageAddress(new URL(`../../${piece.path}`, search.base)) });
}
