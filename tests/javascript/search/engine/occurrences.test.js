import assert from "node:assert/strict";
import { test } from "node:test";
import { FIT, countOccurrences, eachOccurrence } from "../../../../docs/assets/scripts/search/engine/occurrences.js";
import { columnOf } from "./small-index.js";

/** @param {string} text @param {string} needle */
function occurrences(text, needle) {
  /** @type {[number, number][]} */
  const found = [];
  eachOccurrence(columnOf("zh", text), needle, (at, fit) => found.push([at, fit]));
  return found;
}

test("an occurrence is a whole word, begins one, ends one, or stands inside", () => {
  assert.deepEqual([FIT.INSIDE, FIT.ENDS, FIT.BEGINS, FIT.WHOLE], [0, 1, 2, 3]);
  assert.deepEqual(occurrences("会计|会计师|大会计|大会计师|社会|计划", "会计"), [
    [0, FIT.WHOLE],
    [2, FIT.BEGINS],
    [6, FIT.ENDS],
    [9, FIT.INSIDE],
    [13, FIT.INSIDE],
  ]);
});

test("occurrences do not overlap", () =>
  assert.deepEqual(
    occurrences("哈哈哈|哈", "哈哈").map(([at]) => at),
    [0, 2],
  ));

test("a figure is not found inside another", () => {
  assert.deepEqual(
    occurrences("13% 26.3% 3% a3%", "3%").map(([at]) => at),
    [8, 11],
  );
  assert.deepEqual(
    occurrences("3.3%", "3").map(([at]) => at),
    [0],
  );
  assert.deepEqual(
    occurrences("1.a3", "3").map(([at]) => at),
    [3],
  );
});

test("occurrences are counted in all texts", () => {
  assert.equal(countOccurrences([columnOf("zh", "新新"), columnOf("en", "新 a", "新")], "新"), 4);
  assert.equal(countOccurrences([], "新"), 0);
});
