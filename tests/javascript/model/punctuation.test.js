import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CLOSING_QUOTES,
  OPENING_QUOTES,
  QUOTATION_MARKS,
  SENTENCE_END,
} from "../../../docs/assets/scripts/model/punctuation.js";

const set = (/** @type {string} */ characters) => [...new Set(characters)].sort().join("");

test("a phrase that is meant exactly opens and closes with the marks of either language", () => {
  assert.equal(set(OPENING_QUOTES), set('"“”„«「『＂'));
  assert.equal(set(CLOSING_QUOTES), set('"“”»」』＂'));
});

test("all quotation marks are those that fold to nothing", () => {
  assert.equal(set(QUOTATION_MARKS), set("\"'“”‘’ʼ„‟‚‛«»‹›「」『』〝〞＂＇`´"));
});

test("a sentence ends at its mark; the point of a decimal ends none", () => {
  for (const end of ["。", "！", "？", "；", "!", "?", ";", ". "]) assert.match(end, SENTENCE_END);
  for (const other of [".5", ".", "，", ",", "a。"]) assert.doesNotMatch(other, SENTENCE_END);
});
