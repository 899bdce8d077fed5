// Runs before the theme's script, and gives it our search in place of the worker that it makes.

import { themeSettings } from "../base/pages.js";
import { LazyWorker } from "./dialog/lazy-worker.js";

const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const folder = new URL(".", script.src).href;
const search = (window.xinzhiSearch = new LazyWorker(folder, JSON.parse(script.dataset.words ?? "{}")));

/** The theme opens the search by checking this box. */
const opener = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
const themeWorker = themeSettings().search;
const startWhenOpen = () => {
  if (opener.checked) search.start();
};

window.Worker = new Proxy(window.Worker, {
  construct(Native, [url, options]) {
    if (url !== themeWorker) return new Native(url, options);
    opener.addEventListener("change", startWhenOpen);
    startWhenOpen();
    return search;
  },
});
