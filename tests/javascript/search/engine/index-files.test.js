import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchIndexFile, runIndexFile } from "../../../../docs/assets/scripts/search/engine/index-files.js";

test("a worker fetches a file and reads what is in its brackets", async () => {
  const texts = { "http://host/zh.js": 'xinzhi({"lang":"zh","terms":[["a","(b)"]]})\n' };
  const fetch = async (/** @type {keyof typeof texts} */ url) => ({
    ok: url in texts,
    status: 404,
    text: async () => texts[url],
  });
  Object.assign(globalThis, { fetch });
  assert.deepEqual(await fetchIndexFile("http://host/zh.js"), { lang: "zh", terms: [["a", "(b)"]] });
  await assert.rejects(fetchIndexFile("http://host/en.js"), new Error("http://host/en.js: 404"));
});

test("what failed is not taken from what the browser has kept of it, but only once", async () => {
  /** @type {unknown[]} */
  const asked = [];
  const replies = ["<html>", 'xinzhi({"lang":"zh"})', 'xinzhi({"lang":"zh"})'];
  const fetch = async (/** @type {string} */ _, /** @type {unknown} */ options) => {
    asked.push(options);
    return { ok: true, text: async () => replies.shift() };
  };
  Object.assign(globalThis, { fetch });
  await assert.rejects(fetchIndexFile("http://host/zh.js"));
  await fetchIndexFile("http://host/zh.js");
  await fetchIndexFile("http://host/zh.js");
  assert.deepEqual(asked, [{}, { cache: "reload" }, {}]);
});

/** A document that runs scripts when the test says so. */
function fakeDocument() {
  /** @type {any[]} */
  const scripts = [];
  const document = {
    /** @type {unknown} */
    currentScript: null,
    createElement: (/** @type {string} */ tag) => ({ tag }),
    head: { append: (/** @type {unknown} */ script) => scripts.push(script) },
  };
  Object.assign(globalThis, { document });
  /** @param {any} script @param {unknown} file */
  const run = (script, file) => {
    document.currentScript = script;
    /** @type {any} */ (globalThis).xinzhi(file);
    document.currentScript = null;
    script.onload();
  };
  return { scripts, run };
}

test("a page runs files, and each is that of its own script", async () => {
  const { scripts, run } = fakeDocument();
  const [zh, en] = [runIndexFile("zh.js"), runIndexFile("en.js")];
  assert.deepEqual(
    scripts.map(({ tag, src }) => [tag, src]),
    [
      ["script", "zh.js"],
      ["script", "en.js"],
    ],
  );
  run(scripts[1], { lang: "en" });
  run(scripts[0], { lang: "zh" });
  assert.deepEqual([await zh, await en], [{ lang: "zh" }, { lang: "en" }]);
});

test("a file that says nothing is empty, and one that is not there is said", async () => {
  const { scripts } = fakeDocument();
  const [empty, lost] = [runIndexFile("rest.js"), runIndexFile("lost.js")];
  scripts[0].onload();
  scripts[1].onerror();
  assert.deepEqual(await empty, { lang: "" });
  await assert.rejects(lost, new Error("lost.js"));
});
