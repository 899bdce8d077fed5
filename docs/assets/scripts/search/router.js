// Routes: where an index is too large to be sent whole, which of its parts can hold a query.
//
// The texts are then cut into shards. Keys are pairs of Chinese characters, Latin words and figures; each has a
// mask of the shards that hold it, in one of several route files that its first two characters choose.

/** @typedef {Record<string, string>} Route keys with masks in base 16 */

const HAN_PAIR = /(?=([\u3400-\u9fff]{2}))/g;
const LATIN = /[a-z]+|[0-9]+/g;

/** The route file a key is in; the generator counts alike. @param {string} key @param {number} files */
export const routeOf = (key, files) => (key.charCodeAt(0) * 31 + (key.charCodeAt(1) || 0)) % files;

/** The keys of a folded needle; the last word may be the beginning of one. @param {string} needle */
export function keys(needle) {
  const pairs = [...needle.matchAll(HAN_PAIR)].map(([, pair]) => ({ key: pair, open: false }));
  const words = [...needle.matchAll(LATIN)].map(({ 0: key, index }) => ({
    key,
    open: index + key.length === needle.length,
  }));
  // A single letter chooses no route file by its second.
  return [...pairs, ...words].filter(({ key, open }) => key.length > 1 || !open);
}

/** Asks once for each number; after a failure, again. @template T @param {(n: number) => Promise<T>} ask */
function once(ask) {
  /** @type {Map<number, Promise<T>>} */
  const known = new Map();
  return (/** @type {number} */ n) => {
    const asked = known.get(n) ?? ask(n);
    known.set(n, asked);
    asked.catch(() => known.delete(n));
    return asked;
  };
}

/** The shards, and which of them are there. */
export class Router {
  #there = new Set();

  /**
   * @param {{ shards: number, files: number }} counts
   * @param {(file: number) => Promise<Route>} route fetches a route file
   * @param {(shard: number) => Promise<unknown>} fetch fetches a shard and takes it in
   */
  constructor({ shards, files }, route, fetch) {
    this.shards = shards;
    this.files = files;
    this.route = once(route);
    this.fetch = once(fetch);
  }

  /**
   * Fetches the shards that can hold a plan, one after the other, until it is enough; tells whether it left some out.
   * @param {string[][][]} plans
   * @param {() => boolean} enough
   */
  async gather(plans, enough) {
    for (const shard of await this.wanted(plans)) {
      if (this.#there.has(shard)) continue;
      if (enough()) return true;
      await this.fetch(shard);
      this.#there.add(shard);
    }
    return false;
  }

  /** The shards that can hold all words of a plan, each by one of its needles: a text is in one shard. @param {string[][][]} plans */
  async wanted(plans) {
    const masks = plans.map(async (plan) => this.#both(await Promise.all(plan.map((word) => this.#word(word)))));
    const mask = either(await Promise.all(masks));
    return Array.from({ length: this.shards }, (_, n) => n).filter((n) => (mask >> BigInt(n)) & 1n);
  }

  /** @param {string[]} needles */
  async #word(needles) {
    const masks = needles.map(async (needle) =>
      this.#both(await Promise.all(keys(needle).map((key) => this.#mask(key)))),
    );
    return either(await Promise.all(masks));
  }

  /** @param {{ key: string, open: boolean }} key */
  async #mask({ key, open }) {
    const route = await this.route(routeOf(key, this.files));
    const own = open ? Object.keys(route).filter((other) => other.startsWith(key)) : [key];
    return either(own.map((one) => BigInt(`0x${route[one] ?? 0}`)));
  }

  /** @param {bigint[]} masks */
  #both(masks) {
    return masks.reduce((sum, one) => sum & one, (1n << BigInt(this.shards)) - 1n);
  }
}

/** @param {bigint[]} masks */
const either = (masks) => masks.reduce((sum, one) => sum | one, 0n);
