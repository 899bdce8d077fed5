import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `
<form class="filter" data-waiting><input type="search"><p class="none" data-none="没有相符的术语。"></p></form>
<h2>C</h2>
<ul class="terms"><li data-keys="会计 kuaiji kuai ji accounting">会计</li><li data-keys="创新 chuangxin innovation">创新</li></ul>
<h2>X</h2>
<ul class="terms"><li data-keys="新质 xinzhi new quality">新质</li></ul>
<ul class="other"><li>x</li></ul>`;

/** The terms and the headings that are shown, and what is said. @param {FakeWindow} window @param {string} typed */
function filtered(window, typed) {
  window.element("input").value = typed;
  window.happens("input", "input");
  const shown = (/** @type {string} */ selector) =>
    window.document.querySelectorAll(selector).flatMap((one) => (one.hidden ? [] : [one.textContent]));
  return [shown(".terms > li").join(" "), shown("h2").join(" "), window.element(".none").textContent];
}

/** The glossary, its script run. */
function opened() {
  const window = new FakeWindow(HTML, "http://host/zh/glossary/");
  window.run("page.js");
  return window;
}

for (const [typed, terms, headings, none] of [
  ["会", "会计", "C", ""],
  ["  Innovation ", "创新", "C", ""],
  ["kuai ji", "会计", "C", ""],
  ["kuaiji", "会计", "C", ""],
  ["xin zhi", "新质", "X", ""],
  ["i", "会计 创新 新质", "C X", ""],
  ["足球", "", "", "没有相符的术语。"],
  ["", "会计 创新 新质", "C X", ""],
])
  test(`the glossary shows what holds ${typed || "nothing"}`, () => {
    assert.deepEqual(filtered(opened(), typed), [terms, headings, none]);
  });

test("the form is shown where the script runs, and what was said goes with the next key", () => {
  const window = opened();
  assert.equal(window.element(".filter").hidden, false);
  assert.equal(filtered(window, "足球")[2], "没有相符的术语。");
  assert.deepEqual(filtered(window, "新"), ["创新 新质", "C X", ""]);
});
