// The choice of a view: by the address, by what was asked for last in this tab, by what was chosen before, or the page's
// own, which is that of the interface's language.

import { idInAddress } from "../base/pages.js";
import { readStored, store } from "../base/storage.js";

/** @import { LanguageCode } from "../model/types.d.ts" */

const NAME = "xinzhi.view";
const BOTH = "parallel";
const VIEWS = ["zh", BOTH, "en", "reveal"];
const REVEAL = "reveal";
/** In an address: the language that comes first where the other is shown on request. */
const FIRST = "first";
/** The language that views of one show. @type {Record<string, LanguageCode>} */
const SHOWS = { zh: "zh", en: "en" };
/** The id of a note, or of one of its calls. */
const NOTE_ID = /^fn(?:ref\d*)?-(zh|en)-/;
/** What stands in an address before the words that a browser is to find in the page. */
const TEXT_DIRECTIVE = /:~:(?:.*&)?text=(.*)/;

/** A view; null where a value is none. @param {string | null | undefined} value */
export const asView = (value) => (value && VIEWS.includes(value) ? value : null);

/** The view that an address asks for. @param {string} address */
export const viewIn = (address) => asView(new URL(address).searchParams.get("view"));

/** The view to show. @param {string} address @param {string} pageView the page's own */
export const chosenView = (address, pageView) =>
  viewIn(address) ?? asView(readStored(NAME, "sessionStorage")) ?? asView(readStored(NAME)) ?? pageView;

/** The view that an address asked for goes with the reader from page to page. @param {string} view */
export const keepAskedView = (view) => store(NAME, view, "sessionStorage");

/** Keeps a view that the reader chose. @param {string} view */
export function keepChosenView(view) {
  keepAskedView(view);
  store(NAME, view);
}

/** The language that an address puts first; null where it puts none. @param {string} address */
export function firstIn(address) {
  const first = new URL(address).searchParams.get(FIRST);
  return first === "zh" || first === "en" ? first : null;
}

/**
 * An address that asks for a view; where that shows one language on request, for the other to come first.
 * @param {string} address
 * @param {string} view
 * @param {LanguageCode} first
 */
export function withView(address, view, first) {
  const url = new URL(address);
  url.searchParams.set("view", view);
  if (view === REVEAL) url.searchParams.set(FIRST, first);
  else url.searchParams.delete(FIRST);
  return url.href;
}

/**
 * The language of what an address leads to, if it has but one: a note, or words that the browser is to find.
 * @param {string} address
 * @returns {LanguageCode | null}
 */
export function targetLanguage(address) {
  const { hash } = new URL(address);
  const [, note] = NOTE_ID.exec(idInAddress(hash)) ?? [];
  if (note) return /** @type {LanguageCode} */ (note);
  const [, words] = TEXT_DIRECTIVE.exec(idInAddress(hash)) ?? [];
  if (!words) return null;
  return /\p{Script=Han}/u.test(words) ? "zh" : "en";
}

/**
 * A view in which a language is shown: the one that is wanted, or both.
 * @param {string} view
 * @param {LanguageCode | null} language
 * @param {LanguageCode} first the language that comes first where the other is shown on request
 */
export const viewShowing = (view, language, first) =>
  !language || (view === REVEAL ? first : SHOWS[view]) === language ? view : BOTH;
