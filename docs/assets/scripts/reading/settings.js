// The panel of settings: shows what holds, keeps what the reader sets, and takes it all back. What holds stands on the
// root element, put there before the first paint (overrides/partials/javascripts/early.html). Without this script the
// radio buttons and the style sheets do the rest, until the page is left.

import { createElement } from "../base/elements.js";
import { forget, readStored, store } from "../base/storage.js";
import { changeAll, changeAllSoon } from "./far-blocks.js";

const panel = document.getElementById("settings");
const button = document.querySelector(".settings-button");

/** What the style sheets alone follow: it can wait until the press has been painted. */
const LOOKS = ["theme", "size", "width", "leading", "face", "numbers"];

/** The name under which a setting is kept. @param {string} setting */
const keptName = (setting) => `xinzhi.${setting}`;

const radios = () => /** @type {NodeListOf<HTMLInputElement>} */ (panel?.querySelectorAll("input[type=radio]") ?? []);

/** Shows in the panel what holds. */
function showSettings() {
  for (const radio of radios()) radio.checked = document.documentElement.dataset[radio.name] === radio.value;
}

/** The browser's own bars take the color of the theme that the reader chose; else that which the head has for the system's. */
function colorBars() {
  document.querySelector("meta[name=theme-color]:not([media])")?.remove();
  if ((document.documentElement.dataset.theme ?? "auto") === "auto") return;
  const content = getComputedStyle(document.body).backgroundColor;
  document.head.prepend(createElement("meta", [], { name: "theme-color", content }));
}

/** Lets hold what is kept. */
function holdKept() {
  for (const atFirst of [...radios()].filter((radio) => radio.defaultChecked)) {
    const kept = document.getElementById(`${atFirst.name}-${readStored(keptName(atFirst.name))}`);
    const { name, value } = kept instanceof HTMLInputElement ? kept : atFirst;
    document.documentElement.dataset[name] = value;
  }
  showSettings();
  colorBars();
}

panel?.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const { name, value } = target;
  const { dataset } = document.documentElement;
  if (LOOKS.includes(name)) changeAllSoon(() => (dataset[name] = value), undefined, colorBars);
  else if (dataset[name] !== value) changeAll(() => (dataset[name] = value));
  store(keptName(name), value);
});

panel?.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const radio of radios()) {
    radio.checked = radio.defaultChecked;
    if (radio.checked) radio.dispatchEvent(new Event("change", { bubbles: true }));
    forget(keptName(radio.name));
  }
});

panel?.addEventListener("toggle", () => {
  button?.setAttribute("aria-expanded", String(panel.matches(":popover-open")));
});

// Another page may have set something: in another tab, or before the reader came back to this one.
addEventListener("storage", holdKept);
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) holdKept();
});

button?.setAttribute("aria-expanded", "false");
showSettings();
colorBars();
