// Phrases: what the search dialog says, from the words that the page brings with it.

/**
 * Says a phrase by its name, with values in it.
 * @typedef {(name: string, ...values: (string | number)[]) => string} Say
 */

/**
 * Phrases hold {0}, {1}, … for the values. Of two forms, parted by |, the first is said where the first value is 1.
 * @param {Record<string, string>} words by name
 * @returns {Say}
 */
export function sayFrom(words) {
  return (name, ...values) => {
    const [singular, plural = singular] = String(words[name] ?? "").split("|");
    const phrase = values[0] === 1 ? singular : plural;
    return phrase.replace(/\{(\d)\}/g, (_, n) => printed(values[n]));
  };
}

/** @param {string | number} value */
const printed = (value) => (typeof value === "number" ? value.toLocaleString("en") : value);
