// Shows what is kept: at the buttons of a document, in the list, and at the head of a kept page.

import { createElement } from "../base/elements.js";
import { currentState, root } from "./state.js";
import { bytesOf } from "./storing.js";
import { editionName, say, sizeOf } from "./words.js";

/** @import { State } from "./state.js" */

/** A button that acts on a document, or on all. @param {string} act @param {string} [title] of the document */
const button = (act, title) =>
  createElement("button", say(act), {
    type: "button",
    "data-keeping": act,
    ...(title ? { "aria-label": `${say(act)} ${title}` } : {}),
  });

/** Fills a place anew. Where the focus was in it, it goes to the first button. @param {Element} place @param {(string | Node)[]} content */
function fill(place, content) {
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...content);
  const next = place.querySelector("button");
  if (hadFocus && next) next.focus();
}

/** The buttons of a document. @param {HTMLElement} place @param {State} state */
function showDocument(place, { record, listing, isNewer }) {
  const controls = place.querySelector(".keep-controls");
  const key = place.dataset.keeps ?? "";
  const own = record?.documents[key];
  if (!controls) return;
  if (own && record) {
    const said =
      isNewer && listing
        ? say("older", editionName(record), editionName(listing))
        : say("is-kept", editionName(record));
    const renew = isNewer ? [button("renew"), " "] : [];
    const list = createElement("a", say("list"), { href: `${root}offline/` });
    return fill(controls, [`${said} `, ...renew, button("remove"), " ", list]);
  }
  const offered = listing?.documents[key];
  const bytes = offered && listing ? bytesOf(offered.files) + (record ? 0 : bytesOf(listing.shell)) : 0;
  const size = bytes ? sizeOf(bytes) : (controls.querySelector("small")?.textContent ?? "");
  fill(controls, [button("keep"), " ", createElement("small", size)]);
}

/** @param {Element} place @param {State} state */
function showList(place, { record, listing, isNewer }) {
  const sought = new URL(location.href).searchParams.get("for");
  const lines = [];
  if (sought !== null) {
    const address = new URL(sought, root);
    const again = createElement("a", say("again"), { href: address.href.startsWith(root) ? address.href : root });
    lines.push(createElement("p", [`${say("not-kept")} `, again], { class: "notice" }));
  }
  if (!record) return fill(place, [...lines, createElement("p", say("nothing"))]);
  lines.push(
    createElement(
      "p",
      say(isNewer ? "all-older" : "all-kept", editionName(record), listing ? editionName(listing) : ""),
    ),
  );
  const items = Object.entries(record.documents).map(([key, { title, address, bytes }]) => {
    const link = createElement("a", title, { href: root + address });
    return createElement("li", [link, " ", createElement("small", sizeOf(bytes)), " ", button("remove", title)], {
      "data-keeps": key,
    });
  });
  const acts = [...(isNewer ? [button("renew"), " "] : []), button("remove-all")];
  fill(place, [...lines, createElement("ul", items), createElement("p", acts)]);
}

/** What a kept page says at its head, once the site can be reached again. @param {HTMLElement} place @param {State} state */
function showNotice(place, { listing, isNewer }) {
  const said = place.querySelector("[role=status]");
  if (!said || !listing) return;
  if (listing.edition === place.dataset.edition) return said.replaceChildren(say("same"));
  const shown = createElement("a", say("show"), { href: location.href.split("#")[0] });
  said.replaceChildren(say("newer", editionName(listing)), " ", shown, ...(isNewer ? [" ", button("renew")] : []));
}

/** Shows what holds now. */
export async function show() {
  const list = document.getElementById("kept");
  try {
    const state = await currentState();
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".keep[data-keeps]")))
      showDocument(place, state);
    for (const notice of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".kept-copy")))
      showNotice(notice, state);
    if (list) showList(list, state);
  } catch {
    list?.replaceChildren(createElement("p", say("refused")));
  }
}
