// A sentence and its counterpart: by pointer, focus, tap and keys.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `
<article>
<div class="pair" id="p1"><div lang="zh-Hans"><p><span class="s" data-s="1" id="z1">甲</span><span class="s" data-s="2"
 id="z2">乙<a class="term" id="term" href="/zh/glossary/x/">丙</a></span></p></div>
<div lang="en"><p><span class="s" data-s="1" id="e1">A</span><span class="s" data-s="2" id="e2">B</span></p></div>
<a class="number" id="number" href="#p1"></a></div>
<div class="pair" id="p2"><div lang="zh-Hans"><p id="z">丁</p></div><div lang="en"><p id="e">D</p></div></div>
<h2 class="pair" id="p3"><span lang="zh-Hans" id="zh">题</span> <span lang="en" id="en">T</span></h2>
<p id="elsewhere">x</p>
</article>`;

/** @param {boolean} [parallel] whether both languages are shown */
function page(parallel = true) {
  const window = new FakeWindow(HTML, "http://host/zh/texts/a/b/");
  for (const element of window.document.querySelectorAll("article, article *")) element.place.shown = true;
  for (const half of window.document.querySelectorAll("[lang=en]")) half.place.shown = parallel;
  Object.assign(window, { getSelection: () => ({ isCollapsed: true }) });
  window.run("page.js");
  return window;
}

/** The ids of what is tinted. @param {FakeWindow} window */
const tinted = (window) => window.document.querySelectorAll(".twin").map((element) => element.id);

/** @param {FakeWindow} window @param {string} selector @param {string} [pointerType] */
const point = (window, selector, pointerType = "mouse") =>
  window.happens(selector, "pointerover", { pointerType, clientX: 1, clientY: 1 });

/** @param {FakeWindow} window @param {string} selector @param {string} pointerType */
function click(window, selector, pointerType) {
  window.happens(selector, "pointerdown", { pointerType });
  window.element(selector).click();
}

/** The focused element hears of a key. @param {FakeWindow} window @param {string} key @param {object} [more] */
function press(window, key, more = {}) {
  const focused = window.document.activeElement;
  return window.happens(`#${focused.id}`, "keydown", { key, ...more });
}

test("a pointer tints a sentence in both languages, and nothing when it is elsewhere", () => {
  const window = page();
  point(window, "#e2");
  assert.deepEqual(tinted(window), ["z2", "e2"]);
  point(window, "#term");
  assert.deepEqual(tinted(window), ["z2", "e2"]);
  point(window, "#z1");
  assert.deepEqual(tinted(window), ["z1", "e1"]);
  point(window, "#elsewhere");
  assert.deepEqual(tinted(window), []);
  point(window, "#z1", "touch");
  assert.deepEqual(tinted(window), []);
});

test("a paragraph of one sentence and a heading are tinted whole", () => {
  const window = page();
  point(window, "#e");
  assert.deepEqual(tinted(window), ["z", "e"]);
  point(window, "#zh");
  assert.deepEqual(tinted(window), ["zh", "en"]);
});

test("where one language is shown nothing is tinted", () => {
  const window = page(false);
  point(window, "#z2");
  click(window, "#z2", "touch");
  assert.deepEqual(tinted(window), []);
  window.element("#number").focus();
  press(window, "ArrowRight");
  assert.equal(window.document.activeElement.id, "number");
});

test("a tap tints, takes no focus, and a tap elsewhere ends it", () => {
  const window = page();
  click(window, "#z1", "touch");
  assert.deepEqual(tinted(window), ["z1", "e1"]);
  assert.notEqual(window.document.activeElement.id, "z1");
  point(window, "#elsewhere");
  assert.deepEqual(tinted(window), ["z1", "e1"]);
  click(window, "#elsewhere", "touch");
  assert.deepEqual(tinted(window), []);
});

test("a click on a link, or at the end of a selection, is not for a sentence", () => {
  const window = page();
  click(window, "#number", "mouse");
  assert.deepEqual(tinted(window), []);
  Object.assign(window, { getSelection: () => ({ isCollapsed: false }) });
  click(window, "#z1", "mouse");
  assert.deepEqual(tinted(window), []);
});

test("from the number and from a click the keys go through the sentences of a half", () => {
  const window = page();
  window.element("#number").focus();
  press(window, "ArrowLeft");
  press(window, "ArrowRight", { shiftKey: true });
  press(window, "ArrowRight", { ctrlKey: true });
  assert.equal(window.document.activeElement.id, "number");
  press(window, "ArrowRight");
  assert.equal(window.document.activeElement.id, "z1");
  press(window, "ArrowRight");
  assert.deepEqual([window.document.activeElement.id, ...tinted(window)], ["z2", "z2", "e2"]);
  press(window, "ArrowRight");
  assert.equal(window.document.activeElement.id, "z2");
  press(window, "Escape");
  assert.deepEqual([window.document.activeElement.id, ...tinted(window)], ["number"]);
  click(window, "#e1", "mouse");
  press(window, "ArrowRight");
  assert.deepEqual([window.document.activeElement.id, ...tinted(window)], ["e2", "z2", "e2"]);
  window.element("#elsewhere").focus();
  assert.deepEqual(tinted(window), []);
});
