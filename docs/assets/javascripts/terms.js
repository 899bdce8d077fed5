// The card that explains a term: by hover, by focus, by tap. Without this script a term is a link to its page.

export {};

/** @typedef {{ zh: string, pinyin: string, en: string, define: string }} Term */

const DELAY = 180;
/** @type {Promise<Record<string, Term>> | null} */
let terms = null;
/** @type {HTMLAnchorElement | null} */
let shown = null;
let pointer = "mouse";
let timer = 0;

const card = document.createElement("div");
card.className = "term-card";
card.id = "term-card";
card.hidden = true;
card.setAttribute("role", "tooltip");

/** @param {HTMLAnchorElement} link */
function load(link) {
  terms ??= fetch(new URL("../../assets/terms.json", link.href)).then((answer) => answer.json());
  return terms;
}

/** @param {EventTarget | null} target */
const termOf = (target) => {
  const link = target instanceof Element ? target.closest("a.term") : null;
  return link instanceof HTMLAnchorElement ? link : null;
};

/**
 * @param {string} tag
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** @param {HTMLAnchorElement} link */
async function open(link) {
  const slug = new URL(link.href).pathname.split("/").at(-2) ?? "";
  const term = await load(link).then(
    (all) => all[slug],
    () => undefined,
  );
  if (!term || !link.isConnected) return;
  const zh = document.documentElement.lang.startsWith("zh");
  const title = element("p", "");
  title.append(element("strong", term.zh, { lang: "zh-Hans" }), " ");
  title.append(element("span", term.pinyin, { lang: "zh-Latn-pinyin", class: "pinyin" }));
  const more = element("p", "");
  more.append(element("a", zh ? "词条与用例" : "Entry and occurrences", { href: link.href }));
  card.replaceChildren(title, element("p", term.en, { lang: "en" }), element("p", term.define), more);
  document.body.append(card);
  card.hidden = false;
  place(link);
  shown?.removeAttribute("aria-describedby");
  link.setAttribute("aria-describedby", card.id);
  shown = link;
}

/**
 * Puts the card under the term, or over it where there is no room.
 * @param {HTMLAnchorElement} link
 */
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
  if (shown && !card.contains(/** @type {Node} */ (event.target)) && termOf(event.target) !== shown) close();
});

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const link = termOf(event.target);
  clearTimeout(timer);
  if (link) timer = setTimeout(() => void open(link), DELAY);
  else if (shown && !card.contains(/** @type {Node} */ (event.target))) timer = setTimeout(close, DELAY);
});

document.addEventListener("focusin", (event) => {
  const link = termOf(event.target);
  if (link && link.matches(":focus-visible")) void open(link);
  else if (shown && !card.contains(/** @type {Node} */ (event.target))) close();
});

document.addEventListener(
  "click",
  (event) => {
    const link = termOf(event.target);
    if (link && pointer === "touch" && shown !== link) {
      event.preventDefault();
      event.stopPropagation();
      void open(link);
    } else if (link || card.contains(/** @type {Node} */ (event.target))) {
      close();
    }
  },
  { capture: true },
);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
