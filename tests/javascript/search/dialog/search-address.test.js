import assert from "node:assert/strict";
import { test } from "node:test";
import {
  leaveSearch,
  withSearch,
  withoutSearch,
} from "../../../../docs/assets/scripts/search/dialog/search-address.js";

test("an address without a search keeps all else", () => {
  assert.equal(withoutSearch("http://host/zh/?q=a&in=two&lang=zh&view=en#p3"), "http://host/zh/?view=en#p3");
  assert.equal(withoutSearch("http://host/zh/"), "http://host/zh/");
});

test("an address that is shared holds the query and what is chosen, and nothing else", () => {
  const address = "http://host/zh/?view=en#p3";
  assert.equal(withSearch(address, "新 质", { in: "", lang: "" }), "http://host/zh/?q=%E6%96%B0+%E8%B4%A8");
  assert.equal(withSearch(address, "a", { in: "two", lang: "en" }), "http://host/zh/?q=a&in=two&lang=en");
});

test("the address of the page changes only where it holds a search", () => {
  /** @type {unknown[][]} */
  const replaced = [];
  const history = { state: 1, replaceState: (/** @type {unknown[]} */ ...args) => replaced.push(args) };
  Object.assign(globalThis, { history, location: { href: "http://host/zh/#p3" } });
  leaveSearch();
  assert.deepEqual(replaced, []);
  Object.assign(globalThis, { location: { href: "http://host/zh/?q=a&lang=zh#p3" } });
  leaveSearch();
  assert.deepEqual(replaced, [[1, "", "http://host/zh/#p3"]]);
});
