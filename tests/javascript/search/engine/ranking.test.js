// What hits and pages are worth, exactly: the order of results is made of these numbers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine } from "../../../../docs/assets/scripts/search/engine/engine.js";
import { IndexStore } from "../../../../docs/assets/scripts/search/engine/index-store.js";
import { parseQuery } from "../../../../docs/assets/scripts/search/engine/query.js";
import { engine } from "./small-index.js";

/**
 * The pages that a query finds, each with its score, and with the id, score and language of its hits.
 * @param {Engine} from
 * @param {string} typed
 * @param {import("../../../../docs/assets/scripts/search/protocol/types.d.ts").Filter} [filter]
 */
function ranked({ store, expansion, ranking }, typed, filter = {}) {
  const plans = expansion.plansFor(parseQuery(store.folder, typed));
  const round = (/** @type {number} */ score) => Number(score.toFixed(3));
  return ranking.rank(plans, filter).map(({ page, score, hits }) => {
    const shown = hits.map(({ entry, score: own, lang }) => `${store.entries[entry].id} ${round(own)} ${lang}`);
    return [`${store.pages[page].url} ${round(score)}`, ...shown];
  });
}

/** An engine over one Chinese text. @param {string} kinds @param {string[]} blocks @param {object} [more] */
function engineOver(kinds, blocks, more = {}) {
  const store = new IndexStore();
  const ids = blocks.map((_, n) => `p${n}`).join(" ");
  store.addFile({ lang: "zh", terms: [], texts: [["texts/a/", "a", "A", ids, kinds]], blocks: [blocks], ...more });
  return new Engine(store, "zh");
}

const A = "texts/one/a/";
const B = "texts/two/b/";

for (const [query, ...pages] of [
  [
    "会计",
    ["glossary/accounting/ 204", "names 3 zh"],
    [`${B} 18.17`, "title 15 zh", "p1 3 zh"],
    [`${A} 0.5`, "p1 0.5 zh"],
  ],
  ["银行", [`${A} 5.83`, "p3 3 zh", "n1 2 zh"]],
  [
    "生产力",
    [`${A} 18.17`, "title 15 zh", "p1 3 zh"],
    [`${B} 5`, "p2 3 zh"],
    ["glossary/new-quality-productive-forces/ 1", "names 1 zh"],
  ],
  // Found by another name of the term: the term's own name counts one more.
  [
    "accounting",
    ["glossary/accounting/ 204", "names 3 en"],
    [`${B} 17.644`, "title 15 en", "p1 1.5 zh"],
    [`${A} -1`, "p1 -1 zh"],
  ],
  [
    "productiv",
    [`${A} 17.905`, "title 14.8 en", "p1 2.8 en"],
    [`${B} 4.702`, "a1 2.8 en"],
    ["glossary/new-quality-productive-forces/ 2.8", "names 2.8 en"],
  ],
  ["新质 生产力", ["glossary/new-quality-productive-forces/ 216", "names 15 zh"], [`${A} 17`, "p1 15 zh"]],
  ["科技 创新", [`${A} 22.17`, "p2 19 zh", "p3 15 zh"]],
  ["银行 创新", [`${A} 5`, "p3 3 zh"]],
  ["准则 重要", [`${B} -30`, "p1 3 zh", "p2 3 zh"]],
  ["yinhang", [`${A} 4`, "p3 2 zh", "n1 1 zh"]],
  ["xzscl", ["glossary/new-quality-productive-forces/ 203", "names 2 zh"], [`${A} 3.474`, "p1 2 zh"]],
  ["译法", ["about/ -4", "method 0 2 zh"]],
  ["记录", ["glossary/accounting/ -2", "definition -2 zh"]],
  ["行", [`${A} 1.83`, "p3 1 zh", "n1 0 zh"]],
  ["足球"],
])
  test(`scores of what is found for ${query}`, () => assert.deepEqual(ranked(engine(), String(query)), pages));

test("an entry's kind adds to its score", () => {
  const [[, ...hits]] = ranked(engineOver("tbhplan", Array(7).fill("新|质".replace("|", "\x7f"))), "新");
  assert.deepEqual(hits, ["p0 15 zh", "p1 9 zh", "p2 7 zh", "p3 3 zh", "p4 3 zh", "p5 3 zh", "p6 2 zh"]);
});

test("a fit adds to the score; Chinese of five characters is worth a word wherever it stands", () => {
  const blocks = ["甲乙", "甲乙丁", "丁甲乙", "丁甲乙丁", "丁甲乙丙戊丁", "丁甲乙丙戊己丁"];
  const over = engineOver("pppppp", blocks);
  assert.deepEqual(ranked(over, "甲乙")[0].slice(1), [
    "p0 3 zh",
    "p1 2 zh",
    "p2 1 zh",
    "p3 0.5 zh",
    "p4 0.5 zh",
    "p5 0.5 zh",
  ]);
  assert.deepEqual(ranked(over, "甲乙丙戊")[0].slice(1), ["p4 0.5 zh", "p5 0.5 zh"]);
  assert.deepEqual(ranked(over, "甲乙丙戊己")[0].slice(1), ["p5 3 zh"]);
});

test("what only stands inside words does not make a text count for more", () => {
  const [[inside]] = ranked(engineOver("ppp", ["丁甲乙丁", "丁甲乙丁", "丁甲乙丁"]), "甲乙");
  const [[ends]] = ranked(engineOver("ppp", ["丁甲乙", "丁甲乙", "丁甲乙"]), "甲乙");
  assert.deepEqual([inside, ends], ["texts/a/ 0.5", "texts/a/ 3"]);
});

test("the better hit of an entry stands, and of two equal ones that in the interface's language", () => {
  const shown = (/** @type {"zh" | "en"} */ ui) => ranked(engine(ui), "26.3%")[0].slice(1);
  assert.deepEqual(shown("zh"), ["p3 3 zh"]);
  assert.deepEqual(shown("en"), ["p3 3 en"]);
});

test("filters leave the rest as it is", () => {
  assert.deepEqual(ranked(engine(), "生产力", { document: "two" }), [[`${B} 5`, "p2 3 zh"]]);
  assert.deepEqual(ranked(engine(), "生产力", { text: A }), [[`${A} 18.17`, "title 15 zh", "p1 3 zh"]]);
  assert.deepEqual(ranked(engine(), "26.3%", { lang: "en" }), [[`${A} 5`, "p3 3 en"]]);
  assert.deepEqual(ranked(engine(), "生产力", { document: "three" }), []);
});

test("of pages worth the same the first stands first, and of entries too", () => {
  const store = new IndexStore();
  const texts = /** @type {[string, string, string, string, string][]} */ (
    ["b", "a"].map((name) => [`texts/${name}/`, "x", name, "p2 p1", "pp"])
  );
  store.addFile({ lang: "zh", terms: [], texts, blocks: [Array(2).fill("新"), Array(2).fill("新")] });
  assert.deepEqual(ranked(new Engine(store, "zh"), "新"), [
    ["texts/b/ 6.17", "p2 3 zh", "p1 3 zh"],
    ["texts/a/ 6.17", "p2 3 zh", "p1 3 zh"],
  ]);
});

test("of two terms with one form, the one whose own name it is comes first", () => {
  const store = new IndexStore();
  store.addFile({
    lang: "zh",
    terms: [
      ["other", "甲", "新"],
      ["own", "新"],
    ],
  });
  assert.deepEqual(ranked(new Engine(store, "zh"), "新"), [
    ["glossary/own/ 204", "names 3 zh"],
    ["glossary/other/ 203", "names 3 zh"],
  ]);
});

test("scattered words are each shown by their best entry, an entry once", () => {
  const over = engineOver("pppp", ["己甲己", "甲", "乙", "丙丁"]);
  assert.deepEqual(ranked(over, "甲 乙"), [["texts/a/ -30", "p1 3 zh", "p2 3 zh"]]);
  assert.deepEqual(ranked(over, "丙 乙 丁"), [["texts/a/ -30", "p2 3 zh", "p3 1 zh"]]);
});
