// Leaving the search: for a result, by closing the dialog, or with an address to share.

import { dialog, field, opener, results } from "./elements.js";
import { choice } from "./filters.js";
import { rememberSearch } from "./recent-list.js";
import { showRecentSearches } from "./recent-searches.js";
import { leaveSearch, withSearch } from "./search-address.js";

opener.addEventListener("change", () => {
  if (opener.checked) return showRecentSearches();
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
  leaveSearch();
});

results.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element && target.closest("a"))) return;
  rememberSearch(field.value);
  leaveSearch();
});

/** The theme's link to share holds the query alone, and of the keystroke before. @param {Event} event */
function completeSharedLink({ target }) {
  const link = target instanceof Element && target.closest("a[data-md-component=search-share]");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.href = withSearch(location.href, field.value, choice);
  link.dataset.clipboardText = link.href;
}

document.addEventListener("click", completeSharedLink, true);
