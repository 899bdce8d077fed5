import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeHtml } from "../../../docs/assets/scripts/base/html.js";

test("what HTML would take for its own is escaped, and nothing else", () => {
  assert.equal(escapeHtml(`<b title="a">A&B</b> 'c'`), "&lt;b title=&quot;a&quot;&gt;A&amp;B&lt;/b&gt; 'c'");
});
