import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `
<ul class="renderings" data-none="无"><li data-rendering="0"><span>a</span></li><li data-rendering="1">b</li><li data-rendering="2">c</li></ul><p></p>
<table class="concordance">
<tbody id="x"><tr><th>X</th></tr><tr id="x1" data-renderings="0 1"></tr><tr id="xa" class="also"></tr><tr id="x2" data-renderings="0"></tr></tbody>
<tbody id="y"><tr><th>Y</th></tr><tr id="y1" data-renderings="10"></tr><tr id="y2" data-renderings=""></tr></tbody>
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
  return [rows.join(" "), pressed.join(" "), window.element("p").textContent];
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
    const button = `button[data-rendering="${number}"]`;
    window.happens(button, "click");
    assert.deepEqual(shown(window), [rows, "abc"[Number(number)], none]);
    window.happens(button, "click");
    assert.deepEqual(shown(window), ["x x1 xa x2 y y1 y2", "", ""]);
  });
