// Runs before the theme's script, and gives it our search in place of the worker that it makes.

import { themeSettings } from "../base/pages.js";
import { LazyWorker } from "./dialog/lazy-worker.js";
import { MESSAGE } from "./protocol/messages.js";

const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const folder = new URL(".", script.src).href;
const search = (window.xinzhiSearch = new LazyWorker(folder, JSON.parse(script.dataset.words ?? "{}")));

/** How long to wait before something is loaded again, in ms. */
const PAUSE = 5000;
const status = /** @type {HTMLElement} */ (document.querySelector(".search-status"));
/** The theme opens the search by checking this box. */
const opener = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
const themeWorker = themeSettings().search;
const startWhenOpen = () => {
  if (opener.checked) search.start();
};

// The dialog says more, but it may be what has failed.
search.addEventListener("message", (event) => {
  if (/** @type {MessageEvent} */ (event).data.type !== MESSAGE.FAILURE) return;
  status.textContent = search.words.broken;
  setTimeout(startWhenOpen, PAUSE);
});

window.Worker = new Proxy(window.Worker, {
  construct(Native, [url, options]) {
    if (url !== themeWorker) return new Native(url, options);
    opener.addEventListener("change", startWhenOpen);
    // The page says by itself that search is broken, as long as this has not come to pass.
    status.textContent = "";
    startWhenOpen();
    return search;
  },
});
