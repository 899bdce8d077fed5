// Where a search result leads: what is marked, and what is kept in view.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const PAGE = "http://host/zh/texts/a/";
const HTML = `
<div class="md-header"></div>
<article>
<h1 id="title">题</h1>
<div class="pair" id="p1"><div lang="zh-Hans"><p>发展<a href="/zh/glossary/x/">新质</a>生产力<del>新质</del><sup>1</sup>，新质</p></div>
<div lang="en"><p>New quality</p></div></div>
<div class="pair" id="p2"><p>别的</p></div>
<div class="pair" id="call"><a id="fnref-zh-1">1</a></div>
<div class="notes"><div class="pair" id="note"><p id="fn-zh-1">新质</p></div></div>
<h2 id="method">译法</h2><p>一</p><p>新质</p><h2>别的</h2><p>新质</p>
</article>`;

/**
 * A page that a result leads to, drawn as it is laid out.
 * @param {string} rest of the address
 * @param {(window: FakeWindow) => void} [prepare]
 */
function landed(rest, prepare = () => {}) {
  const window = new FakeWindow(HTML, PAGE + rest);
  Object.assign(window.element(".md-header").place, { height: 80, fixed: true });
  for (const [id, top] of Object.entries({ p1: 2000, p2: 3000, call: 4000, note: 5000, method: 6000 }))
    for (const element of window.document.querySelectorAll(`#${id}, #${id} *`)) element.place.top = top;
  prepare(window);
  window.run("page.js");
  return window;
}

const marks = (/** @type {FakeWindow} */ window) =>
  window.document.querySelectorAll("mark.hit").map((mark) => mark.textContent);
const marked = (/** @type {FakeWindow} */ window) => window.document.querySelectorAll(".hit-block").map(({ id }) => id);

test("what was sought is marked in its block, whatever elements cut it, and nowhere else", () => {
  const window = landed("?h=新质生产&h=quality#p1");
  assert.deepEqual(marks(window), ["新质", "生产", "quality"]);
  assert.deepEqual(marked(window), ["p1"]);
  assert.ok(!window.element("#p1").classList.contains("hit-hidden"));
});

test("what is struck or no text is not marked, and later occurrences are", () => {
  assert.deepEqual(marks(landed("?h=新质#p1")), ["新质", "新质"]);
  assert.deepEqual(marks(landed("?h=力，新#p1")), ["力", "，新"]);
});

test("the address becomes the plain citation", () => {
  const window = landed("?h=新质&view=en&h=quality#p1");
  assert.equal(window.addresses[0], `${PAGE}?view=en#p1`);
});

test("an address without words is left alone", () => {
  const window = landed("#p1");
  assert.deepEqual([marks(window), marked(window), window.addresses], [[], [], []]);
});

test("without a block the title is marked, and nothing is scrolled", () => {
  const window = landed("?h=题");
  assert.deepEqual([marks(window), marked(window), window.scrolls], [["题"], ["title"], []]);
  assert.equal(window.frames.length, 0);
});

test("an id in another script leads to its block, and one that is not there nowhere", () => {
  assert.deepEqual(marked(landed("?h=x#%70%31")), ["p1"]);
  assert.deepEqual(marked(landed("?h=新质#p99")), []);
});

test("under a heading the first paragraph that holds the words is marked", () => {
  const window = landed("?h=新质#method");
  assert.deepEqual(marks(window), ["新质"]);
  assert.equal(window.element("mark.hit").closest("p")?.previousElementSibling?.textContent, "一");
  assert.deepEqual(marks(landed("?h=译法#method")), ["译法"]);
  assert.deepEqual(marks(landed("?h=别的#p1")), []);
});

test("the block is scrolled into view, and the mark where it is still out of it", () => {
  const window = landed("?h=新质#p1");
  assert.deepEqual(window.scrolls.slice(0, 1), ["p1 start"]);
  // At the window's head it stands under the header.
  assert.equal(window.scrolls[1], "mark center");
});

for (const [name, scrollY, scrolled] of /** @type {[string, number, boolean][]} */ ([
  ["right under the header", 1920, false],
  ["under the header by one pixel", 1921, true],
  ["as low as it may", 1150, false],
  ["one pixel too low", 1149, true],
]))
  test(`a mark is brought into view where it is out of it: ${name}`, () => {
    const window = landed("?h=新质#p1", (page) => (page.scrollY = scrollY));
    for (const mark of window.document.querySelectorAll("mark.hit")) mark.place.top = 2000;
    window.scrolls = [];
    window.scrollY = scrollY;
    window.frame();
    assert.equal(window.scrolls.length > 0, scrolled);
  });

test("the bars at the head of the window are all looked at", () => {
  const window = landed("?h=x#p1");
  window.document.write('<div class="views"></div>');
  Object.assign(window.element(".views").place, { height: 120, fixed: true });
  window.scrolls = [];
  window.scrollY = 1881;
  window.frame();
  assert.deepEqual(window.scrolls, ["p1 start"]);
});

test("it is kept in view for nine tenths of a second", () => {
  const window = landed("?h=x#p1");
  window.scrollY = 0;
  window.frame(900);
  assert.equal(window.scrollY, 2000);
  window.scrollY = 0;
  window.frame(1);
  assert.deepEqual([window.scrollY, window.frames.length], [0, 0]);
});

for (const type of ["wheel", "touchstart", "pointerdown", "keydown"])
  test(`the reader who moves is not held: ${type}`, () => {
    const window = landed("?h=x#p1");
    window.happens(window, type, { key: "a" });
    window.scrollY = 0;
    window.frame();
    assert.deepEqual([window.scrollY, marked(window)], [0, ["p1"]]);
  });

test("a block that is gone is not held", () => {
  const window = landed("?h=x#p1");
  window.element("#p1").remove();
  window.scrollY = 0;
  window.frame();
  assert.equal(window.scrollY, 0);
});

test("where the view hides the mark, its block says so, as long as it is so", () => {
  const hide = (/** @type {FakeWindow} */ window, /** @type {boolean} */ shown) => {
    window.element("#p1 > [lang|=zh]").place.shown = shown;
  };
  const window = landed("?h=新质#p1", (page) => hide(page, false));
  assert.ok(window.element("#p1").classList.contains("hit-hidden"));
  hide(window, true);
  window.frame();
  assert.ok(!window.element("#p1").classList.contains("hit-hidden"));
});

test("a block that the view hides is shown by its pair, a note by the paragraph that calls it", () => {
  const hidden = (/** @type {FakeWindow} */ page) => (page.element("#fn-zh-1").place.shown = false);
  assert.deepEqual(marked(landed("?h=新质#fn-zh-1", hidden)), ["note"]);
  const allHidden = (/** @type {FakeWindow} */ page) => (page.element(".notes").place.shown = false);
  assert.deepEqual(marked(landed("?h=新质#fn-zh-1", allHidden)), ["call"]);
  const window = landed("?h=新质#fn-zh-1", hidden);
  window.element("#fn-zh-1").place.shown = true;
  window.frame();
  assert.deepEqual(marked(window), ["fn-zh-1"]);
  assert.ok(!window.element("#note").classList.contains("hit-hidden"));
});

test("Escape takes the marks away and leaves the text as it was", () => {
  const window = landed("?h=新质生产#p1");
  window.happens(window, "keydown", { key: "a" });
  assert.equal(marks(window).length, 2);
  window.happens(window, "keydown", { key: "Escape" });
  assert.deepEqual([marks(window), marked(window)], [[], []]);
  const texts = window.element("#p1 p").childNodes.map((node) => node.textContent);
  assert.deepEqual(texts, ["发展", "新质", "生产力", "新质", "1", "，新质"]);
  window.scrollY = 0;
  window.frame();
  assert.equal(window.scrollY, 0);
});

test("the next search takes the marks away, other input does not", () => {
  const window = landed("?h=新质#p1");
  window.document.write('<input class="other"><input class="query" data-md-component="search-query">');
  window.happens(".other", "input");
  assert.equal(marks(window).length, 2);
  window.happens(".query", "input");
  assert.deepEqual(marks(window), []);
});
