// The views of a text: remembers the reader's choice, follows ?view=, keeps the paragraph in place, and leads the
// language switch to the same paragraph. Without this script the radio buttons and the style sheet do the rest.

import { onPage, stored } from "./shared.js";

const KEY = "xinzhi.view";
const VIEWS = ["zh", "parallel", "en"];

/** @param {string | null} value */
const known = (value) => (value && VIEWS.includes(value) ? value : null);

/** The height in the window at which one reads. */
const eye = () => 0.12 * innerHeight + 60;

/** The first of these that reaches below the eye, if it is shown. @param {Iterable<Element>} all */
const read = (all) => [...all].find((one) => one.clientHeight && one.getBoundingClientRect().bottom > eye());

const block = () => read(document.querySelectorAll("article :is(.pair, .published)[id]"));

/** What is read: a half of the block, one that stays shown if it can be, and the share of it above the eye. @param {string} view */
function reading(view) {
  const halves = [...(block()?.querySelectorAll(":scope > [lang]") ?? [])].filter((half) => half.clientHeight);
  const under = (/** @type {Element} */ half) => half.getBoundingClientRect().top < eye();
  const half =
    read(halves.filter((one) => under(one) && one.matches(`[lang|=${view}]`))) ?? read(halves) ?? halves.at(-1);
  if (!half) return null;
  const { top, height } = half.getBoundingClientRect();
  const at = Math.max(top, eye());
  return { half, at, share: Math.min((at - top) / height, 1), scrolled: 0 };
}

/** What was read at the last switch: as long as nobody scrolls, it is still read. @type {ReturnType<typeof reading>} */
let kept = null;

/** Shows a view and leaves the line that was being read where it was. @param {string} view */
function show(view) {
  const radio = document.getElementById(`view-${view}`);
  if (!(radio instanceof HTMLInputElement)) return;
  if (!kept?.half.isConnected || kept.scrolled !== scrollY) kept = scrollY > 40 ? reading(view) : null;
  // The view that was shown last goes with the reader from page to page.
  stored(KEY, view, "sessionStorage");
  radio.checked = true;
  document.documentElement.dataset.view = view;
  if (!kept) return;
  const halves = [kept.half, ...(kept.half.parentElement?.children ?? [])];
  const shown = halves.find((half) => half.clientHeight) ?? kept.half;
  const { top, height } = shown.getBoundingClientRect();
  scrollBy({ top: top + kept.share * height - kept.at, behavior: "instant" });
  kept.scrolled = scrollY;
}

/** @param {Event} event */
function changed(event) {
  const radio = event.target;
  if (!(radio instanceof HTMLInputElement) || radio.name !== "view") return;
  const view = known(radio.value);
  if (!view) return;
  // The browser has switched already: go back for a moment to learn where the reader was.
  const before = document.documentElement.dataset.view;
  const previous = document.getElementById(`view-${before}`);
  if (previous instanceof HTMLInputElement) previous.checked = true;
  show(view);
  stored(KEY, view);
  const address = new URL(location.href);
  address.searchParams.set("view", view);
  history.replaceState(history.state, "", address);
}

/** The root of this site, as the page that was loaded first tells it: instant navigation leaves the header as it is. */
const root = new URL(
  JSON.parse(document.getElementById("__config")?.textContent ?? '{"base":"."}').base + "/",
  location.href,
);

/** The language switch leads to the same page of the other site, and keeps the paragraph and the view. @param {Event} event */
function aim(event) {
  const link = event.target instanceof Element && event.target.closest(".language-switch");
  if (!(link instanceof HTMLAnchorElement)) return;
  const target = new URL(location.pathname.slice(root.pathname.length), new URL(`../${link.hreflang}/`, root));
  target.hash = (scrollY > 40 && block()?.id) || "";
  const view = known(new URL(location.href).searchParams.get("view"));
  if (view) target.searchParams.set("view", view);
  link.href = target.href;
}

function enter() {
  const radio = document.querySelector(".views input:checked");
  if (!(radio instanceof HTMLInputElement)) return;
  const asked = known(new URL(location.href).searchParams.get("view"));
  show(asked ?? known(stored(KEY, undefined, "sessionStorage")) ?? known(stored(KEY)) ?? radio.value);
  const id = decodeURIComponent(location.hash.slice(1));
  if (id) document.getElementById(id)?.scrollIntoView();
}

document.addEventListener("change", changed);
for (const name of ["pointerover", "focusin", "touchstart"]) document.addEventListener(name, aim, { passive: true });

onPage(enter);
