// The address of the sentence that a word was saved from: it names the sentence's words, so that a page opens in a view that
// shows them, and browsers that can mark them do.

/** Of a longer sentence its beginning and its end are named, by so many characters. */
const PART = 8;

/** Words as an address names them: a hyphen would have a meaning of its own. @param {string} words */
const named = (words) => encodeURIComponent(words).replaceAll("-", "%2D");

/** @param {{ address: string, zh: string }} saved */
export function sentenceAddress({ address, zh }) {
  const characters = [...zh.trim()];
  if (!characters.length) return address;
  const parts = characters.length > 2 * PART ? [characters.slice(0, PART), characters.slice(-PART)] : [characters];
  return `${address}:~:text=${parts.map((part) => named(part.join(""))).join(",")}`;
}
