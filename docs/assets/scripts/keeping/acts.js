// What the buttons do, and what they say of it.

import { createElement } from "../base/elements.js";
import { currentState, root } from "./state.js";
import { show } from "./showing.js";
import { KeepingError, keep, remove } from "./storing.js";
import { say, sizeOf } from "./words.js";

/** The region that says what a button of a place has done. @param {Element} button */
const statusOf = (button) =>
  button.closest(".keep, .kept-list, .kept-copy")?.querySelector("[role=status]") ?? createElement("span", "");

/** Shows how much is done. @param {Element} status */
function progressIn(status) {
  const bar = createElement("progress", "", { max: "1", "aria-label": say("keeping") });
  status.replaceChildren(say("keeping"), " ", bar);
  return (/** @type {number} */ share) => bar.setAttribute("value", String(share));
}

/** Why it could not be kept. @param {unknown} error */
async function reasonOf(error) {
  const reason = error instanceof KeepingError ? error.reason : "network";
  const { quota = 0, usage = 0 } = reason === "full" ? ((await navigator.storage?.estimate?.()) ?? {}) : {};
  return say(reason, sizeOf(Math.max(0, quota - usage)));
}

/** @type {Record<string, (keys: string[], status: Element) => Promise<string>>} */
const ACTS = {
  keep: async (keys, status) => goneSaid(await keep(root, keys, progressIn(status)), "done"),
  renew: async (_, status) => goneSaid(await keep(root, [], progressIn(status)), "renewed"),
  remove: async (keys) => {
    await remove(root, keys);
    return say("removed");
  },
  "remove-all": async () => {
    await remove(root, Object.keys((await currentState()).record?.documents ?? {}));
    return say("removed");
  },
};

/** That it is done, and what the site has no more. @param {string[]} gone @param {string} word */
const goneSaid = (gone, word) => [say(word), ...gone.map((title) => say("gone", title))].join(" ");

/** Does what a button says. @param {HTMLButtonElement} button */
export async function act(button) {
  const status = statusOf(button);
  const place = /** @type {HTMLElement | null} */ (button.closest("[data-keeps]"));
  // Disabled it would lose the focus, and the reader their place.
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  try {
    status.textContent = await ACTS[button.dataset.keeping ?? ""](
      place?.dataset.keeps ? [place.dataset.keeps] : [],
      status,
    );
    await show();
  } catch (error) {
    status.textContent = await reasonOf(error);
  }
  button.removeAttribute("aria-disabled");
}
