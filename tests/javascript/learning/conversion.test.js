// Simplified to traditional characters, by the data of all pages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { conversionOf } from "../../../docs/assets/scripts/learning/conversion.js";
import { numbered } from "../../../docs/assets/scripts/learning/numbered.js";

const convert = conversionOf({ usual: "复復杂雜制製度度机機.。", words: "复杂複雜 制度制度 机制機制 机制度機製度" });

for (const [zh, hant] of [
  ["复兴", "復兴"],
  ["复杂复复杂", "複雜復複雜"],
  ["制度，制", "制度，製"],
  ["机制度", "機製度"], // the longest word first
  ["机制", "機制"],
  ["A.制\n度", "A。製\n度"],
  ["𠀀复𠮷", "𠀀復𠮷"],
  ["", ""],
])
  test(`${zh} becomes ${hant}`, () => assert.equal(convert(zh), hant));

test("without data nothing changes", () => {
  assert.equal(conversionOf({ usual: "", words: "" })("复杂 (a|b) *"), "复杂 (a|b) *");
});

test("what is said of some characters goes by their numbers", () => {
  assert.deepEqual(
    [...numbered("0zhǎng12de")],
    [
      [0, "zhǎng"],
      [12, "de"],
    ],
  );
  assert.deepEqual([...numbered("7樑")], [[7, "樑"]]);
  assert.deepEqual([...numbered(), ...numbered("")], []);
});
