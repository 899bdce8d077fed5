// The service: what is loaded when, and which answers are sent.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { SearchService } from "../../../../docs/assets/scripts/search/engine/service.js";
import { MESSAGE } from "../../../../docs/assets/scripts/search/protocol/messages.js";
import { asWritten, en, rest, zh } from "./small-index.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/** Lets everything run that waits for nothing. */
async function settle() {
  for (let n = 0; n < 50; n++) await Promise.resolve();
}

/**
 * A service whose files come when the test lets them come.
 * @param {Record<string, any>} files by name
 * @param {string} [pageFile]
 */
function serviceOver(files, pageFile) {
  /** @type {any[]} */
  const sent = [];
  /** @type {string[]} */
  const asked = [];
  /** @type {Map<string, (file: any) => void>} */
  const waiting = new Map();
  const load = (/** @type {string} */ url) => {
    const name = url.replace("http://host/search/", "").replace(".js", "");
    asked.push(name);
    return /** @type {Promise<any>} */ (new Promise((resolve) => waiting.set(name, resolve)));
  };
  const service = new SearchService((answer) => sent.push(answer), load, pageFile);
  return {
    sent,
    asked,
    start: (/** @type {"zh" | "en"} */ ui = "zh") =>
      service.receive({ type: MESSAGE.SETUP, data: { ui, base: "http://host/search/", words: {} } }),
    /** @param {string} data @param {object} [more] */
    ask: (data, more) => service.receive({ type: MESSAGE.QUERY, data, ...more }),
    /** @param {...string} names */
    come: async (...names) => {
      for (const name of names) {
        waiting.get(name)?.(asWritten(files[name]));
        await settle();
      }
    },
    results: () => sent.filter(({ type }) => type === MESSAGE.RESULT).map(({ data }) => data.info),
  };
}

const whole = { zh, en, rest };
const types = (/** @type {any[]} */ sent) => sent.map(({ type }) => type);

test("files come one after the other, the interface's language first", async () => {
  for (const [ui, names] of /** @type {["zh" | "en", string[]][]} */ ([
    ["zh", ["zh", "en", "rest"]],
    ["en", ["en", "zh", "rest"]],
  ])) {
    const { start, asked, come, sent } = serviceOver(whole);
    start(ui);
    assert.deepEqual(asked, names.slice(0, 1));
    await come(names[0]);
    assert.deepEqual([types(sent), asked], [[MESSAGE.READY], names.slice(0, 2)]);
    await come(names[1], names[2]);
    assert.deepEqual([types(sent), asked], [[MESSAGE.READY], names]);
  }
});

test("a query is answered when the first file is there, and again with each that comes", async () => {
  const { start, ask, come, results } = serviceOver(whole);
  start();
  await come("zh");
  ask("bank");
  await settle();
  await come("en", "rest");
  assert.deepEqual(
    results().map(({ pending, paragraphs }) => [pending, paragraphs]),
    [
      [true, 0],
      [true, 2],
      [false, 2],
    ],
  );
});

test("the pages of a service that reads from disk are files", async () => {
  const { start, ask, come, sent } = serviceOver(whole, "index.html");
  start();
  ask("银行");
  await come("zh");
  assert.match(sent.at(-1).data.items[0][0].location, /^texts\/one\/a\/index\.html\?/);
});

test("what fails is said, and what is no request is not heard", async () => {
  /** @type {any[]} */
  const sent = [];
  const service = new SearchService(
    (answer) => sent.push(answer),
    async () => {
      throw new Error("lost");
    },
  );
  service.receive(/** @type {any} */ ({ type: 7, data: "x" }));
  service.receive({ type: MESSAGE.QUERY, data: "x" });
  await settle();
  assert.deepEqual(sent, []);
  service.receive({ type: MESSAGE.SETUP, data: { ui: "zh", base: "http://host/" } });
  await settle();
  assert.deepEqual(sent, [{ type: MESSAGE.FAILURE, data: "Error: lost" }]);
});

/** A service over files of which some fail, until they do not. @param {Record<string, any>} files @param {Set<string>} lost */
function failingService(files, lost) {
  /** @type {any[]} */
  const sent = [];
  const load = async (/** @type {string} */ url) => {
    const name = url.replace("http://host/", "").replace(".js", "");
    if (lost.has(name)) throw new Error(`lost ${name}`);
    return asWritten(files[name]);
  };
  const service = new SearchService((answer) => sent.push(answer), /** @type {any} */ (load));
  service.receive({ type: MESSAGE.SETUP, data: { ui: "zh", base: "http://host/" } });
  const ask = (/** @type {string} */ data) => service.receive({ type: MESSAGE.QUERY, data });
  const retry = () => service.receive({ type: MESSAGE.RETRY });
  return { sent, ask, retry, last: () => sent.filter(({ type }) => type === MESSAGE.RESULT).at(-1)?.data.info };
}

test("a file that fails is loaded again when it is asked for, and those after it", async () => {
  const lost = new Set(["zh"]);
  const { sent, retry, ask, last } = failingService(whole, lost);
  await settle();
  assert.deepEqual(sent, [{ type: MESSAGE.FAILURE, data: "Error: lost zh" }]);
  lost.clear();
  retry();
  await settle();
  assert.deepEqual(types(sent), [MESSAGE.FAILURE, MESSAGE.READY, MESSAGE.CATALOGUE]);
  ask("bank");
  await settle();
  assert.deepEqual([last().paragraphs, last().pending, last().broken], [2, false, false]);
});

test("what is there is searched where a part has failed, and that is said until it has come", async () => {
  const lost = new Set(["en"]);
  const { sent, retry, ask, last } = failingService(whole, lost);
  await settle();
  assert.deepEqual(types(sent), [MESSAGE.READY, MESSAGE.FAILURE]);
  ask("银行");
  await settle();
  assert.deepEqual([last().paragraphs > 0, last().pending, last().broken], [true, false, true]);
  retry();
  await settle();
  assert.deepEqual([types(sent).filter((type) => type === MESSAGE.FAILURE).length, last().broken], [2, true]);
  lost.clear();
  retry();
  await settle();
  assert.deepEqual([last().pending, last().broken], [false, false]);
});

test("where a shard has failed what is there is sent, and the next reply asks for it again", async () => {
  const lost = new Set(["texts-1"]);
  const { retry, ask, last } = failingService(sharded(["甲乙", "甲乙丙"]), lost);
  await settle();
  ask("甲乙");
  await settle();
  mock.timers.tick(150);
  assert.deepEqual([last().paragraphs, last().broken, last().partial], [1, true, true]);
  lost.clear();
  retry();
  await settle();
  assert.deepEqual([last().paragraphs, last().broken, last().partial], [2, false, false]);
});

test("of a long query the beginning is searched for, and that is said", async () => {
  const { ask, last } = failingService(whole, new Set());
  await settle();
  ask("银行".repeat(100));
  await settle();
  assert.equal(last().cut, 0);
  const long = `${" ".repeat(199)}${"𠀀".repeat(10000)}`;
  ask(long);
  await settle();
  assert.deepEqual([last().query, last().cut], [long, 200]);
  // What stands behind the part that is searched for is not asked for.
  ask(`${"银行 ".repeat(67)}足球`);
  await settle();
  assert.ok(last().paragraphs > 0);
});

/** Files of an index in shards: each shard holds one text with one block. @param {string[]} blocks */
function sharded(blocks) {
  const routes = { shards: blocks.length, files: 1 };
  /** @type {Record<string, any>} */
  const files = {
    zh: { lang: "zh", groups: { g: "文献" }, terms: [], routes },
    en: { lang: "en", terms: [], routes },
    rest: { lang: "" },
    words: {
      lang: "",
      parts: [{ lang: "zh", texts: blocks.map((_, n) => [`t${n}/`, "g", `题${n}`, "", "", []]), words: [] }],
    },
  };
  /** @type {Record<string, number>} */
  const masks = {};
  blocks.forEach((block, n) => {
    const text = [`t${n}/`, "g", `题${n}`, "p1", "p", [block]];
    files[`texts-${n}`] = { lang: "", parts: [{ lang: "zh", texts: [text] }] };
    for (let at = 0; at + 1 < block.length; at++) masks[block.slice(at, at + 2)] |= 1 << n;
  });
  const route = Object.fromEntries(Object.entries(masks).map(([key, mask]) => [key, mask.toString(16)]));
  files["route-0"] = { lang: "", route };
  return files;
}

test("the titles of a large site come last, and are told to the dialog", async () => {
  const { start, come, sent, asked } = serviceOver(sharded(["甲乙", "丙丁"]));
  start();
  await come("zh", "en", "rest", "words");
  assert.deepEqual(asked, ["zh", "en", "rest", "words"]);
  assert.deepEqual(types(sent), [MESSAGE.READY, MESSAGE.CATALOGUE]);
  assert.deepEqual(
    sent.map(({ data }) => data.catalogue),
    [
      [{ group: "g", title: "文献", texts: [] }],
      [
        {
          group: "g",
          title: "文献",
          texts: [
            { url: "t0/", title: "题0" },
            { url: "t1/", title: "题1" },
          ],
        },
      ],
    ],
  );
});

/** A service over shards, ready. @param {string[]} blocks */
async function shardedService(blocks) {
  const made = serviceOver(sharded(blocks));
  made.start();
  await made.come("zh", "en", "rest", "words");
  return made;
}

test("before each shard the dialog is told what was found so far", async () => {
  const { ask, come, results, asked } = await shardedService(["甲乙", "丙丁", "甲乙"]);
  ask("甲乙");
  await settle();
  assert.deepEqual(asked.slice(4), ["route-0"]);
  await come("route-0", "texts-0", "texts-2");
  assert.deepEqual(asked.slice(5), ["texts-0", "texts-2"]);
  assert.deepEqual(
    results().map(({ pending, paragraphs, partial }) => [pending, paragraphs, partial]),
    [
      [true, 0, false],
      [true, 1, false],
      [false, 2, false],
    ],
  );
});

test("when the reader types on, nothing more is sent or loaded for what was typed before", async () => {
  const { ask, come, results, asked } = await shardedService(["甲乙", "丙丁", "甲乙"]);
  ask("甲乙");
  await come("route-0");
  ask("丙丁");
  await settle();
  const before = results().length;
  await come("texts-0");
  assert.ok(!asked.includes("texts-2"));
  await come("texts-1");
  assert.deepEqual(
    results()
      .slice(before)
      .map(({ query }) => query),
    ["丙丁"],
  );
});

test("an answer that comes late is not sent", async () => {
  const { start, ask, come, results } = serviceOver(whole);
  start();
  await come("zh", "en", "rest");
  ask("会计");
  ask("银行");
  await settle();
  assert.deepEqual(
    results().map(({ query }) => query),
    ["银行"],
  );
});

const many = { ...zh, texts: Array.from({ length: 6 }, (_, n) => [`t${n}/`, "one", "", "title", "t", ["生产力"]]) };

test("the rest of what is shown is sent when the reader has paused", async () => {
  const { start, ask, come, results } = serviceOver({ zh: many, en: { ...en, texts: [] }, rest });
  start();
  await come("zh", "en", "rest");
  ask("生产力");
  await settle();
  assert.deepEqual([results().length, results()[0].brief], [1, true]);
  mock.timers.tick(149);
  assert.equal(results().length, 1);
  mock.timers.tick(1);
  assert.deepEqual([results().length, results()[1].brief], [2, false]);
});

test("the rest is not sent when the reader has typed on", async () => {
  const { start, ask, come, results } = serviceOver({ zh: many, en: { ...en, texts: [] }, rest });
  start();
  await come("zh", "en", "rest");
  ask("生产力");
  await settle();
  ask("会计");
  await settle();
  mock.timers.tick(150);
  assert.deepEqual(
    results().map(({ query }) => query),
    ["生产力", "会计"],
  );
});

test("what is enough to be shown is enough; all is loaded when all is asked for", async () => {
  const block = "甲乙";
  const files = sharded([block, block]);
  const paragraphs = Array(25).fill(block);
  const ids = paragraphs.map((_, n) => `p${n}`).join(" ");
  files["texts-0"].parts[0].texts = [["t0/", "g", "题0", ids, "p".repeat(25), paragraphs]];
  const { start, ask, come, results, asked } = serviceOver(files);
  start();
  await come("zh", "en", "rest", "words");
  ask("甲乙");
  await settle();
  await come("route-0", "texts-0");
  assert.deepEqual([asked.includes("texts-1"), results().at(-1).partial], [false, true]);
  mock.timers.tick(150);
  assert.equal(results().at(-1).partial, true);
  ask("甲乙", { all: true });
  await settle();
  await come("texts-1");
  assert.deepEqual([results().at(-1).partial, results().at(-1).paragraphs, results().at(-1).sent], [false, 26, 26]);
});

test("exactly what is shown at once is not enough", async () => {
  const files = sharded(["甲乙", "甲乙"]);
  const paragraphs = Array(24).fill("甲乙");
  const ids = paragraphs.map((_, n) => `p${n}`).join(" ");
  files["texts-0"].parts[0].texts = [["t0/", "g", "题0", ids, "p".repeat(24), paragraphs]];
  const { start, ask, come, asked } = serviceOver(files);
  start();
  await come("zh", "en", "rest", "words");
  ask("甲乙");
  await settle();
  await come("route-0", "texts-0");
  assert.ok(asked.includes("texts-1"));
});

test("while all is searched the dialog is told of progress once a second", async () => {
  let now = 5000;
  mock.method(performance, "now", () => now);
  const { ask, come, results } = await shardedService(["甲乙", "甲乙", "甲乙", "甲乙"]);
  ask("甲乙", { all: true });
  await settle();
  await come("route-0");
  assert.equal(results().length, 1);
  now += 999;
  await come("texts-0");
  assert.equal(results().length, 1);
  now += 1;
  await come("texts-1");
  assert.deepEqual(results().at(-1).pending, true);
  assert.equal(results().length, 2);
  await come("texts-2", "texts-3");
  assert.equal(results().length, 3);
  mock.restoreAll();
});

test("what is nowhere may be one slip away, in another shard", async () => {
  const files = sharded(["甲乙丙丁", "戊己"]);
  files.words.parts[0].words = ["甲乙丙丁", "戊己"];
  const { start, ask, come, results, asked } = serviceOver(files);
  start();
  await come("zh", "en", "rest", "words");
  ask("甲乙庚丁");
  await settle();
  await come("route-0");
  assert.deepEqual(asked.slice(5), ["texts-0"]);
  await come("texts-0");
  assert.deepEqual([results().at(-1).suggestion, results().at(-1).paragraphs], ["甲乙丙丁", 1]);
});

test("a suggestion whose shard comes late is not sent when the reader has typed on, nor the next loaded", async () => {
  const files = sharded(["甲乙丙丁", "戊己", "甲乙丙丁"]);
  files.words.parts[0].words = ["甲乙丙丁", "戊己"];
  const { start, ask, come, results, asked } = serviceOver(files);
  start();
  await come("zh", "en", "rest", "words");
  ask("甲乙庚丁");
  await settle();
  await come("route-0");
  ask("戊己");
  await settle();
  const before = results().length;
  await come("texts-0");
  assert.deepEqual(
    results()
      .slice(before)
      .map(({ query }) => query),
    [],
  );
  assert.ok(!asked.includes("texts-2"));
});

test("the engine warms up, and the reader's queries are answered between", async () => {
  const { start, ask, come, results } = serviceOver(whole);
  start();
  await come("zh", "en", "rest");
  mock.timers.tick(1);
  await settle();
  ask("银行");
  await settle();
  assert.equal(results().length, 1);
  for (let n = 0; n < 60; n++) {
    mock.timers.tick(1);
    await settle();
  }
  assert.equal(results().length, 1);
});
