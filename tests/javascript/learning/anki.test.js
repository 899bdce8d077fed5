// The file for Anki.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ankiFile } from "../../../docs/assets/scripts/learning/anki.js";

const WORD = {
  word: "发展",
  traditional: "發展",
  pinyin: "fāzhǎn",
  senses: "development; growth",
  zh: "他说：“发展”，\n=1+1",
  en: 'He said "develop", twice',
  title: "<b>题",
  address: "http://host/zh/texts/a/b/#p2",
};

test("each word is a line of values in quotation marks, under what Anki is told", () => {
  const lines = ankiFile([WORD, { ...WORD, word: "新" }]).split("\n");
  assert.deepEqual(lines.slice(0, 3), [
    "#separator:Comma",
    "#html:false",
    "#columns:word,traditional,pinyin,senses,zh,en,title,address",
  ]);
  assert.match(lines[3], /^# .*CC-CEDICT.*CC BY-SA 4\.0/);
  assert.equal(lines[4], '"发展","發展","fāzhǎn","development; growth","他说：“发展”，');
  const named = encodeURIComponent("他说：“发展”，\n=1+1");
  assert.equal(lines[5], `=1+1","He said ""develop"", twice","<b>题","http://host/zh/texts/a/b/#p2:~:text=${named}"`);
  assert.match(lines[6], /^"新",/);
  assert.deepEqual(lines.slice(8), [""]);
});

test("there is no mark of the byte order, and no line where no word is", () => {
  assert.equal(ankiFile([]).charCodeAt(0), "#".charCodeAt(0));
  assert.equal(ankiFile([]).split("\n").length, 5);
});
