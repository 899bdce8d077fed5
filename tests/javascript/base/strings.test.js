import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf } from "../../../docs/assets/scripts/base/strings.js";

test("every place of a string is found, overlapping ones too", () => {
  assert.deepEqual([...placesOf("aabaaa", "aa")], [0, 3, 4]);
  assert.deepEqual([...placesOf("abc", "d")], []);
});
