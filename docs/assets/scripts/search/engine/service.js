// The service: loads the index, and answers the last query from what is there, and again whenever more has come.

import { MESSAGE } from "../protocol/messages.js";
import { catalogueOf } from "./catalogue.js";
import { Engine } from "./engine.js";
import { IndexStore } from "./index-store.js";
import { SHOWN_HITS } from "./results.js";
import { Shards } from "./shards.js";

/** @import { Answer, QueryRequest, Request, Setup } from "../protocol/types.d.ts" */
/** @import { IndexFile, SearchOptions } from "./types.d.ts" */

/** How many shards are loaded for a query before everything is asked for. */
const MOST_SHARDS = 20;
/** How often the dialog is told of progress while everything is searched, in ms. */
const PROGRESS = 1000;
/** How long the reader pauses before the rest of what is shown is sent, in ms. */
const PAUSE = 150;

export class SearchService {
  /** @type {Engine | null} */
  #engine = null;
  /** Where the texts are in shards. @type {Shards | null} */
  #shards = null;
  /** Whether everything is there that is loaded without being asked for. */
  #isComplete = false;
  /** The last query. @type {QueryRequest | null} */
  #request = null;
  /** How many replies were begun: only the last one goes on. */
  #replies = 0;

  /**
   * @param {(answer: Answer) => void} send
   * @param {(url: string) => Promise<IndexFile>} loadFile
   * @param {string} [pageFile] what the address of a page ends in
   */
  constructor(send, loadFile, pageFile = "") {
    this.send = send;
    this.loadFile = loadFile;
    this.pageFile = pageFile;
  }

  /** @param {Request} request */
  receive(request) {
    const fail = (/** @type {unknown} */ error) => this.send({ type: MESSAGE.FAILURE, data: String(error) });
    if (request.type === MESSAGE.SETUP) {
      this.#start(request.data).catch(fail);
    } else if (request.type === MESSAGE.QUERY) {
      this.#request = request;
      this.#reply().catch(fail);
    }
  }

  /** @param {Setup} setup */
  async #start({ ui, base, words }) {
    const store = new IndexStore();
    const engine = new Engine(store, ui, words, this.pageFile);
    this.#engine = engine;
    const load = (/** @type {string} */ name) => this.loadFile(new URL(`${name}.js`, base).href);
    const add = async (/** @type {string} */ name) => {
      const file = await load(name);
      store.addFile(file);
      return file;
    };
    const names = [ui, ui === "zh" ? "en" : "zh", "rest"];
    for (const name of names) {
      const { routes } = await add(name);
      engine.indexHasGrown();
      if (routes && !this.#shards) {
        // The titles of all texts, and their words, come last.
        names.push("words");
        const fetchRoute = async (/** @type {number} */ n) => (await load(`route-${n}`)).route ?? {};
        this.#shards = new Shards(routes, fetchRoute, (n) => add(`texts-${n}`));
      }
      if (name === ui) this.send({ type: MESSAGE.READY, data: { catalogue: catalogueOf(store, ui) } });
      if (name === "words") this.send({ type: MESSAGE.CATALOGUE, data: { catalogue: catalogueOf(store, ui) } });
      this.#isComplete = name === names.at(-1);
      await this.#reply();
    }
    await this.#warmUp(engine);
  }

  /** @param {Engine} engine */
  async #warmUp(engine) {
    for (const query of engine.warmUpQueries()) {
      // Between two of them the reader's own are answered.
      await new Promise((next) => setTimeout(next));
      engine.search(query);
    }
  }

  async #reply() {
    const engine = this.#engine;
    const request = this.#request;
    if (!engine || !request) return;
    const { data: query, filter, all = false } = request;
    const reply = ++this.#replies;
    const isCurrent = () => reply === this.#replies;
    /** Sends what is found now; not for a query that the reader has changed since. @param {SearchOptions} options */
    const send = (options) => {
      if (!isCurrent()) return null;
      const result = engine.search(query, filter, { all, pending: !this.#isComplete, ...options });
      this.send({ type: MESSAGE.RESULT, data: result });
      return result.info;
    };
    const progress = () => send({ pending: true, brief: true })?.paragraphs ?? 0;
    const partial = (await this.#shards?.loadFor(engine.needlesOf(query), enough(all, isCurrent, progress))) ?? false;
    let info = send({ partial, brief: true });
    const isNowhere = info?.paragraphs === 0 || info?.suggestion;
    if (this.#shards && isNowhere && !partial) {
      await this.#loadSuggestions(engine, query, isCurrent);
      info = send({ brief: true });
    }
    if (info?.brief) setTimeout(() => send({ partial }), PAUSE);
  }

  /**
   * Loads the shards that can hold what may have been meant by a query: they may be others than the query's own.
   * @param {Engine} engine
   * @param {string} query
   * @param {() => boolean} isCurrent
   */
  async #loadSuggestions(engine, query, isCurrent) {
    for (const suggestion of engine.suggestionsFor(query))
      await this.#shards?.loadFor(engine.needlesOf(suggestion), () => !isCurrent());
  }
}

/**
 * Says before each shard whether those before it were enough: when more was found than is shown, when many were loaded,
 * or when the reader has typed on.
 * @param {boolean} all whether everything was asked for
 * @param {() => boolean} isCurrent
 * @param {() => number} progress tells what was found so far, and how much
 */
function enough(all, isCurrent, progress) {
  let left = all ? Infinity : MOST_SHARDS;
  let nextProgress = 0;
  return () => {
    if (!isCurrent() || left === 0) return true;
    left--;
    if (all && performance.now() < nextProgress) return false;
    nextProgress = performance.now() + PROGRESS;
    return progress() > SHOWN_HITS && !all;
  };
}
