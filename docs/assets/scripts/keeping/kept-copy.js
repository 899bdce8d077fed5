// What this browser has kept of this site: one cache an edition, in which a record stands when it is whole.

/** @import { KeptCopy, KeptRecord } from "./types.d.ts" */

/** The beginning of the names of all caches of the site at an address. @param {string} root */
const beginning = (root) => `xinzhi-kept ${root} `;

/** The name of the cache of an edition. @param {string} root @param {string} edition */
export const cacheName = (root, edition) => `${beginning(root)}${edition}`;

/** The address under which a cache has its record: there is no such file. @param {string} root */
const recordAddress = (root) => `${root}assets/kept.json`;

/** The names of the caches of a site, whole or not. @param {string} root */
export const cacheNames = async (root) => (await caches.keys()).filter((name) => name.startsWith(beginning(root)));

/** What is kept of a site; null where there is nothing whole. @param {string} root @returns {Promise<KeptCopy | null>} */
export async function keptCopy(root) {
  /** @type {KeptCopy | null} */
  let newest = null;
  for (const name of await cacheNames(root)) {
    const cache = await caches.open(name);
    /** @type {KeptRecord | undefined} */
    const record = await (await cache.match(recordAddress(root)))?.json();
    if (record && !(newest && newest.record.at > record.at)) newest = { cache, record };
  }
  return newest;
}

/** Says that a cache is whole. @param {string} root @param {KeptCopy} copy */
export const seal = (root, { cache, record }) =>
  cache.put(
    recordAddress(root),
    new Response(JSON.stringify(record), { headers: { "Content-Type": "application/json" } }),
  );

/** The address of a file of the listing. @param {string} root @param {string} path */
export const fileAddress = (root, path) => new URL(path, root).href;

/** The address under which a page or a file is kept: a folder stands for its page. @param {string} address */
export function keptAddress(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  url.pathname = url.pathname.replace(/\/index\.html$/, "/");
  return url.href;
}
