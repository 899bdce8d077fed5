// The card that explains a term: by hover, by focus, by tap. Without this script a term is a link to its page.

import { make } from "./shared.js";

/** @typedef {{ zh: string, pinyin: string, en: string, define: string }} Term */

const DELAY = 180;
/** @type {Promise<Record<string, Term>> | null} */
let terms = null;
/** @type {HTMLAnchorElement | null} */
let shown = null;
let pointer = "mouse";
let timer = 0;
/** Where the pointer was last. */
let rest = { clientX: -1, clientY: -1 };

const card = make("div", [], { id: "term-card", class: "term-card", role: "tooltip", hidden: "" });
const inCard = (/** @type {Event} */ { target }) => target instanceof Node && card.contains(target);

const termOf = (/** @type {Event} */ { target }) =>
  /** @type {HTMLAnchorElement | null} */ (target instanceof Element ? target.closest("a.term") : null);

/** @param {HTMLAnchorElement} link */
async function open(link) {
  const slug = new URL(link.href).pathname.split("/").at(-2) ?? "";
  terms ??= fetch(new URL("../../assets/terms.json", link.href)).then((answer) => answer.json());
  const term = (await terms.catch(() => null))?.[slug];
  if (!term || !link.isConnected) return;
  const zh = document.documentElement.lang.startsWith("zh");
  const name = make("strong", term.zh, { lang: "zh-Hans" });
  const pinyin = make("span", term.pinyin, { lang: "zh-Latn-pinyin", class: "pinyin" });
  const more = make("a", zh ? "词条与用例" : "Entry and occurrences", { href: link.href });
  const english = make("p", term.en, { lang: "en" });
  card.replaceChildren(make("p", [name, " ", pinyin]), english, make("p", term.define), make("p", [more]));
  document.body.append(card);
  card.hidden = false;
  place(link);
  shown?.removeAttribute("aria-describedby");
  link.setAttribute("aria-describedby", card.id);
  shown = link;
}

/** Puts the card under the term, or over it where there is no room. @param {HTMLAnchorElement} link */
function place(link) {
  const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - card.offsetWidth - 8;
  const under = box.bottom + card.offsetHeight + 12 < innerHeight || box.top < card.offsetHeight + 80;
  card.style.left = `${Math.max(8, Math.min(box.left, room)) + scrollX}px`;
  card.style.top = `${(under ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`;
}

function close() {
  clearTimeout(timer);
  card.hidden = true;
  shown?.removeAttribute("aria-describedby");
  shown = null;
}

document.addEventListener("pointerdown", (event) => {
  pointer = event.pointerType;
  rest = event;
  if (shown && !inCard(event) && termOf(event) !== shown) close();
});

document.addEventListener("pointerover", (event) => {
  // A page that comes under a resting pointer is not pointed at.
  const resting = event.clientX === rest.clientX && event.clientY === rest.clientY;
  rest = event;
  if (event.pointerType !== "mouse" || resting) return;
  const link = termOf(event);
  clearTimeout(timer);
  if (link) timer = setTimeout(() => void open(link), DELAY);
  else if (shown && !inCard(event)) timer = setTimeout(close, DELAY);
});

document.addEventListener("focusin", (event) => {
  const link = termOf(event);
  if (link && link.matches(":focus-visible")) void open(link);
  else if (shown && !inCard(event)) close();
});

/** @param {Event} event */
function click(event) {
  const link = termOf(event);
  if (link && pointer === "touch" && shown !== link) {
    event.preventDefault();
    event.stopPropagation();
    void open(link);
  } else if (link || inCard(event)) {
    close();
  }
}

document.addEventListener("click", click, { capture: true });

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
