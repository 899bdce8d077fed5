// The report: what the dialog says of a result, as data.

import { CLOSING_QUOTES, OPENING_QUOTES } from "../../model/punctuation.js";

/** @import { Change, Result, ResultInfo } from "../protocol/types.d.ts" */
/** @import { Say } from "./phrases.js" */

/**
 * A piece of a line: text; a button that searches for something, or everywhere, or loads again what has failed; a link
 * to a page, by its path from the root of the site.
 * @typedef {string | { text: string, query: string } | { text: string, widens: true } | { text: string, retries: true } |
 * { text: string, path: string }} Piece
 */

/** How much of a query is repeated, in characters. */
const LONGEST_REPEATED = 40;
const QUOTES_AROUND = new RegExp(`^[${OPENING_QUOTES}]|[${CLOSING_QUOTES}]$`, "g");

/** How much was found. @param {Result} result @param {Say} say */
export function statusOf({ items, info }, say) {
  if (!info.query.trim()) return "";
  if (!items.length) return say(nothingFound(info), repeated(info.query));
  const paragraphs = info.partial ? `${info.paragraphs}+` : info.paragraphs;
  const count = say("found", say("paragraphs", paragraphs), say("pages", info.pages));
  if (info.nearest) return say("nearest-to", repeated(info.query), count);
  return info.suggestion ? say("guess", repeated(info.query), info.suggestion, count) : count;
}

/** The name of the phrase for a query that found nothing, so far or at all. @param {ResultInfo} info */
function nothingFound({ pending, partial, broken }) {
  if (pending) return "loading";
  return partial || broken ? "none-yet" : "none";
}

/** The query as it is repeated: without quotation marks around it, and not too long. @param {string} query */
function repeated(query) {
  const bare = query.replace(QUOTES_AROUND, "");
  return bare.length > LONGEST_REPEATED ? `${bare.slice(0, LONGEST_REPEATED)}…` : bare;
}

/** What else there is to say and to do: lines of pieces. @param {Result} result @param {Say} say */
export function hintsOf({ items, info }, say) {
  const { pending, partial, broken, cut, suggestion, furtherSuggestions, elsewhere } = info;
  /** @type {Piece[][]} */
  const lines = [
    ...changesOf("formed", info.forms, say),
    ...changesOf("read", info.pinyin, say),
    ...changesOf("translated", info.translations, say),
  ];
  if (info.nearest?.length) lines.push([say("missing", info.nearest.join("\u00a0· "))]);
  if (cut) lines.push([say("cut", cut)]);
  if (pending && items.length) lines.push([say("pending")]);
  if (broken) lines.push([say("incomplete"), " ", { text: say("again"), retries: true }]);
  if (suggestion) {
    const queries = [suggestion, ...furtherSuggestions];
    lines.push([say("guesses"), ...queries.map((query) => ({ text: query, query }))]);
  }
  const foundNothing = info.query.trim() && !items.length && !pending && !partial && !broken;
  if (elsewhere) {
    lines.push([{ text: say("elsewhere", elsewhere), widens: true }]);
  } else if (foundNothing) {
    const glossary = { text: say("to-glossary"), path: "glossary/" };
    lines.push([say("advice")], [glossary, " ", { text: say("to-texts"), path: "texts/" }]);
  }
  return lines;
}

/**
 * What each word was taken for, a line a word.
 * @param {string} name of the phrase
 * @param {Change[]} changes
 * @param {Say} say
 */
function changesOf(name, changes, say) {
  const words = [...new Set(changes.map(({ from }) => from))];
  return words.map((word) => {
    const meanings = changes.filter(({ from }) => from === word).map(({ to }) => to);
    return [say(name, word, meanings.join("\u00a0· "))];
  });
}

/**
 * The label of the button that shows everything; empty where everything is shown.
 * @param {ResultInfo} info
 * @param {Say} say
 */
export function moreLabelOf({ pending, brief, partial, sent, paragraphs }, say) {
  if (pending || brief) return "";
  if (partial) return say("all-texts");
  return sent < paragraphs ? say("all", paragraphs) : "";
}
