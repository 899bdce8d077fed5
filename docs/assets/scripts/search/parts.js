// The parts of the search dialog, and what is said in them.

import { make } from "../shared.js";

export const door = window.xinzhiDoor;
export const dialog = /** @type {HTMLElement} */ (document.querySelector("[data-md-component=search]"));
export const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
/** @template {HTMLElement} [T=HTMLElement] @param {string} selector */
export const part = (selector) => /** @type {T} */ (dialog.querySelector(selector));
export const input = /** @type {HTMLInputElement} */ (part("[data-md-component=search-query]"));
export const [status, hints, recent, filters, more] = ["status", "hints", "recent", "filters", "more"].map((name) =>
  part(`.search-${name}`),
);
export const scroll = part(".md-search__scrollwrap");
export const list = part(".md-search-result__list");

/** A sentence of the interface; of two forms, the second is the plural. @param {string} name @param {(string | number)[]} values */
export function say(name, ...values) {
  const [one, many = one] = String(door.words[name] ?? "").split("|");
  return (values[0] === 1 ? one : many).replace(/\{(\d)\}/g, (_, n) =>
    typeof values[n] === "number" ? values[n].toLocaleString("en") : values[n],
  );
}

/** @param {string} text @param {() => void} act @param {Record<string, string>} [attributes] */
export function button(text, act, attributes) {
  const made = make("button", text, { type: "button", ...attributes });
  made.addEventListener("click", act);
  return made;
}

/** The theme reads the field at `keyup`. */
export const heed = () => input.dispatchEvent(new KeyboardEvent("keyup"));
