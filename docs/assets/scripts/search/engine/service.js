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
/** How much of a query is searched for, in characters: a long one takes long, and nobody types one by hand. */
const LONGEST_QUERY = 200;

export class SearchService {
  /** @type {Engine | null} */
  #engine = null;
  /** What is still to be loaded without being asked for, file after file; the first of them may be on its way. */
  #files = /** @type {string[]} */ ([]);
  /** @type {(name: string) => Promise<IndexFile>} */
  #add = async () => ({ lang: "" });
  #tellCatalogue = () => {};
  #isLoading = false;
  /** Whether one of them could not be loaded, and nobody has asked for it again. */
  #isBroken = false;
  /** Where the texts are in shards. @type {Shards | null} */
  #shards = null;
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
    if (request.type === MESSAGE.SETUP) {
      this.#setUp(request.data);
      void this.#load();
    } else if (request.type === MESSAGE.RETRY) {
      this.#isBroken = false;
      void this.#reply();
      void this.#load(true);
    } else if (request.type === MESSAGE.QUERY) {
      if (this.#engine) this.send({ type: MESSAGE.HEARD });
      this.#request = request;
      void this.#reply();
    }
  }

  /** @param {Setup} setup */
  #setUp({ ui, base, words }) {
    const store = new IndexStore();
    const engine = new Engine(store, ui, words, this.pageFile);
    const load = (/** @type {string} */ name) => this.loadFile(new URL(`${name}.js`, base).href);
    this.#tellCatalogue = () => this.send({ type: MESSAGE.CATALOGUE, data: { catalogue: catalogueOf(store, ui) } });
    this.#files = [ui, ui === "zh" ? "en" : "zh", "rest"];
    this.#add = async (name) => {
      const file = await load(name);
      store.addFile(file);
      engine.indexHasGrown();
      this.#engine = engine;
      if (file.routes && !this.#shards) {
        // The titles of all texts, and their words, come last.
        this.#files.push("words");
        const fetchRoute = async (/** @type {number} */ n) => (await load(`route-${n}`)).route ?? {};
        this.#shards = new Shards(file.routes, fetchRoute, (n) => this.#add(`texts-${n}`));
      }
      if (name === ui) this.send({ type: MESSAGE.READY, data: { catalogue: catalogueOf(store, ui) } });
      if (name === "words") this.#tellCatalogue();
      return file;
    };
  }

  /**
   * Loads what is still to come, one file after the other. Where one fails, it is the first to be loaded again; that all
   * has come then, the dialog is told.
   * @param {boolean} [again]
   */
  async #load(again = false) {
    if (this.#isLoading || !this.#files.length) return;
    this.#isLoading = true;
    try {
      while (this.#files.length) {
        await this.#add(this.#files[0]);
        this.#files.shift();
        await this.#reply();
      }
      if (again) this.#tellCatalogue();
    } catch (error) {
      this.#isBroken = true;
      this.#fail(error);
      await this.#reply();
    }
    this.#isLoading = false;
    if (this.#engine && !this.#files.length) await this.#warmUp(this.#engine);
  }

  /** Says that something could not be loaded. @param {unknown} error */
  #fail(error) {
    this.send({ type: MESSAGE.FAILURE, data: String(error) });
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
    const { data: typed, filter, all = false } = request;
    const query = cutOff(typed);
    const cut = query === typed ? 0 : LONGEST_QUERY;
    const reply = ++this.#replies;
    const isCurrent = () => reply === this.#replies;
    /** Sends what is found now; not for a query that the reader has changed since. @param {SearchOptions} options */
    const send = (options) => {
      if (!isCurrent()) return null;
      const broken = this.#isBroken || Boolean(options.broken);
      const pending = this.#files.length > 0 && !broken;
      const { items, info } = engine.search(query, filter, { all, pending, ...options, broken });
      this.send({ type: MESSAGE.RESULT, data: { items, info: { ...info, query: typed, cut, broken } } });
      return info;
    };
    const progress = () => send({ pending: true, brief: true })?.paragraphs ?? 0;
    let [partial, broken] = [false, false];
    let info = null;
    try {
      partial = (await this.#shards?.loadFor(engine.needlesOf(query), enough(all, isCurrent, progress))) ?? false;
      info = send({ partial, brief: true });
      const isNowhere = info && (info.paragraphs === 0 || info.suggestion || info.nearest);
      if (this.#shards && isNowhere && !partial) {
        await this.#loadSuggestions(engine, query, isCurrent);
        info = send({ brief: true });
      }
    } catch (error) {
      this.#fail(error);
      partial = broken = true;
      info = send({ partial, broken, brief: true });
    }
    if (info?.brief) setTimeout(() => send({ partial, broken }), PAUSE);
  }

  /**
   * Loads the shards that can hold what may have been meant by a query, and some that can hold the nearest to it: they
   * may be others than the query's own.
   * @param {Engine} engine
   * @param {string} query
   * @param {() => boolean} isCurrent
   */
  async #loadSuggestions(engine, query, isCurrent) {
    for (const suggestion of engine.suggestionsFor(query))
      await this.#shards?.loadFor(engine.needlesOf(suggestion), () => !isCurrent());
    let left = MOST_SHARDS;
    await this.#shards?.loadFor(engine.needlesOfNearest(query), () => !isCurrent() || left-- === 0);
  }
}

/** The part of a query that is searched for; no character is cut in two. @param {string} query */
const cutOff = (query) => (query.length > LONGEST_QUERY ? [...query].slice(0, LONGEST_QUERY).join("") : query);

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
