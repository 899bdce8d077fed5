/** What the engine says of a query that found three paragraphs on two pages, and what a test would have otherwise.
 * @param {string} query @param {object} [more] @param {number} [items] */
export const found = (query, more, items = 1) => ({
  items: Array(items).fill([]),
  info: {
    query,
    paragraphs: 3,
    pages: 2,
    sent: 3,
    pending: false,
    partial: false,
    brief: false,
    texts: [],
    nearest: null,
    forms: [],
    pinyin: [],
    translations: [],
    elsewhere: 0,
    suggestion: null,
    furtherSuggestions: [],
    ...more,
  },
});
