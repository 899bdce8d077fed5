// The choice of the terms that are marked: what is remembered, what the tab key reaches, what a card opens on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";
import { serveTerms } from "../browser/terms.js";

const PAGE = "http://host/zh/texts/a/b/";
const HTML = `
<div id="settings"><form><input type="radio" name="terms" id="terms-first" value="first" checked><input type="radio"
 name="terms" id="terms-all" value="all"><input type="radio" name="terms" id="terms-none" value="none"></form></div>
<p><a class="term" id="link" href="/zh/glossary/bank/">银行</a><span class="term" id="quiet"
 data-term="bank">银行</span><span class="term name" id="name" data-term="marx">马克思</span></p>`;
const TERMS = { bank: { zh: "银行", pinyin: "yínháng", en: "bank", define: "办理存款" } };

/** @param {string} [kept] what was chosen before, as it stands on the root element before the first paint */
function page(kept = "first") {
  const window = new FakeWindow(HTML, PAGE);
  window.document.documentElement.dataset.terms = kept;
  serveTerms(window, TERMS);
  window.run("page.js");
  return window;
}

/** @param {FakeWindow} window @param {string} value */
function choose(window, value) {
  window.element(`#terms-${value}`).checked = true;
  window.happens(`#terms-${value}`, "change");
}

/** Whether the card opens on something that gets the focus. @param {FakeWindow} window @param {string} selector */
async function opens(window, selector) {
  window.element(selector).focus();
  for (let n = 0; n < 20; n++) await Promise.resolve();
  const card = window.document.querySelector("#card");
  return Boolean(card && !card.hidden);
}

/** What the tab key stops at beyond what the page says. @param {FakeWindow} window */
const stops = (window) => ["link", "quiet", "name"].map((id) => window.element(`#${id}`).getAttribute("tabindex"));

test("at first the first terms are marked", async () => {
  const window = page();
  assert.equal(window.document.documentElement.dataset.terms, "first");
  assert.deepEqual(stops(window), [null, null, null]);
  assert.equal(await opens(window, "#quiet"), false);
  assert.equal(await opens(window, "#link"), true);
});

test("where all are marked, the keys reach them, but no name", async () => {
  const window = page();
  choose(window, "all");
  assert.equal(window.localStorage.getItem("xinzhi.terms"), "all");
  assert.deepEqual(stops(window), [null, "0", null]);
  assert.equal(window.element("#quiet").getAttribute("role"), "link");
  assert.equal(await opens(window, "#name"), false);
  assert.equal(await opens(window, "#quiet"), true);
  choose(window, "first");
  assert.deepEqual(stops(window), [null, null, null]);
  assert.equal(window.element("#quiet").getAttribute("role"), null);
});

test("where none are marked, no card opens and the keys pass links by", async () => {
  const window = page("none");
  assert.equal(window.element("#terms-none").checked, true);
  assert.deepEqual(stops(window), ["-1", null, null]);
  assert.equal(await opens(window, "#link"), false);
  choose(window, "all");
  assert.deepEqual(stops(window), [null, "0", null]);
});

test("a change of something else is no choice", () => {
  const window = page();
  window.element("#terms-all").name = "view";
  choose(window, "all");
  assert.equal(window.document.documentElement.dataset.terms, "first");
});
