// What the menu of a number offers to learners: pinyin over the paragraph, and reading it aloud where there is a voice.

import { createButton } from "../base/elements.js";
import { learner } from "../reading/learner.js";
import { shownSides } from "../reading/sentence-places.js";
import { voiceFor } from "../reading/voices.js";

/** @import { LanguageCode } from "../model/types.d.ts" */
/** @typedef {{ words: Record<string, string>, close: () => void, tell: (words: string) => void }} Menu */

/** The items for a block. @param {Element} block @param {Menu} menu */
export function learnerItems(block, menu) {
  const halves = shownSides(block).filter((half) => half instanceof HTMLElement);
  return halves.flatMap((half) => {
    const language = half.lang.startsWith("zh") ? "zh" : "en";
    return [...(language === "zh" ? [pinyinItem(half, menu)] : []), ...aloudItems(half, language, menu)];
  });
}

/** @param {HTMLElement} half @param {Menu} menu */
function pinyinItem(half, menu) {
  const label = half.querySelector("ruby") ? menu.words["pinyin-hide"] : menu.words["pinyin-show"];
  return item(label, menu, ({ togglePinyin }) => void togglePinyin(half));
}

/** @param {HTMLElement} half @param {LanguageCode} language @param {Menu} menu */
function aloudItems(half, language, menu) {
  if (!voiceFor(language)) return [];
  return [item(menu.words[`aloud-${language}`], menu, ({ readAloud }) => readAloud(half, language))];
}

/** @param {string} label @param {Menu} menu @param {(script: Awaited<ReturnType<typeof learner>>) => void} act */
function item(label, { words, close, tell }, act) {
  const onClick = () => {
    close();
    learner().then(act, () => tell(words.lost));
  };
  return createButton(label, onClick, { role: "menuitem", tabindex: "-1" });
}
