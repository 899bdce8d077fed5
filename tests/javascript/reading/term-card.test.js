// The card that explains a term: when it opens and closes, and what it says.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { FakeWindow } from "../browser/browser.js";
import { serveTerms } from "../browser/terms.js";

const TERMS = {
  accounting: { zh: "会计", pinyin: "kuàijì", en: "accounting", define: "记录收支" },
  bank: { zh: "银行", pinyin: "yínháng", en: "bank", define: "办理存款" },
};
const HTML = `
<p><a class="term" id="one" href="/zh/glossary/accounting/"><b>会计</b></a>，<a class="term" id="two"
 href="/zh/glossary/bank/">银行</a>，<a class="term" id="lost" href="/zh/glossary/lost/">x</a>，<a id="plain" href="/">y</a></p>`;

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/** Lets everything run that waits for nothing. */
async function settle() {
  for (let n = 0; n < 20; n++) await Promise.resolve();
}

/** @param {string} [address] */
function page(address = "http://host/zh/texts/a/") {
  const window = new FakeWindow(HTML, address);
  window.document.documentElement.place.width = 800;
  window.element("#one").place = { top: 300, height: 20, left: 50, width: 40, shown: true, fixed: false };
  serveTerms(window, TERMS);
  window.run("page.js");
  return window;
}

/** What the open card says; nothing where none is open. @param {FakeWindow} window */
function card(window) {
  const open = window.document.querySelector("#card");
  return open && !open.hidden ? open.children.map((line) => line.textContent) : null;
}

let position = 0;
/** The pointer comes over something. @param {FakeWindow} window @param {string} selector @param {object} [more] */
function point(window, selector, more) {
  position++;
  window.happens(selector, "pointerover", { pointerType: "mouse", clientX: position, clientY: 5, ...more });
}

/** The pointer rests. @param {number} [time] in ms */
async function rest(time = 180) {
  mock.timers.tick(time);
  await settle();
}

/** Focuses a term. @param {FakeWindow} window @param {string} selector */
async function focus(window, selector) {
  window.element(selector).focus();
  await settle();
}

test("a card says the term's names, its pinyin, its meaning, and leads to its page", async () => {
  const window = page();
  await focus(window, "#one");
  assert.deepEqual(card(window), ["会计 kuàijì", "accounting", "记录收支", "词条与用例"]);
  const link = window.element("#card a");
  assert.equal(link.href, "http://host/zh/glossary/accounting/");
  const langs = window.document.querySelectorAll("#card [lang]").map(({ tagName, lang }) => [tagName, lang]);
  assert.deepEqual(langs, [
    ["STRONG", "zh-Hans"],
    ["SPAN", "zh-Latn-pinyin"],
    ["P", "en"],
  ]);
  assert.ok(window.element("#card span").classList.contains("pinyin"));
  assert.ok(window.element("#card").classList.contains("term-card"));
  assert.equal(window.element("#card").getAttribute("role"), "tooltip");
});

test("on the English site the link is English", async () => {
  const window = page("http://host/en/texts/a/");
  await focus(window, "#one");
  assert.equal(card(window)?.at(-1), "Entry and occurrences");
});

test("a term is described by its card as long as that is open", async () => {
  const window = page();
  const described = (/** @type {string} */ id) => window.element(id).getAttribute("aria-describedby");
  await focus(window, "#one");
  assert.equal(described("#one"), "card");
  await focus(window, "#two");
  assert.deepEqual([described("#one"), described("#two")], [null, "card"]);
  window.happens("#two", "keydown", { key: "Escape" });
  assert.deepEqual([described("#two"), card(window)], [null, null]);
});

test("a card stands under its term, as far as the page is scrolled", async () => {
  const window = page();
  window.scrollY = 100;
  window.scrollX = 7;
  await focus(window, "#one");
  assert.deepEqual(window.element("#card").style, { left: "57px", top: "326px" });
});

test("a card opens when the pointer has rested, and closes when it has been away", async () => {
  const window = page();
  point(window, "#one b");
  await rest(179);
  assert.equal(card(window), null);
  await rest(1);
  assert.equal(card(window)?.[1], "accounting");
  point(window, "#plain");
  await rest(179);
  assert.notEqual(card(window), null);
  await rest(1);
  assert.equal(card(window), null);
});

test("a pointer that goes on opens nothing, and one that comes back closes nothing", async () => {
  const window = page();
  point(window, "#one");
  await rest(100);
  point(window, "#plain");
  await rest();
  assert.equal(card(window), null);
  point(window, "#one");
  await rest();
  point(window, "#plain");
  await rest(100);
  point(window, "#card");
  await rest();
  assert.notEqual(card(window), null);
});

test("a page that comes under a resting pointer is not pointed at, nor is one that is touched", async () => {
  const window = page();
  window.happens("#plain", "pointerdown", { pointerType: "mouse", clientX: 3, clientY: 4 });
  window.happens("#one", "pointerover", { pointerType: "mouse", clientX: 3, clientY: 4 });
  await rest();
  assert.equal(card(window), null);
  point(window, "#one", { pointerType: "touch" });
  await rest();
  assert.equal(card(window), null);
  window.happens("#one", "pointerover", { pointerType: "mouse", clientX: position, clientY: 6 });
  await rest();
  assert.notEqual(card(window), null);
});

test("a press elsewhere closes the card; one on it or on its term does not", async () => {
  const window = page();
  const press = (/** @type {string} */ selector) => {
    window.happens(selector, "pointerdown", { pointerType: "mouse", clientX: 1, clientY: 1 });
    return card(window) !== null;
  };
  await focus(window, "#one");
  assert.ok(press("#one"));
  assert.ok(press("#card a"));
  assert.ok(!press("#plain"));
});

test("the focus elsewhere closes the card; in it, it does not", async () => {
  const window = page();
  await focus(window, "#one");
  await focus(window, "#card a");
  assert.notEqual(card(window), null);
  await focus(window, "#plain");
  assert.equal(card(window), null);
});

test("the first tap opens the card, the second follows the link", async () => {
  const window = page();
  const tap = async () => {
    window.happens("#one", "pointerdown", { pointerType: "touch", clientX: 1, clientY: 1 });
    const click = window.happens("#one", "click");
    await settle();
    return click.defaultPrevented;
  };
  let followed = 0;
  window.element("#one").addEventListener("click", () => followed++);
  assert.equal(await tap(), true);
  assert.deepEqual([followed, card(window)?.[1]], [0, "accounting"]);
  assert.equal(await tap(), false);
  assert.deepEqual([followed, card(window)], [1, null]);
});

test("a click of the mouse follows the link and closes the card, a click on the card too", async () => {
  const window = page();
  await focus(window, "#one");
  assert.equal(window.happens("#one", "click").defaultPrevented, false);
  assert.equal(card(window), null);
  await focus(window, "#plain");
  await focus(window, "#one");
  window.happens("#plain", "click");
  assert.notEqual(card(window), null);
  window.happens("#card a", "click");
  assert.equal(card(window), null);
});

test("Escape alone closes the card by a key", async () => {
  const window = page();
  await focus(window, "#one");
  window.happens("#one", "keydown", { key: "a" });
  assert.notEqual(card(window), null);
  window.happens("#one", "keydown", { key: "Escape" });
  assert.equal(card(window), null);
});

test("a card that was about to open does not after Escape", async () => {
  const window = page();
  point(window, "#one");
  window.happens("#one", "keydown", { key: "Escape" });
  await rest();
  assert.equal(card(window), null);
});

test("a term that is not known, or is gone meanwhile, has no card", async () => {
  const window = page();
  await focus(window, "#lost");
  assert.equal(card(window), null);
  window.element("#one").focus();
  window.element("#one").remove();
  await settle();
  assert.equal(card(window), null);
});
