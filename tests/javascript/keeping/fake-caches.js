// What a browser keeps in caches, and a host, for the tests.

/** @typedef {Map<string, Response>} FakeCache */

/** Caches by their names, as a browser has them; `fails` is thrown at each put. */
export class FakeCaches {
  /** @type {Map<string, FakeCache>} */
  all = new Map();
  /** @type {Error | null} */
  fails = null;

  keys = async () => [...this.all.keys()];
  /** @param {string} name */
  delete = async (name) => this.all.delete(name);

  /** @param {string} name */
  open = async (name) => {
    const files = this.all.get(name) ?? new Map();
    this.all.set(name, files);
    return {
      match: async (/** @type {string} */ address) => files.get(address)?.clone(),
      put: async (/** @type {string} */ address, /** @type {Response} */ reply) => {
        if (this.fails) throw this.fails;
        files.set(address, reply.clone());
      },
      delete: async (/** @type {string} */ address) => files.delete(address),
    };
  };

  /** The files of the only cache, by their addresses. */
  get files() {
    const [only, ...others] = this.all.values();
    return others.length ? null : [...(only ?? new Map()).keys()].sort();
  }
}
