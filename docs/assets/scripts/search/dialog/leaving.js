// Leaving the search: for a result, by closing the dialog, or with an address to share.

import { dialog, field, opener, results, say, status } from "./elements.js";
import { choice } from "./filters.js";
import { rememberSearch } from "./recent-list.js";
import { showRecentSearches } from "./recent-searches.js";
import { keepPlace } from "./returning.js";
import { keepSearch, leaveSearch, withSearch } from "./search-address.js";

const title = document.title;
/** Whether a result is being opened: then the address keeps the search, for the way back. */
let opensResult = false;

/** Names the page by the search while its results are shown, and keeps it in the address. @param {string} query */
export function nameSearch(query) {
  if (!opener.checked) return;
  document.title = query.trim() ? `${say("title", query.trim())} - ${title}` : title;
  keepSearch(query, choice);
}

opener.addEventListener("change", () => {
  if (opener.checked) {
    opensResult = false;
    return showRecentSearches();
  }
  document.title = title;
  // On a page that was opened with a query the theme has just taken it out of the address.
  if (opensResult) return queueMicrotask(() => keepSearch(field.value, choice));
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur();
  leaveSearch();
});

results.addEventListener("click", (event) => {
  const { target } = event;
  const link = target instanceof Element && target.closest("a");
  if (!link) return;
  rememberSearch(field.value);
  // In a tab of its own the result leaves this page as it is.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  opensResult = true;
  keepSearch(field.value, choice);
  keepPlace(field.value, link.getAttribute("href") ?? "");
});

/** The theme's link to share holds the query alone, and of the keystroke before. @param {Event} event */
function completeSharedLink({ target }) {
  const link = target instanceof Element && target.closest("a[data-md-component=search-share]");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.href = withSearch(location.href, field.value, choice);
  link.dataset.clipboardText = link.href;
  void copy(link.href);
}

/** Copies an address and says so; where the browser does not let it, shows it to be copied. @param {string} address */
async function copy(address) {
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = say("copied");
  } catch {
    status.textContent = say("to-copy", address);
  }
}

document.addEventListener("click", completeSharedLink, true);
