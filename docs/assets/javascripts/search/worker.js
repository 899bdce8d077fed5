// The engine's messages with the theme's box: 0 set-up → 1 ready, 2 query → 3 result. It runs as a worker; where the
// pages are read from disk and no worker may run, as a script of the page.

import { Engine } from "./engine.js";
import { Router } from "./router.js";
import { SHOWN } from "./shown.js";
import { Store } from "./store.js";

/** @import { Lang, IndexFile, Message } from "./types.d.ts" */

const page = typeof document !== "undefined";
/** @type {(message: { type: number, data: unknown }) => void} */
let answer = (message) => postMessage(message);
/** @type {Engine | null} */
let engine = null;
/** Whether everything that is sent without being asked for is there. */
let complete = false;
/** The shards of languages whose texts are too large to be sent whole. @type {Map<Lang, { router: Router, had: Set<number> }>} */
const routers = new Map();
/** @type {(name: string, shard?: boolean) => Promise<IndexFile>} */
let fetchPart;
/** @type {Message | null} */
let asked = null;

/** @param {string} url @returns {Promise<IndexFile>} */
async function load(url) {
  if (!page) {
    const reply = await fetch(url);
    if (!reply.ok) throw new Error(`${url}: ${reply.status}`);
    const script = await reply.text();
    return JSON.parse(script.slice(script.indexOf("(") + 1, script.lastIndexOf(")")));
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(globalThis, { xinzhi: resolve });
    script.src = url;
    script.onerror = () => reject(new Error(url));
    document.head.append(script);
  });
}

/** @param {{ ui: "zh" | "en", base: string, words?: Record<string, string> }} setup */
async function start({ ui, base, words }) {
  const store = new Store();
  engine = new Engine(store, ui, words);
  if (page) engine.shown.file = "index.html";
  fetchPart = async (name, shard = false) => {
    const file = await load(new URL(`${name}.js`, base).href);
    store.add(file);
    if (!shard) engine?.renew();
    return file;
  };
  for (const name of /** @type {const} */ ([ui, ui === "zh" ? "en" : "zh", "rest"])) {
    const { routes } = await fetchPart(name);
    if (routes && name !== "rest") {
      const route = async (/** @type {number} */ n) =>
        (await load(new URL(`${name}-route-${n}.js`, base).href)).route ?? {};
      routers.set(name, { router: new Router(routes.shards, routes.files, route), had: new Set() });
    }
    if (name === ui) answer({ type: 1, data: { catalogue: catalogue(store, ui) } });
    complete = name === "rest";
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
  const message = asked;
  if (!engine || !message) return;
  const { data, filter, all } = message;
  let partial = false;
  /** @param {boolean} pending */
  const send = (pending) => {
    const result = /** @type {Engine} */ (engine).search(data, filter, { all, pending, partial });
    if (asked === message) answer({ type: 3, data: result });
    return result.info.paragraphs;
  };
  partial = await gather(data, message, () => send(true));
  if (send(!complete) || !routers.size) return;
  // What is nowhere may be one slip away: then the guesses' shards are wanted.
  for (const guess of engine.guesses(data)) await gather(guess, message, () => 0);
  send(!complete);
}

/**
 * Fetches the shards that can hold a query, one after the other, as long as it is the one that was asked last; tells
 * whether it left some out, because more was found than is shown.
 * @param {string} query
 * @param {Message} message
 * @param {() => number} send sends what is found so far, and tells how much it is
 */
async function gather(query, message, send) {
  for (const [lang, { router, had }] of routers) {
    const wanted = await router.wanted(engine?.needles(query, lang) ?? []);
    for (const shard of wanted.filter((n) => !had.has(n))) {
      if (asked !== message || (send() > SHOWN && !message.all)) return true;
      had.add(shard);
      await fetchPart(`${lang}-${shard}`, true);
    }
  }
  return false;
}

/** @param {Message} message */
function handle(message) {
  if (message.type === 0) {
    start(message.data).catch((error) => answer({ type: -1, data: String(error) }));
  } else if (message.type === 2) {
    asked = message;
    reply().catch((error) => answer({ type: -1, data: String(error) }));
  }
}

if (page) {
  Object.assign(globalThis, {
    xinzhiEngine: { post: handle, listen: (/** @type {typeof answer} */ listener) => (answer = listener) },
  });
} else {
  addEventListener("message", (event) => handle(event.data));
}
