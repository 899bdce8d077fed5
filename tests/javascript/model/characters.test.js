import assert from "node:assert/strict";
import { test } from "node:test";
import { CLASS, classOf } from "../../../docs/assets/scripts/model/characters.js";

for (const [name, characters] of /** @type {["NONE" | "LETTER" | "DIGIT" | "OTHER", string][]} */ ([
  ["LETTER", "azéßɏɐжΩ\u1fff"],
  ["DIGIT", "09"],
  ["OTHER", "新㐀\u9fff\ud800\udfff\uf900"],
  ["NONE", " .,;÷/:@[`。\u2000\u00de\u33ff\ua000\ud7ff\ue000\uf8ff"],
]))
  test(`characters of class ${name}`, () => {
    for (const character of characters.split("")) {
      const code = character.charCodeAt(0);
      assert.equal(classOf(code), CLASS[name], `${character} U+${code.toString(16)}`);
    }
  });
