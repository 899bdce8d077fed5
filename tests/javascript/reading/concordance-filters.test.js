import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `
<div class="filters" data-none="无">
<ul class="choices" data-by="senses"><li data-value="1">甲</li><li data-value="0">?</li></ul>
<ul class="choices" data-by="renderings"><li data-value="0"><span>a</span></li><li data-value="1">b</li><li data-value="2">c</li></ul>
<p role="status"></p></div>
<table class="concordance">
<tbody id="x"><tr><th>X</th></tr><tr id="x1" data-renderings="0 1" data-senses="1"></tr><tr id="xa" class="also"></tr><tr id="x2" data-renderings="0" data-senses="0 1"></tr></tbody>
<tbody id="y"><tr><th>Y</th></tr><tr id="y1" data-renderings="10" data-senses="0"></tr><tr id="y2" data-renderings=""></tr></tbody>
</table>`;

/** The page, its script run. */
function opened() {
  const window = new FakeWindow(HTML, "http://host/zh/glossary/a/");
  window.run("page.js");
  return window;
}

/** The rows and groups that are shown, what is pressed, and what is said. @param {FakeWindow} window */
function shown(window) {
  const rows = window.document.querySelectorAll("tr[id], tbody").flatMap((one) => (one.hidden ? [] : [one.id]));
  const pressed = window.document
    .querySelectorAll("button")
    .flatMap((one) => (one.getAttribute("aria-pressed") === "true" ? [one.textContent] : []));
  return [rows.join(" "), pressed.join(" "), window.element("[role=status]").textContent];
}

test("all rows are shown at first", () => {
  assert.deepEqual(shown(opened()), ["x x1 xa x2 y y1 y2", "", ""]);
});

for (const [number, rows, none] of [
  ["0", "x x1 xa x2", ""],
  ["1", "x x1 xa", ""],
  ["2", "", "无"],
])
  test(`a press on rendering ${number} leaves its rows, another press shows all again`, () => {
    const window = opened();
    const button = `[data-by=renderings] button[data-value="${number}"]`;
    window.happens(button, "click");
    assert.deepEqual(shown(window), [rows, "abc"[Number(number)], none]);
    window.happens(button, "click");
    assert.deepEqual(shown(window), ["x x1 xa x2 y y1 y2", "", ""]);
  });

test("a sense and a rendering are asked for together", () => {
  const window = opened();
  window.happens('[data-by=senses] button[data-value="0"]', "click");
  assert.deepEqual(shown(window), ["x x2 y y1", "?", ""]);
  window.happens('[data-by=renderings] button[data-value="0"]', "click");
  assert.deepEqual(shown(window), ["x x2", "? a", ""]);
  window.happens('[data-by=senses] button[data-value="1"]', "click");
  assert.deepEqual(shown(window), ["x x1 xa x2", "甲 a", ""]);
});

test("a list of one is no choice", () => {
  const window = new FakeWindow(HTML.replace('<li data-value="0">?</li>', ""), "http://host/zh/glossary/a/");
  window.run("page.js");
  assert.equal(window.document.querySelectorAll("[data-by=senses] button").length, 0);
  assert.equal(window.document.querySelectorAll("[data-by=renderings] button").length, 3);
});
