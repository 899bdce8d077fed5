import assert from "node:assert/strict";
import { test } from "node:test";
import { idInAddress } from "../../../docs/assets/scripts/base/pages.js";

test("an address names an id, in code or as it is", () => {
  assert.deepEqual(["", "#p7", "#%E7%94%B2", "#甲"].map(idInAddress), ["", "p7", "甲", "甲"]);
});

test("what is no code is an id as it stands", () => {
  assert.deepEqual(["#100%", "#%E0%A4%A"].map(idInAddress), ["100%", "%E0%A4%A"]);
});
