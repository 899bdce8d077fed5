// What learners ask for, loaded on request: cards of words, pinyin, traditional characters, reading aloud.

import { loadScript } from "../base/load-script.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const address = new URL("learner.js", script?.src || location.href).href;

/** What the script does for others, once it is there; what could not be loaded is tried again. */
export async function learner() {
  // In the window, for several bundles ask.
  window.xinzhiLearnerLoading ??= loadScript(address);
  try {
    await window.xinzhiLearnerLoading;
  } catch (error) {
    window.xinzhiLearnerLoading = undefined;
    throw error;
  }
  return /** @type {NonNullable<Window["xinzhiLearning"]>} */ (window.xinzhiLearning);
}
