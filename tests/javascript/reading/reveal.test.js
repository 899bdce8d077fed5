// The view that shows Chinese, and English on request.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const PAGE = "http://host/en/texts/a/b/";
const HTML = `
<form id="settings"><input type="radio" name="first" id="first-zh" value="zh" checked><input type="radio" name="first"
 id="first-en" value="en"></form>
<form class="views"><input type="radio" name="view" id="view-en" value="en"><input type="radio" name="view"
 id="view-reveal" value="reveal"></form>
<article>
<h2 class="pair" id="p1"><span lang="zh-Hans">题</span><span lang="en">Head</span></h2>
<div class="pair" id="p2"><div lang="zh-Hans"><p><span class="s" data-s="1" id="zh1">一。</span><span class="s" data-s="2"
 id="zh2">二。<a id="link">三</a></span></p></div><div lang="en"><p><span class="s" data-s="1" id="en1">One.</span><span
 class="s" data-s="2" id="en2">Two.</span></p></div></div>
<div class="pair untranslated" id="p3"><div lang="zh-Hans"><p>未译</p></div></div>
<div class="pair" id="p4"><div lang="zh-Hans"><p id="only">独</p></div><div lang="en"><p id="target">Alone</p></div></div>
</article>`;

/** A text in some view. @param {string} [rest] of the address */
function reading(rest = "?view=reveal") {
  const window = new FakeWindow(HTML, PAGE + rest);
  window.run("early.js");
  window.run("page.js");
  return window;
}

const buttons = (/** @type {FakeWindow} */ window) => window.document.querySelectorAll(".reveal");
const buttonOf = (/** @type {FakeWindow} */ window, /** @type {string} */ id) => window.element(`#${id} .reveal`);

/** What is shown: of each block with English how much, which sentences, and what its button says. @param {FakeWindow} window */
const shown = (window) =>
  buttons(window).map((button) => {
    const block = button.closest(".pair");
    const sentences = block?.querySelectorAll(".shown").map(({ textContent }) => textContent);
    return [block?.dataset.revealed, sentences?.join(""), button.getAttribute("aria-expanded")];
  });
const NONE = [undefined, "", "false"];

/** A key on a block's button. @param {FakeWindow} window @param {string} id @param {string} key @param {object} [more] */
function press(window, id, key, more) {
  const button = buttonOf(window, id);
  button.focus();
  window.happens(button, "keydown", { key, ...more });
}

test("each block that has English gets one button with a name of its own, when the view is entered", () => {
  const window = reading("?view=en");
  assert.equal(buttons(window).length, 0);
  for (let n = 0; n < 2; n++) {
    window.element("#view-reveal").checked = true;
    window.happens("#view-reveal", "change");
    window.paint();
  }
  const names = buttons(window).map((button) => button.getAttribute("aria-label"));
  assert.deepEqual(names, ["English p2", "English p4"]);
  assert.equal(window.document.querySelectorAll(".hide-all").length, 1);
  assert.ok(window.element(".hide-all").hidden);
});

test("a button shows all sentences of its block, and hides them again", () => {
  const window = reading();
  buttonOf(window, "p2").click();
  assert.deepEqual(shown(window), [["all", "One.Two.", "true"], NONE]);
  assert.ok(!window.element(".hide-all").hidden);
  buttonOf(window, "p2").click();
  assert.deepEqual(shown(window), [NONE, NONE]);
  assert.ok(window.element(".hide-all").hidden);
});

test("a tap on a sentence shows what translates it; of a block of one sentence, all", () => {
  const window = reading();
  window.element("#zh2").click();
  assert.deepEqual(shown(window), [["some", "Two.", "false"], NONE]);
  window.element("#only").click();
  assert.deepEqual(shown(window)[1], ["all", "Alone", "true"]);
  window.element("#zh1").click();
  assert.deepEqual(shown(window)[0], ["all", "One.Two.", "true"]);
  window.element("#zh2").click();
  assert.deepEqual(shown(window)[0], ["some", "One.", "false"]);
  buttonOf(window, "p2").click();
  assert.deepEqual(shown(window)[0], ["all", "One.Two.", "true"], "the button shows the rest");
});

test("a tap on a link, on a heading, with a selection, or in another view shows nothing", () => {
  const window = reading();
  window.element("#link").click();
  window.element("#p1 span").click();
  window.getSelection = () => ({ isCollapsed: false });
  window.element("#zh1").click();
  assert.deepEqual(shown(window), [NONE, NONE]);
  const other = reading("?view=en");
  other.element("#zh1").click();
  assert.equal(other.document.querySelectorAll("[data-revealed]").length, 0);
});

test("arrow keys show sentence by sentence, and go on to the next block", () => {
  const window = reading();
  press(window, "p2", "ArrowRight");
  assert.deepEqual(shown(window)[0], ["some", "One.", "false"]);
  press(window, "p2", "ArrowRight");
  assert.deepEqual(shown(window)[0], ["all", "One.Two.", "true"]);
  press(window, "p2", "ArrowRight");
  assert.equal(window.document.activeElement, buttonOf(window, "p4"));
  press(window, "p4", "ArrowLeft");
  assert.equal(window.document.activeElement, buttonOf(window, "p2"));
  press(window, "p2", "ArrowLeft");
  assert.deepEqual(shown(window)[0], ["some", "One.", "false"]);
  press(window, "p2", "ArrowDown");
  assert.equal(window.document.activeElement, buttonOf(window, "p4"));
  press(window, "p4", "ArrowDown");
  assert.equal(window.document.activeElement, buttonOf(window, "p4"), "behind the last there is none");
  press(window, "p4", "ArrowUp");
  assert.equal(window.document.activeElement, buttonOf(window, "p2"));
  press(window, "p2", "ArrowRight", { ctrlKey: true });
  press(window, "p2", "a");
  assert.deepEqual(shown(window)[0], ["some", "One.", "false"]);
});

test("what a tap has shown stays in sight where it is short; where it is long, the page goes to it", () => {
  const window = reading();
  const half = window.element("#p2 [lang=en]");
  const shownByScroll = () => window.scrolls.filter((one) => /^en\d nearest/.test(one)).length;
  const isDocked = () => half.classList.contains("docked");
  half.place.height = 449;
  window.element("#zh1").click();
  assert.ok(isDocked());
  half.place.height = 450;
  window.element("#zh2").click();
  assert.ok(!isDocked());
  assert.equal(shownByScroll(), 2);
  window.element("#zh2").click();
  assert.equal(shownByScroll(), 2, "hiding moves nothing");
  half.place.height = 449;
  window.element("#zh2").click();
  assert.ok(isDocked());
  buttonOf(window, "p2").click();
  assert.ok(!isDocked(), "hidden, it is in no place");
});

test("who presses the button that hides all stays in the paragraph that is read", () => {
  const window = reading();
  buttonOf(window, "p4").click();
  for (const half of ["#p4", "#p4 [lang|=zh]"]) Object.assign(window.element(half).place, { top: 100, height: 500 });
  window.element(".hide-all").focus();
  window.element(".hide-all").click();
  const isFocused = () => window.document.activeElement === buttonOf(window, "p4");
  assert.ok(isFocused());
  buttonOf(window, "p4").click();
  window.document.activeElement.blur();
  window.happens("article", "keydown", { key: "Escape" });
  assert.ok(!isFocused(), "a key leaves the focus where it is");
});

test("one key or one button hides all, but not while something is open over the page", () => {
  const window = reading();
  const showAll = () => buttons(window).forEach((button) => button.click());
  showAll();
  window.element(".hide-all").click();
  assert.deepEqual(shown(window), [NONE, NONE]);
  showAll();
  window.document.write('<dialog open=""></dialog>');
  window.happens("article", "keydown", { key: "Escape" });
  assert.equal(shown(window)[0][0], "all");
  window.element("dialog").remove();
  window.happens("article", "keydown", { key: "x" });
  assert.equal(shown(window)[0][0], "all");
  window.happens("article", "keydown", { key: "Escape" });
  assert.deepEqual(shown(window), [NONE, NONE]);
});

test("what a link leads to is shown where it is hidden", () => {
  const window = reading();
  const target = window.element("#target");
  window.location.hash = "#target";
  window.happens(window, "hashchange");
  assert.deepEqual(shown(window), [NONE, NONE], "it is not hidden");
  target.place.shown = false;
  window.happens(window, "hashchange");
  assert.deepEqual(shown(window), [NONE, ["all", "Alone", "true"]]);
  assert.deepEqual(window.scrolls, ["target start"]);
});

test("where English comes first, the buttons stand at its end and show the Chinese", () => {
  const window = reading("?view=reveal&first=en");
  assert.equal(window.document.documentElement.dataset.first, "en");
  assert.deepEqual(
    buttons(window).map((button) => [
      button.getAttribute("aria-label"),
      button.closest("[lang]")?.getAttribute("lang"),
    ]),
    [
      ["Chinese p2", "en"],
      ["Chinese p4", "en"],
    ],
  );
  window.element("#target").click();
  assert.deepEqual(shown(window)[1], ["all", "独", "true"]);
  buttonOf(window, "p2").click();
  assert.deepEqual(shown(window)[0], ["all", "一。二。三", "true"]);
  assert.equal(window.element(".hide-all").textContent, "Hide all Chinese");
});

test("when the panel turns the languages round, all is hidden, and the buttons and the address follow", () => {
  const window = reading("?view=reveal&first=zh");
  buttonOf(window, "p2").click();
  window.element("#first-en").checked = true;
  window.happens("#first-en", "change");
  assert.deepEqual(shown(window), [NONE, NONE]);
  assert.equal(buttonOf(window, "p2").getAttribute("aria-label"), "Chinese p2");
  assert.equal(window.document.querySelectorAll(".hide-all").length, 1);
  assert.match(window.location.href, /\?view=reveal&first=en$/);
});
