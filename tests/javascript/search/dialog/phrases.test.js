import assert from "node:assert/strict";
import { test } from "node:test";
import { sayFrom } from "../../../../docs/assets/scripts/search/dialog/phrases.js";

const say = sayFrom({ found: "{0} on {1}.", pages: "{0} page|{0} pages", none: "No “{0}”" });

test("values stand in their places, numbers as they are written", () => {
  assert.equal(say("found", "3 paragraphs", 1234567), "3 paragraphs on 1,234,567.");
});

test("the singular is said of one alone", () => {
  assert.equal(say("pages", 1), "1 page");
  assert.equal(say("pages", 0), "0 pages");
  assert.equal(say("pages", 1200), "1,200 pages");
  assert.equal(say("pages", "1+"), "1+ pages");
  assert.equal(say("none", 1), "No “1”");
});

test("a phrase that is not there is empty", () => assert.equal(say("missing", 1), ""));
