// Data that say something of some characters of a block: each character's number, and what is said of it.

/** What `12zhǎng40de` says, by the number of the character. @param {string} [said] @returns {Map<number, string>} */
export const numbered = (said = "") =>
  new Map([...said.matchAll(/(\d+)(\D+)/g)].map(([, number, what]) => [Number(number), what]));
