// What elements have by their attributes.

import { FakeNode } from "./nodes.js";

export class NodeWithAttributes extends FakeNode {
  /** @type {Record<string, string>} */
  attributes = {};
  /** @type {string} */
  value = "";
  #checked = false;
  /** What is told of each attribute that is set. @type {(name: string, value: string) => void} */
  attributeChanged = () => {};

  get checked() {
    return this.#checked;
  }

  /** Of radio buttons of one name one is checked. */
  set checked(checked) {
    const others = checked && this.getAttribute("type") === "radio" ? this.ownerDocument.querySelectorAll("*") : [];
    for (const other of others)
      if (other !== /** @type {unknown} */ (this) && this.name && other.name === this.name) other.checked = false;
    this.#checked = checked;
  }

  /** @param {string} name */
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (name === "value") this.value = value;
    if (name === "checked") this.checked = true;
    this.attributeChanged(name, value);
  }

  /** @param {string} name */
  hasAttribute(name) {
    return this.getAttribute(name) !== null;
  }

  /** @param {string} name */
  removeAttribute(name) {
    delete this.attributes[name];
  }

  /** @param {string} name @param {boolean} on */
  toggleAttribute(name, on) {
    if (on) this.setAttribute(name, "");
    else this.removeAttribute(name);
  }

  get defaultChecked() {
    return this.getAttribute("checked") !== null;
  }

  toggleChecked() {
    this.checked = !this.checked;
  }

  get dataset() {
    const attribute = (/** @type {string | symbol} */ name) =>
      `data-${String(name)}`.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
    return new Proxy(/** @type {Record<string, string>} */ ({}), {
      get: (_, name) => this.attributes[attribute(name)],
      set: (_, name, value) => {
        this.setAttribute(attribute(name), value);
        return true;
      },
    });
  }

  get classList() {
    const names = () => new Set((this.getAttribute("class") ?? "").split(" ").filter(Boolean));
    const write = (/** @type {Set<string>} */ all) => this.setAttribute("class", [...all].join(" "));
    return {
      contains: (/** @type {string} */ name) => names().has(name),
      add: (/** @type {string[]} */ ...added) => write(new Set([...names(), ...added])),
      remove: (/** @type {string[]} */ ...removed) =>
        write(new Set([...names()].filter((name) => !removed.includes(name)))),
      toggle(/** @type {string} */ name, /** @type {boolean} */ on) {
        on ? this.add(name) : this.remove(name);
      },
    };
  }

  get id() {
    return this.getAttribute("id") ?? "";
  }

  set id(value) {
    this.setAttribute("id", value);
  }

  get name() {
    return this.getAttribute("name") ?? "";
  }

  set name(value) {
    this.setAttribute("name", value);
  }

  get lang() {
    return this.getAttribute("lang") ?? "";
  }

  set lang(value) {
    this.setAttribute("lang", value);
  }

  get hreflang() {
    return this.getAttribute("hreflang") ?? "";
  }

  set hreflang(value) {
    this.setAttribute("hreflang", value);
  }

  get src() {
    return new URL(this.getAttribute("src") ?? "", this.ownerDocument.window.location.href).href;
  }

  set src(value) {
    this.setAttribute("src", value);
  }

  get href() {
    return new URL(this.getAttribute("href") ?? "", this.ownerDocument.window.location.href).href;
  }

  get hash() {
    return new URL(this.href).hash;
  }

  set href(value) {
    this.setAttribute("href", value);
  }

  get hidden() {
    return this.getAttribute("hidden") !== null;
  }

  set hidden(hidden) {
    if (hidden) this.setAttribute("hidden", "");
    else this.removeAttribute("hidden");
  }

  /** @param {number} index */
  set tabIndex(index) {
    this.setAttribute("tabindex", String(index));
  }
}
