// The engine's messages with the theme's box: 0 set-up → 1 ready, 2 query → 3 result. It runs as a worker; where the
// pages are read from disk and no worker may run, as a script of the page.

import { Engine } from "./engine.js";
import { Router } from "./router.js";
import { SHOWN } from "./shown.js";
import { Store } from "./store.js";

/** @import { IndexFile, Message } from "./types.d.ts" */

const page = typeof document !== "undefined";
/** @type {(message: { type: number, data: unknown }) => void} */
let answer = (message) => postMessage(message);
/** @type {Engine | null} */
let engine = null;
/** Whether everything that is sent without being asked for is there. */
let complete = false;
/** Of an index whose texts are too large to be sent whole. @type {Router | null} */
let router = null;
/** @type {Message | null} */
let asked = null;
/** How many answers were begun: only the last one goes on. */
let turns = 0;
/** How many shards are fetched for a query before all are asked for. */
const SHARDS = 20;
/** How long the reader pauses before the rest of what is shown is sent, in ms. */
const PAUSE = 150;

const fail = (/** @type {unknown} */ error) => answer({ type: -1, data: String(error) });

/** @param {string} url @returns {Promise<IndexFile>} */
async function load(url) {
  if (!page) {
    const reply = await fetch(url);
    if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
    const script = await reply.text();
    return JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));
  }
  return new Promise((resolve, reject) => {
    /** @type {HTMLScriptElement & { file?: IndexFile }} */
    const script = document.createElement("script");
    const xinzhi = (/** @type {IndexFile} */ file) => Object.assign(document.currentScript ?? {}, { file });
    Object.assign(globalThis, { xinzhi });
    script.src = url;
    script.onload = () => resolve(script.file ?? { lang: "" });
    script.onerror = () => reject(new Error(url));
    document.head.append(script);
  });
}

/** @param {{ ui: "zh" | "en", base: string, words?: Record<string, string> }} setup */
async function start({ ui, base, words }) {
  const store = new Store();
  engine = new Engine(store, ui, words);
  if (page) engine.shown.file = "index.html";
  const get = (/** @type {string} */ name) => load(new URL(`${name}.js`, base).href);
  const take = async (/** @type {string} */ name) => {
    const file = await get(name);
    store.add(file);
    return file;
  };
  const names = [ui, ui === "zh" ? "en" : "zh", "rest"];
  for (const name of names) {
    const { routes } = await take(name);
    engine.renew();
    if (routes && !router) {
      names.push("words");
      const route = async (/** @type {number} */ n) => (await get(`route-${n}`)).route ?? {};
      router = new Router(routes, route, (n) => take(`texts-${n}`));
    }
    const type = { [ui]: 1, words: 4 }[name];
    if (type) answer({ type, data: { catalogue: catalogue(store, ui) } });
    complete = name === names.at(-1);
    await reply();
  }
  for (const query of engine.practice()) {
    // Between two of them the reader's own are answered.
    await new Promise((next) => setTimeout(next));
    engine.search(query);
  }
}

/** The documents with their texts, for the box's filter. @param {Store} store @param {"zh" | "en"} ui */
const catalogue = (store, ui) =>
  Object.entries(store.groups[ui] ?? {}).map(([group, title]) => ({
    group,
    title,
    texts: store.places
      .filter((place) => place.kind === "text" && place.group === group)
      .map((place) => ({ url: place.url, title: place.title[ui] })),
  }));

/** Answers the last query from what is there, and again whenever more of the index has come that can hold it. */
async function reply() {
  if (!engine || !asked) return;
  const { data, filter, all } = asked;
  const turn = ++turns;
  const current = () => turn === turns;
  /** @param {{ pending?: boolean, partial?: boolean, brief?: boolean }} options */
  const send = (options) => {
    const result = /** @type {Engine} */ (engine).search(data, filter, { all, pending: !complete, ...options });
    if (current()) answer({ type: 3, data: result });
    return result.info;
  };
  let left = all ? Infinity : SHARDS;
  let next = 0;
  const enough = () => {
    if (!current() || !left--) return true;
    if (all && performance.now() < next) return false;
    next = performance.now() + 1000;
    return send({ pending: true, brief: true }).paragraphs > SHOWN && !all;
  };
  const partial = (await router?.gather(engine.needles(data), enough)) ?? false;
  if (!current()) return;
  let info = send({ partial, brief: true });
  if (router && !partial && (!info.paragraphs || info.guess)) {
    // What is nowhere may be one slip away: then the guesses' shards are wanted.
    for (const guess of engine.guesses(data)) await router.gather(engine.needles(guess), () => !current());
    info = send({ brief: true });
  }
  if (info.brief) setTimeout(() => current() && send({ partial }), PAUSE);
}

/** @param {Message} message */
function handle(message) {
  if (message.type === 0) {
    start(message.data).catch(fail);
  } else if (message.type === 2) {
    asked = message;
    reply().catch(fail);
  }
}

if (page) {
  const listen = (/** @type {typeof answer} */ listener) => (answer = listener);
  Object.assign(globalThis, { xinzhiEngine: { post: handle, listen } });
} else {
  addEventListener("message", (event) => handle(event.data));
}
