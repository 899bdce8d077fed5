// The views of a text, the place that is read, and the language switch.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const PAGE = "http://host/zh/texts/a/b/";
const HTML = `
<script id="__config">{"base": "../../.."}</script>
<header><a class="language-switch" hreflang="en" href="/en/texts/a/b/"><b>English</b></a></header>
<div class="views"><input type="radio" name="view" id="view-zh" value="zh" checked><input type="radio" name="view"
 id="view-parallel" value="parallel"><input type="radio" name="view" id="view-en" value="en"></div>
<article>
<div class="pair" id="p1"><div lang="zh-Hans"></div><div lang="en"></div></div>
<div class="pair" id="p2"><div lang="zh-Hans"></div><div lang="en"></div></div>
<div class="published" id="a1"><div lang="en"></div></div>
<div class="pair"></div>
</article>`;

/**
 * Lays the page out for a view: in the parallel view English stands under Chinese, as on a phone.
 * @param {FakeWindow} window
 * @param {string} view
 */
function layOut(window, view) {
  let top = 1000;
  for (const block of window.document.querySelectorAll("article > *")) {
    const start = top;
    for (const half of block.children) {
      const shown = view === "parallel" || block.id === "a1" || half.matches(`[lang|=${view}]`);
      Object.assign(half.place, { top, shown, height: half.matches("[lang|=zh]") ? 400 : 800 });
      if (shown) top += half.place.height;
    }
    Object.assign(block.place, { top: start, height: top - start });
  }
}

/**
 * A text, read at some place. The browser lays it out when the view changes.
 * @param {object} [options]
 * @param {string} [options.rest] of the address
 * @param {number} [options.scrollY]
 * @param {(window: FakeWindow) => void} [options.prepare]
 */
function reading({ rest = "", scrollY = 0, prepare = () => {} } = {}) {
  const window = new FakeWindow(HTML, PAGE + rest);
  window.scrollY = scrollY;
  prepare(window);
  window.document.documentElement.attributeChanged = (name, value) => name === "data-view" && layOut(window, value);
  window.run("early.js");
  window.run("page.js");
  return window;
}

/** The reader chooses a view. @param {FakeWindow} window @param {string} view */
function choose(window, view) {
  for (const radio of window.document.querySelectorAll("[name=view]")) radio.checked = radio.value === view;
  window.happens(`#view-${view}`, "change");
  window.paint();
}

const shown = (/** @type {FakeWindow} */ window) => [
  window.document.documentElement.dataset.view,
  ...window.document.querySelectorAll("[name=view]").flatMap(({ checked, value }) => (checked ? [value] : [])),
];
const kept = (/** @type {FakeWindow} */ window) =>
  [window.localStorage, window.sessionStorage].map((storage) => storage.getItem("xinzhi.view"));

test("a page has its own view until the reader chooses one", () => {
  const window = reading();
  assert.deepEqual(
    [shown(window), kept(window)],
    [
      ["zh", "zh"],
      [null, null],
    ],
  );
  choose(window, "parallel");
  assert.deepEqual(
    [shown(window), kept(window)],
    [
      ["parallel", "parallel"],
      ["parallel", "parallel"],
    ],
  );
  assert.deepEqual(window.addresses, [`${PAGE}?view=parallel`]);
});

test("the address asks for a view, which is shown and not kept for ever", () => {
  const window = reading({ rest: "?view=en#p1" });
  assert.deepEqual(
    [shown(window), kept(window)],
    [
      ["en", "en"],
      [null, "en"],
    ],
  );
  assert.deepEqual(window.addresses, []);
});

test("the address keeps all else when a view is chosen", () => {
  const window = reading({ rest: "?a=b#p1" });
  choose(window, "en");
  assert.deepEqual(window.addresses, [`${PAGE}?a=b&view=en#p1`]);
});

test("what was chosen before is shown again", () => {
  const window = reading({ prepare: ({ localStorage }) => localStorage.setItem("xinzhi.view", "en") });
  assert.deepEqual(shown(window), ["en", "en"]);
});

test("other radio buttons, and values that are no view, change nothing", () => {
  const window = reading();
  window.document.write('<input type="radio" name="other" value="en"><input class="bad" name="view" value="fr">');
  window.happens("[name=other]", "change");
  window.happens(".bad", "change");
  window.happens("article", "change");
  assert.deepEqual([shown(window)[0], window.addresses], ["zh", []]);
});

test("the head's script alone switches, too", () => {
  const window = new FakeWindow(HTML, PAGE);
  window.run("early.js");
  choose(window, "parallel");
  assert.equal(window.document.documentElement.dataset.view, "parallel");
});

test("a page without views is left alone", () => {
  const window = new FakeWindow('<p id="p1"></p>', `${PAGE}?view=en#p1`);
  window.run("early.js");
  window.run("page.js");
  assert.deepEqual(window.scrolls, []);
});

test("a page of the English interface begins in English", () => {
  const window = new FakeWindow(HTML, PAGE.replace("/zh/", "/en/"));
  window.run("early.js");
  assert.equal(window.document.documentElement.dataset.view, "en");
});

test("words that the browser is to find, which only the record of the visit has, are shown beside the view", () => {
  const name = `${PAGE}?view=zh#p1:~:text=labor`;
  const prepare = (/** @type {FakeWindow} */ window) => (window.performance.getEntriesByType = () => [{ name }]);
  const window = reading({ rest: "?view=zh#p1", prepare });
  assert.deepEqual(
    [shown(window), kept(window)],
    [
      ["parallel", "parallel"],
      [null, "zh"],
    ],
  );
});

test("a link to a note in the language that is hidden shows both", () => {
  const window = reading();
  window.document.write('<p id="fn-en-1"></p>');
  window.location.hash = "#p1";
  window.happens(window, "hashchange");
  assert.deepEqual(shown(window), ["zh", "zh"]);
  window.location.hash = "#fn-en-1";
  window.happens(window, "hashchange");
  assert.deepEqual(shown(window), ["parallel", "parallel"]);
  assert.deepEqual([window.scrolls, kept(window)], [["fn-en-1 start"], [null, null]]);
});

// The reading line stands at 0.12 × 1000 + 60 = 180 pixels.

test("the line that is read stays where it is in another language", () => {
  // Of p2 (1400–1800) 180 + 1320 − 1400 = 100 of 400 pixels stand above the line.
  const window = reading({ scrollY: 1320 });
  choose(window, "en");
  // A fourth of 800, under the 1000 and the 800 of p1.
  assert.equal(window.scrollY, 1000 + 800 + 200 - 180);
});

test("a half that the next view shows is what is read", () => {
  const window = reading({ rest: "?view=parallel" });
  // English of p1 stands from 1400 to 2200; both halves have begun above the line at 1180 + 400.
  window.scrollY = 1400;
  choose(window, "zh");
  // English is at the line; Chinese of p1 is above it.
  assert.equal(window.scrollY, 1000 + Math.round((180 / 800) * 400) - 180);
});

test("what has not begun above the line is not what is read", () => {
  const window = reading({ rest: "?view=parallel" });
  window.scrollY = 1000 + 100 - 180;
  choose(window, "en");
  // A fourth of the Chinese is above the line: a fourth of the English will be.
  assert.equal(window.scrollY, 1000 + 200 - 180);
});

test("a block that begins under the line begins there again", () => {
  const window = reading({ scrollY: 700 });
  choose(window, "en");
  assert.equal(window.scrollY, 700);
  choose(window, "parallel");
  assert.equal(window.scrollY, 700);
});

test("at the head of the page nothing is kept in place", () => {
  const window = reading({ scrollY: 40 });
  choose(window, "en");
  assert.equal(window.scrollY, 40);
});

test("there and back again is the same place, as long as nobody scrolls", () => {
  const window = reading({ scrollY: 1321 });
  for (const view of ["parallel", "en", "parallel", "zh"]) choose(window, view);
  assert.equal(window.scrollY, 1321);
  choose(window, "en");
  window.scrollY = 1000;
  choose(window, "zh");
  // Of p1 (1000–1800 in English) 180 of 800 pixels stand above the line: 90 of 400.
  assert.equal(window.scrollY, 1000 + 90 - 180);
});

test("a half that is gone is not what is read", () => {
  const window = reading({ scrollY: 1320 });
  choose(window, "en");
  const { scrollY } = window;
  window.element("#p2").remove();
  choose(window, "zh");
  assert.notEqual(window.scrollY, 1320);
  assert.ok(scrollY > 0);
});

test("under the last block nothing is kept in place", () => {
  const window = reading({ scrollY: 9000 });
  choose(window, "en");
  assert.equal(window.scrollY, 9000);
});

for (const type of ["pointerover", "focusin", "touchstart"])
  test(`the language switch leads to the block that is read: ${type}`, () => {
    const window = reading({ rest: "?view=en", scrollY: 1720 });
    window.happens(".language-switch b", type);
    assert.equal(window.element(".language-switch").href, "http://host/en/texts/a/b/?view=en#p2");
  });

test("at the head of the page it leads to the page, and without a view in the address to none", () => {
  const window = reading();
  const address = () => {
    window.happens(".language-switch", "focusin");
    return window.element(".language-switch").href;
  };
  assert.equal(address(), "http://host/en/texts/a/b/");
  window.scrollY = 40;
  assert.equal(address(), "http://host/en/texts/a/b/");
  window.scrollY = 41;
  assert.equal(address(), "http://host/en/texts/a/b/#p1");
  window.scrollY = 2000;
  assert.equal(address(), "http://host/en/texts/a/b/#a1");
  window.scrollY = 9000;
  assert.equal(address(), "http://host/en/texts/a/b/");
});

test("other links lead where they lead", () => {
  const window = reading({ scrollY: 1320 });
  window.document.write('<a class="other" href="/x/">x</a>');
  window.happens(".other", "focusin");
  assert.equal(window.element(".other").href, "http://host/x/");
});
