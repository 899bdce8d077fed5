// The files of a text that learners' scripts read (hooks/edition/learner/files.py): loaded by script elements, so that it
// works for a page that is read from disk too.

import { loadScript } from "../base/load-script.js";
import { themeSettings } from "../base/pages.js";

/** What has come, by its name. @type {Map<string, unknown>} */
const received = new Map();

/** The call that each file is. @param {string} name @param {unknown} content */
window.xinzhiLearner = (name, content) => received.set(name, content);

/** The text of this page, as its files name it: `hong/a`. */
export const textName = () => location.pathname.match(/\/texts\/([^/]+\/[^/]+)\//)?.[1] ?? "";

/**
 * A file of the text of this page.
 * @template T
 * @param {string} file without its ending
 * @returns {Promise<T>}
 */
export const learnerFile = (file) => namedFile(`${textName()}/${file}`);

/**
 * A file by its whole name; rejected where it cannot be loaded, or has handed over nothing.
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
export function namedFile(name) {
  const address = new URL(`${themeSettings().base}/../learner/${name}.js`, location.href).href;
  return loadScript(address, () => /** @type {T | undefined} */ (received.get(name)));
}
