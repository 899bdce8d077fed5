// The search box before it is used: what it is made of is loaded when the reader first opens it. Our search takes the
// place of the worker that the theme's script makes.

import { themeSettings } from "../base/pages.js";
import { LazyWorker } from "./dialog/lazy-worker.js";
import { loadWhenOpened } from "./dialog/theme-script.js";
import { MESSAGE } from "./protocol/messages.js";

/** How long to wait before something is loaded again, in ms. */
const PAUSE = 5000;
/** The page's script: its element names what this needs. */
const script = document.currentScript;
const status = document.querySelector(".search-status");
/** The theme opens the search by checking this box. */
const opener = document.getElementById("__search");
const field = document.querySelector("[data-md-component=search-query]");
/** @type {NodeListOf<HTMLElement>} */
const buttons = document.querySelectorAll(".search-button, .search-close");

/**
 * Gives what says that search could not be loaded, and will be.
 * @param {HTMLScriptElement} own @param {Element} said @param {HTMLInputElement} box @returns {() => void}
 */
function startSearch(own, said, box) {
  const folder = new URL("search/", own.src).href;
  const search = (window.xinzhiSearch = new LazyWorker(folder, window.xinzhiSearchWords));
  const themeWorker = themeSettings().search;
  const startWhenOpen = () => {
    if (box.checked) search.start();
  };

  const sayBroken = () => {
    said.textContent = search.words.broken;
  };

  // The dialog says more, but it may be what has failed.
  search.addEventListener("message", (event) => {
    if (/** @type {MessageEvent} */ (event).data.type !== MESSAGE.FAILURE) return;
    sayBroken();
    setTimeout(startWhenOpen, PAUSE);
  });

  window.Worker = new Proxy(window.Worker, {
    construct(Native, [url, options]) {
      if (url !== themeWorker) return new Native(url, options);
      box.addEventListener("change", startWhenOpen);
      // The page says by itself that search is broken, as long as this has not come to pass.
      said.textContent = "";
      startWhenOpen();
      return search;
    },
  });
  return sayBroken;
}

if (script instanceof HTMLScriptElement && status && opener instanceof HTMLInputElement) {
  const sayBroken = startSearch(script, status, opener);
  const theme = script.dataset.theme ?? "";
  if (field instanceof HTMLInputElement) loadWhenOpened(theme, { opener, field, buttons, sayBroken });
}
