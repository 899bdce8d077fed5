import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  asView,
  chosenView,
  firstIn,
  keepAskedView,
  keepChosenView,
  targetLanguage,
  viewIn,
  viewShowing,
  withView,
} from "../../../docs/assets/scripts/reading/view-choice.js";
import { fakeStorage } from "../fake-storage.js";

/** @type {Record<string, string>} */
let local;
/** @type {Record<string, string>} */
let session;

beforeEach(() => {
  [local, session] = [{}, {}];
  Object.assign(globalThis, { window: { localStorage: fakeStorage(local), sessionStorage: fakeStorage(session) } });
});

test("there are four views", () => {
  for (const view of ["zh", "parallel", "en", "reveal"]) assert.equal(asView(view), view);
  for (const other of ["fr", "", null, undefined]) assert.equal(asView(other), null);
});

test("the address goes before what was asked for, that before what was chosen, that before the page's own", () => {
  const plain = "http://host/zh/";
  assert.equal(chosenView(plain, "zh"), "zh");
  keepChosenView("en");
  assert.equal(chosenView(plain, "zh"), "en");
  keepAskedView("parallel");
  assert.equal(chosenView(plain, "zh"), "parallel");
  assert.equal(chosenView(`${plain}?view=en`, "zh"), "en");
  assert.equal(chosenView(`${plain}?view=fr`, "zh"), "parallel");
  assert.deepEqual([local, session], [{ "xinzhi.view": "en" }, { "xinzhi.view": "parallel" }]);
});

test("a view that is chosen takes the place of the one that was asked for", () => {
  keepAskedView("parallel");
  keepChosenView("en");
  assert.equal(chosenView("http://host/zh/", "zh"), "en");
});

test("what is kept but is no view counts for nothing", () => {
  local["xinzhi.view"] = "fr";
  assert.equal(chosenView("http://host/", "zh"), "zh");
});

test("an address asks for a view", () => {
  assert.equal(viewIn("http://host/?view=en#p1"), "en");
  assert.equal(viewIn("http://host/"), null);
  assert.equal(withView("http://host/?view=en&a=b#p1", "zh", "en"), "http://host/?view=zh&a=b#p1");
});

for (const [hash, language] of /** @type {[string, string | null][]} */ ([
  ["", null],
  ["#p7", null],
  ["#fn-en-3", "en"],
  ["#fn-zh-t1", "zh"],
  ["#fnref-en-3", "en"],
  ["#fnref2-zh-3", "zh"],
  ["#fn-fr-3", null],
  ["#:~:text=labor%20productivity", "en"],
  ["#p7:~:text=labor,productivity", "en"],
  ["#p7:~:text=%E7%94%9F%E4%BA%A7%E5%8A%9B", "zh"],
  ["#p7:~:text=GDP%20%E5%A2%9E%E9%95%BF", "zh"],
  ["#p7:~:text=", null],
  ["#p7:~:unknown&text=labor", "en"],
  ["#100%", null],
  ["#:~:text=100%", "en"],
  ["#%E0%A4%A", null],
]))
  test(`the language of what an address leads to: ${hash}`, () =>
    assert.equal(targetLanguage(`http://host/zh/${hash}`), language));

test("an address says which language comes first, where the other is shown on request", () => {
  const address = withView("http://host/?view=en#p1", "reveal", "en");
  assert.equal(address, "http://host/?view=reveal&first=en#p1");
  assert.equal(firstIn(address), "en");
  assert.equal(withView(address, "parallel", "en"), "http://host/?view=parallel#p1");
  assert.equal(firstIn("http://host/?first=fr"), null);
  assert.equal(firstIn("http://host/"), null);
});

test("what an address leads to is shown by its own view, or by both languages side by side", () => {
  assert.equal(viewShowing("zh", null, "zh"), "zh");
  assert.equal(viewShowing("zh", "zh", "zh"), "zh");
  assert.equal(viewShowing("zh", "en", "zh"), "parallel");
  assert.equal(viewShowing("en", "zh", "zh"), "parallel");
  assert.equal(viewShowing("parallel", "en", "zh"), "parallel");
  assert.equal(viewShowing("reveal", null, "zh"), "reveal");
  for (const first of /** @type {const} */ (["zh", "en"])) {
    assert.equal(viewShowing("reveal", first, first), "reveal");
    assert.equal(viewShowing("reveal", first === "zh" ? "en" : "zh", first), "parallel");
  }
});
