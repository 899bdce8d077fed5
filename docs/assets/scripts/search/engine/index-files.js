// Loading the files of the index. A file is `xinzhi(<JSON>)`: a worker fetches it, a page read from disk can only run
// it.

/** @import { IndexFile } from "./types.d.ts" */

/** What failed last time: the browser may have kept a reply that is no file of the index. @type {Set<string>} */
const failed = new Set();

/** In a worker. @param {string} url @returns {Promise<IndexFile>} */
export async function fetchIndexFile(url) {
  const again = failed.delete(url);
  try {
    const reply = await fetch(url, again ? { cache: "reload" } : {});
    if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
    const script = await reply.text();
    return JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));
  } catch (error) {
    failed.add(url);
    throw error;
  }
}

/** In a page. @param {string} url @returns {Promise<IndexFile>} */
export function runIndexFile(url) {
  return new Promise((resolve, reject) => {
    /** @type {HTMLScriptElement & { file?: IndexFile }} */
    const script = document.createElement("script");
    // Several files may be on their way: each is kept with the script that brought it.
    const keep = (/** @type {IndexFile} */ file) => Object.assign(document.currentScript ?? {}, { file });
    Object.assign(globalThis, { xinzhi: keep });
    script.src = url;
    script.onload = () => resolve(script.file ?? { lang: "" });
    script.onerror = () => reject(new Error(url));
    document.head.append(script);
  });
}
