import assert from "node:assert/strict";
import { test } from "node:test";
import {
  choiceFrom,
  chosenOption,
  filterOf,
  hasTexts,
  optionsFrom,
} from "../../../../docs/assets/scripts/search/dialog/filter-choice.js";

const catalogue = [
  { group: "one", title: "One", texts: [{ url: "texts/one/a/", title: "A" }] },
  {
    group: "two",
    title: "Two",
    texts: [
      { url: "texts/two/b/", title: "B" },
      { url: "texts/two/c/", title: "C" },
    ],
  },
];
const later = [{ group: "one", title: "One", texts: [] }];
/** @param {string} name @param {...(string | number)} values */
const say = (name, ...values) => [name, ...values].join(" ");

for (const [query, choice] of /** @type {[string, object][]} */ ([
  ["?q=a&in=two&lang=zh", { in: "two", lang: "zh" }],
  ["?q=&lang=en", { in: "", lang: "en" }],
  ["?q=a&in=texts/two/b/&lang=fr", { in: "texts/two/b/", lang: "" }],
  ["?q=a&lang=zhen", { in: "", lang: "" }],
  ["?in=two&lang=zh", { in: "", lang: "" }],
  ["", { in: "", lang: "" }],
]))
  test(`the choice in an address: ${query || "none"}`, () => {
    assert.deepEqual(choiceFrom(new URL(`http://host/${query}`)), choice);
  });

for (const [choice, filter] of /** @type {[{ in: string, lang: string }, object][]} */ ([
  [{ in: "", lang: "" }, {}],
  [{ in: "two", lang: "" }, { document: "two" }],
  [{ in: "texts/two/b/", lang: "" }, { text: "texts/two/b/" }],
  [{ in: "", lang: "zh" }, { lang: "zh" }],
  [
    { in: "two", lang: "en" },
    { document: "two", lang: "en" },
  ],
]))
  test(`the filter of a choice: ${JSON.stringify(choice)}`, () => assert.deepEqual(filterOf(choice), filter));

test("there is a document with its texts, or the only text by its own name", () => {
  assert.deepEqual(optionsFrom(catalogue, say), [
    { label: "One", options: [{ value: "one", label: "A" }] },
    {
      label: "Two",
      options: [
        { value: "two", label: "whole Two" },
        { value: "texts/two/b/", label: "B" },
        { value: "texts/two/c/", label: "C" },
      ],
    },
  ]);
  assert.deepEqual(optionsFrom(later, say), [{ label: "One", options: [{ value: "one", label: "whole One" }] }]);
});

test("a document's only text is chosen as the document", () => {
  const option = (/** @type {string} */ within) => chosenOption(catalogue, { in: within, lang: "" });
  assert.equal(option("texts/one/a/"), "one");
  assert.equal(option("texts/two/b/"), "texts/two/b/");
  assert.equal(option("two"), "two");
  assert.equal(option(""), "");
});

test("a catalogue has texts, or they come later", () => {
  assert.ok(hasTexts(catalogue));
  assert.ok(hasTexts([...later, ...catalogue]));
  assert.ok(!hasTexts(later));
  assert.ok(!hasTexts([]));
});
