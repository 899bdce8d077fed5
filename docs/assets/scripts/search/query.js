// Queries: what was typed, as the words that must all be found.

/** @import { Word, Query } from "./types.d.ts" */

const QUOTED = /(^|\s)["“”„«「『＂]([^"“”„«»「」『』＂]+)["“”»」』＂](?=\s|$)/g;

/** What stands around words and is no part of them; a percent sign is. */
const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}%％‰℃+]+$/gu;
const BETWEEN = /[\s/|()（）[\]【】{}《》〈〉<>\p{Extended_Pictographic}]+/u;

/** @param {string} text */
const bare = (text) => text.replace(ENDS, "") || text;

/**
 * Words are parted by white space; what stands in quotation marks is one word and is meant exactly. Quotation marks
 * inside a passage that was copied mean nothing.
 * @param {import("./fold.js").Folder} folder
 * @param {string} typed
 * @returns {Query}
 */
export function parse(folder, typed) {
  const text = typed.normalize("NFC").trim();
  /** @type {Word[]} */
  const words = [];
  /** @param {string} part @param {boolean} exact */
  const add = (part, exact) => {
    const needle = folder.fold(exact ? part : bare(part)).text;
    if (needle && !words.some((word) => word.needle === needle)) words.push({ typed: part.trim(), needle, exact });
  };
  const rest = text.replace(QUOTED, (_, before, inner) => {
    add(inner, true);
    return before;
  });
  const exact = words.length > 0 && !rest.trim();
  const parts = rest.split(BETWEEN).filter((part) => /[\p{L}\p{N}]/u.test(part));
  for (const part of parts.length || words.length ? parts : [text]) add(part, false);
  return { typed: text, words, whole: { typed: text, needle: folder.fold(bare(text)).text, exact } };
}

/** A long passage that is nowhere as a whole, parted at its punctuation. @param {import("./fold.js").Folder} folder @param {string} typed */
export function clauses(folder, typed) {
  return typed
    .split(/[，。！？；：、!?;:\n…—]+|[,.](?!\d)/)
    .map((part) => ({ typed: part.trim(), needle: folder.fold(part).text, exact: false }))
    .filter(({ needle }) => needle.length > 1);
}
