// Loads what quotes the text when it is first asked for: when a number is pointed at, pressed or opened by the keyboard,
// or text is selected. Without it a number is a link, and the browser copies what is selected.

import { loadScript } from "../base/load-script.js";
import { NUMBER } from "./numbers.js";

/** How long the pointer rests on a number before its menu opens, in ms. */
const DELAY = 350;

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const address = new URL("quote.js", script?.src || location.href).href;

let timer = 0;

/** What quotes, loaded. */
const quoting = () => loadScript(address, () => window.xinzhiQuoting);

const load = () => void quoting().catch(() => {});

/** The number that an event happens on. @param {Event} event @returns {HTMLAnchorElement | null} */
function numberAt({ target }) {
  const number = target instanceof Element ? target.closest(NUMBER) : null;
  return number instanceof HTMLAnchorElement ? number : null;
}

document.addEventListener("pointerover", (event) => {
  clearTimeout(timer);
  const number = event.pointerType === "mouse" ? numberAt(event) : null;
  if (!number) return;
  load();
  timer = setTimeout(
    () =>
      void quoting().then(
        ({ open }) => open(number, false),
        () => {},
      ),
    DELAY,
  );
});

for (const number of document.querySelectorAll(NUMBER)) number.setAttribute("aria-haspopup", "menu");

document.addEventListener("focusin", (event) => {
  if (numberAt(event)) load();
});

// Before the theme's own listener, which would follow the link. A number that is to open elsewhere stays a link.
document.addEventListener(
  "click",
  (event) => {
    const number = numberAt(event);
    if (!number || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    clearTimeout(timer);
    event.preventDefault();
    event.stopPropagation();
    quoting().then(
      ({ open }) => open(number, true),
      () => location.assign(number.href),
    );
  },
  { capture: true },
);

document.addEventListener("selectstart", load);

// Who copies before it has come is given what the browser copies, and in its place what is read as soon as it is there:
// browsers select without a selectstart what they find in a page, too.
document.addEventListener("copy", () => {
  if (window.xinzhiQuoting) return;
  quoting().then(
    () => document.execCommand("copy"),
    () => {},
  );
});
