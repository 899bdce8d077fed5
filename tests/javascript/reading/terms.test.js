import assert from "node:assert/strict";
import { test } from "node:test";
import { slugOf } from "../../../docs/assets/scripts/reading/terms.js";

const ADDRESS = "http://host/zh/glossary/accounting/";
const term = { zh: "会计", pinyin: "kuàijì", en: "accounting", define: "记录收支" };

/** The module anew. */
const terms = () => import(`../../../docs/assets/scripts/reading/terms.js?${Math.random()}`);

test("the address of a term's page gives its slug", () => {
  assert.equal(slugOf(ADDRESS), "accounting");
  assert.equal(slugOf("http://host/"), "");
});

test("terms are fetched once, from the assets of the term's site", async () => {
  /** @type {string[]} */
  const fetched = [];
  const fetch = async (/** @type {URL} */ url) => {
    fetched.push(String(url));
    return { json: async () => ({ accounting: term }) };
  };
  Object.assign(globalThis, { fetch });
  const { termBySlug } = await terms();
  assert.deepEqual(await termBySlug("accounting", ADDRESS), term);
  assert.equal(await termBySlug("other", ADDRESS), undefined);
  assert.deepEqual(fetched, ["http://host/zh/assets/terms.json"]);
});

test("what failed once is fetched again, and a slug is a term's own", async () => {
  const replies = ["lost", null, { accounting: term }];
  const fetch = async () => ({ json: async () => (replies[0] === "lost" ? assert.fail("lost") : replies[0]) });
  Object.assign(globalThis, { fetch });
  const { termBySlug } = await terms();
  for (const expected of [undefined, undefined, term]) {
    assert.deepEqual(await termBySlug("accounting", ADDRESS), expected);
    replies.shift();
  }
  assert.equal(await termBySlug("constructor", ADDRESS), undefined);
});

test("where they cannot be fetched there is no term", async () => {
  Object.assign(globalThis, { fetch: async () => assert.fail("lost") });
  const { termBySlug } = await terms();
  assert.equal(await termBySlug("accounting", ADDRESS), undefined);
});
