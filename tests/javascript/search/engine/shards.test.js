import assert from "node:assert/strict";
import { test } from "node:test";
import { Shards, keysOf, routeFileOf } from "../../../../docs/assets/scripts/search/engine/shards.js";

test("the route file of a key is that of routes.py", () => {
  // (ord(key[0]) * 31 + ord(key[1:2] or "\0")) % files
  assert.equal(routeFileOf("新质", 1000), (0x65b0 * 31 + 0x8d28) % 1000);
  assert.equal(routeFileOf("bank", 7), (98 * 31 + 97) % 7);
  assert.equal(routeFileOf("a", 7), (97 * 31) % 7);
});

for (const [needle, keys] of /** @type {[string, [string, boolean][]][]} */ ([
  [
    "新质生",
    [
      ["新质", false],
      ["质生", false],
    ],
  ],
  ["新", []],
  ["bank", [["bank", true]]],
  [
    "bank loans",
    [
      ["bank", false],
      ["loans", true],
    ],
  ],
  [
    "c919大飞",
    [
      ["大飞", false],
      ["c", false],
      ["919", false],
    ],
  ],
  [
    "增长26.3%",
    [
      ["增长", false],
      ["26", false],
      ["3", false],
    ],
  ],
  ["ab3", [["ab", false]]],
]))
  test(`the keys of ${needle}`, () => {
    assert.deepEqual(
      keysOf(needle).map(({ key, open }) => [key, open]),
      keys,
    );
  });

const ROUTES = [
  { 新质: "3", 质生: "1", bank: "2", banks: "4" },
  { bans: "10", 增长: "11" },
];

/** Shards whose keys stand in any of two route files. @param {number} shards */
function made(shards) {
  /** @type {number[]} */
  const loaded = [];
  /** @type {number[]} */
  const routes = [];
  const all = Object.assign({}, ...ROUTES);
  const fetchRoute = async (/** @type {number} */ file) => {
    routes.push(file);
    return all;
  };
  const load = async (/** @type {number} */ shard) => void loaded.push(shard);
  return { shards: new Shards({ shards, files: 3 }, fetchRoute, load), loaded, routes };
}

for (const [name, plans, expected] of /** @type {[string, string[][][], number[]][]} */ ([
  ["a key", [[["新质"]]], [0, 1]],
  ["all keys of a needle", [[["新质生"]]], [0]],
  ["a key that is in none", [[["质产"]]], []],
  ["any needle of a word", [[["新质", "增长"]]], [0, 1, 4]],
  ["all words of a plan", [[["新质"], ["增长"]]], [0]],
  ["any plan", [[["新质生"]], [["bans"]]], [0, 4]],
  ["the beginning of a word", [[["ban"]]], [1, 2, 4]],
  ["a whole word before another", [[["bank x"]]], [1]],
  ["what has no key may be anywhere", [[["新"]]], [0, 1, 2, 3, 4]],
  ["no plan", [], []],
]))
  test(`shards that can hold a query: ${name}`, async () => {
    assert.deepEqual(await made(5).shards.holding(plans), expected);
  });

test("shards beyond the thirty-second are told apart", async () => {
  const key = (1n << 40n) | 1n;
  const shards = new Shards(
    { shards: 50, files: 1 },
    async () => ({ 新质: key.toString(16) }),
    async () => {},
  );
  assert.deepEqual(await shards.holding([[["新质"]]]), [0, 40]);
});

test("shards are loaded one after the other until it is enough, each once", async () => {
  const { shards, loaded } = made(5);
  let asked = 0;
  const plans = [[["新质", "增长"]]];
  assert.equal(await shards.loadFor(plans, () => ++asked > 2), true);
  assert.deepEqual(loaded, [0, 1]);
  assert.equal(await shards.loadFor(plans, () => false), false);
  assert.deepEqual(loaded, [0, 1, 4]);
  assert.equal(await shards.loadFor(plans, () => true), false);
});

test("a route file is fetched once, and chosen by the key", async () => {
  const { shards, routes } = made(5);
  await Promise.all([shards.holding([[["新质"]]]), shards.holding([[["新质"]]])]);
  await shards.holding([[["bank"]]]);
  assert.deepEqual(routes, [routeFileOf("新质", 3), routeFileOf("bank", 3)]);
});

test("what could not be fetched is asked for again", async () => {
  let fails = true;
  const fetchRoute = async () => {
    if (fails) throw new Error("lost");
    return { 新质: "1" };
  };
  const shards = new Shards({ shards: 2, files: 1 }, fetchRoute, async () => {});
  await assert.rejects(shards.holding([[["新质"]]]), /lost/);
  fails = false;
  assert.deepEqual(await shards.holding([[["新质"]]]), [0]);
});
