// The list of recent searches. It stays in the reader's browser: a query a line, the last one first.

import { readStored, store } from "../../base/storage.js";

const NAME = "xinzhi.searches";
const MOST_KEPT = 8;

export const recentSearches = () => (readStored(NAME) ?? "").split("\n").filter(Boolean);

/** @param {string[]} queries */
const keep = (queries) => store(NAME, queries.slice(0, MOST_KEPT).join("\n"));

/** @param {string} query */
export function rememberSearch(query) {
  const trimmed = query.trim();
  if (!trimmed) return;
  keep([trimmed, ...recentSearches().filter((other) => other !== trimmed)]);
}

/** @param {string} query */
export const forgetSearch = (query) => keep(recentSearches().filter((other) => other !== query));

export const forgetAllSearches = () => keep([]);
