// What our box has beyond the theme's: right input by IME, filters, what was found in words, recent searches, an address
// that holds it all. The theme draws the results and moves among them; the door passes the messages.

import { make } from "../shared.js";
import { fill, filter, filtered, widen } from "./filters.js";
import { button, dialog, door, heed, hints, input, list, more, say, scroll, status, toggle } from "./parts.js";
import { remember, searchFor, showRecent } from "./recent.js";

/** @import { Info, Message } from "./types.d.ts" */

/** How much of a query is repeated, in characters. */
const LONG = 40;
/** The named keys that the theme's box understands; of the others it would take the focus away. */
const THEIRS = ["Escape", "Enter", "ArrowUp", "ArrowDown", "Backspace"];

/** What was entered before its results had come: then the first of them is opened. */
let awaited = "";
/** The result that has the focus, if one has: the theme draws it anew when more of the index has come. */
let held = "";

/* Input. */

/** Keeps from the theme what is not meant for it. @param {KeyboardEvent} event */
function guard(event) {
  const { key, target } = event;
  if (!toggle.checked || !(target instanceof Node) || (target !== document.body && !dialog.contains(target))) return;
  const composing = event.isComposing || event.keyCode === 229;
  const own = target instanceof Element && target.closest(".search-panel, .search-more, .md-search__options");
  const enter = event.type === "keydown" && key === "Enter" && target === input && !composing;
  // Results of what was typed before are not what Enter means.
  const early = enter && door.heard[3]?.data.info.query !== input.value;
  if (early) event.preventDefault();
  if (event.type === "keydown") awaited = early ? input.value : "";
  if (enter) remember(input.value);
  const named = key.length > 1 && !THEIRS.includes(key);
  if (composing || early || named || (own && key !== "Escape")) event.stopImmediatePropagation();
}

addEventListener("keydown", guard, true);
addEventListener("keyup", guard, true);
input.addEventListener("compositionend", heed);
input.addEventListener("input", (event) => {
  if (!(/** @type {InputEvent} */ (event).isComposing)) heed();
  showRecent();
});
input.form?.addEventListener("reset", () => setTimeout(() => searchFor("")));

/* The dialog closes when the focus leaves it. */

dialog.addEventListener("focusout", ({ relatedTarget }) => {
  if (toggle.checked && relatedTarget instanceof Node && !dialog.contains(relatedTarget)) toggle.click();
});
dialog.addEventListener("focusin", ({ target }) => {
  held = (target instanceof Element && target.closest("a.md-search-result__link")?.getAttribute("href")) || "";
});
toggle.addEventListener("change", () => {
  if (toggle.checked) return showRecent();
  if (document.activeElement instanceof HTMLElement && dialog.contains(document.activeElement))
    document.activeElement.blur();
  tidy();
});

/** The theme takes the query out of the address when the dialog closes; the filters go with it. */
function tidy() {
  const address = new URL(location.href);
  for (const name of ["q", "in", "lang"]) address.searchParams.delete(name);
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** The theme's link to share holds the query alone, and of the keystroke before. @param {Event} event */
function share({ target }) {
  const link = target instanceof Element && target.closest("a[data-md-component=search-share]");
  if (!(link instanceof HTMLAnchorElement)) return;
  const address = new URL(location.href);
  address.hash = "";
  address.search = String(new URLSearchParams({ q: input.value }));
  for (const [name, value] of Object.entries(filter)) if (value) address.searchParams.set(name, value);
  link.dataset.clipboardText = link.href = address.href;
}

document.addEventListener("click", share, true);

/* What was found. */

/** What each word was taken for, a sentence a word. @param {string} name @param {Info["readings"]} made */
function changes(name, made) {
  const from = [...new Set(made.map((one) => one.from))];
  const to = (/** @type {string} */ word) => made.filter((one) => one.from === word).map((one) => one.to);
  return from.map((word) => say(name, word, to(word).join(" · ")));
}

/** @param {{ items: unknown[][], info: Info }} result */
function tell({ items, info }) {
  const { query, paragraphs, shown, guess, pending } = info;
  const nothing = !items.length && query.trim() !== "";
  const least = info.partial ? `${paragraphs}+` : paragraphs;
  const count = say("found", say("paragraphs", least), say("pages", info.texts));
  const bare = query.replace(/^["“”„«「『＂]|["“”»」』＂]$/g, "");
  const named = bare.length > LONG ? `${bare.slice(0, LONG)}…` : bare;
  const none = say(pending ? "loading" : info.partial ? "none-yet" : "none", named);
  const said = !query.trim() ? "" : nothing ? none : guess ? say("guess", named, guess, count) : count;
  // What is said twice is read out twice.
  if (status.textContent !== said) status.textContent = said;
  /** @type {(string | (string | Node)[])[]} */
  const told = [...changes("read", info.readings), ...changes("translated", info.translations)];
  if (pending && items.length) told.push(say("pending"));
  if (guess) told.push([say("guesses"), ...[guess, ...info.guesses].map((one) => button(one, () => searchFor(one)))]);
  if (info.elsewhere) {
    told.push([button(say("elsewhere", info.elsewhere), widen)]);
  } else if (nothing && !pending && !info.partial) {
    const index = location.protocol === "file:" ? "index.html" : "";
    const to = (/** @type {string} */ name, /** @type {string} */ path) =>
      make("a", say(name), { href: new URL(`../../${path}${index}`, door.base).href });
    told.push(say("advice"), [to("to-glossary", "glossary/"), " ", to("to-texts", "")]);
  }
  hints.replaceChildren(...told.map((line) => make("p", line)));
  const rest = !pending && !info.brief && (info.partial || shown < paragraphs);
  const all = button(info.partial ? say("all-texts") : say("all", paragraphs), () => door.postMessage({ all: true }));
  more.replaceChildren(...(rest ? [all] : []));
}

/** @param {Message | undefined} message */
function hear(message) {
  if (message?.type === -1) status.textContent = say("broken");
  if (message?.type === 4) fill(message.data.catalogue);
  if (message?.type === 1) {
    fill(message.data.catalogue);
    status.textContent = "";
    if (filter.in || filter.lang) door.postMessage({ data: input.value, filter: filtered() });
  }
  if (message?.type !== 3) return;
  const { query, pending } = message.data.info;
  if (query !== status.dataset.query) requestAnimationFrame(() => (scroll.scrollTop = 0));
  status.dataset.query = query;
  tell(message.data);
  if (awaited === query && query && !pending) {
    awaited = "";
    setTimeout(() => input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
  }
  const lost = held && document.activeElement === document.body;
  if (lost) [...list.querySelectorAll("a")].find((link) => link.getAttribute("href") === held)?.focus();
}

// The theme's results are no stops of the Tab key; here they are.
new MutationObserver(() => {
  for (const one of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("[tabindex='-1']"))) one.tabIndex = 0;
}).observe(list, { childList: true });

list.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element && target.closest("a"))) return;
  remember(input.value);
  tidy();
});
status.textContent = say("loading");
door.addEventListener("message", (event) => hear(/** @type {MessageEvent} */ (event).data));
for (const type of [-1, 1, 4, 3]) hear(door.heard[type]);
showRecent();
