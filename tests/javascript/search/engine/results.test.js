// The items that the theme draws, whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine } from "../../../../docs/assets/scripts/search/engine/engine.js";
import { IndexStore } from "../../../../docs/assets/scripts/search/engine/index-store.js";
import { engine } from "./small-index.js";

const WORDS = { translation: "译", pinyin: "拼音", apart: "分见各段", term: "术语" };

/** An engine over Chinese texts, given as lists of blocks. @param {string[][]} texts @param {string} [kind] */
function engineOver(texts, kind = "p") {
  const store = new IndexStore();
  store.addFile({
    lang: "zh",
    terms: [],
    texts: texts.map((blocks, n) => [
      `texts/${n}/`,
      "g",
      `题${n}`,
      blocks.map((_, at) => `p${at}`).join(" "),
      kind.repeat(blocks.length),
    ]),
    blocks: texts,
  });
  return new Engine(store, "zh", WORDS);
}

test("a hit in a text is a section with its heading and id, and the page comes after it", () => {
  assert.deepEqual(engine().search("增长", {}, {}).items, [
    [
      {
        location: "texts/one/a/?h=%E5%A2%9E%E9%95%BF#p3",
        title: '<span class="found-head" lang="zh-Hans">科技创新</span> <span class="found-id">p3</span>',
        text:
          '<p class="found" lang="zh-Hans">银行支持科技创新，<mark>增长</mark>26. 3%。</p>' +
          '<p class="found-other" lang="en">Banks support health care and grew by 26.3%.</p>',
        score: 10000,
        terms: {},
      },
      {
        location: "texts/one/a/",
        title:
          '<span lang="zh-Hans">发展生产力</span> <span class="found-count">1</span> ' +
          '<span class="found-other" lang="en">Developing productive forces</span>',
        text: "",
        score: 9999,
        terms: {},
      },
    ],
  ]);
});

test("a term is one item with its definition; the other language's where it alone says why", () => {
  const title =
    '<span lang="zh-Hans">会计</span> <span class="found-how">术语</span> ' +
    '<span class="found-other" lang="en">accounting</span>';
  const item = { location: "glossary/accounting/", title, score: 10000, terms: {} };
  const first = (/** @type {string} */ query) => withTerms.search(query).items[0];
  const withTerms = engine();
  withTerms.resultItems.words = WORDS;
  assert.deepEqual(first("会计"), [{ ...item, text: '<p class="found" lang="zh-Hans">记录收支</p>' }]);
  assert.deepEqual(first("收支"), [{ ...item, text: '<p class="found" lang="zh-Hans">记录<mark>收支</mark></p>' }]);
  assert.deepEqual(first("keeping of"), [
    {
      ...item,
      text:
        '<p class="found" lang="zh-Hans">记录收支</p>' +
        '<p class="found-other" lang="en"><mark>Keeping of</mark> records</p>',
    },
  ]);
});

test("a term without a definition has no text", () => {
  const [[item]] = engine().search("新质生产力").items;
  assert.deepEqual([item.location, item.text], ["glossary/new-quality-productive-forces/", ""]);
});

test("a page that is found by its title is what Enter opens", () => {
  const [group] = engine().search("关于", { text: "texts/two/b/" }).items;
  assert.deepEqual(
    group.map(({ location, text, score }) => [location, text.includes("<mark>关于</mark>"), score]),
    [["texts/two/b/?h=%E5%85%B3%E4%BA%8E", true, 10000]],
  );
  const [both] = engine().search("会计", { text: "texts/two/b/" }).items;
  assert.deepEqual(
    both.map(({ location, score }) => [location.replace(/\?[^#]*/, ""), score]),
    [
      ["texts/two/b/#p1", 10000],
      ["texts/two/b/", 10000],
    ],
  );
});

test("the third hit of a page and those after it fold away, and pages stand in order", () => {
  const { items } = engineOver([["新", "新", "新"], ["新"]]).search("新");
  assert.deepEqual(
    items.map((group) => group.map(({ score }) => score)),
    [
      [10000, 10000, 9995, 9999],
      [9990, 9989],
    ],
  );
});

test("where all of a single page is shown, nothing folds away", () => {
  const scores = (/** @type {string[][]} */ pages) =>
    engineOver(pages)
      .search("新", {}, { all: true })
      .items[0].map(({ score }) => score);
  assert.deepEqual(scores([["新", "新", "新"]]), [10000, 10000, 10000, 9999]);
  assert.deepEqual(scores([["新", "新", "新"], ["新"]]), [10000, 10000, 9995, 9999]);
});

test("each page shows its share of the hits, the first four at least six", () => {
  const shown = (/** @type {number} */ pages) => {
    const { items, info } = engineOver(Array(pages).fill(Array(30).fill("新"))).search("新");
    return [items.map((group) => group.length - 1).join(" "), info.sent, info.paragraphs, info.pages];
  };
  assert.deepEqual(shown(1), ["24", 24, 30, 1]);
  assert.deepEqual(shown(3), ["8 8 8", 24, 90, 3]);
  assert.deepEqual(shown(5), ["6 6 6 6 4", 28, 150, 5]);
  assert.deepEqual(shown(25).slice(1, 2), [45]);
});

test("sixty pages are shown, in brief four, and all when all is asked for", () => {
  const over = engineOver(Array(62).fill(["新", "新"]));
  const shown = (/** @type {object} */ options) => {
    const { items, info } = over.search("新", {}, options);
    return [items.length, info.sent, info.brief];
  };
  assert.deepEqual(shown({}), [60, 64, false]);
  assert.deepEqual(shown({ brief: true }), [4, 8, true]);
  assert.deepEqual(shown({ all: true }), [62, 124, false]);
  assert.deepEqual(shown({ all: true, brief: true }), [62, 124, false]);
  assert.equal(engineOver(Array(4).fill(["新"])).search("新", {}, { brief: true }).info.brief, false);
});

test("a hit stands under the last heading before it; headings and notes stand under none", () => {
  const store = new IndexStore();
  const blocks = ["新", "新", "头", "新", "首", "新", "新"];
  store.addFile({
    lang: "zh",
    terms: [],
    texts: [["t/", "g", "T", "title p1 p2 p3 p4 h5 n1", "tphphhn"]],
    blocks: [blocks],
  });
  const { items } = new Engine(store, "zh").search("新");
  const titles = Object.fromEntries(items[0].map(({ location, title }) => [location.replace(/.*#/, "#"), title]));
  assert.ok(!titles["#p1"].includes("found-head"));
  assert.ok(titles["#p3"].startsWith('<span class="found-head" lang="zh-Hans">头</span> '));
  assert.equal(titles["#h5"], '<span class="found-id">h5</span>');
  assert.equal(titles["#fn-zh-1"], '<span class="found-id">n1</span>');
});

test("on other pages a hit has no id, and read from disk an address names the file", () => {
  const store = engine().store;
  const fromDisk = new Engine(store, "zh", WORDS, "index.html");
  const [[section, page]] = fromDisk.search("译法").items;
  assert.deepEqual([section.location, section.title], ["about/index.html?h=%E8%AF%91%E6%B3%95#method", ""]);
  assert.deepEqual([page.location, page.title], ["about/index.html", '<span lang="zh-Hans">关于本站</span>']);
});

test("a page without a title in the interface's language has that of the other", () => {
  const [[, page]] = engine("en").search("译法").items;
  assert.equal(page.title, '<span lang="zh-Hans">关于本站</span>');
});

test("a hit says how it was found", () => {
  const how = (/** @type {string} */ query) => /found-how">([^<]*)/.exec(engine().search(query).items[0][0].text)?.[1];
  assert.equal(how("yinhang"), "拼音");
  assert.equal(how("准则 重要"), "分见各段");
  assert.equal(how("银行"), undefined);
});

test("what the first plan that marks anything marks is marked", () => {
  const [[hit]] = engine().search("科技 创新").items;
  assert.ok(hit.text.includes("<mark>创新</mark>") || hit.text.includes("<mark>科技创新</mark>"));
  const marks = engine()
    .search("支持 增长")
    .items[0][0].text.match(/<mark>[^<]*/g);
  assert.deepEqual(marks, ["<mark>支持", "<mark>增长"]);
});

test("a variant is marked in its language alone", () => {
  const { items } = engine().search("会计", { lang: "en" });
  const text = items.flat().find(({ location }) => /b\/\?.*#p1$/.test(location))?.text ?? assert.fail();
  assert.ok(text.includes("<mark>bookkeeping</mark>"));
  assert.ok(text.includes("<mark>会计</mark>准则"));
});
