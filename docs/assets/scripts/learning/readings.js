// How the characters of a block are read, by the data of its text (hooks/edition/learner/pinyin.py).

import { numbered } from "./numbered.js";

/** Before a syllable that begins so, an apostrophe shows where the one before ends. */
const OPEN = /^[aāáǎàoōóǒòeēéěè]/;

/** Syllables as one word, or as several where one begins with a capital: Xí Jìnpíng. @param {string[]} syllables */
export const joined = (syllables) => syllables.reduce((word, syllable) => word + joint(word, syllable) + syllable, "");

/** What stands between a word and the syllable that follows. @param {string} word @param {string} syllable */
function joint(word, syllable) {
  if (!word || !syllable) return "";
  if (syllable[0] !== syllable[0].toLowerCase()) return " ";
  return OPEN.test(syllable) ? "’" : "";
}

/** The usual syllable of each character, of the characters of each syllable. @param {Record<string, string>} usual */
export const syllableTable = (usual) =>
  new Map(
    Object.entries(usual).flatMap(([syllable, all]) =>
      [...all].map((character) => /** @type {[string, string]} */ ([character, syllable])),
    ),
  );

/** The syllable of each of a block's characters. @param {string[]} characters simplified @param {Map<string, string>} table @param {string} [others] those that are read in another way there */
export function syllablesOf(characters, table, others) {
  const said = numbered(others);
  return characters.map((character, n) => said.get(n) ?? table.get(character) ?? "");
}
