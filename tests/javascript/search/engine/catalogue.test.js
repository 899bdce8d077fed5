import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogueOf } from "../../../../docs/assets/scripts/search/engine/catalogue.js";
import { IndexStore } from "../../../../docs/assets/scripts/search/engine/index-store.js";
import { engine } from "./small-index.js";

test("the catalogue lists each document with its texts, in the interface's language", () => {
  const { store } = engine();
  assert.deepEqual(catalogueOf(store, "en"), [
    { group: "one", title: "Document one", texts: [{ url: "texts/one/a/", title: "Developing productive forces" }] },
    { group: "two", title: "Document two", texts: [{ url: "texts/two/b/", title: "On accounting" }] },
  ]);
});

test("a term or another page is no text of a document, and without documents there is nothing", () => {
  const store = new IndexStore();
  assert.deepEqual(catalogueOf(store, "zh"), []);
  store.addFile({ lang: "zh", groups: { "": "无" }, terms: [["a", "甲"]] });
  assert.deepEqual(catalogueOf(store, "zh"), [{ group: "", title: "无", texts: [] }]);
});
