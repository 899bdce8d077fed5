// Keeping, renewing and removing: what is kept is whole and of one edition, or as it was.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keptCopy } from "../../../docs/assets/scripts/keeping/kept-copy.js";
import { keep, remove } from "../../../docs/assets/scripts/keeping/storing.js";
import { FakeCaches } from "./fake-caches.js";

const ROOT = "http://host/sub/zh/";
const RECORD = `${ROOT}assets/kept.json`;
const DOCUMENT = {
  title: "甲",
  address: "texts/a/",
  files: [
    ["texts/a/", 10, "a1"],
    ["../learner/a.js", 5, "l1"],
  ],
};
const OTHER = { title: "乙", address: "texts/b/", files: [["texts/b/", 20, "b1"]] };
const LISTING = {
  edition: "one",
  date: "2026-11-26",
  commit: "abc",
  notice: "<p>",
  shell: [["assets/page.js", 3, "p1"]],
  documents: { a: DOCUMENT, b: OTHER },
};

/** @type {FakeCaches} */
let kept;
/** @type {string[]} */
let fetched;
/** @type {Record<string, any>} */
let listing;
/** Which addresses the host does not give. @type {RegExp} */
let broken;
let isRegistered = false;

beforeEach(() => {
  [kept, fetched, listing, broken, isRegistered] = [new FakeCaches(), [], structuredClone(LISTING), /^$/, false];
  const fetch = async (/** @type {string} */ address, /** @type {RequestInit} */ options) => {
    if (broken.test(address)) throw new TypeError("no network");
    if (address.endsWith("offline.json")) return Response.json(listing);
    fetched.push(`${address.replace(ROOT, "")} ${options.integrity}`);
    return new Response(address, { headers: { "Content-Type": "text/html" } });
  };
  const serviceWorker = {
    register: async () => (isRegistered = true),
    getRegistration: async () => ({ unregister: () => (isRegistered = false) }),
  };
  Object.defineProperty(globalThis, "navigator", { value: { serviceWorker }, configurable: true });
  Object.assign(globalThis, { fetch, caches: kept });
});

const reported = () => {
  /** @type {number[]} */
  const shares = [];
  return { shares, report: (/** @type {number} */ share) => void shares.push(share) };
};

const OF_A = ["http://host/sub/learner/a.js", RECORD, `${ROOT}assets/page.js`, `${ROOT}texts/a/`];

test("a document is kept with what every page needs, each file as the list has it", async () => {
  const { shares, report } = reported();
  assert.deepEqual(await keep(ROOT, ["a"], report), []);
  assert.deepEqual(fetched.sort(), [
    "assets/page.js sha256-p1",
    "http://host/sub/learner/a.js sha256-l1",
    "texts/a/ sha256-a1",
  ]);
  assert.deepEqual(kept.files, OF_A);
  assert.deepEqual(shares, [1 / 3, 2 / 3, 1]);
  const { record } = /** @type {any} */ (await keptCopy(ROOT));
  assert.deepEqual(record.documents, {
    a: { title: "甲", address: "texts/a/", bytes: 15, files: ["texts/a/", "../learner/a.js"] },
  });
  assert.ok(isRegistered);
});

test("another document of the same edition fetches its own files alone", async () => {
  await keep(ROOT, ["a"], () => {});
  fetched = [];
  await keep(ROOT, ["b"], () => {});
  assert.deepEqual(fetched, ["texts/b/ sha256-b1"]);
  assert.deepEqual(Object.keys((await keptCopy(ROOT))?.record.documents ?? {}), ["a", "b"]);
});

test("a newer edition takes the place of the old one whole, and fetches what has changed", async () => {
  await keep(ROOT, ["a", "b"], () => {});
  fetched = [];
  listing.edition = "two";
  listing.documents.a.files[0][2] = "a2";
  await keep(ROOT, [], () => {});
  assert.deepEqual(fetched, ["texts/a/ sha256-a2"]);
  assert.deepEqual(await kept.keys(), [`xinzhi-kept ${ROOT} two`]);
  assert.equal((await keptCopy(ROOT))?.record.edition, "two");
  assert.equal(kept.files?.length, 5);
});

test("what the site has no more is not kept any longer, and that is told", async () => {
  await keep(ROOT, ["a", "b"], () => {});
  listing.edition = "two";
  delete listing.documents.b;
  assert.deepEqual(await keep(ROOT, ["a"], () => {}), ["乙"]);
  assert.deepEqual(kept.files, OF_A);
});

for (const [what, setBreak, reason] of /** @type {[string, () => void, string][]} */ ([
  ["a file that does not come", () => (broken = /texts\/b/), "network"],
  ["a list that does not come", () => (broken = /offline\.json/), "network"],
  ["a list that no build has completed", () => (listing.edition = ""), "network"],
  ["a disk that is full", () => (kept.fails = new DOMException("", "QuotaExceededError")), "full"],
])) {
  test(`${what} leaves nothing where nothing was`, async () => {
    setBreak();
    await assert.rejects(
      keep(ROOT, ["a", "b"], () => {}),
      { reason },
    );
    assert.deepEqual(await kept.keys(), []);
    assert.equal(isRegistered, false);
  });

  for (const edition of ["one", "two"])
    test(`${what} leaves what was kept, edition ${edition}`, async () => {
      await keep(ROOT, ["a"], () => {});
      listing.edition = edition;
      setBreak();
      await assert.rejects(
        keep(ROOT, ["b"], () => {}),
        { reason },
      );
      assert.deepEqual(kept.files, OF_A);
      assert.equal((await keptCopy(ROOT))?.record.edition, "one");
      assert.ok(isRegistered);
    });
}

test("a browser that lets nothing be kept is told from a host that does not answer", async () => {
  kept.open = async () => {
    throw new DOMException("", "SecurityError");
  };
  await assert.rejects(
    keep(ROOT, ["a"], () => {}),
    { reason: "refused" },
  );
});

test("a document that is removed leaves the others; the last one leaves nothing", async () => {
  await keep(ROOT, ["a", "b"], () => {});
  await remove(ROOT, ["b"]);
  assert.deepEqual(kept.files, OF_A);
  assert.ok(isRegistered);
  await keep(ROOT, ["b"], () => {});
  assert.equal(kept.files?.length, 5);
  await remove(ROOT, ["a", "b"]);
  assert.deepEqual(await kept.keys(), []);
  assert.equal(isRegistered, false);
});

test("the caches of another site of the same host are let alone", async () => {
  await kept.open("xinzhi-kept http://host/sub/en/ one");
  await keep(ROOT, ["a"], () => {});
  await remove(ROOT, ["a"]);
  assert.deepEqual(await kept.keys(), ["xinzhi-kept http://host/sub/en/ one"]);
});

test("a cache that is not whole is nothing kept", async () => {
  await kept.open(`xinzhi-kept ${ROOT} half`);
  assert.equal(await keptCopy(ROOT), null);
  await keep(ROOT, ["a"], () => {});
  assert.deepEqual(await kept.keys(), [`xinzhi-kept ${ROOT} one`]);
});

test("of two whole caches, as an interrupted renewal leaves them, the newer is what is kept", async () => {
  for (const [edition, at] of /** @type {const} */ ([
    ["old", 1],
    ["new", 2],
    ["older", 0],
  ])) {
    const cache = await kept.open(`xinzhi-kept ${ROOT} ${edition}`);
    await cache.put(RECORD, Response.json({ edition, at, documents: {}, hashes: {} }));
  }
  assert.equal((await keptCopy(ROOT))?.record.edition, "new");
});

test("after a file that does not come no other is asked for", async () => {
  listing.documents.a.files = Array.from({ length: 60 }, (_, n) => [`texts/a/${n}`, 1, "h"]);
  broken = /texts\/a\/3$/;
  await assert.rejects(keep(ROOT, ["a"], () => {}));
  assert.ok(fetched.length < 20, `${fetched.length} files`);
});
