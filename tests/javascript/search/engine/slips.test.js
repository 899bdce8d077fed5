import assert from "node:assert/strict";
import { test } from "node:test";
import { isSlip, slipLength, slipsIn } from "../../../../docs/assets/scripts/search/engine/slips.js";
import { columnOf } from "./small-index.js";

for (const [name, word, text, length] of /** @type {[string, string, string, number][]} */ ([
  ["the word itself is none", "abcd", "abcde", 0],
  ["one character is wrong", "abcd", "abxde", 4],
  ["the first is wrong", "abcd", "xbcde", 4],
  ["the last is wrong", "abcd", "abcx", 4],
  ["two are swapped", "abcd", "abdce", 4],
  ["one is missing in what was typed", "abcd", "abxcd", 5],
  ["one is too many in what was typed", "abcd", "abde", 3],
  ["the last is too many", "abcd", "abc\n", 3],
  ["two are wrong", "abcd", "axxd", 0],
  ["a line break is no wrong character", "abcd", "ab\nd", 0],
]))
  test(`the length of a slip: ${name}`, () => {
    assert.equal(slipLength(word, text, 0), length);
    assert.equal(slipLength(word, `..${text}`, 2), length);
  });

test("the whole of a word has to be the slip", () => {
  assert.ok(isSlip("acounting", "accounting"));
  assert.ok(isSlip("accountingg", "accounting"));
  assert.ok(!isSlip("acounting", "accountings"));
  assert.ok(!isSlip("acount", "accounting"));
  assert.ok(!isSlip("bank", "bank"));
});

/** @param {string} typed @param {...string} blocks */
function slips(typed, ...blocks) {
  const column = columnOf("zh", ...blocks);
  return [...new Set([...slipsIn([column], typed)].map(({ from, to }) => column.text.slice(from, to)))];
}

test("slips are found around either half", () => {
  assert.deepEqual(slips("新智生产力", "发展新质生产力"), ["新质生产力"]);
  assert.deepEqual(slips("新质生产刀", "发展新质生产力"), ["新质生产力", "新质生产"]);
  assert.deepEqual(slips("新质产生力", "发展新质生产力"), ["新质生产力"]);
  assert.deepEqual(slips("质新生产力", "新质生产力"), ["新质生产力", "质生产力"]);
  assert.deepEqual(slips("新质的生产力", "发展新质生产力"), ["新质生产力"]);
  assert.deepEqual(slips("新质产力", "发展新质生产力"), ["新质生产力"]);
  assert.deepEqual(slips("质生产力", "新质生产力"), ["新质生产力", "生产力"]);
  assert.deepEqual(slips("足球", "新质生产力"), []);
});

test("slips are found at the beginning of a column, and in every column", () => {
  assert.deepEqual(slips("的新质", "新质"), ["新质"]);
  const [one, two] = [columnOf("zh", "新质"), columnOf("zh", "旧质")];
  const found = new Set([...slipsIn([one, two], "大质")].map(({ column }) => column.text));
  assert.deepEqual([...found], [one.text, two.text]);
});
