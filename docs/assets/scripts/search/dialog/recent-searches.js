// Recent searches, shown while the field is empty.

import { createButton, createElement } from "../../base/elements.js";
import { examples, field, recent, recentHeading, recentList, say } from "./elements.js";
import { searchFor } from "./field.js";
import { forgetAllSearches, forgetSearch, recentSearches } from "./recent-list.js";

export function showRecentSearches() {
  const queries = field.value.trim() ? [] : recentSearches();
  recentList.replaceChildren(...queries.map(rowOf));
  recent.hidden = !queries.length;
}

/** @param {string} query */
function rowOf(query) {
  const again = createButton(query, () => searchFor(query));
  const forget = () => afterwards(() => forgetSearch(query));
  return createElement("li", [again, createButton("×", forget, { "aria-label": say("forget", query) })]);
}

/** Changes the list, shows it, and takes the focus, whose button is gone. @param {() => void} change */
function afterwards(change) {
  change();
  showRecentSearches();
  field.focus();
}

examples.addEventListener("click", ({ target }) => {
  const example = target instanceof Element && target.closest("button");
  if (example) searchFor(example.textContent ?? "");
});
recentHeading.append(createButton(say("forget-all"), () => afterwards(forgetAllSearches)));
