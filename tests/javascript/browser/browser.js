// A browser for the tests: as much of one as the scripts ask for. It runs a bundle in a page of its own.

import { resolve } from "node:path";
import vm from "node:vm";
import esbuild from "esbuild";
import { fakeStorage } from "../fake-storage.js";
import { FakeDocument } from "./document.js";
import { FakeElement } from "./elements.js";
import { FakeEvent, FakeKeyboardEvent, FakeTarget } from "./events.js";
import { FakeNode, FakeText } from "./nodes.js";

const SCRIPTS = resolve(import.meta.dirname, "../../../docs/assets/scripts");
/** @type {Map<string, any>} */
const bundles = new Map();

/** The bundle that begins with a module. @param {string} entry */
function bundleOf(entry) {
  const options = { bundle: true, write: false, format: "iife", target: "es2022" };
  const made = () => esbuild.buildSync({ entryPoints: [`${SCRIPTS}/${entry}`], ...options }).outputFiles[0].text;
  const script = bundles.get(entry) ?? new vm.Script(made(), { filename: entry });
  bundles.set(entry, script);
  return script;
}

/** A class whose instances are the elements of some tags, or all. @param {...string} tags */
const elementClass = (...tags) => ({
  [Symbol.hasInstance]: (/** @type {unknown} */ value) =>
    value instanceof FakeElement && (!tags.length || tags.includes(value.tagName)),
});

export class FakeWindow extends FakeTarget {
  innerHeight = 1000;
  scrollX = 0;
  scrollY = 0;
  /** What was scrolled into view, in order. @type {string[]} */
  scrolls = [];
  /** The time by the page's clock, in ms. */
  now = 0;
  /** What waits for the next frame. @type {(() => void)[]} */
  frames = [];
  /** Timers without delay. @type {(() => void)[]} */
  soon = [];
  /** What waits for an idle moment. @type {(() => void)[]} */
  idle = [];
  /** The properties of style that this browser knows. @type {Set<string>} */
  known = new Set();
  /** The color of the page, as the style sheets would have it. */
  ground = "rgb(255, 255, 255)";
  /** Every address that the page has given itself. @type {string[]} */
  addresses = [];

  /** @param {string} html of the body @param {string} address */
  constructor(html, address) {
    super();
    this.location = new URL(address);
    this.document = new FakeDocument(this, html);
    this.document.documentElement.lang = this.location.pathname.startsWith("/en/") ? "en" : "zh";
    this.localStorage = fakeStorage();
    this.navigator = {};
    this.sessionStorage = fakeStorage();
    /** @type {{ now: () => number, getEntriesByType: () => { name: string, type?: string }[] }} */
    this.performance = { now: () => this.now, getEntriesByType: () => [] };
    this.Worker = class {};
    Object.assign(this, { URL, URLSearchParams, EventTarget, MessageEvent });
    Object.assign(this, { Event: FakeEvent, InputEvent: FakeEvent, KeyboardEvent: FakeKeyboardEvent });
    Object.assign(this, { Node: FakeNode, Text: FakeText, NodeFilter: { SHOW_TEXT: 4 } });
    Object.assign(this, { Element: elementClass(), HTMLElement: elementClass() });
    Object.assign(this, { HTMLInputElement: elementClass("INPUT"), HTMLAnchorElement: elementClass("A") });
    Object.assign(this, { HTMLScriptElement: elementClass("SCRIPT") });
    this.MutationObserver = class {
      /** @param {() => void} changed */
      constructor(changed) {
        this.changed = changed;
      }

      /** @param {FakeElement} target */
      observe(target) {
        target.ownerDocument.observers.set(target, this.changed);
      }
    };
    this.history = {
      state: "state",
      /** @param {unknown} state @param {string} _ @param {string | URL} url */
      replaceState: (state, _, url) => {
        if (state !== this.history.state) throw new Error("the state of the page is lost");
        this.location.href = String(url);
        this.addresses.push(this.location.href);
      },
    };
    /** What the reader has selected. */
    this.getSelection = () => ({ isCollapsed: true });
    this.queueMicrotask = queueMicrotask;
    this.setTimeout = (/** @type {() => void} */ act, /** @type {number | undefined} */ delay) =>
      delay === 0 ? this.soon.push(act) : setTimeout(act, delay);
    this.clearTimeout = (/** @type {any} */ timer) => clearTimeout(timer);
    this.requestAnimationFrame = (/** @type {() => void} */ act) => this.frames.push(act);
    this.requestIdleCallback = (/** @type {() => void} */ act) => this.idle.push(act);
    this.getComputedStyle = () => ({ backgroundColor: this.ground });
    this.CSS = { supports: (/** @type {string} */ name) => this.known.has(name) };
    this.scrollBy = (/** @type {{ top: number }} */ { top }) => (this.scrollY += top);
    // The scripts call these without a window before them.
    this.addEventListener = super.addEventListener.bind(this);
    this.dispatchEvent = super.dispatchEvent.bind(this);
    this.window = this.globalThis = this;
    vm.createContext(this);
  }

  /** Runs a bundle. @param {string} entry */
  run(entry) {
    bundleOf(entry).runInContext(this);
  }

  /** Draws a frame after some time. @param {number} [after] in ms */
  frame(after = 16) {
    this.now += after;
    for (const act of this.frames.splice(0)) act();
  }

  /** Draws a frame, and does what was to come soon after it. */
  paint() {
    this.frame();
    for (const act of this.soon.splice(0)) act();
  }

  /** Has an idle moment: does what has waited for it. */
  rest() {
    for (const act of this.idle.splice(0)) act();
  }

  /** An element of the page. @param {string} selector */
  element(selector) {
    const found = this.document.querySelector(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  /**
   * Lets an event happen on an element, and bubble.
   * @param {string | FakeTarget} where
   * @param {string} type
   * @param {object} [more]
   */
  happens(where, type, more) {
    const event = new FakeEvent(type, { bubbles: true, ...more });
    (typeof where === "string" ? this.element(where) : where).dispatchEvent(event);
    return event;
  }
}
