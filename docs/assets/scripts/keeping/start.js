// Hides the buttons that keep a document where this browser can keep none, and loads what they do when one is pressed, or
// when something is kept already. Nothing is kept that nobody has asked for.

import { loadScript } from "../base/load-script.js";
import { isReadFromDisk, themeSettings } from "../base/pages.js";
import { cacheNames } from "./kept-copy.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const address = new URL("keep.js", script?.src || location.href).href;
const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-keeps]"));

/** What keeps, loaded. */
const keeping = () => loadScript(address, () => window.xinzhiKeeping);

/** @param {MouseEvent} event */
async function press({ target }) {
  const button = target instanceof Element && target.closest("[data-keeping]");
  if (!(button instanceof HTMLButtonElement)) return;
  try {
    await (await keeping()).press(button);
  } catch {
    const said = button.closest("[data-keeps]")?.querySelector("[role=status]");
    if (said) said.textContent = button.closest("[data-keeps]")?.getAttribute("data-failed") ?? "";
  }
}

/** Whether something is kept of this site. */
async function isKept() {
  const root = new URL(`${themeSettings().base}/`, location.href).href;
  return (await cacheNames(root)).length > 0;
}

const canKeep = !isReadFromDisk() && "serviceWorker" in navigator && "caches" in window;

for (const place of places) place.hidden = !canKeep;
if (canKeep) {
  document.addEventListener("click", (event) => void press(event));
  const isList = document.getElementById("kept") !== null;
  // Where nobody may know, what is loaded says so in the list.
  void isKept()
    .catch(() => false)
    .then((is) => {
      if (is || isList) keeping().catch(() => {});
    });
}
