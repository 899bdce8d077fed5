// The terms that cards explain, each fetched when its card first opens: all of them together weigh more than a long text.

/**
 * A term's names, its pinyin, and what it means in the interface's language.
 * @typedef {{ zh: string, pinyin: string, en: string, define: string }} Term
 */

/** What has been asked for, by the addresses of its files. @type {Map<string, Promise<Term | undefined>>} */
const asked = new Map();

/** The slug of a term, by the address of its page: `…/glossary/<slug>/`. @param {string} address */
export const slugOf = (address) => new URL(address).pathname.split("/").at(-2) ?? "";

/**
 * The term with a slug; undefined where there is none, or it could not be fetched.
 * @param {string} slug
 * @param {string} address of the term's page
 */
export async function termBySlug(slug, address) {
  const file = new URL(`../../assets/terms/${slug}.json`, address).href;
  const term = asked.get(file) ?? fetch(file).then((reply) => (reply.ok ? reply.json() : undefined));
  asked.set(file, term);
  try {
    return await term;
  } catch {
    // The next card asks again.
    asked.delete(file);
    return undefined;
  }
}
