// Keeps documents, renews what is kept, and takes it away again. All that is kept is of one edition: what is whole takes
// the place of what was there before in one step, and what fails leaves it as it was.

import { cacheName, cacheNames, fileAddress, keptCopy, seal } from "./kept-copy.js";

/** @import { KeptCopy, KeptRecord, Listing, SiteFile } from "./types.d.ts" */

/** How many files are fetched at once. */
const AT_ONCE = 6;

/** Why nothing was kept: `network`, `full` or `refused`. */
export class KeepingError extends Error {
  /** @param {"network" | "full" | "refused"} reason @param {unknown} cause */
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }

  /** @param {unknown} error */
  static of(error) {
    if (error instanceof KeepingError) return error;
    const name = error instanceof Error ? error.name : "";
    if (name === "QuotaExceededError") return new KeepingError("full", error);
    return new KeepingError(name === "SecurityError" ? "refused" : "network", error);
  }
}

/** What the site offers now, from the network. @param {string} root @returns {Promise<Listing>} */
export async function fetchListing(root) {
  const reply = await fetch(`${root}assets/offline.json`, { cache: "no-store" });
  if (!reply.ok) throw new KeepingError("network", reply.status);
  /** @type {Listing} */
  const listing = await reply.json();
  // One that no build has completed lists nothing.
  if (!listing.edition) throw new KeepingError("network", "incomplete");
  return listing;
}

/** The bytes of files. @param {SiteFile[]} files */
export const bytesOf = (files) => files.reduce((sum, [, bytes]) => sum + bytes, 0);

/** A file as the listing has it; what came otherwise (the page of a captive portal) is refused by the browser. @param {string} address @param {string} hash */
async function fetchWhole(address, hash) {
  const reply = await fetch(address, { integrity: `sha256-${hash}`, cache: "no-cache" });
  if (!reply.ok) throw new KeepingError("network", reply.status);
  // Made anew: a reply that was redirected may not answer for a page.
  return new Response(await reply.blob(), { headers: { "Content-Type": reply.headers.get("Content-Type") ?? "" } });
}

/**
 * Runs a task for each item, some at once; after the first failure begins no other, and fails when all have ended.
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<void>} task
 */
async function forEach(items, task) {
  const queue = items.values();
  let hasFailed = false;
  const work = async () => {
    for (const item of queue) {
      if (hasFailed) return;
      try {
        await task(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const one of done) if (one.status === "rejected") throw one.reason;
}

/** The record of documents of a listing. @param {Listing} listing @param {string[]} keys @returns {KeptRecord} */
function recordOf({ edition, date, commit, notice, shell, documents }, keys) {
  const files = [shell, ...keys.map((key) => documents[key].files)].flat();
  const kept = keys.map((key) => {
    const { title, address, files: own } = documents[key];
    return [key, { title, address, bytes: bytesOf(own), files: own.map(([path]) => path) }];
  });
  const hashes = Object.fromEntries(files.map(([path, , hash]) => [path, hash]));
  return { edition, date, commit, notice, at: Date.now(), hashes, documents: Object.fromEntries(kept) };
}

/**
 * Fills a cache with all files of a record; takes those over that the old copy has already.
 * @param {string} root
 * @param {KeptCopy} copy
 * @param {KeptCopy | null} old
 * @param {(share: number) => void} report how much is done
 */
async function fill(root, { cache, record }, old, report) {
  const isSame = old?.record.edition === record.edition;
  const files = Object.entries(record.hashes);
  /** @type {string[]} */
  const added = [];
  let done = 0;
  try {
    await forEach(files, async ([path, hash]) => {
      const isKnown = old?.record.hashes[path] === hash;
      const address = fileAddress(root, path);
      const known = isKnown && !isSame ? await old.cache.match(address) : undefined;
      if (!(isKnown && isSame)) {
        added.push(address);
        await cache.put(address, known ?? (await fetchWhole(address, hash)));
      }
      report(++done / files.length);
    });
    await seal(root, { cache, record });
  } catch (error) {
    if (isSame) await Promise.all(added.map((address) => cache.delete(address)));
    else await caches.delete(cacheName(root, record.edition));
    throw error;
  }
}

/**
 * Keeps documents beside those that are kept already, all of the edition that is online. Returns the titles of those
 * that are not kept any more, for the site has them no more.
 * @param {string} root
 * @param {string[]} wanted
 * @param {(share: number) => void} report
 * @returns {Promise<string[]>}
 */
async function keepNow(root, wanted, report) {
  const [listing, old] = [await fetchListing(root), await keptCopy(root)];
  const before = Object.entries(old?.record.documents ?? {});
  const keys = [...new Set([...before.map(([key]) => key), ...wanted])].filter((key) => key in listing.documents);
  const name = cacheName(root, listing.edition);
  if (old?.record.edition !== listing.edition) await caches.delete(name);
  await fill(root, { cache: await caches.open(name), record: recordOf(listing, keys) }, old, report);
  for (const other of await cacheNames(root)) if (other !== name) await caches.delete(other);
  return before.filter(([key]) => !keys.includes(key)).map(([, { title }]) => title);
}

/** Takes documents away; with the last, all that was kept for them, and the worker. @param {string} root @param {string[]} keys */
async function removeNow(root, keys) {
  const copy = await keptCopy(root);
  const left = Object.entries(copy?.record.documents ?? {}).filter(([key]) => !keys.includes(key));
  if (!copy || !left.length) {
    for (const name of await cacheNames(root)) await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration(root))?.unregister();
    return;
  }
  const { cache, record } = copy;
  const gone = keys.flatMap((key) => record.documents[key]?.files ?? []);
  record.documents = Object.fromEntries(left);
  for (const path of gone) delete record.hashes[path];
  await seal(root, copy);
  await Promise.all(gone.map((path) => cache.delete(fileAddress(root, path))));
}

/**
 * Does something while no other tab does anything of the kind; what fails says why.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
async function alone(root, act) {
  try {
    return await (navigator.locks ? navigator.locks.request(cacheName(root, ""), act) : act());
  } catch (error) {
    throw KeepingError.of(error);
  }
}

/** Lets the worker answer for what is kept. @param {string} root */
async function register(root) {
  try {
    await navigator.serviceWorker.register(`${root}offline-worker.js`, { updateViaCache: "none" });
  } catch (error) {
    throw new KeepingError(error instanceof TypeError ? "network" : "refused", error);
  }
}

/**
 * Keeps documents, and renews those that are kept already.
 * @param {string} root
 * @param {string[]} keys
 * @param {(share: number) => void} report
 */
export const keep = (root, keys, report) =>
  alone(root, async () => {
    await register(root);
    try {
      const gone = await keepNow(root, keys, report);
      // What a reader has asked for is not to go where space is short; a browser may refuse.
      void navigator.storage?.persist?.().catch(() => {});
      return gone;
    } catch (error) {
      if (!(await keptCopy(root).catch(() => null))) await removeNow(root, []).catch(() => {});
      throw error;
    }
  });

/** Takes documents away. @param {string} root @param {string[]} keys */
export const remove = (root, keys) => alone(root, () => removeNow(root, keys));
