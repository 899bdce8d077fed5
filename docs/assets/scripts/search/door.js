// Stands where the theme makes its search worker. Nothing is fetched until the reader opens the search; then our engine
// is started, and messages pass both ways in the theme's protocol: 0 set-up, 1 ready, 2 query, 3 result.

/** @import { Filter, Message } from "./types.d.ts" */
/** @typedef {{ type: number, data: string, filter: Filter, all: boolean }} Query */

const place = /** @type {HTMLScriptElement} */ (document.currentScript);

export class Door extends EventTarget {
  base = new URL(".", place.src).href;
  words = JSON.parse(place.dataset.words ?? "{}");
  /** @type {Query} */
  query = { type: 2, data: "", filter: {}, all: false };
  /** What the engine said last of each type: the box may come later. @type {Message[]} */
  heard = [];
  /** @type {((message: unknown) => void) | undefined} */
  post;

  open() {
    if (this.post) return;
    this.post = () => {};
    this.load("box.js");
    const data = { ui: document.documentElement.lang.slice(0, 2), base: this.base, words: this.words };
    /** @param {(message: unknown) => void} post */
    const start = (post) => (this.post = post)({ type: 0, data });
    if (location.protocol === "file:") {
      // Read from disk, a page may load scripts, but no worker.
      this.load("worker.js").onload = () => {
        const { xinzhiEngine } = /** @type {any} */ (globalThis);
        xinzhiEngine.listen((/** @type {Message} */ message) => this.hear(message));
        start(xinzhiEngine.post);
      };
    } else {
      const worker = new Worker(this.base + "worker.js");
      worker.onmessage = (event) => this.hear(event.data);
      worker.onerror = () => this.hear({ type: -1 });
      start((message) => worker.postMessage(message));
    }
  }

  /** @param {string} file */
  load(file) {
    return document.head.appendChild(Object.assign(document.createElement("script"), { src: this.base + file }));
  }

  /** @param {Message} message */
  hear(message) {
    this.heard[message.type] = message;
    this.dispatchEvent(new MessageEvent("message", { data: message }));
  }

  /** The theme knows only `data`; the box adds the rest. @param {Partial<Query>} changed */
  postMessage(changed) {
    Object.assign(this.query, { all: false }, changed);
    if (this.heard[1]) this.post?.(this.query);
  }
}

const ours = (window.xinzhiDoor = new Door());
const opener = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
const theirs = JSON.parse(document.getElementById("__config")?.textContent ?? "{}").search;
const look = () => opener.checked && ours.open();

window.Worker = new Proxy(window.Worker, {
  construct(Native, [url, options]) {
    if (url !== theirs) return new Native(url, options);
    opener.addEventListener("change", look);
    look();
    return ours;
  },
});
