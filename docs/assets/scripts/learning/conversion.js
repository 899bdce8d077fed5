// From simplified to traditional characters: by what each character usually becomes, and by the words in which one becomes
// something else. Must do the same as `Conversion` in hooks/edition/learner/scripts.py.

/** @typedef {(text: string) => string} Convert */

/** What converts by these data: characters with what they become, end to end; words likewise, parted by spaces. @param {{ usual: string, words: string }} data @returns {Convert} */
export function conversionOf({ usual, words }) {
  const characters = [...usual];
  const table = new Map(
    characters.flatMap((one, n) => (n % 2 ? [] : [/** @type {[string, string]} */ ([one, characters[n + 1]])])),
  );
  const pairs = words.split(" ").filter(Boolean).map(halves);
  const forms = new Map(pairs);
  const longest = pairs.map(([word]) => word).sort((one, other) => other.length - one.length);
  const pattern = new RegExp([...longest, "[^]"].join("|"), "gu");
  return (text) => text.replace(pattern, (found) => forms.get(found) ?? table.get(found) ?? found);
}

/** A word and its form, which have as many characters. @param {string} pair @returns {[string, string]} */
function halves(pair) {
  const characters = [...pair];
  const middle = characters.length / 2;
  return [characters.slice(0, middle).join(""), characters.slice(middle).join("")];
}
