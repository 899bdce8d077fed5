import assert from "node:assert/strict";
import { test } from "node:test";
import { grouped } from "../../../docs/assets/scripts/reading/term-orders.js";

/** A term of the index. @param {string} pinyin @param {string} english @param {string} times */
const term = (pinyin, english, times) =>
  /** @type {HTMLElement} */ (/** @type {unknown} */ ({ dataset: { pinyin, english, times } }));

const TERMS = [term("xinzhi", "new quality", "9"), term("chuangxin", "innovation", "10"), term("xindong", "5g", "2")];

for (const [order, groups] of /** @type {[string, [string, string[]][]][]} */ ([
  [
    "pinyin",
    [
      ["C", ["chuangxin"]],
      ["X", ["xindong", "xinzhi"]],
    ],
  ],
  [
    "english",
    [
      ["#", ["xindong"]],
      ["I", ["chuangxin"]],
      ["N", ["xinzhi"]],
    ],
  ],
  ["times", [["", ["chuangxin", "xinzhi", "xindong"]]]],
]))
  test(`terms by ${order}`, () => {
    const found = grouped(TERMS, order).map(({ heading, items }) => [
      heading,
      items.map((item) => item.dataset.pinyin),
    ]);
    assert.deepEqual(found, groups);
  });
