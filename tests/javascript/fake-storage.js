// What a browser keeps, for the tests.

/** @param {Record<string, string>} [values] */
export const fakeStorage = (values = {}) => ({
  /** @param {string} name */
  getItem: (name) => values[name] ?? null,
  /** @param {string} name @param {string} value */
  setItem: (name, value) => void (values[name] = value),
  /** @param {string} name */
  removeItem: (name) => void delete values[name],
});
