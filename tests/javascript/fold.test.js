import assert from "node:assert/strict";
import { test } from "node:test";
import { Folder } from "../../docs/assets/scripts/search/fold.js";

const folder = new Folder("質质產产");
/** @param {string} text */
const fold = (text) => folder.fold(text).text;

for (const [name, one, other] of [
  ["traditional and simplified", "新質生產力", "新质生产力"],
  ["full-width and half-width", "ＧＤＰ２．５４％", "gdp2.54%"],
  ["letter case", "Total Factor", "total factor"],
  ["curly and straight quotation marks", "“新质”生产力", '"新质"生产力'],
  ["quotation marks and none", "「新质」生产力", "新质生产力"],
  ["an apostrophe of either kind", "China’s", "China's"],
  ["white space among Chinese", "2023 年 9 月", "2023年9月"],
  ["white space in a figure", "26. 3%", "26.3%"],
  ["a hyphen and a space between words", "high-quality", "high quality"],
  ["a comma between thousands", "1,234,567", "1234567"],
  ["dashes between figures", "2021–2025", "2021-2025"],
  ["white space of any length", "new　 quality", "new quality"],
])
  test(`folding makes ${name} one`, () => assert.equal(fold(one), fold(other)));

test("folding keeps what differs in meaning", () => {
  for (const [one, other] of [
    ["生产力", "生产率"],
    ["2.5", "25"],
    ["2022, 2023", "20222023"],
    ["newquality", "new quality"],
    ["26,3", "263"],
  ])
    assert.notEqual(fold(one), fold(other));
});

test("every folded unit knows its place, boundaries not counted, and whether a word begins there", () => {
  const { text, edges, at } = folder.fold("“新質\x7f生產力” OK");
  assert.equal(text, "新质生产力ok");
  assert.deepEqual([...at], [1, 2, 3, 4, 5, 8, 9, 10]);
  assert.deepEqual([...edges], [1, 0, 1, 0, 0, 1, 0, 1]);
});

test("pairs beyond the basic plane shift nothing", () => {
  const learnt = new Folder("\u{2b4e7}\u{2b4e7}質质");
  assert.equal(learnt.fold("質").text, "质");
});
