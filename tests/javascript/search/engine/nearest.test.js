// The nearest, through the engine: an index of a few paragraphs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine } from "../../../../docs/assets/scripts/search/engine/engine.js";
import { IndexStore } from "../../../../docs/assets/scripts/search/engine/index-store.js";
import { tellingWords } from "../../../../docs/assets/scripts/search/engine/nearest.js";
import { parseQuery } from "../../../../docs/assets/scripts/search/engine/query.js";

/** @import { Filter } from "../../../../docs/assets/scripts/search/protocol/types.d.ts" */
/** @import { IndexFile } from "../../../../docs/assets/scripts/search/engine/types.d.ts" */

const ZH = ["题目", "高校|培养|拔尖创新人才|。", "传统产业|不|淘汰|。", "高校|改革", "产业|升级"];
const EN = [
  "Title",
  "Universities cultivate innovative talent by total factor productivity.",
  "A substantial increase in total output, and one factor of productivity.",
  "Traditional industries",
  "Upgrading of banks",
];

function engine(english = EN) {
  const store = new IndexStore();
  /** @param {"zh" | "en"} lang @param {string[]} blocks @returns {IndexFile} */
  const file = (lang, blocks) => ({
    lang,
    terms: [],
    texts: [
      ["texts/one/a/", "one", "", "title p1 p2", "tpp"],
      ["texts/two/b/", "two", "", "title p1", "tp"],
    ],
    blocks: [blocks.slice(0, 3), blocks.slice(3)],
  });
  store.addFile(
    file(
      "zh",
      ZH.map((block) => block.replaceAll("|", "\x7f")),
    ),
  );
  store.addFile(file("en", english));
  return new Engine(store, "zh", { nearest: "in part" });
}

/** @param {string} query @param {Filter} [filter] @param {object} [options] */
function ask(query, filter, options) {
  const { items, info } = engine().search(query, filter, options);
  const ids = items.flat().map(({ location }) => location.replace(/\?[^#]*/, ""));
  return { ids: ids.filter((id) => id.includes("#")), missing: info.nearest, info, items };
}

test("words that stand together in no block find the block that holds most of them, and say what it lacks", () => {
  const { ids, missing, items } = ask("significantly increase total output and factor of productivity");
  assert.equal(ids[0], "texts/one/a/#p2");
  assert.deepEqual(missing, ["significantly"]);
  assert.match(items[0][0].text, /in part/);
  assert.match(items[0][0].text, /<mark>increase<\/mark>/);
});

test("words side by side are worth more than the same words apart", () => {
  const [apart, together] = ["Productivity is one factor of the total.", "They raised total factor productivity."];
  const { items } = engine(["Title", apart, together, "", ""]).search("cheaper total factor productivity");
  assert.deepEqual(
    items[0].map(({ location }) => location.replace(/.*#/, "")),
    ["p2", "p1", "texts/one/a/"],
  );
});

test("a sentence in Chinese is parted into the words of the index", () => {
  const { ids, missing } = ask("高校怎样培养拔尖创新人才呢");
  assert.deepEqual([ids, missing], [["texts/one/a/#p1"], []]);
  assert.deepEqual(ask("传统产业会不会被淘汰").ids, ["texts/one/a/#p2"]);
});

test("a slip in a word that is nowhere is mended", () => {
  assert.deepEqual(ask("how universities cultivate inovative managers").ids, ["texts/one/a/#p1"]);
});

test("one word of many is not enough, and what is meant exactly has nothing near", () => {
  assert.deepEqual(ask("cheese and banks in winter").ids, []);
  assert.deepEqual(ask('"increase total" productivity').ids, []);
});

test("what the filter keeps back is not near, and nothing is while more of the index may come", () => {
  const query = "universities cultivate cheese talent";
  assert.deepEqual(ask(query, { document: "one" }).ids, ["texts/one/a/#p1"]);
  assert.deepEqual(ask(query, { document: "two" }).ids, []);
  assert.deepEqual(ask(query, {}, { pending: true }).ids, []);
});

test("where all words stand in one block, nothing is near", () => {
  assert.equal(ask("universities talent").missing, null);
});

test("only words that say something count, each once", () => {
  const { store, expansion } = engine();
  const words = (/** @type {string} */ query) =>
    tellingWords(parseQuery(store.folder, query), expansion).map(({ needle }) => needle);
  assert.deepEqual(words("how do the universities of a 2030 talent Talent"), ["universities", "2030", "talent"]);
  assert.deepEqual(words("什么是传统产业的时间表"), ["传统产业", "时间表"]);
});
