import assert from "node:assert/strict";
import { test } from "node:test";
import { idInAddress, pageAddress } from "../../../docs/assets/scripts/base/pages.js";

test("an address names an id, in code or as it is", () => {
  assert.deepEqual(["", "#p7", "#%E7%94%B2", "#甲"].map(idInAddress), ["", "p7", "甲", "甲"]);
});

test("what is no code is an id as it stands", () => {
  assert.deepEqual(["#100%", "#%E0%A4%A"].map(idInAddress), ["100%", "%E0%A4%A"]);
});

test("on a disk the address of a folder's page names its file", () => {
  Object.assign(globalThis, { location: new URL("file:///a/zh/texts/b/index.html") });
  assert.equal(pageAddress("../c/?h=x#p7"), "file:///a/zh/texts/c/index.html?h=x#p7");
  assert.equal(pageAddress(new URL("file:///a/zh/index.html")), "file:///a/zh/index.html");
  Object.assign(globalThis, { location: new URL("http://host/zh/") });
  assert.equal(pageAddress("../c/#p7"), "http://host/c/#p7");
});
