// Saved words as a file that Anki imports: lines of values with commas between, in UTF-8 without a mark of the byte order.

import { sentenceAddress } from "./sentence-address.js";

/** @import { SavedWord } from "./saved-words.js" */

/** @type {(keyof SavedWord)[]} */
const COLUMNS = ["word", "traditional", "pinyin", "senses", "zh", "en", "title", "address"];
/** What Anki reads of the file before its lines; what begins with # and is none of these it passes over. */
const HEAD = [
  "#separator:Comma",
  "#html:false",
  `#columns:${COLUMNS.join(",")}`,
  "# Senses: CC-CEDICT (https://cc-cedict.org/), CC BY-SA 4.0, changed for the Xinzhi Reader",
];

/** A value as it stands in a line. @param {string} value */
const quoted = (value) => `"${value.replaceAll('"', '""')}"`;

/** A word's line. @param {SavedWord} word */
function lineOf(word) {
  const values = { ...word, address: sentenceAddress(word) };
  return COLUMNS.map((column) => quoted(values[column])).join(",");
}

/** The file. @param {SavedWord[]} words */
export const ankiFile = (words) => [...HEAD, ...words.map(lineOf)].join("\n") + "\n";
