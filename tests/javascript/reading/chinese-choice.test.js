// What an address asks for of the Chinese, and what it says of the reader's choice.

import assert from "node:assert/strict";
import { test } from "node:test";

Object.assign(globalThis, {
  document: { documentElement: { dataset: {} }, addEventListener() {} },
  location: { href: "https://example.org/zh/texts/a/b/?pinyin=all" },
});
const { askedIn, wantsPinyin, wantsTraditional, withChoice } =
  await import("../../../docs/assets/scripts/reading/chinese-choice.js");
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

test("what the address of the page asks for holds", () => {
  assert.equal(document.documentElement.dataset.pinyin, "all");
  assert.deepEqual([wantsPinyin(), wantsTraditional()], [true, false]);
});
