import assert from "node:assert/strict";
import { test } from "node:test";
import { PinyinIndex } from "../../../../docs/assets/scripts/search/engine/pinyin.js";
import {
  suggestByPinyin,
  suggestChinese,
  suggestEnglish,
} from "../../../../docs/assets/scripts/search/engine/word-suggestions.js";
import { columnOf } from "./small-index.js";

const readings = /** @type {[string, string][]} */ ([
  ["xin", "新心"],
  ["zhi", "质智"],
  ["sheng", "生"],
  ["chan", "产"],
  ["li", "力"],
]);

/** @param {string} typed @param {...string} blocks */
function chinese(typed, ...blocks) {
  const columns = [columnOf("zh", ...blocks)];
  return suggestChinese(columns, typed, new PinyinIndex(columns, { readings })).map(({ text }) => text);
}

test("what sounds alike comes first, then what is as long", () => {
  assert.deepEqual(chinese("新智生", "新大智生|新大生|新质生"), ["新质生", "新大生", "新大智生"]);
});

test("what has the same characters counts as what sounds alike", () => {
  assert.deepEqual(chinese("新质生", "新生质|新大生|新大生|新大生"), ["新生质", "新大生"]);
});

test("what is frequent comes before what is as long", () => {
  const often = "|新大质生".repeat(8);
  assert.deepEqual(chinese("新质生", `新质大|大${often}`), ["新大质生", "新质大"]);
  assert.deepEqual(chinese("新质生", "新质大|新大质生"), ["新质大", "新大质生"]);
});

test("whole words are suggested, parts of them only for want of words in a long query", () => {
  assert.deepEqual(chinese("新质生产", "大新质大产大|新质生大"), ["新质生大"]);
  assert.deepEqual(chinese("新质生产", "大新质大产大"), ["新质大产"]);
  assert.deepEqual(chinese("新质产", "大新质大产大"), []);
});

test("of two characters only what sounds alike, is swapped or is longer", () => {
  assert.deepEqual(chinese("新智", "新质|新大|智新|大新智"), ["智新", "新质", "大新智"]);
  assert.deepEqual(chinese("新", "心|新质"), []);
});

test("a figure is never guessed, nor is a sign", () => {
  assert.deepEqual(chinese("2024年", "2023年|2024月"), ["2024月"]);
  assert.deepEqual(chinese("新质生产", "新质，产|新质生"), ["新质生"]);
});

test("no more than three are suggested", () => {
  assert.equal(chinese("新质生", "新大生|新中生|新小生|新上生").length, 3);
});

const words = new Set("accounting account counting forces force bank bans".split(" "));
/** @type {Record<string, number>} */
const counts = { accounting: 3, forces: 1, bank: 1, bans: 9, "forces accounting": 2, "healthcare act": 1 };
const count = (/** @type {string} */ text) => counts[text] ?? 0;
/** @param {string} typed */
const english = (typed) => suggestEnglish(words, typed, count);

test("English is one word within one slip, if it is found at all", () => {
  assert.deepEqual(english("acounting"), [{ text: "accounting", count: 3, whole: true, likeness: 3 }]);
  assert.deepEqual(
    english("forces acounting").map(({ text }) => text),
    ["forces accounting"],
  );
  assert.deepEqual(english("banj"), [
    { text: "bans", count: 9, whole: true, likeness: 3 },
    { text: "bank", count: 1, whole: true, likeness: 3 },
  ]);
  assert.deepEqual(english("ba"), []);
  assert.deepEqual(english("football"), []);
});

test("a word that begins otherwise is less likely", () => {
  assert.deepEqual(
    english("bank").map(({ likeness }) => likeness),
    [3],
  );
  assert.deepEqual(suggestEnglish(new Set(["tank"]), "bank", () => 1)[0].likeness, 0);
});

test("English may be spelled otherwise", () => {
  const found = suggestEnglish(new Set(["health", "care"]), "healthcare act", (text) =>
    Number(text === "health care act"),
  );
  assert.deepEqual(
    found.map(({ text }) => text),
    ["health care act"],
  );
});

test("pinyin is that of words within one slip", () => {
  const pinyin = new PinyinIndex([columnOf("zh", "新质|生产力")], { readings });
  const suggest = (/** @type {string} */ letters) => suggestByPinyin(pinyin, letters, (text) => text.length);
  assert.deepEqual(suggest("xinhi"), [{ text: "新质", count: 2, whole: true, likeness: 0 }]);
  assert.deepEqual(suggest("shengcanli")[0].text, "生产力");
  assert.deepEqual(suggest("xizh"), []);
  assert.deepEqual(suggest("xinzhi"), []);
});
