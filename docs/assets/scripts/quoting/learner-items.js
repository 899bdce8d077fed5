// What the menu of a number offers to learners: pinyin over the paragraph, and reading it aloud where there is a voice.

import { createButton } from "../base/elements.js";
import { voicedLanguage, withLearner } from "../reading/learner.js";
import { shownSides } from "../reading/sentence-places.js";

/** @typedef {{ words: Record<string, string>, close: () => void }} Menu */

/** The items for a block. @param {Element} block @param {Menu} menu */
export function learnerItems(block, menu) {
  const halves = shownSides(block).filter((half) => half instanceof HTMLElement);
  return halves.flatMap((half) => [...pinyinItems(half, menu), ...aloudItems(half, menu)]);
}

/** @param {HTMLElement} half @param {Menu} menu */
function pinyinItems(half, menu) {
  if (!half.matches("[lang|=zh]")) return [];
  const label = half.querySelector("ruby") ? menu.words["pinyin-hide"] : menu.words["pinyin-show"];
  return [item(label, "P", menu, () => withLearner(({ togglePinyin }) => void togglePinyin(half)))];
}

/** @param {HTMLElement} half @param {Menu} menu */
function aloudItems(half, menu) {
  const language = voicedLanguage(half);
  if (!language) return [];
  return [
    item(menu.words[`aloud-${language}`], "R", menu, () => withLearner((script) => script.readAloud(half, language))),
  ];
}

/** @param {string} label @param {string} key that does the same (learner-keys.js) @param {Menu} menu @param {() => void} act */
function item(label, key, { close }, act) {
  const onClick = () => {
    close();
    act();
  };
  return createButton(label, onClick, { role: "menuitem", tabindex: "-1", "aria-keyshortcuts": key });
}
