// Inflection: which English words are forms of one.

/** British endings with the American ones that the translations have. @type {[RegExp, string][]} */
const AMERICAN = [
  [/is(e[drs]?|ers?|ing|ations?)$/, "iz$1"],
  [/ys(e[drs]?|ers?|ing)$/, "yz$1"],
  [/our(s|ed|ing|ers?|able|ite)?$/, "or$1"],
  [/logue(s?)$/, "log$1"],
  [/tre(s?)$/, "ter$1"],
  [/ence(s?)$/, "ense$1"],
  [/ll(ed|ing|ers?)$/, "l$1"],
];
/** What is put to the end of a word, the longer endings first. */
const ENDINGS =
  /(?:iz|yz)?(?:ational|ations?|itively|itive(?:ness)?|itions?|itors?|ements?|ments?|ively|ive(?:ness)?|iences?|ences?|ances?|ients?|ents?|ants?|ingly|ings?|edly|ed|i?ers?|ors?|ally|al|ly|ies|ys?|ions?|es|e|s)$/;
/** Shorter than that, a word says too little without its ending. */
const SHORTEST_STEM = 4;
const SHORTEST_PLURAL = 6;
/** These end in an s that makes no plural. */
const NO_PLURAL = /(?:ss|us|is|ics)$/;

/** The part of a word that its forms share. @param {string} word */
export function stemOf(word) {
  const stem = word.replace(ENDINGS, "");
  return stem.length < SHORTEST_STEM ? word : stem.replace(/(?:iz|yz)$/, "").replace(/([^aeiouls])\1$/, "$1");
}

/**
 * A word of six letters or more, without the ending of a plural; empty where it has none.
 * @param {string} word
 */
export function singularOf(word) {
  if (word.length < SHORTEST_PLURAL || !word.endsWith("s") || NO_PLURAL.test(word)) return "";
  return /(?:[cs]h|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** How Americans may spell a word. @param {string} word */
export function americanSpellings(word) {
  return AMERICAN.map(([ending, american]) => word.replace(ending, american)).filter((other) => other !== word);
}
