// The panel of settings: what it shows, what it keeps, what it takes back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `<button class="settings-button"></button><div id="settings"><form>
<input type="radio" name="theme" id="theme-auto" value="auto" checked><input type="radio" name="theme" id="theme-dark"
 value="dark"><input type="radio" name="size" id="size-medium" value="medium" checked><input type="radio" name="size"
 id="size-large" value="large"></form></div>`;

/** @param {Record<string, string>} holding what stands on the root element before the first paint */
function page(holding = { theme: "auto", size: "medium" }) {
  const window = new FakeWindow(HTML, "http://host/zh/");
  Object.assign(window.document.documentElement.dataset, holding);
  window.run("page.js");
  return window;
}

/** @param {FakeWindow} window */
const shown = (window) =>
  ["theme-auto", "theme-dark", "size-medium", "size-large"].filter((id) => window.element(`#${id}`).checked);

/** @param {FakeWindow} window */
const holding = ({ document }) => [document.documentElement.dataset.theme, document.documentElement.dataset.size];

/** @param {FakeWindow} window @param {string} id */
function choose(window, id) {
  window.element(id).checked = true;
  window.happens(id, "change");
  window.paint();
}

test("the panel shows what holds, and its button says that it is closed", () => {
  const window = page({ theme: "dark", size: "medium" });
  assert.deepEqual(shown(window), ["theme-dark", "size-medium"]);
  assert.equal(window.element(".settings-button").getAttribute("aria-expanded"), "false");
  assert.equal(window.localStorage.getItem("xinzhi.theme"), null);
});

test("what is set holds and is kept, each setting by itself", () => {
  const window = page();
  choose(window, "#theme-dark");
  assert.deepEqual(holding(window), ["dark", "medium"]);
  assert.equal(window.localStorage.getItem("xinzhi.theme"), "dark");
  assert.equal(window.localStorage.getItem("xinzhi.size"), null);
});

test("of what is set before the next paint the last holds", () => {
  const window = page();
  for (const id of ["#theme-dark", "#size-large", "#theme-auto"]) {
    window.element(id).checked = true;
    window.happens(id, "change");
  }
  assert.deepEqual(holding(window), ["auto", "medium"]);
  assert.equal(window.localStorage.getItem("xinzhi.size"), "large", "it is kept, even if the page is left at once");
  window.paint();
  assert.deepEqual(holding(window), ["auto", "large"]);
});

test("all settings are taken back at once, and nothing is kept of them", () => {
  const window = page();
  choose(window, "#theme-dark");
  choose(window, "#size-large");
  window.happens("#settings form", "reset");
  window.paint();
  assert.deepEqual(shown(window), ["theme-auto", "size-medium"]);
  assert.deepEqual(holding(window), ["auto", "medium"]);
  assert.deepEqual(
    ["theme", "size"].map((name) => window.localStorage.getItem(`xinzhi.${name}`)),
    [null, null],
  );
});

test("the bars of the browser take the color of the theme that is chosen, and the system's again with the system's theme", () => {
  const window = page();
  const ofSystem = window.document.createElement("meta");
  ofSystem.setAttribute("name", "theme-color");
  ofSystem.setAttribute("media", "(prefers-color-scheme: light)");
  window.document.head.append(ofSystem);
  const bars = () => window.document.querySelectorAll("meta").map((meta) => meta.getAttribute("content"));
  assert.deepEqual(bars(), [null]);
  for (const color of ["rgb(1, 1, 1)", "rgb(2, 2, 2)"]) {
    window.ground = color;
    choose(window, "#theme-dark");
    window.paint();
    assert.deepEqual(bars(), [color, null], "before what the head has");
  }
  choose(window, "#theme-auto");
  window.paint();
  assert.deepEqual(bars(), [null]);
  assert.equal(page({ theme: "dark", size: "medium" }).document.head.childNodes.length, 1, "it is there at once");
});
