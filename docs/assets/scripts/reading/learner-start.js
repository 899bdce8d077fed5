// Loads what learners have asked for, when it is asked for: the cards of words, and the list of words on its page.
// Without it the text is as it is.

import { loadScript } from "../base/load-script.js";
import { wantsWords } from "./words-wanted.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const address = new URL("learner.js", script?.src || location.href).href;

/** Whether the script is there. */
let isLoaded = false;
/** @type {Promise<void> | null} */
let loading = null;

/** Whether a word is explained by a card of its own where an element stands. @param {Element} element */
export const isWordExplained = (element) => isLoaded && wantsWords() && element.closest("article [lang|=zh]") !== null;

/** Loads the script where something on this page wants it; what could not be loaded is tried again. */
async function start() {
  if (isLoaded || !(wantsWords() || document.getElementById("saved-words"))) return;
  loading ??= loadScript(address);
  try {
    await loading;
    isLoaded = true;
  } catch {
    loading = null;
  }
}

// The panel has heard of it before, and the root element says what holds.
document.addEventListener("change", () => void start());
addEventListener("pageshow", () => void start());

void start();
