import assert from "node:assert/strict";
import { test } from "node:test";
import { slugOf } from "../../../docs/assets/scripts/reading/terms.js";

const ADDRESS = "http://host/zh/glossary/accounting/";
const term = { zh: "会计", pinyin: "kuàijì", en: "accounting", define: "记录收支" };

Object.assign(globalThis, { location: new URL(ADDRESS) });

/** The module anew. */
const terms = () => import(`../../../docs/assets/scripts/reading/terms.js?${Math.random()}`);

test("the address of a term's page gives its slug", () => {
  assert.equal(slugOf(ADDRESS), "accounting");
  assert.equal(slugOf("http://host/"), "");
});

test("a term is fetched once, from the assets of its site", async () => {
  /** @type {string[]} */
  const fetched = [];
  const fetch = async (/** @type {string} */ url) => {
    fetched.push(url);
    return { ok: url.endsWith("/accounting.json"), json: async () => term };
  };
  Object.assign(globalThis, { fetch });
  const { termBySlug } = await terms();
  for (const _ of [1, 2]) assert.deepEqual(await termBySlug("accounting", ADDRESS), term);
  assert.equal(await termBySlug("other", ADDRESS), undefined);
  const folder = "http://host/zh/assets/terms/";
  assert.deepEqual(fetched, [`${folder}accounting.json`, `${folder}other.json`]);
});

test("what failed once is fetched again", async () => {
  const replies = [() => assert.fail("lost"), () => term];
  const fetch = async () => ({ ok: true, json: async () => replies.shift()?.() });
  Object.assign(globalThis, { fetch });
  const { termBySlug } = await terms();
  assert.equal(await termBySlug("accounting", ADDRESS), undefined);
  assert.deepEqual(await termBySlug("accounting", ADDRESS), term);
});

test("where it cannot be fetched there is no term", async () => {
  Object.assign(globalThis, { fetch: async () => assert.fail("lost") });
  const { termBySlug } = await terms();
  assert.equal(await termBySlug("accounting", ADDRESS), undefined);
});

for (const [where, protocol, fetches] of /** @type {const} */ ([
  ["without a network", "http:", 1],
  ["on a disk", "file:", 0],
]))
  test(`${where} one script gives all terms`, async () => {
    /** @type {string[]} */
    const loaded = [];
    let fetched = 0;
    const fetch = async () => {
      fetched++;
      throw new TypeError("no network");
    };
    const append = (/** @type {HTMLScriptElement} */ script) => {
      loaded.push(script.src);
      window.xinzhiTerms = { accounting: term };
      script.onload?.(new Event("load"));
    };
    const document = { createElement: () => ({}), head: { append } };
    Object.assign(globalThis, { fetch, document, window: {}, location: { protocol } });
    const { termBySlug } = await terms();
    assert.deepEqual(await termBySlug("accounting", ADDRESS), term);
    assert.equal(await termBySlug("other", `${ADDRESS}index.html`), undefined);
    assert.deepEqual(loaded, ["http://host/zh/assets/terms.js"]);
    assert.equal(fetched, fetches * 2);
  });
