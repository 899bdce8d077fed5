// The choice of a view: by the address, by what was asked for last in this tab, by what was chosen before, or the page's
// own, which is that of the interface's language.

import { idInAddress } from "../base/pages.js";
import { readStored, store } from "../base/storage.js";

/** @import { LanguageCode } from "../model/types.d.ts" */

const NAME = "xinzhi.view";
const BOTH = "parallel";
const VIEWS = ["zh", BOTH, "en", "reveal"];
/** The language that views of one show. @type {Record<string, LanguageCode>} */
const SHOWS = { zh: "zh", en: "en", reveal: "zh" };
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

/** An address that asks for a view. @param {string} address @param {string} view */
export function withView(address, view) {
  const url = new URL(address);
  url.searchParams.set("view", view);
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

/** A view in which a language is shown: the one that is wanted, or both. @param {string} view @param {LanguageCode | null} language */
export const viewShowing = (view, language) => (!language || SHOWS[view] === language ? view : BOTH);
