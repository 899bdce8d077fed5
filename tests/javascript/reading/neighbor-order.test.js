import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `
<table class="neighbors">
<thead><tr><th>词</th><th aria-sort="descending">次数</th></tr></thead>
<tbody><tr><th>要</th><td>12</td></tr><tr><th>发展</th><td>9</td></tr><tr><th>成</th><td>9</td></tr><tr><th>把</th><td>1</td></tr></tbody>
</table>
<table class="neighbors"><thead><tr><th>词</th><th aria-sort="descending">次数</th></tr></thead><tbody></tbody></table>`;

/** The words in order, and what each column says of its order. @param {FakeWindow} window */
function shown(window) {
  const table = window.element(".neighbors");
  const words = table.querySelectorAll("tbody th").map((one) => one.textContent);
  return [words.join(" "), ...table.querySelectorAll("thead th").map((one) => one.getAttribute("aria-sort"))];
}

test("words stand by number, by pinyin, and the other way round at a second press", () => {
  const window = new FakeWindow(HTML, "http://host/zh/glossary/a/");
  window.run("page.js");
  const [words, number] = window.document.querySelectorAll(".neighbors button");
  assert.equal(words?.textContent, "词");
  assert.deepEqual(shown(window), ["要 发展 成 把", null, "descending"]);
  words?.click();
  assert.deepEqual(shown(window), ["把 成 发展 要", "ascending", null]);
  words?.click();
  assert.deepEqual(shown(window), ["要 发展 成 把", "descending", null]);
  number?.click();
  assert.deepEqual(shown(window), ["要 发展 成 把", null, "descending"]);
  number?.click();
  assert.deepEqual(shown(window), ["把 成 发展 要", null, "ascending"]);
});
