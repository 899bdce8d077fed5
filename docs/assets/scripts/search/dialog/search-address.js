// The search in the address of the page: the query and its filter.

/** @import { Choice } from "./filter-choice.js" */

/** An address without a search. @param {string} address */
export function withoutSearch(address) {
  const url = new URL(address);
  for (const name of ["q", "in", "lang"]) url.searchParams.delete(name);
  return url.href;
}

/**
 * An address with a search, otherwise as it was.
 * @param {string} address of the page
 * @param {string} query
 * @param {Choice} choice
 */
export function withSearchAdded(address, query, choice) {
  const url = new URL(withoutSearch(address));
  if (!query.trim()) return url.href;
  url.searchParams.set("q", query);
  for (const [name, value] of Object.entries(choice)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/**
 * An address that leads to a search.
 * @param {string} address of the page
 * @param {string} query
 * @param {Choice} choice
 */
export function withSearch(address, query, choice) {
  const url = new URL(address);
  url.hash = "";
  url.search = String(new URLSearchParams({ q: query }));
  for (const [name, value] of Object.entries(choice)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/** The theme takes the query out of the address when the dialog closes; the filter goes with it. */
export function leaveSearch() {
  const address = withoutSearch(location.href);
  if (address !== location.href) history.replaceState(history.state, "", address);
}

/** Keeps the search in the address while its results are shown. @param {string} query @param {Choice} choice */
export function keepSearch(query, choice) {
  const address = withSearchAdded(location.href, query, choice);
  if (address !== location.href) history.replaceState(history.state, "", address);
}
