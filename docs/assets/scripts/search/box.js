// What our box has beyond the theme's: right input by IME, filters, what was found in words, recent searches, an address
// that holds it all. The theme draws the results and moves among them; the door passes the messages.

import { kept, make } from "../shared.js";

/** @import { Info, Filter, Message } from "./types.d.ts" */
/** @typedef {{ group: string, title: string, texts: { url: string, title: string }[] }[]} Catalogue */

const RECENT = "xinzhi.searches";
const MOST_RECENT = 8;
/** How much of a query is repeated, in characters. */
const LONG = 40;
/** The named keys that the theme's box understands; of the others it would take the focus away. */
const THEIRS = ["Escape", "Enter", "ArrowUp", "ArrowDown", "Backspace"];

const door = window.xinzhiDoor;
const dialog = /** @type {HTMLElement} */ (document.querySelector("[data-md-component=search]"));
const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
/** @template {HTMLElement} [T=HTMLElement] @param {string} selector */
const part = (selector) => /** @type {T} */ (dialog.querySelector(selector));
const input = /** @type {HTMLInputElement} */ (part("[data-md-component=search-query]"));
const [status, hints, recent, filters, more] = ["status", "hints", "recent", "filters", "more"].map((name) =>
  part(`.search-${name}`),
);
const texts = /** @type {HTMLSelectElement} */ (part(".search-filters select"));
const languages = /** @type {HTMLInputElement[]} */ ([...dialog.querySelectorAll(".search-filters [type=radio]")]);
const scroll = part(".md-search__scrollwrap");
const list = part(".md-search-result__list");
/** What was entered before its results had come: then the first of them is opened. */
let awaited = "";
/** The result that has the focus, if one has: the theme draws it anew when more of the index has come. */
let held = "";

/** A sentence of the interface; of two forms, the second is the plural. @param {string} name @param {(string | number)[]} values */
export function say(name, ...values) {
  const [one, many = one] = String(door.words[name] ?? "").split("|");
  return (values[0] === 1 ? one : many).replace(/\{(\d)\}/g, (_, n) =>
    typeof values[n] === "number" ? values[n].toLocaleString("en") : values[n],
  );
}

/** @param {string} text @param {() => void} act @param {Record<string, string>} [attributes] */
function button(text, act, attributes) {
  const made = make("button", text, { type: "button", ...attributes });
  made.addEventListener("click", act);
  return made;
}

/* Input. The theme reads the field at `keyup`. */

const heed = () => input.dispatchEvent(new KeyboardEvent("keyup"));

/** @param {string} query */
function searchFor(query) {
  input.value = query;
  input.focus();
  heed();
  showRecent();
}

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

/* Filters. */

const given = new URL(location.href).searchParams;
const shared = given.has("q");
const filter = {
  in: (shared && given.get("in")) || "",
  lang: (shared && given.get("lang")?.match(/^(zh|en)$/)?.[0]) || "",
};

const filtered = () => {
  const within = filter.in && { [filter.in.endsWith("/") ? "text" : "document"]: filter.in };
  return /** @type {Filter} */ ({ ...within, ...(filter.lang && { lang: filter.lang }) });
};

/** @param {Catalogue} catalogue */
function fill(catalogue) {
  const option = (/** @type {string} */ value, /** @type {string} */ label) => make("option", label, { value });
  const groups = catalogue.map(({ group, title, texts: own }) => {
    // The texts of a large site come later.
    const whole = own.length === 1 ? [] : [option(group, say("whole", title))];
    const each = own.map((text) => option(own.length > 1 ? text.url : group, text.title));
    return make("optgroup", [...whole, ...each], { label: title });
  });
  texts.replaceChildren(option("", say("everywhere")), ...groups);
  // A document of one text goes by its own name.
  const only = catalogue.find((document) => document.texts.length === 1 && document.texts[0].url === filter.in);
  texts.value = only?.group ?? filter.in;
  if (texts.selectedIndex < 0) texts.value = "";
  if (catalogue.some((document) => document.texts.length)) filter.in = texts.value;
  for (const radio of languages) radio.checked = radio.value === filter.lang;
  filters.hidden = false;
}

filters.addEventListener("change", () => {
  filter.in = texts.value;
  filter.lang = languages.find((radio) => radio.checked)?.value ?? "";
  door.postMessage({ data: input.value, filter: filtered() });
});

function widen() {
  texts.value = "";
  languages[0].checked = true;
  filters.dispatchEvent(new Event("change"));
  input.focus();
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
  if (message.data.info.query !== status.dataset.query) requestAnimationFrame(() => (scroll.scrollTop = 0));
  status.dataset.query = message.data.info.query;
  tell(message.data);
  const { query, pending } = message.data.info;
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

/* Recent searches. They stay in the browser. */

/** What was sought lately; given, it is kept first. @param {string[]} [queries] @returns {string[]} */
const recents = (queries) => JSON.parse(kept(RECENT, queries && JSON.stringify(queries.slice(0, MOST_RECENT))) ?? "[]");

/** @param {string} query */
function remember(query) {
  const own = query.trim();
  if (own) recents([own, ...recents().filter((one) => one !== own)]);
}

function showRecent() {
  const queries = input.value.trim() ? [] : recents();
  const rows = queries.map((query) => {
    const again = button(query, () => searchFor(query));
    const drop = () => keep(recents().filter((one) => one !== query));
    return make("li", [again, button("×", drop, { "aria-label": say("forget", query) })]);
  });
  part(".search-recent ul").replaceChildren(...rows);
  recent.hidden = !rows.length;
}

/** @param {string[]} queries */
function keep(queries) {
  recents(queries);
  showRecent();
  input.focus();
}

list.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element && target.closest("a"))) return;
  remember(input.value);
  tidy();
});
part(".search-recent > p").append(button(say("forget-all"), () => keep([])));

status.textContent = say("loading");
door.addEventListener("message", (event) => hear(/** @type {MessageEvent} */ (event).data));
for (const type of [-1, 1, 4, 3]) hear(door.heard[type]);
showRecent();
