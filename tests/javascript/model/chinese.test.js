import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CHINESE,
  containsHan,
  hanPairs,
  hasTones,
  isHan,
  pinyinLetters,
  plainSyllables,
  withNyuAsOneSyllable,
} from "../../../docs/assets/scripts/model/chinese.js";

test("Chinese is tagged as simplified, and a snippet of it is short", () => {
  assert.equal(CHINESE.tag, "zh-Hans");
  assert.deepEqual([CHINESE.snippetLength, CHINESE.counterpartLength], [90, 50]);
});

test("a Han character is one from the first to the last of the basic plane", () => {
  const inside = [0x3400, 0x4e00, 0x9fff];
  const outside = [0x33ff, 0xa000, "a".charCodeAt(0), "。".charCodeAt(0), 0xd840];
  assert.ok(inside.every(isHan));
  assert.ok(!outside.some(isHan));
});

test("a text contains Chinese where one of its characters is", () => {
  assert.ok(containsHan("C919 大"));
  assert.ok(!containsHan("C919、“”"));
});

test("each two Chinese characters that stand together are a pair", () => {
  assert.deepEqual(hanPairs("新质生c产力 大"), ["新质", "质生", "产力"]);
  assert.deepEqual(hanPairs("大"), []);
});

for (const [typed, letters] of [
  ["xīn zhì", "xinzhi"],
  ["Xin1 zhi4", "xinzhi"],
  ["xi'an", "xian"],
  ["xi’an", "xian"],
  ["xin-zhi", "xinzhi"],
  ["nǚ", "nv"],
  ["lüe", "lue"],
  ["lve", "lue"],
  ["lyu se", "lvse"],
  ["zhanlyue", "zhanlue"],
  ["ren yuan", "renyuan"],
  ["li", "li"],
  ["x", ""],
  ["xin6", ""],
  ["xin12", ""],
  ["新质", ""],
  ["", ""],
])
  test(`pinyin as letters: ${typed || "nothing"} → ${letters || "none"}`, () => {
    assert.equal(pinyinLetters(typed), letters);
  });

test("syllables are plain wherever they stand", () => assert.equal(plainSyllables("lve nve lv"), "lue nue lv"));

test("nyu may be one syllable", () => {
  assert.equal(withNyuAsOneSyllable("funyu"), "funv");
  assert.equal(withNyuAsOneSyllable("nyue"), "nue");
  assert.equal(withNyuAsOneSyllable("xinzhi"), "xinzhi");
});

test("tones are the four marks and the umlaut's", () => {
  for (const typed of ["xīn", "hé", "wǒ", "dào", "lü"]) assert.ok(hasTones(typed), typed);
  for (const typed of ["xin1", "façade", "新", "señor"]) assert.ok(!hasTones(typed), typed);
});
