// The files of terms, as a site has them.

/** Lets a page fetch terms by their slugs. @param {object} window @param {Record<string, unknown>} terms */
export function serveTerms(window, terms) {
  const fetch = async (/** @type {string} */ url) => {
    const slug = url.replace(/.*\/assets\/terms\/(.*)\.json$/, "$1");
    return { ok: Object.hasOwn(terms, slug), json: async () => terms[slug] };
  };
  Object.assign(window, { fetch });
}
