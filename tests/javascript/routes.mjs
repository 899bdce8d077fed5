// For each block of a sharded index (in the folder that is given): does its text, as a query, lead to its shard?

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Folder } from "../../docs/assets/scripts/model/folding.js";
import { Shards } from "../../docs/assets/scripts/search/engine/shards.js";

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(process.argv[2], `${name}.json`), "utf8"));
const folder = new Folder(read("zh").simplified);
/** @type {{ blocks: number, astray: [number, string][] }} */
const report = { blocks: 0, astray: [] };
const { routes } = read("zh");
const shards = new Shards(
  routes,
  async (file) => read(`route-${file}`).route,
  async () => {},
);
for (let shard = 0; shard < routes.shards; shard++) {
  for (const block of read(`texts-${shard}`).parts.flatMap((/** @type {{ blocks: string[][] }} */ { blocks }) =>
    blocks.flat(),
  )) {
    report.blocks++;
    const wanted = await shards.holding([[[folder.fold(block).text]]]);
    if (!wanted.includes(shard)) report.astray.push([shard, block.slice(0, 40)]);
  }
}
console.log(JSON.stringify(report));
