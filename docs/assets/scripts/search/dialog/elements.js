// The elements of the search dialog. The theme knows its own by `data-md-component`; what begins with "search-" is
// ours.

import { sayFrom } from "./phrases.js";

export const search = window.xinzhiSearch;
export const say = sayFrom(search.words);

/** The theme opens and closes the dialog by checking this box. */
export const opener = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
export const dialog = /** @type {HTMLElement} */ (document.querySelector("[data-md-component=search]"));

/** @template {HTMLElement} [T=HTMLElement] @param {string} selector */
const inDialog = (selector) => /** @type {T} */ (dialog.querySelector(selector));

export const field = /** @type {HTMLInputElement} */ (inDialog("[data-md-component=search-query]"));
export const status = inDialog(".search-status");
export const hints = inDialog(".search-hints");
export const more = inDialog(".search-more");
export const examples = inDialog(".search-examples");
export const recent = inDialog(".search-recent");
export const recentHeading = inDialog(".search-recent > p");
export const recentList = inDialog(".search-recent ul");
export const filters = inDialog(".search-filters");
export const textFilter = /** @type {HTMLSelectElement} */ (inDialog(".search-filters select"));
export const languageFilters = /** @type {HTMLInputElement[]} */ ([
  ...dialog.querySelectorAll(".search-filters [type=radio]"),
]);
export const scroller = inDialog(".md-search__scrollwrap");
export const results = inDialog(".md-search-result__list");

/** Parts of the dialog that the theme does not know. */
export const OWN_PARTS = ".search-panel, .search-more, .found-more, .md-search__options";
