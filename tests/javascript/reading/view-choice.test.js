import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  asView,
  chosenView,
  keepChosenView,
  keepShownView,
  viewIn,
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

test("there are three views", () => {
  for (const view of ["zh", "parallel", "en"]) assert.equal(asView(view), view);
  for (const other of ["fr", "", null, undefined]) assert.equal(asView(other), null);
});

test("the address goes before what was shown, that before what was chosen, that before the page's own", () => {
  const plain = "http://host/zh/";
  assert.equal(chosenView(plain, "zh"), "zh");
  keepChosenView("en");
  assert.equal(chosenView(plain, "zh"), "en");
  keepShownView("parallel");
  assert.equal(chosenView(plain, "zh"), "parallel");
  assert.equal(chosenView(`${plain}?view=en`, "zh"), "en");
  assert.equal(chosenView(`${plain}?view=fr`, "zh"), "parallel");
  assert.deepEqual([local, session], [{ "xinzhi.view": "en" }, { "xinzhi.view": "parallel" }]);
});

test("what is kept but is no view counts for nothing", () => {
  local["xinzhi.view"] = "fr";
  assert.equal(chosenView("http://host/", "zh"), "zh");
});

test("an address asks for a view", () => {
  assert.equal(viewIn("http://host/?view=en#p1"), "en");
  assert.equal(viewIn("http://host/"), null);
  assert.equal(withView("http://host/?view=en&a=b#p1", "zh"), "http://host/?view=zh&a=b#p1");
});
