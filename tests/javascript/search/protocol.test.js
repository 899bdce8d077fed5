import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGE } from "../../../docs/assets/scripts/search/protocol/messages.js";

test("messages have the numbers that the theme knows, and four more", () => {
  assert.deepEqual(MESSAGE, { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3, CATALOGUE: 4, HEARD: 5, RETRY: 6, FAILURE: -1 });
});
