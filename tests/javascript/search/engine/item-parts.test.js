import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorOf, carriedWords, paragraph, span } from "../../../../docs/assets/scripts/search/engine/item-parts.js";

test("an address leads to the block, a note by its language, a title to the page", () => {
  assert.equal(anchorOf("t", "title", "zh"), "");
  assert.equal(anchorOf("p", "p7", "zh"), "#p7");
  assert.equal(anchorOf("n", "n12", "en"), "#fn-en-12");
  assert.equal(anchorOf("n", "t1", "zh"), "#fn-zh-t1");
  assert.equal(anchorOf("n", "n1a", "zh"), "#fn-zh-n1a");
  assert.equal(anchorOf("p", "method 3", "en"), "#method");
  assert.equal(anchorOf("p", " 3", "en"), "#title");
});

test("an address carries what was found as it is printed, each word once, no more than six", () => {
  const block = (/** @type {string} */ text) => ({
    text,
    marks: [...text].map((_, n) => /** @type {[number, number]} */ ([n, n + 1])),
  });
  assert.equal(carriedWords([block("a&"), block("ab")]), "?h=a&h=%26&h=b");
  assert.equal(carriedWords([block("abcdefg")]), "?h=a&h=b&h=c&h=d&h=e&h=f");
  assert.equal(carriedWords([{ text: "a", marks: [] }]), "");
});

test("pieces of a title and paragraphs name their language; what is not HTML is escaped", () => {
  assert.equal(span("found-id", "<p>"), '<span class="found-id">&lt;p&gt;</span>');
  assert.equal(span("found-head", "题", "zh"), '<span class="found-head" lang="zh-Hans">题</span>');
  assert.equal(span("found-id", ""), "");
  assert.equal(paragraph("found", "<mark>a</mark>", "en"), '<p class="found" lang="en"><mark>a</mark></p>');
});
