// The Chinese of a page in traditional characters, and back. A text is shown as it was converted word by word when it was
// built; what else is Chinese on the page (the contents, what search finds) by the same words and characters.

import { charactersOf, chineseHalves, idOf } from "./block-words.js";
import { conversionOf } from "./conversion.js";
import { learnerFile, namedFile } from "./files.js";
import { numbered } from "./numbered.js";
import { forgetSimplified, rememberSimplified, simplifiedOf } from "./simplified.js";

/** @import { Character } from "./block-words.js" */
/** @import { Convert } from "./conversion.js" */
/** @typedef {{ usual: string, words: string }} Script */
/** @typedef {{ blocks: Record<string, string> }} Corrections */

const [SIMPLIFIED, TRADITIONAL] = ["zh-Hans", "zh-Hant"];
/** What is Chinese beside the text: the contents, what search finds, cards of terms. Those of words show both. */
const BESIDE = ".contents ul, .md-search-result__list, .term-card";
/** What of a text is not read, but shown. */
const UNREAD = "article .pair :is(del, sup)";

/** What other text nodes said before they were converted, and since. @type {Map<Text, [string, string]>} */
const others = new Map();
/** The elements whose language is another since. @type {Set<HTMLElement>} */
const relabeled = new Set();
/** @type {MutationObserver | null} */
let observer = null;

/** What the page is converted with. */
export async function scriptData() {
  const [script, text] = await Promise.all([
    /** @type {Promise<Script>} */ (namedFile("script")),
    chineseHalves().length ? /** @type {Promise<Corrections>} */ (learnerFile("hant")) : null,
  ]);
  return { convert: conversionOf(script), corrections: text?.blocks ?? {} };
}

/** Shows traditional characters, also in what comes later. @param {Awaited<ReturnType<typeof scriptData>>} data */
export function showTraditional({ convert, corrections }) {
  if (observer) return;
  for (const half of chineseHalves()) convertHalf(half, convert, corrections[idOf(half)]);
  convertOthers(document.body, convert);
  observer = new MutationObserver((changes) => {
    const changed = new Set(changes.map(({ target }) => target).filter((target) => !isInText(target)));
    for (const target of changed) convertOthers(target, convert);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** Shows simplified characters again: every text says what it said before. */
export function showSimplified() {
  observer?.disconnect();
  observer = null;
  for (const half of chineseHalves()) {
    write(charactersOf(half), [...(simplifiedOf(half) ?? "")]);
    forgetSimplified(half);
  }
  for (const [node, [before, since]] of others) if (node.data === since) node.data = before;
  for (const element of relabeled) element.lang = SIMPLIFIED;
  others.clear();
  relabeled.clear();
}

/** @param {HTMLElement} half @param {Convert} convert @param {string} [corrections] */
function convertHalf(half, convert, corrections) {
  const characters = charactersOf(half);
  const simplified = characters.map(({ node, start, end }) => node.data.slice(start, end)).join("");
  const corrected = numbered(corrections);
  rememberSimplified(half, simplified);
  write(
    characters,
    [...convert(simplified)].map((character, n) => corrected.get(n) ?? character),
  );
  relabel(half);
}

/** @param {HTMLElement} element */
function relabel(element) {
  element.lang = TRADITIONAL;
  relabeled.add(element);
}

/** Writes characters in place of others; the last first, so that the others stay where they are. @param {Character[]} places @param {string[]} characters */
function write(places, characters) {
  for (let n = characters.length - 1; n >= 0; n--) {
    const { node, start, end } = places[n];
    if (node.data.slice(start, end) !== characters[n]) node.replaceData(start, end - start, characters[n]);
  }
}

/** Whether a node stands in the text, where nothing comes later but pinyin. @param {Node} node */
function isInText(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element?.closest("article .pair"));
}

/** Converts what is Chinese beside the text, in or under a node. @param {Node} root @param {Convert} convert */
function convertOthers(root, convert) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
    const text = /** @type {Text} */ (node);
    const element = text.parentElement?.closest("[lang]");
    if (!isOther(text) || !(element instanceof HTMLElement)) continue;
    const converted = convert(text.data);
    if (converted === text.data) continue;
    others.set(text, [text.data, converted]);
    text.data = converted;
    if (element.lang === SIMPLIFIED) relabel(element);
  }
}

/** Whether a text is simplified Chinese beside the text, and is not converted yet. @param {Text} text */
function isOther(text) {
  const element = text.parentElement;
  if (!element?.closest(`${BESIDE}, ${UNREAD}`) || others.get(text)?.[1] === text.data) return false;
  const language = element.closest("[lang]");
  return language instanceof HTMLElement && (relabeled.has(language) || /^zh(-Hans)?$/.test(language.lang));
}
