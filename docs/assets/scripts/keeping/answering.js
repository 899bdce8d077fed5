// What the worker answers: the network first, and where it does not answer what is kept, which says so.

import { keptAddress, keptCopy } from "./kept-copy.js";

/** @import { KeptRecord } from "./types.d.ts" */

/** How long the network may take where there is a kept copy, in ms. */
const PATIENCE = 5000;
/** For so long after it has failed for a page, the network is not asked for what the page needs, in ms. */
const RESTING = 20_000;
/** A page out of the browser's own cache would be an old one that does not say so. */
const ASKED_ANEW = /** @type {const} */ ({ cache: "no-cache" });
/** Where a page holds what says that it is a kept copy (overrides/main.html). */
const PLACE = "<!-- kept-copy -->";

let failedAt = -Infinity;

/**
 * Whether the worker answers a request at all. What both languages share stands beside its own; what is to be kept has to
 * come from the network as it is.
 * @param {Request} request @param {string} root
 */
export const concerns = ({ method, url, headers, integrity }, root) =>
  method === "GET" && !integrity && url.startsWith(new URL("..", root).href) && !headers.has("range");

/** The reply, unless it takes too long. @param {Promise<Response>} reply @param {number} patience @returns {Promise<Response>} */
const inTime = (reply, patience) =>
  Promise.race([reply, new Promise((_, reject) => setTimeout(() => reject(new Error("too late")), patience))]);

/** A kept page that says at its head which edition it is of. @param {Response} page @param {KeptRecord} record @param {string} root */
async function withNotice(page, { notice, edition }, root) {
  const said = notice.replaceAll("‹root›", root).replaceAll("‹edition›", edition);
  const html = (await page.text()).replace(PLACE, () => said);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** What is kept for a request, and of which edition. @param {Request} request @param {string} root */
async function keptFor(request, root) {
  const copy = await keptCopy(root);
  const kept = await copy?.cache.match(keptAddress(request.url), { ignoreVary: true });
  return { record: copy?.record, kept };
}

/**
 * The answer to a request.
 * @param {Request} request
 * @param {string} root of the site, at the address of the worker
 */
export async function answer(request, root) {
  const isPage = request.mode === "navigate";
  const { record, kept } = await keptFor(request, root).catch(() => ({ record: undefined, kept: undefined }));
  if (kept && !isPage && Date.now() - failedAt < RESTING) return kept;
  try {
    const reply = await (kept ? inTime(fetch(request, isPage ? ASKED_ANEW : {}), PATIENCE) : fetch(request));
    if (isPage) failedAt = -Infinity;
    return reply;
  } catch {
    if (isPage) failedAt = Date.now();
    if (kept && record) return isPage ? withNotice(kept, record, root) : kept;
    if (isPage && record && request.url.startsWith(root))
      return Response.redirect(`${root}offline/?for=${encodeURIComponent(request.url.slice(root.length))}`);
    return Response.error();
  }
}
