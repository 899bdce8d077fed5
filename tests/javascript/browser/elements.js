// Elements, as far as the scripts use them. Each has a place in the page, which a test can give it.

import { NodeWithAttributes } from "./attributes.js";
import { FakeEvent } from "./events.js";
import { matches } from "./selectors.js";

/** @typedef {import("./document.js").FakeDocument} FakeDocument */

export class FakeElement extends NodeWithAttributes {
  /** Where it stands in the page, or fixed in the window, and whether it is shown. A test sets these. */
  place = { top: 0, height: 20, left: 0, width: 100, shown: true, fixed: false };
  /** @type {Record<string, string>} */
  style = {};
  scrollTop = 0;

  /** @param {FakeDocument} ownerDocument @param {string} tag */
  constructor(ownerDocument, tag) {
    super(ownerDocument);
    this.tagName = tag.toUpperCase();
  }

  get children() {
    return /** @type {FakeElement[]} */ (this.childNodes.filter((child) => child instanceof FakeElement));
  }

  /** @param {number} step */
  #sibling(step) {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) + step] ?? null;
  }

  get nextElementSibling() {
    return this.#sibling(1);
  }

  get previousElementSibling() {
    return this.#sibling(-1);
  }

  /** @param {string} selector */
  querySelectorAll(selector) {
    const elements = /** @type {FakeElement[]} */ (this.descendants.filter((node) => node instanceof FakeElement));
    return elements.filter((element) => matches(element, selector, this));
  }

  /** @param {string} selector */
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  /** @param {string} selector */
  matches(selector) {
    return matches(this, selector, this);
  }

  /** @param {string} selector @returns {FakeElement | null} */
  closest(selector) {
    return this.matches(selector) ? this : (this.parentNode?.closest(selector) ?? null);
  }

  /** @returns {boolean} */
  get isShown() {
    return this.isConnected && this.place.shown && !this.hidden && (this.parentNode?.isShown ?? true);
  }

  getBoundingClientRect() {
    if (!this.isShown) return { top: 0, bottom: 0, left: 0, height: 0, width: 0 };
    const { height, left, width, fixed } = this.place;
    const top = this.place.top - (fixed ? 0 : this.ownerDocument.window.scrollY);
    return { top, bottom: top + height, left, height, width };
  }

  getClientRects() {
    return this.isShown ? [this.getBoundingClientRect()] : [];
  }

  get clientHeight() {
    return this.isShown ? this.place.height : 0;
  }

  get offsetHeight() {
    return this.clientHeight;
  }

  get clientWidth() {
    return this.place.width;
  }

  get offsetWidth() {
    return this.place.width;
  }

  /** @param {{ block?: string }} [options] */
  scrollIntoView({ block = "start" } = {}) {
    const { window } = this.ownerDocument;
    window.scrolls.push(`${this.id || this.tagName.toLowerCase()} ${block}`);
    window.scrollY = block === "center" ? this.place.top - window.innerHeight / 2 : this.place.top;
  }

  focus() {
    const before = this.ownerDocument.activeElement;
    if (before === this) return;
    this.ownerDocument.activeElement = this;
    before.dispatchEvent(new FakeEvent("focusout", { bubbles: true, relatedTarget: this }));
    this.dispatchEvent(new FakeEvent("focusin", { bubbles: true }));
  }

  blur() {
    this.ownerDocument.body.focus();
  }

  select() {
    this.focus();
  }

  click() {
    // A box is checked before it hears of the click, and not if one of those who hear of it prevents it.
    const isBox = this.getAttribute("type") === "checkbox";
    if (isBox) this.toggleChecked();
    const goesOn = this.dispatchEvent(new FakeEvent("click", { bubbles: true }));
    if (!isBox) return;
    if (goesOn) this.dispatchEvent(new FakeEvent("change", { bubbles: true }));
    else this.toggleChecked();
  }

  /** The number of the option that is chosen. */
  get selectedIndex() {
    return this.querySelectorAll("option").findIndex((option) => option.value === this.value);
  }

  get form() {
    return this.closest("form");
  }
}
