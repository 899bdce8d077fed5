// Stands where the theme makes its search worker. Nothing is fetched until the reader opens the search; then the dialog
// and the engine are loaded, and messages pass both ways. What fails is loaded again at the next start.

import { interfaceLanguage } from "../../model/interface-language.js";
import { MESSAGE } from "../protocol/messages.js";

/** @import { Answer, QueryRequest, Request } from "../protocol/types.d.ts" */

export class LazyWorker extends EventTarget {
  /** @type {QueryRequest} */
  query = { type: MESSAGE.QUERY, data: "", filter: {}, all: false };
  /** The last answer of each type: the dialog's script may come after it. @type {Record<number, Answer>} */
  answers = {};
  /** @type {((request: Request) => void) | undefined} */
  sendToEngine;
  /** @type {HTMLScriptElement | undefined} */
  #dialog;
  /** @type {Worker | undefined} */
  #worker;

  /**
   * @param {string} base the folder of the scripts and of the index, as an address
   * @param {Record<string, string>} words what the interface says, by name
   */
  constructor(base, words) {
    super();
    this.base = base;
    this.words = words;
  }

  /** Loads the dialog and the engine, each once; what has failed, again. */
  start() {
    if (this.answers[MESSAGE.FAILURE]) this.sendToEngine?.({ type: MESSAGE.RETRY });
    delete this.answers[MESSAGE.FAILURE];
    this.#dialog ??= this.#loadScript("dialog.js", () => (this.#dialog = undefined));
    if (this.sendToEngine) return;
    this.sendToEngine = () => {};
    if (location.protocol === "file:") this.#startInPage();
    else this.#startWorker();
  }

  #startWorker() {
    const worker = (this.#worker = new Worker(`${this.base}worker.js`));
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = () => this.loseEngine();
    this.#setUp((request) => worker.postMessage(request));
  }

  /** Read from disk, a page may load scripts, but no worker. */
  #startInPage() {
    const forget = () => (this.sendToEngine = undefined);
    this.#loadScript("worker.js", forget).onload = () => {
      const { xinzhiEngine } = /** @type {any} */ (globalThis);
      xinzhiEngine.send = (/** @type {Answer} */ answer) => this.receive(answer);
      this.#setUp((request) => xinzhiEngine.receive(request));
    };
  }

  /** The engine is gone. */
  loseEngine() {
    this.#worker?.terminate();
    this.sendToEngine = undefined;
    delete this.answers[MESSAGE.READY];
    this.receive({ type: MESSAGE.FAILURE });
  }

  /** @param {(request: Request) => void} send */
  #setUp(send) {
    this.sendToEngine = send;
    send({ type: MESSAGE.SETUP, data: { ui: interfaceLanguage(), base: this.base, words: this.words } });
  }

  /** @param {string} file @param {() => unknown} forget what is done first where it fails */
  #loadScript(file, forget) {
    const script = document.createElement("script");
    script.src = this.base + file;
    script.onerror = () => {
      forget();
      this.receive({ type: MESSAGE.FAILURE });
    };
    document.head.append(script);
    return script;
  }

  /** @param {Answer} answer */
  receive(answer) {
    this.answers[answer.type] = answer;
    this.dispatchEvent(new MessageEvent("message", { data: answer }));
  }

  /** The theme tells only what was typed; the dialog adds the rest. @param {Partial<QueryRequest>} changed */
  postMessage(changed) {
    Object.assign(this.query, { all: false }, changed);
    if (this.answers[MESSAGE.READY]) this.sendToEngine?.(this.query);
  }
}
