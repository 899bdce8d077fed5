import assert from "node:assert/strict";
import { test } from "node:test";
import { interfaceLanguage } from "../../../docs/assets/scripts/model/interface-language.js";
import { LANGUAGES, otherLanguage } from "../../../docs/assets/scripts/model/languages.js";

test("each language is the other one's other", () => {
  assert.deepEqual([otherLanguage("zh"), otherLanguage("en")], ["en", "zh"]);
  assert.deepEqual([LANGUAGES.zh.tag, LANGUAGES.en.tag], ["zh-Hans", "en"]);
});

test("the page's language is the interface's", () => {
  for (const [lang, expected] of [
    ["zh-Hans", "zh"],
    ["zh", "zh"],
    ["en", "en"],
  ]) {
    Object.assign(globalThis, { document: { documentElement: { lang } } });
    assert.equal(interfaceLanguage(), expected);
  }
});
