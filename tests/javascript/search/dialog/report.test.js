import assert from "node:assert/strict";
import { test } from "node:test";
import { hintsOf, moreLabelOf, statusOf } from "../../../../docs/assets/scripts/search/dialog/report.js";
import { found } from "../found.js";

/** Says the name of a phrase with its values. @param {string} name @param {...(string | number)} values */
const say = (name, ...values) => [name, ...values].join(" ");

/** @param {object} [more] @param {number} [items] */
const result = (more, items) => found("新质", more, items);

for (const [name, more, items, status] of /** @type {[string, object, number, string][]} */ ([
  ["something", {}, 1, "found paragraphs 3 pages 2"],
  ["something so far", { partial: true }, 1, "found paragraphs 3+ pages 2"],
  ["nothing", {}, 0, "none 新质"],
  ["nothing yet", { pending: true }, 0, "loading 新质"],
  ["nothing yet, in shards", { pending: true, partial: true }, 0, "loading 新质"],
  ["nothing in what was searched", { partial: true }, 0, "none-yet 新质"],
  ["nothing in what could be loaded", { broken: true }, 0, "none-yet 新质"],
  ["a suggestion", { suggestion: "新制" }, 1, "guess 新质 新制 found paragraphs 3 pages 2"],
  ["the nearest", { nearest: ["x"] }, 1, "nearest-to 新质 found paragraphs 3 pages 2"],
  ["no query", { query: " " }, 0, ""],
  ["a query in quotation marks", { query: "“新质”" }, 0, "none 新质"],
  ["a query with one quotation mark", { query: '新"质"' }, 0, 'none 新"质'],
  ["forty characters", { query: "新".repeat(40) }, 0, `none ${"新".repeat(40)}`],
  ["more than forty characters", { query: "新".repeat(41) }, 0, `none ${"新".repeat(40)}…`],
]))
  test(`the status says what was found: ${name}`, () => assert.equal(statusOf(result(more, items), say), status));

const advice = [["advice"], [{ text: "to-glossary", path: "glossary/" }, " ", { text: "to-texts", path: "texts/" }]];

for (const [name, more, items, hints] of /** @type {[string, object, number, unknown[]][]} */ ([
  ["something", {}, 1, []],
  ["something so far", { pending: true }, 1, [["pending"]]],
  ["nothing yet", { pending: true }, 0, []],
  ["nothing in what was searched", { partial: true }, 0, []],
  ["a part that has failed", { broken: true }, 1, [["incomplete", " ", { text: "again", retries: true }]]],
  ["nothing where a part has failed", { broken: true }, 0, [["incomplete", " ", { text: "again", retries: true }]]],
  ["a query that is too long", { cut: 200 }, 1, [["cut 200"]]],
  ["nothing", {}, 0, advice],
  ["no query", { query: " " }, 0, []],
  ["something outside the filter", { elsewhere: 4 }, 0, [[{ text: "elsewhere 4", widens: true }]]],
  ["the nearest that holds every word", { nearest: [] }, 1, []],
  ["the nearest that lacks words", { nearest: ["甲", "乙"] }, 1, [["missing 甲\u00a0· 乙"]]],
  ["other forms", { forms: [{ from: "laborer", to: "labor" }] }, 1, [["formed laborer labor"]]],
  [
    "suggestions",
    { suggestion: "甲", furtherSuggestions: ["乙"] },
    1,
    [["guesses", { text: "甲", query: "甲" }, { text: "乙", query: "乙" }]],
  ],
  [
    "pinyin and translations",
    {
      pinyin: [
        { from: "xin", to: "新" },
        { from: "zhi", to: "质" },
        { from: "xin", to: "心" },
      ],
      translations: [{ from: "新", to: "new" }],
    },
    1,
    [["read xin 新\u00a0· 心"], ["read zhi 质"], ["translated 新 new"]],
  ],
]))
  test(`hints say what else there is: ${name}`, () => assert.deepEqual(hintsOf(result(more, items), say), hints));

for (const [name, more, label] of /** @type {[string, object, string][]} */ ([
  ["everything is shown", {}, ""],
  ["some is not", { sent: 2 }, "all 3"],
  ["shards were left out", { partial: true }, "all-texts"],
  ["shards were left out and some is not shown", { partial: true, sent: 2 }, "all-texts"],
  ["the index is on its way", { pending: true, sent: 2 }, ""],
  ["the rest follows", { brief: true, sent: 2 }, ""],
]))
  test(`the button for more is there where ${name}`, () => assert.equal(moreLabelOf(result(more).info, say), label));
