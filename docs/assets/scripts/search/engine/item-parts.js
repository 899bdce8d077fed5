// The parts of a result's item: pieces of HTML, and the end of an address.

import { escapeHtml } from "../../base/html.js";
import { LANGUAGES } from "../../model/languages.js";

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { Mark } from "./marks.js" */

/** How many words a link carries to be highlighted in the text. */
const MOST_CARRIED = 6;

/**
 * The part of an address that carries what was found, as it is printed.
 * @param {{ text: string, marks: Mark[] }[]} blocks
 */
export function carriedWords(blocks) {
  const found = new Set(blocks.flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to))));
  const words = [...found].slice(0, MOST_CARRIED);
  return words.length ? `?${new URLSearchParams(words.map((word) => ["h", word]))}` : "";
}

/** The part of an address that leads to an entry. @param {string} kind @param {string} id @param {LanguageCode} lang */
export function anchorOf(kind, id, lang) {
  if (kind === "t") return "";
  if (kind === "n") return `#fn-${lang}-${/^n\d+$/.test(id) ? id.slice(1) : id}`;
  return `#${id.split(" ")[0] || "title"}`;
}

/**
 * A labelled piece of a title; nothing where there is nothing to say.
 * @param {string} name
 * @param {string} [text]
 * @param {LanguageCode} [lang]
 */
export function span(name, text, lang) {
  if (!text) return "";
  const attribute = lang ? ` lang="${LANGUAGES[lang].tag}"` : "";
  return `<span class="${name}"${attribute}>${escapeHtml(text)}</span>`;
}

/** @param {string} name @param {string} html @param {LanguageCode} lang */
export const paragraph = (name, html, lang) => `<p class="${name}" lang="${LANGUAGES[lang].tag}">${html}</p>`;
