// Keys for learners, where the number of a block has the focus or something in it: P shows and hides its pinyin, R reads
// it aloud. The menu of the number has the same.

import { voicedLanguage, withLearner } from "./learner.js";
import { blockOfNumber, NUMBER } from "./numbers.js";
import { shownSides } from "./sentence-places.js";

/** The halves that are shown of the block that has the focus; first the one with the focus, if it is in one. @param {Element} focused */
function halvesAt(focused) {
  const block = focused.matches(NUMBER) ? blockOfNumber(focused) : focused.closest("article .pair");
  const halves = block ? shownSides(block).filter((half) => half instanceof HTMLElement) : [];
  return halves.sort((one, other) => Number(other.contains(focused)) - Number(one.contains(focused)));
}

/** What a key does with halves; nothing where it can do nothing. @type {Record<string, (halves: HTMLElement[]) => (() => void) | undefined>} */
const KEYS = {
  p(halves) {
    const chinese = halves.find((half) => half.matches("[lang|=zh]"));
    return chinese && (() => void withLearner(({ togglePinyin }) => void togglePinyin(chinese)));
  },
  r(halves) {
    const half = halves.find(voicedLanguage);
    const language = half && voicedLanguage(half);
    return language && (() => void withLearner(({ readAloud }) => readAloud(half, language)));
  },
};

// Before the theme, which has keys of the same names.
document.addEventListener(
  "keydown",
  (event) => {
    const focused = document.activeElement;
    if (!focused || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = KEYS[event.key]?.(halvesAt(focused));
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  },
  { capture: true },
);
