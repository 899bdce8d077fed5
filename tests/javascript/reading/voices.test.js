// The voice that reads aloud.

import assert from "node:assert/strict";
import { test } from "node:test";

/** @type {{ name: string, lang: string, localService: boolean }[]} */
let voices = [];
Object.assign(globalThis, { window: globalThis, speechSynthesis: { getVoices: () => voices } });
const { voiceFor } = await import("../../../docs/assets/scripts/reading/voices.js");

/** The names of the voices for both languages. @param {[name: string, lang: string, isLocal?: boolean][]} all */
function chosen(...all) {
  voices = all.map(([name, lang, localService = false]) => ({ name, lang, localService }));
  return [voiceFor("zh")?.name, voiceFor("en")?.name];
}

test("where there is no voice for a language none is chosen", () => {
  assert.deepEqual(chosen(), [undefined, undefined]);
  assert.deepEqual(chosen(["Anna", "de-DE"]), [undefined, undefined]);
});

test("the mainland's Chinese comes first, and no Cantonese; of two the one that is on the reader's computer", () => {
  assert.deepEqual(chosen(["Mei", "zh-TW"], ["Ting", "zh-CN"], ["Sam", "en-GB"]), ["Ting", "Sam"]);
  assert.deepEqual(chosen(["Sin", "zh-HK"]), [undefined, undefined]);
  assert.deepEqual(chosen(["Mei", "zh_TW"]), ["Mei", undefined]);
  assert.deepEqual(chosen(["far", "zh-CN"], ["near", "zh_CN", true], ["a", "en-AU", true], ["b", "en-US"]), [
    "near",
    "b",
  ]);
  assert.deepEqual(chosen(["Han", "cmn-Hans-CN"], ["other", "enm"]), ["Han", undefined]);
});

test("a browser that cannot speak has no voice", () => {
  Reflect.deleteProperty(globalThis, "speechSynthesis");
  assert.equal(voiceFor("zh"), undefined);
});
