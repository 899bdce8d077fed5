// The views of a text: remembers the reader's choice, follows ?view=, keeps the paragraph in place, and leads the
// language switch to the same paragraph. Without this script the radio buttons and the style sheet do the rest.

export {};

const KEY = "xinzhi.view";
const VIEWS = ["zh", "parallel", "en"];

/** @param {string | null} value */
const known = (value) => (value && VIEWS.includes(value) ? value : null);

const remembered = () => {
  try {
    return known(localStorage.getItem(KEY));
  } catch {
    return null;
  }
};

/** @param {string} view */
function remember(view) {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // A browser that keeps nothing still shows the view.
  }
}

/** The block that stands topmost under the header, with its distance from the window's top. */
function topmost() {
  const line = 0.12 * innerHeight + 60;
  for (const block of document.querySelectorAll("article [id].pair, article [id].published")) {
    const box = block.getBoundingClientRect();
    if (box.height && box.bottom > line) return { block, top: box.top };
  }
  return null;
}

/**
 * Shows a view and leaves the paragraph that was being read where it was.
 * @param {string} view
 */
function show(view) {
  const radio = document.getElementById(`view-${view}`);
  if (!(radio instanceof HTMLInputElement)) return;
  const place = scrollY > 40 ? topmost() : null;
  radio.checked = true;
  document.documentElement.dataset.view = view;
  if (place) scrollBy({ top: place.block.getBoundingClientRect().top - place.top, behavior: "instant" });
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
  remember(view);
  const address = new URL(location.href);
  address.searchParams.set("view", view);
  history.replaceState(history.state, "", address);
}

/** The root of this site, as the page that was loaded first tells it: instant navigation leaves the header as it is. */
const root = new URL(
  JSON.parse(document.getElementById("__config")?.textContent ?? '{"base":"."}').base + "/",
  location.href,
);

/** The language switch leads to the same page of the other site, and keeps the paragraph and the view. */
function aim() {
  const link = document.querySelector(".language-switch");
  if (!(link instanceof HTMLAnchorElement)) return;
  const target = new URL(location.pathname.slice(root.pathname.length), new URL(`../${link.hreflang}/`, root));
  const place = scrollY > 40 ? topmost() : null;
  target.hash = place ? place.block.id : "";
  const view = known(new URL(location.href).searchParams.get("view"));
  if (view) target.searchParams.set("view", view);
  link.href = target.href;
}

function enter() {
  const radio = document.querySelector(".views input:checked");
  if (!(radio instanceof HTMLInputElement)) return;
  const asked = known(new URL(location.href).searchParams.get("view"));
  const view = asked ?? remembered() ?? radio.value;
  show(view);
  const id = decodeURIComponent(location.hash.slice(1));
  if (id) document.getElementById(id)?.scrollIntoView();
}

document.addEventListener("change", changed);
for (const name of /** @type {const} */ (["pointerover", "focusin", "touchstart"])) {
  document.addEventListener(
    name,
    (event) => {
      if (event.target instanceof Element && event.target.closest(".language-switch")) aim();
    },
    { passive: true },
  );
}

// The theme's instant navigation swaps the page without loading it: it tells through document$.
const pages = /** @type {{ document$?: { subscribe: (next: () => void) => void } }} */ (
  /** @type {unknown} */ (window)
);
if (pages.document$) pages.document$.subscribe(enter);
else enter();
