// What holds now: what is kept, and what the site offers, where it can be reached.

import { themeSettings } from "../base/pages.js";
import { keptCopy } from "./kept-copy.js";
import { fetchListing } from "./storing.js";

/** @import { KeptRecord, Listing } from "./types.d.ts" */
/** @typedef {{ record: KeptRecord | null, listing: Listing | null, isNewer: boolean }} State */

/** The address of this language's site. */
export const root = new URL(`${themeSettings().base}/`, location.href).href;

/** @returns {Promise<State>} */
export async function currentState() {
  const record = (await keptCopy(root))?.record ?? null;
  const listing = await fetchListing(root).catch(() => null);
  return { record, listing, isNewer: Boolean(record && listing && record.edition !== listing.edition) };
}
