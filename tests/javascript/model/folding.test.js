import assert from "node:assert/strict";
import { test } from "node:test";
import { FoldedText } from "../../../docs/assets/scripts/model/folded-text.js";
import { Folder } from "../../../docs/assets/scripts/model/folding.js";

const folder = new Folder("質质產产長长");
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
  ["a dotted capital and a plain one", "İzmir", "izmir"],
  ["letters with marks and without", "Łódź, Malmö, Straße, Ærø, ığ", "lodz, malmo, strasse, aero, ig"],
  ["a mark by itself and in the letter", "cafe\u0301", "café"],
  ["a radical and its character, a compatibility form too", "⽣产⼒ \uf90a", "生产力 金"],
  ["a traditional radical and the simplified character", "⾧", "长"],
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
  const { text, edges, places } = folder.fold("“新質\x7f生產力” OK");
  assert.equal(text, "新质生产力ok");
  assert.deepEqual([...places], [1, 2, 3, 4, 5, 8, 9, 10]);
  assert.deepEqual([...edges], [1, 0, 1, 0, 0, 1, 0, 1]);
});

test("pairs beyond the basic plane shift nothing", () => {
  const learnt = new Folder("\u{2b4e7}\u{2b4e7}質质");
  assert.equal(learnt.fold("質").text, "质");
});

for (const [name, typed, folded] of [
  ["the soft hyphen, the zero-width space and the byte order mark count for nothing", "a\u00adb\u200bc\ufeffd", "abcd"],
  ["every kind of hyphen is one between letters", "a‐b‑c‒d–e−f﹣g－h", "a b c d e f g h"],
  ["a hyphen not between letters stays", "-a 1-b b-1 a--b 2-3 a -b", "-a1-b b-1a--b2-3a-b"],
  ["white space counts between letters alone", "a b 1 c 中 d 2 3", "a b1c中d23"],
  ["characters that fold to several", "ﬁx ½ ㎏ …", "fix1⁄2kg..."],
  ["a comma in thousands, full-width too", "1,234 1，234 １,２３４", "123412341234"],
  ["a comma elsewhere", "1,2345 a,234 1,23", "1,2345a,2341,23"],
  ["Korean and surrogates", "가힣\u{20000}", "가힣\u{20000}"],
])
  test(`folding: ${name}`, () => assert.equal(fold(typed), folded));

test("a mark on a letter ends no word", () => {
  assert.deepEqual([...folder.fold("e\u0301t").edges], [1, 0, 1]);
});

test("words end at signs, white space, quotation marks and boundaries, but at no apostrophe", () => {
  const edges = (/** @type {string} */ text) => [...folder.fold(text).edges].join("");
  assert.equal(edges("ab"), "101");
  assert.equal(edges("a'b"), "101");
  assert.equal(edges("a’b"), "101");
  assert.equal(edges("a“b"), "111");
  assert.equal(edges("a\x7fb"), "111");
  assert.equal(edges("新 质"), "111");
  assert.equal(edges("新。质"), "1111");
  assert.equal(edges("a b"), "1111");
});

test("texts are folded end to end, each with a line break after it and places of its own", () => {
  const folded = new FoldedText(0);
  const starts = ["ab", "c", "1"].map((text) => {
    const start = folded.length;
    folder.append(folded, text);
    folded.separate();
    return start;
  });
  assert.deepEqual(starts, [0, 3, 5]);
  assert.equal(folded.text(), "ab\nc\n1\n");
  assert.deepEqual([...folded.places.subarray(0, 7)], [0, 1, 0, 0, 0, 0, 0]);
  assert.deepEqual([...folded.edges.subarray(0, 8)], [1, 0, 1, 1, 1, 1, 1, 1]);
});

test("a text's end is its length, and a text that follows begins anew", () => {
  const folded = new FoldedText(16);
  folder.append(folded, "a\x7fb ");
  assert.deepEqual([folded.edges[2], folded.places[2]], [1, 3]);
  folded.separate();
  folder.append(folded, "-b");
  assert.equal(folded.text(), "ab\n-b");
});

test("white space is in the place of the letter after it", () => {
  const { text, places } = folder.fold("a  b");
  assert.equal(text, "a b");
  assert.deepEqual([...places], [0, 3, 3, 4]);
});

test("only whole pairs are learned", () => {
  assert.equal(new Folder("質质產").fold("質產").text, "质產");
});
