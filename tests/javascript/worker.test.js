// The worker's messages, with the index whole and in shards.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Folder } from "../../docs/assets/javascripts/search/fold.js";
import { keys, routeOf } from "../../docs/assets/javascripts/search/router.js";
import { en, rest, zh } from "./index.js";

/** @typedef {{ type: number, data: any }} Message */
/** @typedef {Record<string, unknown>} Files */

const FILES = 3;

/** The Chinese texts of the small index in a shard each, with routes to them. */
function sharded() {
  const folder = new Folder(zh.simplified);
  const texts = zh.texts ?? [];
  /** @type {Record<string, number>[]} */
  const routes = Array.from({ length: FILES }, () => ({}));
  texts.forEach(([, , , , , blocks], shard) => {
    for (const block of blocks)
      for (const { key } of keys(folder.fold(block).text)) routes[routeOf(key, FILES)][key] |= 1 << shard;
  });
  const words = [...new Set(texts.flatMap(([, , , , , blocks]) => blocks.flatMap((block) => block.split("\x7f"))))];
  const bare = texts.map(([url, group, , , , [title]]) => [url, group, title, "", "", []]);
  /** @type {Files} */
  const files = { zh: { ...zh, texts: bare, routes: { shards: texts.length, files: FILES, words } }, en, rest };
  texts.forEach((text, n) => (files[`zh-${n}`] = { lang: "zh", texts: [text] }));
  routes.forEach((route, n) => {
    const masks = Object.entries(route).map(([key, mask]) => [key, mask.toString(16)]);
    files[`zh-route-${n}`] = { route: Object.fromEntries(masks) };
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
      return { ok: name in files, status: 404, text: async () => `xinzhi(${JSON.stringify(files[name])})\n` };
    },
  });
  await import(`../../docs/assets/javascripts/search/worker.js?${Math.random()}`);
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
  assert.deepEqual(fetched, ["zh", "en", "rest"]);
  const titles = said[0].data.catalogue.flatMap((/** @type {any} */ { texts }) =>
    texts.map((/** @type {any} */ text) => text.title),
  );
  assert.deepEqual(titles, ["发展生产力", "关于会计"]);
  await ask("准则");
  assert.deepEqual(
    fetched.slice(3).filter((name) => !name.includes("route")),
    ["zh-1"],
  );
});

test("when more is found than is shown, the other shards wait until all is asked for", async () => {
  const files = sharded();
  const { texts, ...head } = /** @type {any} */ (files["zh-0"]);
  const [url, group, title] = texts[0];
  const many = Array.from({ length: 70 }, (_, n) => `p${n + 1}`);
  const text = [url, group, title, many.join(" "), "p".repeat(70), many.map((id) => `生产力${id}`)];
  const { ask, fetched } = await start({ ...files, "zh-0": { ...head, texts: [text] } });
  const some = await ask("生产力");
  assert.deepEqual([some.info.partial, fetched.includes("zh-1")], [true, false]);
  assert.ok(some.info.shown < some.info.paragraphs);
  const every = await ask("生产力", { all: true });
  assert.deepEqual([every.info.partial, fetched.includes("zh-1")], [false, true]);
  assert.equal(every.info.shown, every.info.paragraphs);
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
])
  test(`shards find what the whole finds: ${query}`, async () => {
    const whole = await (await start({ zh, en, rest })).ask(query);
    const parts = await (await start(sharded())).ask(query);
    assert.deepEqual(parts.found.sort(), whole.found.sort());
    assert.equal(parts.info.guess, whole.info.guess);
    assert.equal(parts.info.pending, false);
  });
