// The terms that cards explain, fetched when the first card opens.

/**
 * A term's names, its pinyin, and what it means in the interface's language.
 * @typedef {{ zh: string, pinyin: string, en: string, define: string }} Term
 */

/** @type {Promise<Record<string, Term>> | null} */
let terms = null;

/** The slug of a term, by the address of its page: `…/glossary/<slug>/`. @param {string} address */
export const slugOf = (address) => new URL(address).pathname.split("/").at(-2) ?? "";

/**
 * The term with a slug; undefined where there is none, or the terms could not be fetched.
 * @param {string} slug
 * @param {string} address of the term's page
 */
export async function termBySlug(slug, address) {
  const file = new URL("../../assets/terms.json", address);
  terms ??= fetch(file).then((reply) => reply.json());
  try {
    const known = await terms;
    return Object.hasOwn(known, slug) ? known[slug] : undefined;
  } catch {
    // The next card asks again.
    terms = null;
    return undefined;
  }
}
