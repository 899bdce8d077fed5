// The rooms of the scripts: which imports which, and how long a module may be.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";

const SCRIPTS = resolve(import.meta.dirname, "../../docs/assets/scripts");
/** Each room with those it may import besides itself. @type {Record<string, string[]>} */
const MAY_IMPORT = {
  base: [],
  model: ["base"],
  reading: ["base", "model"],
  quoting: ["base", "model", "reading"],
  keeping: ["base"],
  learning: ["base", "model", "reading"],
  "search/protocol": ["base", "model"],
  "search/engine": ["base", "model", "search/protocol"],
  "search/dialog": ["base", "model", "search/protocol"],
};
/** The bundles begin in modules that stand in no room; these may import any, and nothing imports them. */
const ENTRIES = [
  "early.js",
  "keep.js",
  "learner.js",
  "offline-worker.js",
  "page.js",
  "quote.js",
  "search/dialog.js",
  "search/start.js",
  "search/worker.js",
  "start.js",
];
const LONGEST_MODULE = 250;

const modules = readdirSync(SCRIPTS, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|ts)$/.test(name));
const read = (/** @type {string} */ name) => readFileSync(join(SCRIPTS, name), "utf8");

/**
 * What a module imports, types too, as paths from the folder of the scripts.
 * @param {string} name
 * @param {string} code
 */
function importsOf(name, code) {
  const found = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g)].map(([, path]) => path);
  return found.map((path) => relative(SCRIPTS, resolve(SCRIPTS, dirname(name), path)));
}

/** Imports that go against the arrows. @param {string} name @param {string} code */
function strayImports(name, code) {
  const room = dirname(name);
  const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
  return importsOf(name, code).filter((path) => !allowed.includes(dirname(path)) || ENTRIES.includes(path));
}

test("every module stands in a room, but for those that bundles begin with", () => {
  const outside = modules.filter((name) => !(dirname(name) in MAY_IMPORT));
  assert.deepEqual(outside.sort(), ENTRIES);
});

for (const name of modules.filter((one) => !ENTRIES.includes(one))) {
  test(`imports run one way: ${name}`, () => assert.deepEqual(strayImports(name, read(name)), []));
}

for (const [name, code] of [
  ["base/a.js", 'import { b } from "../model/b.js";'],
  ["model/a.js", 'import "../reading/b.js";'],
  ["reading/a.js", "import { b } from '../search/engine/b.js';"],
  ["search/engine/a.js", 'import { b } from "../dialog/b.js";'],
  ["search/dialog/a.js", 'import { b } from "../engine/b.js";'],
  ["search/dialog/a.js", '/** @import { B } from "../engine/types.d.ts" */'],
  ["search/engine/a.js", '/** @param {import("../dialog/b.js").B} b */'],
  ["search/protocol/a.d.ts", 'import type { B } from "../engine/types.d.ts";'],
  ["search/dialog/a.js", 'const b = await import("../start.js");'],
  ["model/a.js", 'export * from "../page.js";'],
])
  test(`an import against the arrows is seen: ${code}`, () => assert.equal(strayImports(name, code).length, 1));

for (const name of modules)
  test(`a module is one idea: ${name}`, () => assert.ok(read(name).split("\n").length - 1 <= LONGEST_MODULE));

test("every room says what is in it", () => {
  const readme = read("README.md");
  for (const room of Object.keys(MAY_IMPORT)) assert.match(readme, new RegExp(`^- \`${room}/\``, "m"));
});
