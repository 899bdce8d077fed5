// Where the reader is: the address, how far, and where one left off.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";
import { addressAt } from "../../../docs/assets/scripts/reading/address-at.js";

test("an address leads to a block, or to the head of its page", () => {
  const at = (/** @type {string} */ address, /** @type {string} */ id) => addressAt(address, id);
  assert.equal(at("http://host/a/?view=en#p7", "p8"), "http://host/a/?view=en#p8");
  assert.equal(at("http://host/a/#p7", ""), "http://host/a/");
  assert.equal(at("http://host/a/", ""), "http://host/a/");
});

/** The home page with something kept. @param {string | null} kept @param {string} [lang] */
function home(kept, lang = "zh") {
  const html = `<script id="__config">{"base": "."}</script><div id="resume" hidden></div>`;
  const window = /** @type {any} */ (new FakeWindow(html, `http://host/${lang}/`));
  if (kept !== null) window.localStorage.setItem(NAME, kept);
  window.run("page.js");
  return window;
}

const NAME = "xinzhi.places";
const PLACE = { path: "texts/a/b/", zh: "题", en: "Title", id: "p7", share: 0.4 };
const OTHER = { ...PLACE, path: "texts/a/c/", zh: "另" };

test("the home page offers where one left off, and forgets it when it is asked to", () => {
  for (const [lang, title] of [
    ["zh", "接着读：题"],
    ["en", "Go on with “Title”"],
  ]) {
    const window = home(JSON.stringify([PLACE, OTHER]), lang);
    const slot = window.element("#resume");
    assert.equal(slot.hidden, false);
    assert.equal(slot.querySelector("a").textContent, title);
    assert.equal(slot.querySelector("a").href, `http://host/${lang}/texts/a/b/#p7`);
    assert.match(slot.textContent, /40%/);
    slot.querySelector("button").click();
    assert.deepEqual([slot.hidden, window.localStorage.getItem(NAME)], [true, JSON.stringify([OTHER])]);
  }
});

for (const kept of [
  null,
  "",
  "{",
  "null",
  "7",
  JSON.stringify(PLACE),
  ...[
    null,
    { ...PLACE, path: "//elsewhere.example/" },
    { ...PLACE, path: "javascript:alert(1)" },
    { ...PLACE, id: "p7 x" },
    { ...PLACE, share: 2 },
    { ...PLACE, share: "x" },
    { ...PLACE, zh: undefined },
  ].map((place) => JSON.stringify([place])),
])
  test(`what this site has not kept is not offered: ${kept}`, () => {
    assert.ok(home(kept).element("#resume").hidden);
  });

/** What is kept after a reader has come to rest in a text of ten blocks. @param {object[]} before @param {number} block */
async function keptAfter(before, block) {
  const blocks = Array.from({ length: 10 }, (_, n) => `<div id="p${n}" class="pair"></div>`).join("");
  const html = `<script id="__config">{"base": "../../.."}</script><span class="frame-page" data-zh="题" data-en="Title"></span>`;
  const window = /** @type {any} */ (
    new FakeWindow(`${html}<article>${blocks}</article>`, `http://host/zh/${PLACE.path}`)
  );
  window.localStorage.setItem(NAME, JSON.stringify(before));
  window.run("page.js");
  window.document.documentElement.scrollHeight = 10_000;
  window.document.querySelectorAll(".pair").forEach((/** @type {any} */ one, /** @type {number} */ n) => {
    one.getBoundingClientRect = () => ({ top: 0, bottom: n < block ? 0 : 500, height: 500 });
  });
  window.scrollY = block < 10 ? 1000 : 9000;
  window.happens("article", "wheel");
  window.happens(window, "scroll");
  await new Promise((resolve) => setTimeout(resolve, 400));
  return JSON.parse(window.localStorage.getItem(NAME));
}

test("the place in each of the last texts is kept, the latest first, and forgotten at the end of its text alone", async () => {
  const five = Array.from({ length: 5 }, (_, n) => ({ ...OTHER, path: `texts/a/t${n}/` }));
  const place = { ...PLACE, id: "p4" };
  const [first, again, many, ended] = await Promise.all([
    keptAfter([], 4),
    keptAfter([OTHER, PLACE], 4),
    keptAfter(five, 4),
    keptAfter([OTHER, PLACE], 10),
  ]);
  assert.deepEqual(first, [place]);
  assert.deepEqual(again, [place, OTHER]);
  assert.deepEqual(many, [place, ...five.slice(0, 4)]);
  assert.deepEqual(ended, [OTHER]);
});
