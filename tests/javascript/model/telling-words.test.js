import assert from "node:assert/strict";
import { test } from "node:test";
import { isTellingChinese, isTellingEnglish, longestWords } from "../../../docs/assets/scripts/model/telling-words.js";

test("Chinese is parted into the longest words that are known, and what is between them", () => {
  const known = new Set(["传统", "传统产业", "产业", "淘汰"]);
  const parted = (/** @type {string} */ text) => longestWords(text, (word) => known.has(word)).join(" ");
  assert.equal(parted("传统产业会不会被淘汰"), "传统产业 会不会 被 淘汰");
  assert.equal(parted("时间表产业甲乙"), "时间表 产业 甲乙");
  assert.equal(parted("甲"), "甲");
  assert.equal(parted(""), "");
});

test("Chinese says something where it is a word of two characters that is no word of grammar", () => {
  assert.deepEqual(["产业", "什么", "产", "ab", "产a"].map(isTellingChinese), [true, false, false, false, false]);
});

test("an English word says something unless it is one of grammar or a letter", () => {
  assert.deepEqual(["bank", "5g", "the", "s", "新质", "%"].map(isTellingEnglish), [
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
