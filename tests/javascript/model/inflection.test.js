import assert from "node:assert/strict";
import { test } from "node:test";
import { americanSpellings, singularOf, stemOf } from "../../../docs/assets/scripts/model/inflection.js";

for (const family of [
  ["laborer", "laborers", "labor"],
  ["resilience", "resilient"],
  ["analyze", "analyzed", "analyzing"],
  ["compete", "competing", "competition", "competitive", "competitiveness"],
  ["govern", "governed", "governing", "government", "governance"],
  ["industry", "industries", "industrys"],
  ["plan", "planned", "planning"],
])
  test(`the forms of one word have one stem: ${family[0]}`, () =>
    assert.deepEqual(new Set(family.map(stemOf)), new Set([stemOf(family[0])])));

test("other words have other stems, and a short word keeps its ending", () => {
  assert.notEqual(stemOf("computing"), stemOf("competing"));
  assert.equal(stemOf("ties"), "ties");
  assert.equal(stemOf("used"), "used");
});

for (const [word, singular] of [
  ["bottlenecks", "bottleneck"],
  ["branches", "branch"],
  ["processes", "process"],
  ["process", ""],
  ["status", ""],
  ["physics", ""],
  ["analysis", ""],
  ["goods", ""],
  ["talent", ""],
])
  test(`the singular of ${word} is ${singular || "none"}`, () => assert.equal(singularOf(word), singular));

for (const [british, american] of [
  ["organisations", "organizations"],
  ["modernised", "modernized"],
  ["analysed", "analyzed"],
  ["labour", "labor"],
  ["centres", "centers"],
  ["defence", "defense"],
  ["modelling", "modeling"],
])
  test(`${british} is spelt otherwise in America`, () => assert.deepEqual(americanSpellings(british), [american]));

test("what both spell alike has no other spelling", () => assert.deepEqual(americanSpellings("industry"), []));
