// The address of a sentence names its words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceAddress } from "../../../docs/assets/scripts/learning/sentence-address.js";

const address = "http://host/zh/texts/a/b/#p2";

/** What the address of a sentence names. @param {string} zh */
const named = (zh) => decodeURIComponent(sentenceAddress({ address, zh }).slice(address.length));

test("a short sentence is named whole, of a longer one its beginning and its end", () => {
  assert.equal(named(" 一二三四五六七八九十甲乙丙丁戊。"), ":~:text=一二三四五六七八九十甲乙丙丁戊。");
  assert.equal(named("一二三四五六七八九十甲乙丙丁戊己。"), ":~:text=一二三四五六七八,十甲乙丙丁戊己。");
  assert.equal(named("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇九𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇"), ":~:text=𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇,𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇");
});

test("what has a meaning in such an address is written as a code, and nothing is named where nothing is known", () => {
  assert.equal(sentenceAddress({ address, zh: "a-b,c&d" }), `${address}:~:text=a%2Db%2Cc%26d`);
  assert.equal(sentenceAddress({ address, zh: " " }), address);
});
