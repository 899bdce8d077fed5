// A document, made from HTML, as far as the scripts use one.

import { FakeElement } from "./elements.js";
import { FakeTarget } from "./events.js";
import { FakeText } from "./nodes.js";

/** @typedef {import("./nodes.js").FakeNode} FakeNode */

const EMPTY_ELEMENTS = ["input", "br", "meta"];
const TOKEN = /<\/([\w-]+)>|<([\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|([^<]+)/g;

export class FakeDocument extends FakeTarget {
  /** @type {FakeElement | null} */
  currentScript = null;
  /** What is called when the children of an element change. @type {Map<FakeNode, () => void>} */
  observers = new Map();

  /** @param {any} window @param {string} html of the body */
  constructor(window, html) {
    super();
    this.window = window;
    this.eventParent = window;
    this.documentElement = new FakeElement(this, "html");
    this.documentElement.eventParent = this;
    this.head = new FakeElement(this, "head");
    this.body = new FakeElement(this, "body");
    this.activeElement = this.body;
    this.documentElement.append(this.head, this.body);
    this.write(html);
  }

  /** Puts HTML at the end of the body. @param {string} html */
  write(html) {
    let open = this.body;
    for (const [, end, tag, attributes, text] of html.matchAll(TOKEN)) {
      if (end) {
        if (open.tagName !== end.toUpperCase()) throw new Error(`</${end}> ends no ${open.tagName}`);
        open = open.parentNode ?? this.body;
      } else if (tag) {
        const element = new FakeElement(this, tag);
        for (const [, name, value] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g))
          element.setAttribute(name, value ?? "");
        open.append(element);
        if (!EMPTY_ELEMENTS.includes(tag)) open = element;
      } else if (text.trim() || !text.includes("\n")) {
        open.append(text);
      }
    }
  }

  /** @param {FakeNode} node */
  changed(node) {
    this.observers.get(node)?.();
  }

  /** @param {string} tag */
  createElement(tag) {
    return new FakeElement(this, tag);
  }

  /** @param {string} selector */
  querySelectorAll(selector) {
    return this.documentElement.querySelectorAll(selector);
  }

  /** @param {string} selector */
  querySelector(selector) {
    return this.documentElement.querySelector(selector);
  }

  /** @param {string} name */
  getElementsByClassName(name) {
    return this.querySelectorAll(`.${name}`);
  }

  /** @param {string} id */
  getElementById(id) {
    return this.querySelectorAll("*").find((element) => element.id === id) ?? null;
  }

  /** @param {FakeElement} root */
  createTreeWalker(root) {
    const texts = root.descendants.filter((node) => node instanceof FakeText);
    return {
      currentNode: /** @type {FakeNode} */ (root),
      nextNode() {
        const next = texts.shift();
        if (next) this.currentNode = next;
        return next;
      },
    };
  }

  /** A range in one text. */
  createRange() {
    let [from, to] = [0, 0];
    let node = /** @type {FakeText | null} */ (null);
    return {
      setStart: (/** @type {FakeText} */ text, /** @type {number} */ at) => ([node, from] = [text, at]),
      setEnd: (/** @type {FakeText} */ text, /** @type {number} */ at) => {
        if (text !== node) throw new Error("the range leaves its text");
        to = at;
      },
      /** @param {FakeElement} element */
      surroundContents(element) {
        const text = /** @type {FakeText} */ (node);
        const { data, ownerDocument } = text;
        element.append(data.slice(from, to));
        // The text before stays the node that it was.
        const after = new FakeText(ownerDocument, data.slice(to));
        text.replaceWith(text, element, after);
        text.data = data.slice(0, from);
      },
    };
  }
}
