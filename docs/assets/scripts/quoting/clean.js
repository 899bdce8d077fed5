// A piece of a text as one reads it: corrected readings, no numbers of notes, no notices, no links.

/** What is not the text as it is read. */
const NOT_READ = "del, sup, rt, rp, [data-search-exclude]";
/** What stays of the page's elements; of all others, their content. */
const KEPT = "p, br, strong, em, pre, code, table, thead, tbody, tr, th, td";

/** What a gap of the source says of itself. @param {Element} gap */
function gapWords(gap) {
  const words = gap.getAttribute("aria-label") ?? "";
  return /\p{Script=Han}/u.test(words) ? `〔${words}〕` : `[${words}]`;
}

/** The fragment without what is not read. @param {DocumentFragment} fragment */
export function asRead(fragment) {
  for (const element of fragment.querySelectorAll(NOT_READ)) element.remove();
  for (const gap of fragment.querySelectorAll(".gap")) gap.replaceWith(gapWords(gap));
  for (const element of fragment.querySelectorAll("*")) {
    if (!element.matches(KEPT)) element.replaceWith(...element.childNodes);
    else for (const { name } of [...element.attributes]) element.removeAttribute(name);
  }
  return fragment;
}

/** What ends a line, and what parts the cells of one. @type {Record<string, string>} */
const AFTER = { BR: "\n", P: "\n", TR: "\n", TD: "\t", TH: "\t" };

/** @param {Node} node @param {boolean} keepsLines @returns {string} */
function wordsIn(node, keepsLines) {
  if (node.nodeType === Node.TEXT_NODE)
    return keepsLines ? (node.nodeValue ?? "") : (node.nodeValue ?? "").replace(/\s+/g, " ");
  const inner = [...node.childNodes].map((child) => wordsIn(child, keepsLines || node.nodeName === "PRE"));
  return inner.join("") + (AFTER[node.nodeName] ?? "");
}

/** The text of a fragment, with the lines of verse, code and tables. @param {Node} fragment */
export const plainText = (fragment) =>
  wordsIn(fragment, false)
    .replace(/[ \t]+(?=\n|$)/g, "")
    .replace(/\n +/g, "\n")
    .trim();
