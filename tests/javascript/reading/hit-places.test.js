import assert from "node:assert/strict";
import { test } from "node:test";
import { occurrencesOf, soughtWords } from "../../../docs/assets/scripts/reading/hit-places.js";

/** What is marked of a word, an occurrence a list, in reading order. @param {string} word @param {...string} texts */
function marked(word, ...texts) {
  const occurrences = occurrencesOf(texts, word);
  return occurrences.map((all) => all.map(({ text, from, to }) => texts[text].slice(from, to)).reverse()).reverse();
}

test("an address says what was sought, as it is compared", () => {
  const address = new URL("http://host/?h=新质%20“生产力”&h=&h=High%20Quality&h=「」&view=en");
  assert.deepEqual(soughtWords(address), ["新质生产力", "highquality"]);
});

test("an address that says too much is heard in part", () => {
  const address = new URL(`http://host/?${"h=a&".repeat(50)}h=${"b".repeat(900)}`);
  assert.deepEqual(soughtWords(address), Array(20).fill("a"));
  assert.deepEqual(soughtWords(new URL(`http://host/?h=${"b".repeat(900)}`)), ["b".repeat(200)]);
});

test("every occurrence is found, whatever the case, quotation marks and white space", () => {
  assert.deepEqual(marked("新质", "新质、“新”质与新 质"), [["新质"], ["新”质"], ["新 质"]]);
  assert.deepEqual(marked("highquality", "High quality, HIGH\u200bquality"), [["High quality"], ["HIGH\u200bquality"]]);
  assert.deepEqual(marked("新质", "新\n「质」"), [["新\n「质"]]);
  assert.deepEqual(marked("足球", "新质"), []);
});

test("an occurrence begins and ends with what was sought", () => {
  assert.deepEqual(occurrencesOf(["“ 新 质 ”"], "新质"), [[{ text: 0, from: 2, to: 5 }]]);
  assert.deepEqual(occurrencesOf(["新质"], "新质"), [[{ text: 0, from: 0, to: 2 }]]);
});

test("the last occurrence stands first, and none overlap", () => {
  assert.deepEqual(
    occurrencesOf(["哈哈哈"], "哈哈").map(([{ from }]) => from),
    [1],
  );
  assert.deepEqual(
    occurrencesOf(["甲乙甲"], "甲").map(([{ from }]) => from),
    [2, 0],
  );
});

test("an occurrence is cut where another text begins, the last stretch first", () => {
  assert.deepEqual(occurrencesOf(["大新", "质", " ", "生大"], "新质生"), [
    [
      { text: 3, from: 0, to: 1 },
      { text: 1, from: 0, to: 1 },
      { text: 0, from: 1, to: 2 },
    ],
  ]);
});

test("Latin letters inside a word are an accident; few of them have to be the whole of it", () => {
  assert.deepEqual(marked("ai", "AI main aid AI-led"), [["AI"], ["AI"]]);
  assert.deepEqual(marked("bank", "bank banks riverbank 银bank"), [["bank"], ["bank"], ["bank"]]);
  assert.deepEqual(marked("the", "the then"), [["the"]]);
  assert.deepEqual(marked("then", "thence"), [["then"]]);
  assert.deepEqual(marked("2", "22 a2b"), [["2"], ["2"], ["2"]]);
  assert.deepEqual(marked("质ai", "a质ai"), [["质ai"]]);
});
