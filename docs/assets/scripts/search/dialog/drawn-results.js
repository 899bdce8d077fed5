// What the theme draws of the results, completed for those who use the keyboard or hear the page.

import { results } from "./elements.js";
import { addButtons } from "./text-results.js";

new MutationObserver(() => {
  addButtons();
  // They are no stops of the Tab key.
  for (const element of results.querySelectorAll("[tabindex='-1']")) /** @type {HTMLElement} */ (element).tabIndex = 0;
  // A link is not named by an article in it; and its headings stand below that of the page.
  for (const article of results.querySelectorAll("article:not([role])")) article.role = "none";
  for (const heading of results.querySelectorAll("h1, h2")) heading.ariaLevel = heading.tagName === "H1" ? "2" : "3";
}).observe(results, { childList: true });
