// What an address asks for of the Chinese, and what it says of the reader's choice.

import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {Record<string, string>} */
const dataset = {};
Object.assign(globalThis, {
  document: { documentElement: { dataset }, addEventListener() {} },
  location: { href: "https://example.org/zh/texts/a/b/?pinyin=all" },
});
const SCRIPTS = "../../../docs/assets/scripts/reading";
const { askedIn, isChoice, wantsPinyin, wantsTraditional, withChoice } = await import(`${SCRIPTS}/chinese-choice.js`);
const PAGE = "https://example.org/zh/texts/a/b/";

for (const [query, asked] of /** @type {[string, string[][]][]} */ ([
  ["", []],
  ["?pinyin=hard", [["pinyin", "hard"]]],
  [
    "?script=hant&pinyin=off#p7",
    [
      ["pinyin", "off"],
      ["script", "hant"],
    ],
  ],
  ["?pinyin=&script=HANT", []],
  ["?pinyin=toString&script=<b>", []],
]))
  // prettier-ignore
  test(`“${query}” asks for ${JSON.stringify(asked)}`, () => assert.deepEqual(askedIn(PAGE + query), asked));

test("an address says what was chosen, and nothing of what pages are anyway", () => {
  assert.equal(withChoice(`${PAGE}?view=zh#p7`, "pinyin", "all"), `${PAGE}?view=zh&pinyin=all#p7`);
  assert.equal(withChoice(`${PAGE}?view=zh&pinyin=all#p7`, "pinyin", "off"), `${PAGE}?view=zh#p7`);
  assert.equal(withChoice(`${PAGE}?script=hant`, "script", "hans"), PAGE);
});

test("what the address of the page asks for holds", async () => {
  assert.deepEqual([wantsPinyin(), wantsTraditional()], [false, false]);
  await import(`${SCRIPTS}/chinese-address.js`);
  assert.equal(dataset.pinyin, "all");
  assert.deepEqual([wantsPinyin(), wantsTraditional()], [true, false]);
});

test("other settings are no choices of the Chinese", () => {
  assert.deepEqual(["pinyin", "script", "theme", "toString"].map(isChoice), [true, true, false, false]);
});
