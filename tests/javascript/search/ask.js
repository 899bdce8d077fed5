// Asks the engine without a browser: `node ask.js FOLDER LANGUAGE < queries.json` prints an answer for each query.
// The folder holds the files of the index; queries and answers are lists in JSON.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine } from "../../../docs/assets/scripts/search/engine/engine.js";
import { IndexStore } from "../../../docs/assets/scripts/search/engine/index-store.js";

/** @import { LanguageCode } from "../../../docs/assets/scripts/model/types.d.ts" */
/** @import { IndexFile } from "../../../docs/assets/scripts/search/engine/types.d.ts" */

const [, , folder, ui] = process.argv;
const store = new IndexStore();
for (const name of [ui, ui === "zh" ? "en" : "zh", "rest"]) {
  const script = readFileSync(join(folder, `${name}.js`), "utf8");
  store.addFile(/** @type {IndexFile} */ (JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")))));
}
const engine = new Engine(store, /** @type {LanguageCode} */ (ui));

/** @param {string} query */
function answerTo(query) {
  const { items, info } = engine.search(query, {}, { all: true });
  const groups = items.map((group) => group.map(({ location }) => location.replace(/\?h=[^#]*/, "")));
  return { groups, guess: info.suggestion, nearest: info.nearest !== null };
}

const queries = /** @type {string[]} */ (JSON.parse(readFileSync("/dev/stdin", "utf8")));
console.log(JSON.stringify(queries.map(answerTo)));
