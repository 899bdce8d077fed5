// Input: what is typed, also by an input method, and when Enter counts.

import { dialog, field, opener, OWN_PARTS, search } from "./elements.js";
import { letThemeRead, searchFor } from "./field.js";
import { judgeKey } from "./keys.js";
import { rememberSearch } from "./recent-list.js";
import { showRecentSearches } from "./recent-searches.js";
import { MESSAGE } from "../protocol/messages.js";

/** A query that was entered before its results had come: then the first of them is opened. */
let enteredEarly = "";

/** The query whose results are shown. */
function answeredQuery() {
  const answer = search.answers[MESSAGE.RESULT];
  return answer?.type === MESSAGE.RESULT ? answer.data.info.query : undefined;
}

/** Keeps keys from the theme that are not meant for it. @param {KeyboardEvent} event */
function watchKey(event) {
  const { target } = event;
  const inDialog = target === document.body || (target instanceof Node && dialog.contains(target));
  if (!opener.checked || !inDialog) return;
  const { enters, tooEarly, isKept } = judgeKey(event, {
    inField: target === field,
    inOwnPart: target instanceof Element && target.closest(OWN_PARTS) !== null,
    isAnswered: answeredQuery() === field.value,
  });
  if (event.type === "keydown") enteredEarly = tooEarly ? field.value : "";
  if (enters) rememberSearch(field.value);
  if (tooEarly) event.preventDefault();
  if (isKept) event.stopImmediatePropagation();
}

/** Enters a query whose results have come now, if it was entered before. @param {string} query */
export function enterIfEnteredEarly(query) {
  if (!query || enteredEarly !== query) return;
  enteredEarly = "";
  // The theme has to draw the results first.
  setTimeout(() => field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
}

addEventListener("keydown", watchKey, true);
addEventListener("keyup", watchKey, true);
field.addEventListener("compositionend", letThemeRead);
field.addEventListener("input", (event) => {
  if (!(/** @type {InputEvent} */ (event).isComposing)) letThemeRead();
  showRecentSearches();
});
field.form?.addEventListener("reset", () => setTimeout(() => searchFor("")));
