// What the worker answers: with the network, without it, and with one that is too slow.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { FakeCaches } from "./fake-caches.js";

const ROOT = "http://host/sub/zh/";
const TEXT = `${ROOT}texts/a/`;
const RECORD = {
  edition: "one",
  at: 1,
  notice: '<aside data-edition="‹edition›"><a href="‹root›offline/">',
  documents: {},
};

/** @type {FakeCaches} */
let kept;
/** @type {() => Promise<Response>} */
let network;
/** With which word for the browser's own cache the network was asked. @type {unknown[]} */
let asked;

const online = async () => new Response("from the host");
const offline = async () => {
  throw new TypeError("no network");
};
const never = () => new Promise(() => {});

beforeEach(async () => {
  [kept, network, asked] = [new FakeCaches(), online, []];
  const fetch = (/** @type {unknown} */ _, /** @type {RequestInit} */ options) => {
    asked.push(options?.cache);
    return network();
  };
  Object.assign(globalThis, { fetch, caches: kept });
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
});
afterEach(() => mock.timers.reset());

async function keepText() {
  const cache = await kept.open(`xinzhi-kept ${ROOT} one`);
  await cache.put(TEXT, new Response("<body><!-- kept-copy --><main>甲$&</main>"));
  await cache.put(`${ROOT}assets/page.js`, new Response("kept"));
  await cache.put(`${ROOT}assets/kept.json`, Response.json(RECORD));
}

/** The worker anew. */
const worker = () => import(`../../../docs/assets/scripts/keeping/answering.js?${Math.random()}`);

/** @param {string} url @param {object} [more] @returns {any} */
const request = (url, more) => ({
  url,
  method: "GET",
  mode: "no-cors",
  headers: new Headers(),
  integrity: "",
  ...more,
});
const page = (/** @type {string} */ url) => request(url, { mode: "navigate" });

test("it answers for the site alone, and not where what comes has to be the host's", async () => {
  const { concerns } = await worker();
  for (const url of [TEXT, `${ROOT}assets/page.js`, "http://host/sub/learner/a.js"])
    assert.ok(concerns(request(url), ROOT));
  for (const url of ["http://host/other/", "http://elsewhere/sub/zh/"]) assert.ok(!concerns(request(url), ROOT));
  assert.ok(!concerns(request(TEXT, { method: "POST" }), ROOT));
  assert.ok(!concerns(request(TEXT, { integrity: "sha256-a" }), ROOT));
  assert.ok(!concerns(request(TEXT, { headers: new Headers({ range: "bytes=0-" }) }), ROOT));
});

test("with a network everything comes from the host, whatever it says", async () => {
  await keepText();
  const { answer } = await worker();
  assert.equal(await (await answer(page(TEXT), ROOT)).text(), "from the host");
  network = async () => new Response("gone", { status: 404 });
  assert.equal((await answer(page(TEXT), ROOT)).status, 404);
  await answer(request(`${ROOT}assets/page.js`), ROOT);
  assert.deepEqual(asked, ["no-cache", "no-cache", undefined]);
});

test("without a network a kept page says which edition it is", async () => {
  await keepText();
  network = offline;
  const { answer } = await worker();
  for (const end of ["", "index.html", "?view=en&h=x#p7"])
    assert.equal(
      await (await answer(page(TEXT + end), ROOT)).text(),
      `<body><aside data-edition="one"><a href="${ROOT}offline/"><main>甲$&</main>`,
    );
  assert.equal(await (await answer(request(`${ROOT}assets/page.js`), ROOT)).text(), "kept");
});

test("a page that is not kept leads to the list; a file fails as without a worker", async () => {
  network = offline;
  const { answer } = await worker();
  assert.equal((await answer(page(TEXT), ROOT)).type, "error");
  await keepText();
  const reply = await answer(page(`${ROOT}glossary/b/?x=1`), ROOT);
  assert.equal(reply.headers.get("location"), `${ROOT}offline/?for=glossary%2Fb%2F%3Fx%3D1`);
  assert.equal((await answer(page("http://host/sub/en/"), ROOT)).type, "error");
  assert.equal((await answer(request(`${ROOT}assets/other.js`), ROOT)).type, "error");
});

/** What has come of a promise when all that need not wait has run. @param {Promise<Response>} promise */
async function soon(promise) {
  for (let n = 0; n < 50; n++) await Promise.resolve();
  return Promise.race([promise, Promise.resolve("nothing yet")]);
}

test("a network that takes too long is given up, and not asked for what the page needs", async () => {
  await keepText();
  network = never;
  const { answer } = await worker();
  const text = answer(page(TEXT), ROOT);
  await soon(text);
  mock.timers.tick(4999);
  assert.equal(await soon(text), "nothing yet");
  mock.timers.tick(1);
  assert.match(await (await text).text(), /data-edition="one"/);
  asked = [];
  assert.equal(await (await answer(request(`${ROOT}assets/page.js`), ROOT)).text(), "kept");
  assert.deepEqual(asked, []);
  network = online;
  assert.equal(await (await answer(page(TEXT), ROOT)).text(), "from the host");
  assert.equal(await (await answer(request(`${ROOT}assets/page.js`), ROOT)).text(), "from the host");
});

test("where caches may not be asked the network answers", async () => {
  kept.keys = async () => {
    throw new DOMException("", "SecurityError");
  };
  const { answer } = await worker();
  assert.equal(await (await answer(page(TEXT), ROOT)).text(), "from the host");
});
