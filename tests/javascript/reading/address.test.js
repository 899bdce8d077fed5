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
  if (kept !== null) window.localStorage.setItem("xinzhi.place", kept);
  window.run("page.js");
  return window;
}

const PLACE = { path: "texts/a/b/", zh: "题", en: "Title", id: "p7", share: 0.4 };

test("the home page offers where one left off, and forgets it when it is asked to", () => {
  for (const [lang, title] of [
    ["zh", "接着读：题"],
    ["en", "Go on with “Title”"],
  ]) {
    const window = home(JSON.stringify(PLACE), lang);
    const slot = window.element("#resume");
    assert.equal(slot.hidden, false);
    assert.equal(slot.querySelector("a").textContent, title);
    assert.equal(slot.querySelector("a").href, `http://host/${lang}/texts/a/b/#p7`);
    assert.match(slot.textContent, /40%/);
    slot.querySelector("button").click();
    assert.deepEqual([slot.hidden, window.localStorage.getItem("xinzhi.place")], [true, null]);
  }
});

for (const kept of [
  null,
  "",
  "{",
  "null",
  "7",
  JSON.stringify({ ...PLACE, path: "//elsewhere.example/" }),
  JSON.stringify({ ...PLACE, path: "javascript:alert(1)" }),
  JSON.stringify({ ...PLACE, id: "p7 x" }),
  JSON.stringify({ ...PLACE, share: 2 }),
  JSON.stringify({ ...PLACE, share: "x" }),
  JSON.stringify({ ...PLACE, zh: undefined }),
])
  test(`what this site has not kept is not offered: ${kept}`, () => {
    assert.ok(home(kept).element("#resume").hidden);
  });
