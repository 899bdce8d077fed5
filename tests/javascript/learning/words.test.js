// The words of a block, and what the dictionary says of them in a sentence.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `<article><div class="pair" id="p1"><a class="number" href="#p1">1</a><div lang="zh-Hans"><p>新<b>质</b><del>成</del>,<ruby>生<rt>升shēng</rt></ruby>产<sup>1</sup>力。<button data-search-exclude>释</button></p></div>
<div lang="en"><p>New</p></div></div>
<div class="pair note"><div lang="zh-Hans"><p id="fn-zh-3"><span data-search-exclude>三</span> 注</p></div></div></article>`;

/** What a half is cut into. @param {string} blocks as the file has them */
function cut(blocks) {
  const window = new FakeWindow(HTML, "http://host/zh/texts/a/b/");
  window.run("../../../tests/javascript/learning/exposing.js");
  const { chineseHalves, ...asked } = /** @type {any} */ (window).exposed;
  return { halves: chineseHalves(), ...asked, own: { blocks: JSON.parse(blocks), senses: { p1: "02" } } };
}

test("words are the characters that are read, by their lengths", () => {
  const { halves, wordsIn, own } = cut('{"p1": "23", "fn-zh-3": "1"}');
  const words = halves.map((/** @type {any} */ half) => wordsIn(half, { own }));
  const said = words.map((/** @type {any[]} */ several) =>
    several.map(({ text, start, index }) => `${text} ${start} ${index}`).join(),
  );
  assert.deepEqual([...said], ["新质 0 0,生产力 2 1", "注 0 0"]);
});

test("what follows a word ends where something else than a Chinese character stands", () => {
  const { halves, wordsIn, followingText, own } = cut('{"p1": "113"}');
  const words = wordsIn(halves[0], { own });
  assert.deepEqual([...words.map(followingText)], ["新质", "质", "生产力"]);
});

for (const lengths of ["22", "24", ""])
  test(`a block that does not fit its lengths has no words: “${lengths}”`, () => {
    const { halves, wordsIn, own } = cut(`{"p1": "${lengths}"}`);
    assert.deepEqual(wordsIn(halves[0], { own }).length, 0);
  });

test("the sense of the sentence comes first, with its entry", () => {
  const { halves, wordsIn, entriesOf, own } = cut('{"p1": "23"}');
  const words = {
    新质: [["新質", "xīnzhì", ["a", "b"]]],
    生产力: [
      ["生產力", "shēngchǎnlì", ["one", "two"]],
      ["生產力", "x", ["three", "four"]],
    ],
  };
  const [first, second] = wordsIn(halves[0], { own });
  const vocabulary = { own, dictionary: { words } };
  assert.deepEqual(JSON.parse(JSON.stringify(entriesOf(first, vocabulary))), words.新质);
  assert.deepEqual(JSON.parse(JSON.stringify(entriesOf(second, vocabulary))), [
    ["生產力", "x", ["three", "four"]],
    ["生產力", "shēngchǎnlì", ["one", "two"]],
  ]);
  own.senses.p1 = "11";
  assert.deepEqual(entriesOf(first, vocabulary)[0][2].join(), "b,a");
  assert.equal(entriesOf(second, vocabulary)[0][2].join(), "two,one");
  assert.equal(entriesOf({ ...first, text: "没有" }, vocabulary).length, 0);
});
