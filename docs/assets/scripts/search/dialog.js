// The search dialog beyond what the theme makes of it: input by input methods, filters, what was found in words, recent
// searches, an address that holds it all. It is loaded when the search is first opened.

import { MESSAGE } from "./protocol/messages.js";
import { say, search, status } from "./dialog/elements.js";
import "./dialog/engine-watch.js";
import "./dialog/leaving.js";
import { showRecentSearches } from "./dialog/recent-searches.js";
import { receive } from "./dialog/results.js";

status.textContent = say("loading");
search.addEventListener("message", (event) => receive(/** @type {MessageEvent} */ (event).data));
// What came before this script.
for (const type of [MESSAGE.READY, MESSAGE.CATALOGUE, MESSAGE.RESULT, MESSAGE.FAILURE]) {
  const answer = search.answers[type];
  if (answer) receive(answer);
}
showRecentSearches();
