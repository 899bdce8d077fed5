// The page of saved words: what has been saved, removed and brought back, and taken away for Anki.

import { createButton, createElement } from "../base/elements.js";
import { pageAddress, themeSettings } from "../base/pages.js";
import { CHINESE } from "../model/chinese.js";
import { ENGLISH } from "../model/english.js";
import { ankiFile } from "./anki.js";
import { filled, labels } from "./labels.js";
import { keepWords, savedWords } from "./saved-words.js";
import { sentenceAddress } from "./sentence-address.js";

/** @import { SavedWord } from "./saved-words.js" */

const FILE = "xinzhi-words.csv";
const list = document.getElementById("saved-words");
const status = createElement("p", [], { role: "status", class: "saved-status" });
/** What the list was before something was removed from it. @type {SavedWord[] | null} */
let before = null;

/** Offers the words as a file. */
function download() {
  const address = URL.createObjectURL(new Blob([ankiFile(savedWords())], { type: "text/csv" }));
  createElement("a", "", { href: address, download: FILE }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Keeps other words; what was there can be brought back. @param {SavedWord[]} words @param {string} said */
function change(words, said) {
  before = savedWords();
  keepWords(words);
  show();
  status.replaceChildren(said, " ", createButton(labels().undo, undo));
  status.querySelector("button")?.focus();
}

function undo() {
  if (before) keepWords(before);
  before = null;
  show();
  list?.querySelector("button")?.focus();
}

/** @param {SavedWord} word */
function remove({ word }) {
  const others = savedWords().filter((one) => one.word !== word);
  change(others, filled(labels().removed, word));
}

/** @param {SavedWord} saved */
function item(saved) {
  const { word, traditional, pinyin, senses, zh, en, title } = saved;
  const head = [
    createElement("strong", word, { lang: CHINESE.tag }),
    traditional === word ? "" : createElement("span", traditional, { lang: "zh-Hant" }),
    createElement("span", pinyin, { lang: "zh-Latn-pinyin", class: "pinyin" }),
    createButton(labels().remove, () => remove(saved), { "aria-label": filled(labels().removeWord, word) }),
  ];
  const source = createElement("a", title, { href: sentenceAddress(saved), lang: CHINESE.tag });
  return createElement("li", [
    createElement("p", head, { class: "head" }),
    createElement("p", senses, { lang: ENGLISH.tag }),
    createElement("blockquote", [
      createElement("p", zh, { lang: CHINESE.tag }),
      createElement("p", en, { lang: ENGLISH.tag }),
      createElement("p", [source], { class: "source" }),
    ]),
  ]);
}

/** What there is to do with the words. @param {SavedWord[]} words */
function actions(words) {
  const file = createButton(filled(labels().download, words.length), download);
  const all = createButton(labels().removeAll, () => change([], filled(labels().removedAll, words.length)));
  return createElement("p", [file, all], { class: "saved-actions" });
}

/** Where words are to be found. */
const textsLink = () => createElement("a", labels().texts, { href: pageAddress(`${themeSettings().base}/texts/`) });

/** Shows what is saved now. */
function show() {
  const words = savedWords();
  status.replaceChildren();
  const content = words.length
    ? [actions(words), status, createElement("ul", words.map(item)), createElement("p", labels().credit)]
    : [status, createElement("p", labels().empty), createElement("p", [textsLink()])];
  list?.replaceChildren(...content);
}

if (list) {
  show();
  addEventListener("storage", show);
  addEventListener("pageshow", ({ persisted }) => persisted && show());
}
