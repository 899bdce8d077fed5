// The worker's messages, with the index whole and in shards.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Folder } from "../../../docs/assets/scripts/model/folding.js";
import { keysOf, routeFileOf } from "../../../docs/assets/scripts/search/engine/shards.js";
import { asWritten, en, rest, zh } from "./engine/small-index.js";

/** @typedef {{ type: number, data: any }} Message */
/** @typedef {Record<string, unknown>} Files */
/** @typedef {[url: string, group: string, title: string, ids: string, kinds: string, blocks: string[]][]} Texts */

const FILES = 3;
const PAUSE = 200;
/** A text that is not translated. @param {string} url @param {string} group @returns {Texts[number]} */
const blank = (url, group) => [url, group, "Untranslated", "", "", []];
/** So many Chinese texts of one paragraph. @param {number} count @param {string} paragraph @returns {Texts} */
const many = (count, paragraph) =>
  Array.from({ length: count }, (_, n) => [`texts/one/t${n}/`, "one", "", "title p1", "tp", [`题目${n}`, paragraph]]);
const WORD = /\p{Script=Han}+|[a-z]+|[0-9]+/gu;

/**
 * Texts in a shard each, with routes to them: those of the small index, or Chinese ones that are given.
 * @param {Texts} [given]
 */
function sharded(given) {
  const folder = new Folder(zh.simplified);
  /** @type {Record<string, number>[]} */
  const routes = Array.from({ length: FILES }, () => ({}));
  const { texts, ...headZh } = zh;
  const { texts: theirs, ...headEn } = en;
  const chinese = given ?? /** @type {Texts} */ (texts);
  const english = given ? given.map(([url, group]) => blank(url, group)) : /** @type {Texts} */ (theirs);
  const counts = { shards: chinese.length, files: FILES };
  /** @type {Files} */
  const files = { zh: { ...headZh, routes: counts }, en: { ...headEn, routes: counts }, rest };
  const parts = (/** @type {object} */ own, /** @type {object} */ other) => ({
    lang: "",
    parts: [
      { lang: "zh", ...own },
      { lang: "en", ...other },
    ],
  });
  chinese.forEach((text, shard) => {
    for (const block of [...text[5], ...english[shard][5]])
      for (const { key } of keysOf(folder.fold(block).text)) routes[routeFileOf(key, FILES)][key] |= 1 << shard;
    files[`texts-${shard}`] = parts({ texts: [text] }, { texts: [english[shard]] });
  });
  const all = (/** @type {typeof chinese} */ texts) => ({
    texts: texts.map(([url, group, , , , [title]]) => [url, group, title, "", "", []]),
    words: [...new Set(texts.flatMap((text) => text[5].flatMap((block) => block.toLowerCase().match(WORD) ?? [])))],
  });
  files.words = parts(all(chinese), all(english));
  routes.forEach((route, n) => {
    const masks = Object.entries(route).map(([key, mask]) => [key, mask.toString(16)]);
    files[`route-${n}`] = { route: Object.fromEntries(masks) };
  });
  return files;
}

/**
 * Starts a worker of its own over some files; `ask` sends a query and waits for its last result.
 * @param {Files} files
 */
async function start(files) {
  /** @type {Message[]} */
  const said = [];
  /** @type {string[]} */
  const fetched = [];
  /** @type {(event: { data: unknown }) => void} */
  let hear = () => {};
  Object.assign(globalThis, {
    postMessage: (/** @type {Message} */ message) => said.push(message),
    addEventListener: (/** @type {string} */ _, /** @type {typeof hear} */ listener) => (hear = listener),
    fetch: async (/** @type {string} */ url) => {
      const name = url.slice(url.lastIndexOf("/") + 1, -3);
      fetched.push(name);
      return {
        ok: name in files,
        status: 404,
        text: async () => `xinzhi(${JSON.stringify(asWritten(files[name]))})\n`,
      };
    },
  });
  await import(`../../../docs/assets/scripts/search/worker.js?${Math.random()}`);
  const settled = async () => {
    for (let count = -1; count !== said.length + fetched.length;) {
      count = said.length + fetched.length;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  hear({ data: { type: 0, data: { ui: "zh", base: "http://host/zh/assets/search/", words: {} } } });
  await settled();
  return {
    said,
    fetched,
    /** @param {string} query @param {object} [more] */
    ask: async (query, more) => {
      hear({ data: { type: 2, data: query, ...more } });
      await settled();
      const last = said.at(-1)?.data;
      const found = last.items.flat().map((/** @type {{ location: string }} */ item) => item.location);
      return { ...last, found: found.map((/** @type {string} */ location) => location.replace(/\?[^#]*/, "")) };
    },
  };
}

test("the worker is ready after the interface's language, and fetches the others unasked", async () => {
  const { said, fetched } = await start({ zh, en, rest });
  assert.deepEqual(fetched, ["zh", "en", "rest"]);
  assert.equal(said[0].type, 1);
  assert.deepEqual(said[0].data.catalogue, [
    { group: "one", title: "文献一", texts: [{ url: "texts/one/a/", title: "发展生产力" }] },
    { group: "two", title: "文献二", texts: [{ url: "texts/two/b/", title: "关于会计" }] },
  ]);
});

test("a query is answered with its filter, and is not pending when all is there", async () => {
  const { ask } = await start({ zh, en, rest });
  const { info, found } = await ask("生产力", { filter: { document: "two" } });
  assert.deepEqual([info.pending, found], [false, ["texts/two/b/#p2", "texts/two/b/"]]);
});

test("a file that is not there is said", async () => {
  const { said } = await start({ zh });
  assert.equal(said.at(-1)?.type, -1);
  assert.match(said.at(-1)?.data, /en\.js: 404/);
});

test("of shards only those are fetched that can hold the query", async () => {
  const { ask, fetched, said } = await start(sharded());
  assert.deepEqual(fetched, ["zh", "en", "rest", "words"]);
  const titles = said
    .filter(({ type }) => type === 1 || type === 4)
    .map(({ data }) =>
      data.catalogue.flatMap((/** @type {any} */ { texts }) => texts.map((/** @type {any} */ text) => text.title)),
    );
  assert.deepEqual(titles, [[], ["发展生产力", "关于会计"]]);
  await ask("准则");
  assert.deepEqual(
    fetched.slice(4).filter((name) => !name.includes("route")),
    ["texts-1"],
  );
});

test("when more is found than is shown, the other shards wait until all is asked for", async () => {
  const files = sharded();
  const [url, group, title] = zh.texts?.[0] ?? assert.fail();
  const many = Array.from({ length: 70 }, (_, n) => `p${n + 1}`);
  const text = [url, group, title, many.join(" "), "p".repeat(70), many.map((id) => `生产力${id}`)];
  const { ask, fetched } = await start({ ...files, "texts-0": { lang: "", parts: [{ lang: "zh", texts: [text] }] } });
  const some = await ask("生产力");
  assert.deepEqual([some.info.partial, fetched.includes("texts-1")], [true, false]);
  assert.ok(some.info.sent < some.info.paragraphs);
  const every = await ask("生产力", { all: true });
  assert.deepEqual([every.info.partial, fetched.includes("texts-1")], [false, true]);
  assert.equal(every.info.sent, every.info.paragraphs);
});

test("the first places are sent at once, the others when the reader pauses", async () => {
  const { ask, said } = await start({ zh: { ...zh, texts: many(9, "生产力") }, en: { ...en, texts: [] }, rest });
  const first = await ask("生产力");
  assert.deepEqual([first.info.brief, first.items.length, first.info.pages], [true, 4, 10]);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const { info, items } = said.at(-1)?.data;
  assert.deepEqual([info.brief, items.length, info.query], [false, 10, "生产力"]);
});

test("a query that may be in every shard stops after some, and goes on when all is asked for", async () => {
  const { ask, fetched } = await start(sharded(many(30, "甲乙，乙丙。")));
  const shards = () => fetched.filter((name) => name.startsWith("texts-")).length;
  const some = await ask("甲乙丙");
  assert.deepEqual([some.info.partial, some.info.suggestion, some.found, shards()], [true, null, [], 20]);
  const every = await ask("甲乙丙", { all: true });
  assert.deepEqual([every.info.partial, shards()], [false, 30]);
});

test("of several words only those shards are fetched that can hold them all", async () => {
  const { ask, fetched } = await start(sharded());
  assert.deepEqual((await ask("科技 银行")).found, ["texts/one/a/#p3", "texts/one/a/"]);
  await ask("科技 准则");
  assert.deepEqual(
    fetched.filter((name) => name.startsWith("texts-")),
    ["texts-0"],
  );
});

test("a shard that could not be fetched is asked for again", async () => {
  const files = sharded();
  let lost = "texts-1";
  const { ask, said } = await start(new Proxy(files, { has: (own, name) => name in own && name !== lost }));
  await ask("准则").catch(() => {});
  assert.ok(said.some(({ type }) => type === -1));
  assert.equal(said.at(-1)?.data.info.broken, true);
  lost = "";
  assert.deepEqual((await ask("准则")).found, ["texts/two/b/#p1", "texts/two/b/"]);
});

for (const query of [
  "生产力",
  "新質生產力",
  "行",
  "yinhang",
  "xzscl",
  "bank 增长",
  "26. 3%",
  "新智生产力",
  "足球",
  "standards",
  "准则 重要",
  "“",
])
  test(`shards find what the whole finds: ${query}`, async () => {
    const whole = await (await start({ zh, en, rest })).ask(query);
    const parts = await (await start(sharded())).ask(query);
    assert.deepEqual(parts.found.sort(), whole.found.sort());
    assert.equal(parts.info.suggestion, whole.info.suggestion);
    assert.equal(parts.info.pending, false);
  });
