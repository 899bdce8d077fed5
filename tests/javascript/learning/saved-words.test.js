// What is kept of saved words, and what is made of what anybody may have put there.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  isSaved,
  keepWords,
  removeWord,
  savedWords,
  saveWord,
} from "../../../docs/assets/scripts/learning/saved-words.js";
import { fakeStorage } from "../fake-storage.js";

const NAME = "xinzhi.saved-words";
/** @param {string} word */
const saved = (word, senses = "s") => ({
  word,
  traditional: "",
  pinyin: "",
  senses,
  zh: "",
  en: "",
  title: "",
  address: "",
});

beforeEach(() => {
  Object.assign(globalThis, { window: { localStorage: fakeStorage() } });
});

test("the last word that was saved comes first, each once", () => {
  saveWord(saved("甲"));
  saveWord(saved("乙"));
  saveWord(saved("甲", "again"));
  assert.deepEqual(savedWords(), [saved("甲", "again"), saved("乙")]);
  assert.deepEqual([isSaved("甲"), isSaved("丙")], [true, false]);
  removeWord("甲");
  assert.deepEqual(savedWords(), [saved("乙")]);
  keepWords([]);
  assert.deepEqual(savedWords(), []);
});

for (const kept of ["", "x", "{}", "null", "[1, null, []]", '[{"word": "甲"}]', '[{"word": 1}]'])
  test(`nothing is made of what is no list of words: ${kept}`, () => {
    window.localStorage.setItem(NAME, kept);
    assert.deepEqual(savedWords(), []);
  });

test("what is whole in a list is kept, and the rest passed over", () => {
  window.localStorage.setItem(NAME, JSON.stringify([{ word: "甲" }, saved("乙"), 3]));
  assert.deepEqual(savedWords(), [saved("乙")]);
});
