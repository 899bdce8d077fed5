// Nodes of a page, as far as the scripts use them.

import { FakeTarget } from "./events.js";

/** @typedef {import("./elements.js").FakeElement} FakeElement */
/** @typedef {import("./document.js").FakeDocument} FakeDocument */

export class FakeNode extends FakeTarget {
  /** @type {FakeElement | null} */
  parentNode = null;
  /** @type {FakeNode[]} */
  childNodes = [];

  /** @param {FakeDocument} ownerDocument */
  constructor(ownerDocument) {
    super();
    this.ownerDocument = ownerDocument;
  }

  get parentElement() {
    return this.parentNode;
  }

  get isConnected() {
    return this.ownerDocument.documentElement.contains(this);
  }

  /** @param {FakeNode | null} other */
  contains(other) {
    for (let at = other; at; at = at.parentNode) if (at === this) return true;
    return false;
  }

  /** @returns {string} */
  get textContent() {
    return this.childNodes.map((child) => child.textContent).join("");
  }

  set textContent(text) {
    this.replaceChildren(text);
  }

  /** @param {...(FakeNode | string)} nodes */
  append(...nodes) {
    this.#insert(this.childNodes.length, nodes);
  }

  /** @param {...(FakeNode | string)} nodes */
  prepend(...nodes) {
    this.#insert(0, nodes);
  }

  /** @param {...(FakeNode | string)} nodes */
  replaceChildren(...nodes) {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...nodes.filter((node) => node !== ""));
    this.ownerDocument.changed(this);
  }

  /** @param {...(FakeNode | string)} nodes */
  replaceWith(...nodes) {
    const parent = /** @type {FakeNode} */ (this.parentNode);
    const at = parent.childNodes.indexOf(this);
    this.remove();
    parent.#insert(at, nodes);
  }

  remove() {
    const siblings = this.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
    if (this.contains(this.ownerDocument.activeElement)) this.ownerDocument.activeElement = this.ownerDocument.body;
    this.parentNode = this.eventParent = null;
  }

  /** @param {number} at @param {(FakeNode | string)[]} nodes */
  #insert(at, nodes) {
    nodes.forEach((node, n) => {
      const child = typeof node === "string" ? new FakeText(this.ownerDocument, node) : node;
      if (child.parentNode) child.remove();
      child.parentNode = child.eventParent = /** @type {any} */ (this);
      this.childNodes.splice(at + n, 0, child);
    });
  }

  /** Every node inside, in reading order. @returns {FakeNode[]} */
  get descendants() {
    return this.childNodes.flatMap((child) => [child, ...child.descendants]);
  }

  normalize() {
    this.childNodes.forEach((child) => child.normalize());
    for (let n = this.childNodes.length - 1; n > 0; n--) {
      const [one, other] = this.childNodes.slice(n - 1, n + 1);
      if (!(one instanceof FakeText && other instanceof FakeText)) continue;
      one.data += other.data;
      other.remove();
    }
  }
}

export class FakeText extends FakeNode {
  /** @param {FakeDocument} ownerDocument @param {string} data */
  constructor(ownerDocument, data) {
    super(ownerDocument);
    this.data = data;
  }

  get textContent() {
    return this.data;
  }
}
