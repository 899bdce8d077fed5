import assert from "node:assert/strict";
import { test } from "node:test";
import { densest, snippet } from "../../../../docs/assets/scripts/search/engine/snippet.js";

const digits = "一二三四五六七八九十";
/** So many characters of Chinese. @param {number} length */
const chinese = (length) => digits.repeat(length).slice(0, length);

test("a text that is hardly longer than a snippet is shown in full", () => {
  assert.equal(snippet(chinese(120), [], 100), chinese(120));
  assert.equal(snippet(chinese(121), [], 100), `${chinese(100)}…`);
});

test("marks are marked, and everything is escaped", () => {
  const marks = /** @type {[number, number][]} */ ([
    [0, 1],
    [2, 4],
  ]);
  assert.equal(snippet("<b&c>", marks, 100), "<mark>&lt;</mark>b<mark>&amp;c</mark>&gt;");
});

test("four tenths of a snippet may stand before the first mark", () => {
  const html = snippet(chinese(300), [[150, 152]], 100);
  const [before, marked, after] = html.split(/<\/?mark>/);
  assert.deepEqual([before, marked], [`…${chinese(300).slice(110, 150)}`, chinese(300).slice(150, 152)]);
  assert.equal(after, `${chinese(300).slice(152, 210)}…`);
});

test("what is near the beginning is shown from the beginning", () => {
  assert.ok(snippet(chinese(300), [[40, 42]], 100).startsWith("一二三"));
  assert.ok(snippet(chinese(300), [[41, 42]], 100).startsWith("…二三"));
});

test("what is near the end is shown to the end", () => {
  const html = snippet(chinese(300), [[220, 222]], 100);
  assert.ok(html.endsWith("十"));
  assert.equal(html.replace(/<\/?mark>/g, ""), `…${chinese(300).slice(180)}`);
  assert.ok(snippet(chinese(301), [[220, 222]], 100).endsWith("…"));
});

test("a mark that is longer than a snippet is shown in full, and marks beyond the end are not", () => {
  const html = snippet(
    chinese(400),
    [
      [10, 150],
      [160, 161],
    ],
    100,
  );
  assert.ok(html.endsWith("</mark>…"));
  assert.equal(html.split("<mark>").length, 2);
});

test("without a mark a snippet shows what stands at the same share of the text", () => {
  const html = snippet(chinese(300), [], 100, 0.5);
  assert.equal(html, `…${chinese(300).slice(90, 190)}…`);
});

test("a snippet begins with a sentence where one begins before the mark", () => {
  const text = `${chinese(130)}。” ${chinese(170)}`;
  assert.ok(snippet(text, [[150, 152]], 100).startsWith(`…${text.slice(133, 150)}`));
  const english = `${"word ".repeat(26)}end. ${"more ".repeat(60)}`;
  assert.ok(snippet(english, [[150, 154]], 100).startsWith("…more more more <mark>"));
});

test("no sentence begins at the point of a decimal, or before the snippet's room", () => {
  const text = `${chinese(145)}2.5${chinese(160)}`;
  assert.ok(snippet(text, [[150, 152]], 100).startsWith(`…${text.slice(110, 150)}`));
  const early = `${chinese(109)}。${chinese(200)}`;
  assert.ok(snippet(early, [[150, 152]], 100).startsWith(`…${early.slice(110, 150)}`));
  const earlier = `${chinese(108)}。${chinese(200)}`;
  assert.ok(snippet(earlier, [[150, 152]], 100).startsWith(`…${earlier.slice(110, 150)}`));
});

test("else it begins with a word, and not inside a figure", () => {
  const english = "word ".repeat(60);
  assert.ok(snippet(english, [[151, 153]], 100).startsWith("…word word"));
  const figure = `${chinese(109)}12.5%${chinese(200)}`;
  assert.ok(snippet(figure, [[150, 152]], 100).startsWith(`…${figure.slice(114, 150)}`));
});

test("it ends with a whole Latin word", () => {
  assert.ok(snippet("well-made ".repeat(40), [[0, 4]], 100).endsWith("well-made…"));
  assert.ok(snippet("people’s ".repeat(40), [[0, 4]], 101).endsWith("people’s…"));
});

test("a snippet stands where most of what was found stands together; what comes again counts once", () => {
  const text = `${"a factor and ".repeat(12)}it will greatly increase total factor productivity. ${"a factor and ".repeat(12)}`;
  const marks = [...text.matchAll(/greatly|increase|total|factor|productivity/g)].map(
    ({ index, 0: { length } }) => /** @type {[number, number]} */ ([index, index + length]),
  );
  assert.deepEqual(densest(text, marks, 100), [text.indexOf("greatly"), text.indexOf("greatly") + 7]);
  assert.match(snippet(text, marks, 100), /<mark>greatly<\/mark> .*<mark>productivity<\/mark>/);
  assert.deepEqual(densest(text, marks.slice(0, 5), 100), marks[0], "the first of equal ones");
  assert.equal(densest("", [], 100), undefined);
  const again = `${"factor ".repeat(5)}${"and ".repeat(40)}total productivity`;
  const marked = [...again.matchAll(/factor|total|productivity/g)].map(
    ({ index, 0: { length } }) => /** @type {[number, number]} */ ([index, index + length]),
  );
  assert.deepEqual(densest(again, marked, 100), marked[5], "a word that comes again tells nothing new");
});
