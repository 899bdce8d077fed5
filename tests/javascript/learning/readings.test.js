// How characters are read, and how syllables are written as a word.

import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, syllablesOf, syllableTable } from "../../../docs/assets/scripts/learning/readings.js";

for (const [syllables, word] of [
  ["fā zhǎn", "fāzhǎn"],
  ["xī ān", "xī’ān"],
  ["tiān é", "tiān’é"],
  ["nǚ ér", "nǚ’ér"],
  ["ān", "ān"],
  ["Xí Jìn píng", "Xí Jìnpíng"],
  ["Xī ān", "Xī’ān"],
  ["fāng ", "fāng"],
])
  test(`${syllables} is written ${word}`, () => assert.equal(joined(syllables.split(" ")), word));

test("a character is read as usual, but for those that the block names", () => {
  const table = syllableTable({ háng: "行", zhǎng: "长掌" });
  assert.deepEqual(syllablesOf(["长", "行", "长", "字"], table, "0cháng1xíng"), ["cháng", "xíng", "zhǎng", ""]);
  assert.deepEqual(syllablesOf(["掌"], table), ["zhǎng"]);
});
