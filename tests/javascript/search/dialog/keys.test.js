import assert from "node:assert/strict";
import { test } from "node:test";
import { isComposing, judgeKey } from "../../../../docs/assets/scripts/search/dialog/keys.js";

const inField = { inField: true, inOwnPart: false, isAnswered: true };
const event = (/** @type {object} */ more) => ({ type: "keydown", key: "a", isComposing: false, keyCode: 65, ...more });

test("a key belongs to an input method by its flag or by its code", () => {
  assert.ok(isComposing(event({ isComposing: true })));
  assert.ok(isComposing(event({ keyCode: 229 })));
  assert.ok(!isComposing(event({ keyCode: 228 })));
  assert.ok(!isComposing(event({ keyCode: 230 })));
});

for (const [name, key, situation, verdict] of /** @type {[string, object, object, string][]} */ ([
  ["a letter", {}, {}, ""],
  ["Enter", { key: "Enter" }, {}, "enters"],
  ["Enter before the results", { key: "Enter" }, { isAnswered: false }, "enters tooEarly isKept"],
  ["Enter that is released", { key: "Enter", type: "keyup" }, { isAnswered: false }, ""],
  ["Enter elsewhere", { key: "Enter" }, { inField: false, isAnswered: false }, ""],
  ["Enter in our part", { key: "Enter" }, { inField: false, inOwnPart: true }, "isKept"],
  ["Enter of an input method", { key: "Enter", keyCode: 229 }, { isAnswered: false }, "isKept"],
  ["a letter of an input method", { isComposing: true }, {}, "isKept"],
  ["a letter in our part", {}, { inField: false, inOwnPart: true }, "isKept"],
  ["Escape in our part", { key: "Escape" }, { inField: false, inOwnPart: true }, ""],
  ["Escape", { key: "Escape" }, {}, ""],
  ["up", { key: "ArrowUp" }, {}, ""],
  ["down", { key: "ArrowDown" }, {}, ""],
  ["backspace", { key: "Backspace" }, {}, ""],
  ["left", { key: "ArrowLeft" }, {}, "isKept"],
  ["Tab", { key: "Tab" }, {}, "isKept"],
  ["F1", { key: "F1" }, {}, "isKept"],
]))
  test(`keys: ${name}`, () => {
    const judged = Object.entries(judgeKey(event(key), { ...inField, ...situation }));
    assert.equal(judged.flatMap(([word, holds]) => (holds ? [word] : [])).join(" "), verdict);
  });
