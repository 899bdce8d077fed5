// The messages between the search dialog and the search engine, by name. The theme's own dialog knows the first four;
// its numbers cannot change.

export const MESSAGE = /** @type {const} */ ({
  /** To the engine: start, and load the index. */
  SETUP: 0,
  /** From the engine: the index of the interface's language is there, queries may come. */
  READY: 1,
  /** To the engine: what the reader has typed. */
  QUERY: 2,
  /** From the engine: what was found. */
  RESULT: 3,
  /** From the engine: the texts of a large site, which come after `READY`; or that what had failed has come. */
  CATALOGUE: 4,
  /** From the engine: it lives, and has heard a query. */
  HEARD: 5,
  /** To the engine: load again what could not be loaded. */
  RETRY: 6,
  /** From the engine: a part of the index could not be loaded. */
  FAILURE: -1,
});
