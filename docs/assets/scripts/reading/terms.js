// The terms that cards explain, each fetched when its card first opens: all of them together weigh more than a long text.
// A page that is read from disk may not fetch, and without a network there may be a kept copy: there one script has all.

import { loadScript } from "../base/load-script.js";
import { isReadFromDisk } from "../base/pages.js";

/**
 * A term's names, its pinyin, and what it means in the interface's language.
 * @typedef {{ zh: string, pinyin: string, en: string, define: string }} Term
 */

/** What has been asked for, by the addresses of its files. @type {Map<string, Promise<Term | undefined>>} */
const asked = new Map();

/** The slug of a term, by the address of its page: `…/glossary/<slug>/`. @param {string} address */
export const slugOf = (address) => new URL(address).pathname.split("/").at(-2) ?? "";

/** The term that a file describes; undefined where the site has none. @param {string} file @returns {Promise<Term | undefined>} */
async function fetchTerm(file) {
  const reply = await fetch(file);
  return reply.ok ? reply.json() : undefined;
}

/** The term with a slug, out of the script that has all. @param {string} slug @param {string} script */
const termOfAll = async (slug, script) => (await loadScript(script, () => window.xinzhiTerms))[slug];

/**
 * The term with a slug; undefined where there is none, or it could not be fetched.
 * @param {string} slug
 * @param {string} address of the term's page
 */
export async function termBySlug(slug, address) {
  const assets = new URL("../../assets/", address);
  const file = new URL(`terms/${slug}.json`, assets).href;
  const ofAll = () => termOfAll(slug, new URL("terms.js", assets).href);
  const term = asked.get(file) ?? (isReadFromDisk() ? ofAll() : fetchTerm(file).catch(ofAll));
  asked.set(file, term);
  try {
    return await term;
  } catch {
    // The next card asks again.
    asked.delete(file);
    return undefined;
  }
}
