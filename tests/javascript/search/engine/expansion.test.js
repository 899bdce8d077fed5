import assert from "node:assert/strict";
import { test } from "node:test";
import { QueryExpansion } from "../../../../docs/assets/scripts/search/engine/expansion.js";
import { IndexStore } from "../../../../docs/assets/scripts/search/engine/index-store.js";
import { parseQuery } from "../../../../docs/assets/scripts/search/engine/query.js";
import { engine } from "./small-index.js";

const { store, expansion } = engine();
/** @type {import("../../../../docs/assets/scripts/search/engine/types.d.ts").IndexFile} */
const FEW = { lang: "zh", terms: [], texts: [["texts/x/", "x", "X", "p1 p2", "pp"]] };

/** The plans of a query: of each word its variants, as "needle how language least-fit cost". @param {string} typed */
function plans(typed) {
  /** @param {import("../../../../docs/assets/scripts/search/engine/types.d.ts").Variant} variant */
  const shown = ({ needle, foundBy, lang, leastFit, cost }) =>
    [needle, foundBy, lang ?? "both", leastFit, cost].join(" ");
  return expansion.plansFor(parseQuery(store.folder, typed)).map((plan) => plan.map((word) => word.map(shown)));
}

for (const [name, query, expected] of /** @type {[string, string, string[][][]][]} */ ([
  ["nothing", "", []],
  ["Chinese", "创新", [[["创新 typed both 0 0"]]]],
  ["Chinese words", "科技 创新", [[["科技创新 typed both 0 0"]], [["科技 typed both 0 0"], ["创新 typed both 0 0"]]]],
  [
    "a term",
    "会计",
    [[["会计 typed both 0 0", "accounting translation en 2 1.5", "bookkeeping translation en 2 1.5"]]],
  ],
  ["a term's English name", "bookkeeping", [[["bookkeeping typed both 0 0", "会计 translation zh 0 1.5"]]]],
  ["an English word in two", "healthcare", [[["healthcare typed both 0 0", "health care typed both 0 0"]]]],
  [
    "an English phrase",
    "health care",
    [[["health care typed both 0 0"]], [["health typed both 0 0"], ["care typed both 0 0"]]],
  ],
  [
    "the plural of a word and of a term's name",
    "reports bookkeepings",
    [
      [["reports bookkeepings typed both 0 0"]],
      [
        ["reports typed both 0 0", "report typed both 3 0.5"],
        ["bookkeepings typed both 0 0", "bookkeeping typed both 3 0.5", "会计 translation zh 0 1.5"],
      ],
    ],
  ],
  ["a form that stands in no text", "reported", [[["reported typed both 0 0", "report inflected both 2 1"]]]],
  ["a form by its British spelling", "organised", [[["organised typed both 0 0"]]]],
  ["a form with a slip", "accountting", [[["accountting typed both 0 0"]]]],
  ["pinyin with the marks of tones that is a word too", "hè", [[["he typed both 2 0"]]]],
  ["few letters", "an", [[["an typed both 2 0"]]]],
  ["few letters that are a word", "by", [[["by typed both 3 0"]]]],
  ["three letters", "the", [[["the typed both 0 0"]]]],
  ["a figure", "26", [[["26 typed both 2 0"]]]],
  ["pinyin", "yinhang", [[["yinhang typed both 0 0", "银行 pinyin zh 0 1"]]]],
  ["pinyin in syllables", "yin hang", [[["yin hang typed both 0 0", "银行 pinyin zh 0 1"]]]],
  [
    "pinyin of a term",
    "kuaiji",
    [
      [
        [
          "kuaiji typed both 0 0",
          "会计 pinyin zh 0 1",
          "accounting translation en 2 1.5",
          "bookkeeping translation en 2 1.5",
        ],
      ],
    ],
  ],
  ["what is meant exactly", '"bank"', [[["bank typed both 3 0"]]]],
  ["Chinese that is meant exactly", "“会计”", [[["会计 typed both 0 0"]]]],
  ["pinyin that is meant exactly", '"xzscl"', [[["xzscl typed both 3 0"]]]],
  [
    "words of two languages",
    "bank 增长",
    [[["bank增长 typed both 0 0"]], [["bank typed both 0 0"], ["增长 typed both 0 0"]]],
  ],
  ["a word with a sign", "bank.", [[["bank typed both 0 0"]]]],
]))
  test(`a query is searched for: ${name}`, () => assert.deepEqual(plans(query), expected));

test("an English word is pinyin too only where it stands alone, and hardly then", () => {
  const own = new IndexStore();
  const readings = "long龙men门a啊";
  own.addFile({ lang: "zh", terms: [], texts: [["t/", "t", "T", "p", "p"]], blocks: [["龙门"]], readings });
  own.addFile({ lang: "en", terms: [], texts: [["t/", "t", "T", "p", "p"]], blocks: [["longmen men a"]] });
  const made = new QueryExpansion(own);
  const read = (/** @type {string} */ typed) =>
    made.plansFor(parseQuery(own.folder, typed)).map((plan) => plan.map((word) => word.map((one) => one.needle)));
  assert.deepEqual(read("longmen"), [[["longmen", "龙门"]]]);
  assert.equal(made.plansFor(parseQuery(own.folder, "longmen"))[0][0][1].cost, 13);
  assert.deepEqual(read("longmen a"), [[["longmen a"]], [["longmen"], ["a"]]]);
  // Syllables that are all English words may be words after all.
  assert.deepEqual(read("long men"), [[["long men", "longmen", "龙门"]]]);
  own.addFile({ lang: "en", terms: [], texts: [["u/", "t", "T", "p", "p"]], blocks: [["long"]] });
  const again = new QueryExpansion(own).plansFor(parseQuery(own.folder, "long men"));
  assert.deepEqual(
    again.map((plan) => plan.map((word) => word.map((one) => one.needle))),
    [[["long men", "longmen", "龙门"]], [["long"], ["men"]]],
  );
});

test("a short name of a term has to be a whole word", () => {
  const own = new IndexStore();
  own.addFile({
    lang: "zh",
    terms: [
      ["ai", "智能", "AI"],
      ["iot", "物联网"],
    ],
  });
  own.addFile({
    lang: "en",
    terms: [
      ["ai", "AI"],
      ["iot", "Net", "Nets"],
    ],
  });
  const variants = (/** @type {string} */ typed) =>
    new QueryExpansion(own).plansFor(parseQuery(own.folder, typed))[0][0].map((one) => [one.needle, one.leastFit]);
  assert.deepEqual(variants("智能"), [
    ["智能", 0],
    ["ai", 3],
  ]);
  assert.deepEqual(variants("物联网"), [
    ["物联网", 0],
    ["net", 3],
    ["nets", 2],
  ]);
});

test("what is known of shards is their list of words, in place of those that are loaded", () => {
  const own = new IndexStore();
  const text = /** @type {[string, string, string, string, string]} */ (["t/", "t", "T", "p", "p"]);
  own.addFile({ lang: "en", terms: [["a", "alpha"]] });
  own.addFile({ lang: "en", texts: [text], blocks: [["beta"]] });
  assert.deepEqual([...new QueryExpansion(own).knownEnglish], ["alpha", "beta"]);
  own.addFile({ lang: "", parts: [{ lang: "en", words: ["gamma"] }] });
  assert.deepEqual([...new QueryExpansion(own).knownEnglish], ["gamma", "alpha"]);
});

test("what is made of the index is made once", () => {
  assert.equal(expansion.knownEnglish, expansion.knownEnglish);
  assert.equal(expansion.pinyin, expansion.pinyin);
});

const READINGS = "nv女fu妇ren人yuan员";

test("what only a page about the site says is no English word", () => {
  const store = new IndexStore();
  store.addFile({ ...FEW, readings: READINGS, blocks: [["妇女", "人员"]] });
  store.addFile({ lang: "", pages: [["about/", "About", "en", [["", "p", "Type funv."]]]] });
  const [[variants]] = new QueryExpansion(store).plansFor(parseQuery(store.folder, "funv"));
  assert.deepEqual(
    variants.map(({ needle, cost }) => [needle, cost]),
    [
      ["funv", 0],
      ["妇女", 1],
    ],
  );
});

test("nyu is read as one syllable where it is nothing else", () => {
  const store = new IndexStore();
  store.addFile({ ...FEW, readings: READINGS, blocks: [["妇女", "人员"]] });
  const own = new QueryExpansion(store);
  const chinese = (/** @type {string} */ typed) =>
    own.plansFor(parseQuery(store.folder, typed))[0][0].map(({ needle }) => needle);
  assert.deepEqual(chinese("funyu"), ["funyu", "妇女"]);
  assert.deepEqual(chinese("renyuan"), ["renyuan", "人员"]);
});
