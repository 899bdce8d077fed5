import assert from "node:assert/strict";
import { test } from "node:test";
import { countTexts } from "../../../../docs/assets/scripts/search/engine/spans.js";
import { columnOf } from "./small-index.js";

test("each text is counted once, and is whole where any of its spans is", () => {
  const column = columnOf("zh", "社会|计划|会计|计划");
  const spans = [
    [1, 3],
    [4, 6],
    [2, 4],
    [6, 8],
    [0, 3],
    [3, 6],
  ].map(([from, to]) => ({ column, from, to }));
  assert.deepEqual(countTexts(spans), [
    { text: "会计", count: 2, whole: true },
    { text: "计划", count: 2, whole: true },
    { text: "社会计", count: 1, whole: false },
    { text: "划会计", count: 1, whole: false },
  ]);
});
