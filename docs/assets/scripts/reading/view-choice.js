// The choice of a view: by the address, by what was shown last in this tab, by what was chosen before, or the page's
// own.

import { readStored, store } from "../base/storage.js";

const NAME = "xinzhi.view";
const VIEWS = ["zh", "parallel", "en"];

/** A view; null where a value is none. @param {string | null | undefined} value */
export const asView = (value) => (value && VIEWS.includes(value) ? value : null);

/** The view that an address asks for. @param {string} address */
export const viewIn = (address) => asView(new URL(address).searchParams.get("view"));

/** The view to show. @param {string} address @param {string} pageView the page's own */
export const chosenView = (address, pageView) =>
  viewIn(address) ?? asView(readStored(NAME, "sessionStorage")) ?? asView(readStored(NAME)) ?? pageView;

/** The view that was shown last goes with the reader from page to page. @param {string} view */
export const keepShownView = (view) => store(NAME, view, "sessionStorage");

/** Keeps a view that the reader chose. @param {string} view */
export const keepChosenView = (view) => store(NAME, view);

/** An address that asks for a view. @param {string} address @param {string} view */
export function withView(address, view) {
  const url = new URL(address);
  url.searchParams.set("view", view);
  return url.href;
}
