import assert from "node:assert/strict";
import { test } from "node:test";
import { IndexStore } from "../../../../docs/assets/scripts/search/engine/index-store.js";
import { asWritten, en, rest, zh } from "./small-index.js";

/** @param {...object} files */
function storeOf(...files) {
  const store = new IndexStore();
  for (const file of files) store.addFile(/** @type {any} */ (file));
  return store;
}

const store = storeOf(asWritten(zh), asWritten(en), rest);

test("texts, terms and other pages are pages, with their titles in both languages", () => {
  assert.deepEqual(
    store.pages.map(({ url, kind, group, title }) => [url, kind, group, title.zh, title.en]),
    [
      ["texts/one/a/", "text", "one", "发展生产力", "Developing productive forces"],
      ["texts/two/b/", "text", "two", "关于会计", "On accounting"],
      ["glossary/accounting/", "term", "", "会计", "accounting"],
      ["glossary/new-quality-productive-forces/", "term", "", "新质生产力", "new quality productive forces"],
      ["about/", "other", "", "关于本站", undefined],
    ],
  );
});

test("a block is one entry in both languages, and its page lists it", () => {
  const text = store.pages[0];
  const entries = text.entries.map((entry) => store.entries[entry]);
  assert.deepEqual(
    entries.map(({ id, kind, zh: chinese, en: english }) => [id, kind, Boolean(chinese), Boolean(english)]),
    [
      ["title", "t", true, true],
      ["p1", "p", true, true],
      ["p2", "h", true, true],
      ["p3", "p", true, true],
      ["n1", "n", true, true],
      ["t1", "n", false, true],
    ],
  );
  assert.ok(entries.every(({ page }) => page === 0));
});

test("a column holds blocks as they are printed, and where each begins in the folded text", () => {
  const [chinese] = store.columns;
  assert.equal(chinese.blocks[1], "社会计划与“新质生产力”。");
  assert.equal(chinese.text.slice(chinese.starts[1], chinese.starts[2]), "社会计划与新质生产力。\n");
  assert.equal(store.entries[chinese.entries[1]].id, "p1");
  assert.deepEqual(store.entries[chinese.entries[1]].zh, { column: chinese, block: 1 });
});

test("terms are known by their folded forms, and their forms as they are printed", () => {
  assert.deepEqual(store.termsByForm.get("bookkeeping"), [2]);
  assert.deepEqual(store.formsByTerm.get(2), { zh: ["会计"], en: ["accounting", "bookkeeping"] });
  assert.equal(store.printedForms.get("会计"), "会计");
});

test("an English name gives a term its slug, and a form may be that of two terms", () => {
  const own = storeOf(
    {
      lang: "en",
      terms: [
        ["", "New  Quality (Forces)"],
        ["other", "Forces"],
        ["third", "forces"],
      ],
    },
    {
      lang: "",
      forms: [
        ["other", "Powers"],
        ["fourth", "Strengths"],
      ],
    },
  );
  assert.deepEqual(
    own.pages.map(({ url }) => url),
    ["new-quality-forces", "other", "third", "fourth"].map((slug) => `glossary/${slug}/`),
  );
  assert.deepEqual(own.termsByForm.get("forces"), [1, 2]);
  assert.deepEqual(own.formsByTerm.get(1)?.en, ["forces", "powers"]);
  assert.equal(own.printedForms.get("powers"), "Powers");
});

test("the forms of a term are one entry, those that came later another", () => {
  const own = storeOf({ lang: "en", terms: [["a", "Alpha", "Beta"]] }, { lang: "", forms: [["a", "Gamma"]] });
  assert.deepEqual(
    own.entries.map(({ id, kind, en: place }) => [id, kind, place?.column.blocks[place.block]]),
    [
      ["names", "m", "Alpha · Beta"],
      ["forms", "m", "Gamma"],
    ],
  );
});

test("blocks of other pages have ids of their own", () => {
  const own = storeOf({
    lang: "",
    pages: [
      [
        "about/",
        "About",
        "en",
        [
          ["a", "h", "A"],
          ["a", "p", "B"],
          ["", "p", "C"],
        ],
      ],
    ],
  });
  assert.deepEqual(
    own.entries.map(({ id, kind }) => [id, kind]),
    [
      ["a 0", "h"],
      ["a 1", "p"],
      [" 2", "p"],
    ],
  );
});

test("texts that are still to come have a title and no blocks; their words are kept beside", () => {
  const own = storeOf({
    lang: "",
    parts: [{ lang: "zh", texts: [["t/", "g", "题\x7f目", "", ""]], blocks: [[]], words: ["新质", "生产力"] }],
  });
  assert.deepEqual([own.pages[0].title.zh, own.entries, own.columns], ["题目", [], []]);
  assert.equal(own.vocabulary[0].text, "新质\n生产力\n");
});

test("the title of a text is its first block where none is given", () => {
  const own = storeOf({ lang: "zh", texts: [["t/", "g", "", "title", "t"]], blocks: [["题\x7f目"]] });
  assert.equal(own.pages[0].title.zh, "题目");
});

test("a file with terms is whole, one without is a shard", () => {
  const text = ["t/", "g", "T", "p", "p"];
  const own = storeOf(
    { lang: "zh", terms: [], texts: [text], blocks: [["一"]] },
    { lang: "zh", texts: [text], blocks: [["二"]] },
  );
  assert.deepEqual(
    own.columns.map(({ shard }) => shard),
    [false, true],
  );
});

test("the tables of pinyin and of characters come with a file and stay", () => {
  assert.equal(store.folder.fold("質").text, "质");
  assert.deepEqual(store.pinyin.polyphones, zh.polyphones);
  assert.deepEqual(store.documentTitles, { zh: zh.groups, en: en.groups });
});
