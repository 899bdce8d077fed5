import assert from "node:assert/strict";
import { test } from "node:test";
import { PinyinIndex } from "../../../../docs/assets/scripts/search/engine/pinyin.js";
import { columnOf } from "./small-index.js";

const tables = {
  readings: /** @type {[string, string][]} */ ([
    ["xin", "新心"],
    ["zhi", "质支"],
    ["sheng", "生"],
    ["chan", "产"],
    ["li", "力"],
    ["hui", "会"],
    ["ji", "计"],
    ["yin", "银"],
    ["xing", "行"],
    ["lve", "略"],
    ["zhan", "战"],
    ["an", "安"],
    ["xi", "西"],
    ["xian", "先"],
    ["chuang", "创"],
  ]),
  polyphones: /** @type {[string, string][]} */ ([["银行", "yin hang"]]),
  seconds: /** @type {[string, string][]} */ ([["kuai", "会无"]]),
};
/** @param {...string} blocks */
const pinyinOf = (...blocks) => new PinyinIndex([columnOf("zh", ...blocks)], tables);
/** @param {string} letters @param {string[]} blocks @param {boolean} [isEnglish] */
const meanings = (letters, blocks, isEnglish) =>
  pinyinOf(...blocks)
    .meanings(letters, isEnglish)
    .map(({ text }) => text);

for (const [name, letters, blocks, expected] of /** @type {[string, string, string[], string[]][]} */ ([
  ["syllables of a word", "xinzhi", ["发展|新质|生产力"], ["新质"]],
  ["whole words before others", "xin", ["新|质", "创新质", "心|心"], ["心", "新"]],
  ["the most frequent first", "xin", ["新|新|心"], ["新", "心"]],
  ["parts of words for want of words", "zhi", ["新|质支|支心"], ["质", "支"]],
  ["of few letters nothing inside a word", "zhi", ["新质"], []],
  ["of six letters nothing inside a word", "chanli", ["生产力|大"], []],
  ["of seven letters also inside a word", "shengch", ["生产力|大"], []],
  ["several syllables inside a word", "shengchan", ["新生产力|大"], ["生产"]],
  ["seven letters inside a word", "xinzhan", ["大新战大|大"], ["新战"]],
  ["no half syllables", "inzhi", ["新质"], []],
  ["letters that end inside a syllable", "xinzh", ["新质"], []],
  ["letters that can be parted in two ways", "xian", ["西安|先"], ["西安", "先"]],
  ["a word that is read otherwise than its characters", "yinhang", ["银行|银"], ["银行"]],
  ["its usual syllables for want of others", "yinxing", ["银行"], ["银行"]],
  ["a second syllable of a character", "kuaiji", ["会计"], ["会计"]],
  ["ü as u", "zhanlue", ["战略"], ["战略"]],
  ["initials of a word", "xz", ["新质|大"], ["新质"]],
  ["initials of the beginning of a word: too few", "xzs", ["新质生产|大"], []],
  ["four initials of the beginning of a word", "xzsc", ["新质生产力|大"], ["新质生产"]],
  ["four initials inside a word", "zscl", ["新质生产力|大"], []],
  ["the initials of second syllables", "kj", ["会计"], ["会计"]],
  ["syllables before initials", "xi", ["西|新安"], ["西"]],
  ["the longest syllable", "chuangxin", ["创新"], ["创新"]],
  ["what has no syllable is none", "b", ["b|新"], []],
  ["nothing", "zz", ["新质"], []],
]))
  test(`pinyin: ${name}`, () => assert.deepEqual(meanings(letters, blocks), expected));

test("an English word is pinyin only of words of several characters, in full", () => {
  assert.deepEqual(meanings("xian", ["西安|先"], true), ["西安"]);
  assert.deepEqual(meanings("xz", ["新质"], true), []);
});

test("no more than eight meanings are taken", () => {
  const all = new PinyinIndex([columnOf("zh", [..."一二三四五六七八九十"].join("|"))], {
    readings: [["a", "一二三四五六七八九十"]],
  });
  assert.equal(all.meanings("a").length, 8);
});

test("meanings are counted", () => {
  assert.deepEqual(pinyinOf("新质|新质", "大新质大").meanings("xinzhi"), [{ text: "新质", count: 2, whole: true }]);
});

test("syllables of a text are the usual ones, or the character itself", () => {
  assert.deepEqual(pinyinOf("新").syllablesOf("会计a"), ["hui", "ji", "a"]);
});

test("the words of a column are those of several characters", () => {
  assert.deepEqual([...pinyinOf("新质|大|生产力", "银行").words.keys()], ["新质", "生产力", "银行"]);
});

test("without tables nothing is read", () =>
  assert.deepEqual(new PinyinIndex([columnOf("zh", "新质")], {}).meanings("xz"), []));
