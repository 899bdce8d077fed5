// The list of recent searches. It stays in the reader's browser: a query a line, the last one first.

import { readStored, store } from "../../base/storage.js";

const NAME = "xinzhi.searches";
const MOST_KEPT = 8;
/** How long a search is that is kept, in characters; and what none holds. */
const LONGEST_KEPT = 200;
const CONTROL = /\p{Cc}/u;

/** The searches that are kept. What else stands under the name, nobody has searched for here. */
export function recentSearches() {
  const lines = (readStored(NAME) ?? "").split("\n");
  return lines.filter((line) => line && line.length <= LONGEST_KEPT && !CONTROL.test(line)).slice(0, MOST_KEPT);
}

/** @param {string[]} queries */
const keep = (queries) => store(NAME, queries.slice(0, MOST_KEPT).join("\n"));

/** @param {string} query */
export function rememberSearch(query) {
  const trimmed = query.trim();
  if (!trimmed || trimmed.length > LONGEST_KEPT) return;
  keep([trimmed, ...recentSearches().filter((other) => other !== trimmed)]);
}

/** @param {string} query */
export const forgetSearch = (query) => keep(recentSearches().filter((other) => other !== query));

export const forgetAllSearches = () => keep([]);
