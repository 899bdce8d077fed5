import assert from "node:assert/strict";
import { test } from "node:test";
import { marksIn } from "../../../../docs/assets/scripts/search/engine/marks.js";
import { columnOf } from "./small-index.js";

/** @param {string} block @param {...[needle: string, leastFit?: number]} needles */
function marked(block, ...needles) {
  const printed = block.replaceAll("|", "");
  const variants = needles.map(([needle, leastFit = 0]) => ({
    needle,
    leastFit,
    foundBy: /** @type {const} */ ("typed"),
    from: "",
    cost: 0,
  }));
  return marksIn(columnOf("en", block), variants).map(([from, to]) => printed.slice(from, to));
}

test("marks stand in order, whatever the order of the words", () => {
  assert.deepEqual(marked("社会|计划", ["计划"], ["社会"]), ["社会", "计划"]);
});

test("a mark covers what is printed, with what folding leaves out", () => {
  assert.deepEqual(marked("the high-Quality “b”c", ["high quality bc"], ["quality b"]), ["high-Quality “b”c"]);
});

test("of marks that cross, the longer stands; those that touch stand both", () => {
  assert.deepEqual(marked("新质生产力", ["质生"], ["新质生"]), ["新质生"]);
  assert.deepEqual(marked("新质生产力", ["新质"], ["质生产"]), ["质生产"]);
  assert.deepEqual(marked("新质生产", ["新质"], ["生产"]), ["新质", "生产"]);
});

test("what fits too little is not marked", () => {
  assert.deepEqual(marked("ai main aid", ["ai", 3]), ["ai"]);
  assert.deepEqual(marked("ai main aid", ["ai", 2]), ["ai", "ai"]);
});

test("Latin letters inside words are marked only where no word begins so", () => {
  assert.deepEqual(marked("main aim rain", ["ai"]).length, 1);
  assert.deepEqual(marked("main rain", ["ai"]).length, 2);
  assert.deepEqual(marked("会计|社会|计划", ["会计"]).length, 2);
});
