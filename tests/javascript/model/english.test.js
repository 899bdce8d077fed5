import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ENGLISH,
  englishWords,
  isApostrophe,
  isLatinLetter,
  isPlainLatin,
  otherSpellings,
} from "../../../docs/assets/scripts/model/english.js";

const unit = (/** @type {string} */ character) => character.charCodeAt(0);
const known = new Set("health care healthcare university universities policy art heart".split(" "));

test("a snippet of English is long", () => {
  assert.deepEqual([ENGLISH.tag, ENGLISH.snippetLength, ENGLISH.counterpartLength], ["en", 210, 120]);
});

test("a Latin letter is one with or without an accent", () => {
  assert.ok([..."azßéɏ"].every((letter) => isLatinLetter(unit(letter))));
  assert.ok(![..."`{Þ÷ɐ0 中"].some((other) => isLatinLetter(unit(other))));
});

test("apostrophes are straight or curly", () => {
  assert.ok(isApostrophe(unit("'")) && isApostrophe(unit("’")));
  assert.ok(!["(", "&", "‘", "”"].some((other) => isApostrophe(unit(other))));
});

test("plain Latin is letters, figures and spaces alone", () => {
  assert.ok(isPlainLatin("az 09"));
  for (const text of ["", "a.b", "a中", "é"]) assert.ok(!isPlainLatin(text), text);
});

test("English words are runs of letters", () => {
  assert.deepEqual(englishWords("c919 health-care 中 a"), ["c", "health", "care", "a"]);
  assert.deepEqual(englishWords("2.5 中"), []);
});

for (const [typed, spellings] of /** @type {[string, string[]][]} */ ([
  ["health care", ["healthcare"]],
  ["healthcare", ["healthcare", "health care"]],
  ["university", ["universities"]],
  ["universities", ["university"]],
  ["policies", ["policy"]],
  // Each half of a word has three letters at least.
  ["artheart", ["art heart"]],
  ["heartart", ["heart art"]],
  ["artart", ["art art"]],
  // Of fewer than six letters nothing is made.
  ["art", []],
  ["he alth", ["health"]],
  ["healtharts", []],
  ["a health care", []],
  ["health 2", []],
]))
  test(`other spellings of ${typed}`, () => assert.deepEqual(otherSpellings(known, typed), spellings));

test("no half of a word is shorter than three letters", () => {
  assert.deepEqual(otherSpellings(new Set(["ab", "cdefg", "cde", "abcde", "fg"]), "abcdefg"), []);
});
