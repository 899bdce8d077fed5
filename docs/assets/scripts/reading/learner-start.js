// Loads what learners have asked for, when it is asked for: the cards of words, pinyin, other characters, and the list of
// words on its page. Without it the text is as it is.

import { wantsPinyin, wantsTraditional } from "./chinese-choice.js";
import { learner } from "./learner.js";
import { wantsWords } from "./words-wanted.js";

/** Whether the script is there. */
let isLoaded = false;

/** Whether a word is explained by a card of its own where an element stands. @param {Element} element */
export const isWordExplained = (element) => isLoaded && wantsWords() && element.closest("article [lang|=zh]") !== null;

/** Loads the script where something on this page wants it; what could not be loaded is tried again. */
async function start() {
  const wants = wantsWords() || wantsPinyin() || wantsTraditional() || document.getElementById("saved-words");
  if (isLoaded || !wants) return;
  try {
    await learner();
    isLoaded = true;
  } catch {
    // The next change tries again.
  }
}

// The panel has heard of it before, and the root element says what holds.
document.addEventListener("change", () => void start());
addEventListener("pageshow", () => void start());

void start();
