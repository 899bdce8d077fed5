// Where a search result leads: marks what was sought (`?h=…`) in the paragraph that the address names, keeps it in view
// until the page has come to rest, and takes the words out of the address.

const SETTLING = 900;
const QUIET = /[\s\u200b“”‘’"'「」『』]/;
const SKIP = "del, sup, [data-search-exclude]";
let shownPath = location.pathname;
let until = 0;
/** What the reader came for. @type {{ path: string, id: string, needles: string[] } | null} */
let sought = null;

/** The text of an element as it is compared, with the place of each character. @param {Element} root */
function read(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Text, at: number }[]} */
  const places = [];
  let text = "";
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (node.parentElement?.closest(SKIP)) continue;
    for (let at = 0; at < node.data.length; at++) {
      if (QUIET.test(node.data[at])) continue;
      text += node.data[at].toLowerCase()[0];
      places.push({ node, at });
    }
  }
  return { text, places };
}

/** Marks every occurrence, in pieces where links and marks cut it. @param {Element} root @param {string[]} needles */
function mark(root, needles) {
  for (const needle of needles) {
    const { text, places } = read(root);
    // From the end, so that the places before stay right.
    for (let end = text.length; end >= needle.length;) {
      const start = text.lastIndexOf(needle, end - needle.length);
      if (start < 0) break;
      end = start;
      // Latin letters inside a word are an accident; few of them have to be the whole of it.
      const [head, tail] = [places[start], places[start + needle.length - 1]];
      const around =
        (head.node.data[head.at - 1] ?? "") + (needle.length < 4 ? (tail.node.data[tail.at + 1] ?? "") : "");
      if (/^[a-z]/.test(needle) && /[a-z]/i.test(around)) continue;
      for (let last = start + needle.length - 1, first = last; last >= start; last = --first) {
        while (first > start && places[first - 1].node === places[last].node) first--;
        const range = document.createRange();
        range.setStart(places[first].node, places[first].at);
        range.setEnd(places[last].node, places[last].at + 1);
        range.surroundContents(Object.assign(document.createElement("mark"), { className: "hit" }));
      }
    }
  }
  return root.querySelector("mark.hit") !== null;
}

function clear() {
  until = 0;
  sought = null;
  for (const old of document.querySelectorAll("mark.hit")) {
    const parent = old.parentNode;
    old.replaceWith(...old.childNodes);
    parent?.normalize();
  }
  document.querySelector(".hit-block")?.classList.remove("hit-block", "hit-hidden");
}

/** What shows a block in the present view: itself, its pair, or the paragraph that calls a note. @param {Element} block */
function inSight(block) {
  const call = document.getElementById(block.id.replace("fn-", "fnref-"));
  const all = [block, block.closest(".pair"), call?.closest(".pair")];
  return all.find((one) => one?.getClientRects().length) ?? block;
}

/**
 * Other scripts scroll too when a page is entered (the views, the theme, a phone's closing dialog): for a moment what
 * was found is brought back, unless the reader moves.
 * @param {Element} block
 */
function hold(block) {
  if (performance.now() > until || !block.isConnected) return;
  const seen = inSight(block);
  if (!seen.classList.contains("hit-block")) {
    document.querySelector(".hit-block")?.classList.remove("hit-block", "hit-hidden");
    seen.classList.add("hit-block");
  }
  const shown = [...document.querySelectorAll("mark.hit")].find((one) => one.getClientRects().length);
  seen.classList.toggle("hit-hidden", !shown);
  const bars = [...document.querySelectorAll(".md-header, .views")].map((bar) => bar.getBoundingClientRect().bottom);
  const head = Math.max(0, ...bars);
  const away = () => {
    const { top } = (shown ?? seen).getBoundingClientRect();
    return top < head || top > 0.85 * innerHeight;
  };
  if (away()) seen.scrollIntoView({ behavior: "instant" });
  if (shown && away()) shown.scrollIntoView({ block: "center", behavior: "instant" });
  requestAnimationFrame(() => hold(block));
}

function show() {
  const block = document.getElementById(sought?.id || "title");
  if (!block || !sought) return;
  // On pages without aligned blocks the address names the heading over the paragraph.
  for (let part = /** @type {Element | null} */ (block); part; part = part.nextElementSibling)
    if (mark(part, sought.needles) || !/^H\d$/.test(block.tagName)) break;
  if (!sought.id) return block.classList.add("hit-block");
  until = performance.now() + SETTLING;
  hold(block);
}

/** @param {URL} address */
function arrive(address) {
  if (!address.searchParams.has("h")) return;
  clear();
  const plain = (/** @type {string} */ text) => [...text.toLowerCase()].filter((c) => !QUIET.test(c)).join("");
  const needles = address.searchParams.getAll("h").map(plain).filter(Boolean);
  sought = { path: address.pathname, id: decodeURIComponent(address.hash.slice(1)), needles };
  const citation = new URL(location.href);
  citation.searchParams.delete("h");
  history.replaceState(history.state, "", citation);
  show();
}

for (const name of ["wheel", "touchstart", "pointerdown", "keydown"])
  addEventListener(name, () => (until = 0), { passive: true });
addEventListener("keydown", ({ key }) => key === "Escape" && clear());
document.addEventListener("input", ({ target }) => {
  if (target instanceof Element && target.matches("[data-md-component=search-query]")) clear();
});
arrive(new URL(location.href));

// The theme's instant navigation: a place on this page tells through location$, a new page through document$.
window.location$?.subscribe((address) => {
  if (address.pathname === shownPath) arrive(address);
});
window.document$?.subscribe(() => {
  shownPath = location.pathname;
  arrive(new URL(location.href));
  // The first time the theme swaps even the page that is shown, for itself.
  if (sought?.path !== shownPath) sought = null;
  else if (!document.querySelector(".hit-block")) show();
});

export {};
