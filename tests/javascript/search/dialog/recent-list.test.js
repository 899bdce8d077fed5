import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  forgetAllSearches,
  forgetSearch,
  recentSearches,
  rememberSearch,
} from "../../../../docs/assets/scripts/search/dialog/recent-list.js";
import { fakeStorage } from "../../fake-storage.js";

/** @type {Record<string, string>} */
let values;

beforeEach(() => {
  values = {};
  Object.assign(globalThis, { window: { localStorage: fakeStorage(values) } });
});

test("the last search stands first, each once, without the space around it", () => {
  for (const query of ["a", "b", " a ", "c"]) rememberSearch(query);
  assert.deepEqual(recentSearches(), ["c", "a", "b"]);
  assert.equal(values["xinzhi.searches"], "c\na\nb");
});

test("nothing is no search", () => {
  rememberSearch("  ");
  assert.deepEqual(recentSearches(), []);
});

test("what nobody has searched for is no search", () => {
  values["xinzhi.searches"] = `${"x".repeat(201)}\n\n\u0000\u0001\n甲\n${"乙\n".repeat(20)}`;
  assert.deepEqual(recentSearches(), ["甲", ...Array(7).fill("乙")]);
  rememberSearch("丙".repeat(201));
  assert.equal(recentSearches()[0], "甲");
});

test("no more than eight are kept", () => {
  for (let n = 0; n < 10; n++) rememberSearch(`q${n}`);
  assert.deepEqual(recentSearches(), ["q9", "q8", "q7", "q6", "q5", "q4", "q3", "q2"]);
});

test("a search is forgotten, or all are", () => {
  for (const query of ["a", "b", "c"]) rememberSearch(query);
  forgetSearch("b");
  assert.deepEqual(recentSearches(), ["c", "a"]);
  forgetAllSearches();
  assert.deepEqual(recentSearches(), []);
  assert.equal(values["xinzhi.searches"], "");
});
