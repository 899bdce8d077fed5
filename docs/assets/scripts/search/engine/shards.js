// Shards: where the texts are too long to be sent whole, which parts of them can hold a query.
//
// A shard holds some texts. Keys are pairs of Chinese characters, Latin words and figures; each has a mask of the
// shards that hold it, in one of several route files that its first two characters choose.
// hooks/edition/search/routes.py writes them.

import { hanPairs } from "../../model/chinese.js";

/** Keys with the masks of their shards in base 16. @typedef {Record<string, string>} Route */
/** A key that may be only the beginning of a word. @typedef {{ key: string, open: boolean }} Key */
/**
 * What the index says of its shards: how many there are, and how many route files.
 * @typedef {{ shards: number, files: number }} Counts
 */

/**
 * The number of the route file that holds a key; must use the same hash as `route_file_of` in
 * routes.py.
 * @param {string} key
 * @param {number} files
 */
export const routeFileOf = (key, files) => (key.charCodeAt(0) * 31 + (key.charCodeAt(1) || 0)) % files;

/**
 * The keys of a folded needle, the same as `keys_of` in routes.py takes from a block; the last word may be the beginning
 * of one.
 * @param {string} needle
 * @returns {Key[]}
 */
export function keysOf(needle) {
  const pairs = hanPairs(needle).map((key) => ({ key, open: false }));
  const words = [...needle.matchAll(/[a-z]+|[0-9]+/g)].map(({ 0: key, index }) => {
    return { key, open: index + key.length === needle.length };
  });
  // A word that begins with a single letter may be in any route file.
  return [...pairs, ...words.filter(({ key, open }) => key.length > 1 || !open)];
}

/** Fetches what is in shards, each once. */
export class Shards {
  /** The shards that have been taken in. @type {Set<number>} */
  #loaded = new Set();

  /**
   * @param {Counts} counts
   * @param {(file: number) => Promise<Route>} fetchRoute
   * @param {(shard: number) => Promise<unknown>} loadShard fetches a shard and takes it in
   */
  constructor({ shards, files }, fetchRoute, loadShard) {
    this.shards = shards;
    this.files = files;
    this.fetchRoute = askOnce(fetchRoute);
    this.loadShard = askOnce(loadShard);
  }

  /**
   * Loads the shards that can hold a plan, one after the other, until it is enough. True where some were left out.
   * @param {string[][][]} plans of each plan its words, of each word its needles
   * @param {() => boolean} isEnough
   */
  async loadFor(plans, isEnough) {
    for (const shard of await this.holding(plans)) {
      if (this.#loaded.has(shard)) continue;
      if (isEnough()) return true;
      await this.loadShard(shard);
      this.#loaded.add(shard);
    }
    return false;
  }

  /**
   * The shards that can hold all words of a plan, each by one of its needles: a text is in one shard.
   * @param {string[][][]} plans
   */
  async holding(plans) {
    const masks = await Promise.all(plans.map((plan) => this.#maskOfPlan(plan)));
    const mask = union(masks);
    return Array.from({ length: this.shards }, (_, n) => n).filter((n) => (mask >> BigInt(n)) & 1n);
  }

  /** @param {string[][]} words */
  async #maskOfPlan(words) {
    const masks = words.map(async (needles) => union(await Promise.all(needles.map((one) => this.#maskOfNeedle(one)))));
    return this.#intersection(await Promise.all(masks));
  }

  /** @param {string} needle */
  async #maskOfNeedle(needle) {
    return this.#intersection(await Promise.all(keysOf(needle).map((key) => this.#maskOfKey(key))));
  }

  /** @param {Key} key */
  async #maskOfKey({ key, open }) {
    const route = await this.fetchRoute(routeFileOf(key, this.files));
    const keys = open ? Object.keys(route).filter((other) => other.startsWith(key)) : [key];
    return union(keys.map((one) => BigInt(`0x${route[one] ?? 0}`)));
  }

  /** The shards that are in all masks; every shard where there is none. @param {bigint[]} masks */
  #intersection(masks) {
    let common = (1n << BigInt(this.shards)) - 1n;
    for (const mask of masks) common &= mask;
    return common;
  }
}

/** The shards that are in any mask. @param {bigint[]} masks */
function union(masks) {
  let any = 0n;
  for (const mask of masks) any |= mask;
  return any;
}

/** Asks only once for each number; after a failure, again. @template T @param {(n: number) => Promise<T>} ask */
function askOnce(ask) {
  /** @type {Map<number, Promise<T>>} */
  const asked = new Map();
  return (/** @type {number} */ n) => {
    const answer = asked.get(n) ?? ask(n);
    asked.set(n, answer);
    answer.catch(() => asked.delete(n));
    return answer;
  };
}
