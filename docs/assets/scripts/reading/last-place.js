// Where one left off in the texts that one last read: kept in this browser, the latest offered on the home page, and
// forgotten when its text has been read to the end or one asks for it.

import { createButton, createElement } from "../base/elements.js";
import { themeSettings } from "../base/pages.js";
import { readStored, store } from "../base/storage.js";
import { interfaceLanguage } from "../model/interface-language.js";

/**
 * A place in a text: the path of its page from the root of the site, its short titles, the block, and the share read.
 * @typedef {{ path: string, zh: string, en: string, id: string, share: number }} Place
 */

const NAME = "xinzhi.places";
/** How many texts have their places kept. */
const MOST = 5;
const PATH = /^texts\/[\w-]+\/[\w-]+\/(index\.html)?$/;
/** A text is begun and not ended within these shares. */
const [BEGUN, ENDED] = [0.02, 0.98];
const WORDS = {
  zh: { go: (/** @type {string} */ title) => `接着读：${title}`, read: "已读", remove: "不再提示" },
  en: { go: (/** @type {string} */ title) => `Go on with “${title}”`, read: "read", remove: "Forget it" },
};

const root = () => new URL(`${themeSettings().base}/`, location.href);

/** Whether something is a place as this script keeps them. @param {any} place @returns {place is Place} */
const isPlace = (place) =>
  PATH.test(place?.path) &&
  /^[\w-]+$/.test(place.id) &&
  place.share > 0 &&
  place.share < 1 &&
  [place.zh, place.en].every((title) => typeof title === "string");

/** What was kept, the latest first. @returns {Place[]} */
function keptPlaces() {
  try {
    return JSON.parse(readStored(NAME) ?? "[]").filter(isPlace);
  } catch {
    return [];
  }
}

/** Keeps places in a text as the latest instead of what was kept of it. @param {string} path @param {...Place} latest */
function replacePlace(path, ...latest) {
  const others = keptPlaces().filter((place) => place.path !== path);
  store(NAME, JSON.stringify([...latest, ...others].slice(0, MOST)));
}

/** Keeps a place, or forgets that of a text that has been read to its end. @param {string} id @param {number} share */
export function keepPlace(id, share) {
  const path = location.pathname.slice(root().pathname.length);
  const titles = document.querySelector(".frame-page");
  if (!PATH.test(path) || !(titles instanceof HTMLElement)) return;
  const { zh = "", en = "" } = titles.dataset;
  if (share >= ENDED) replacePlace(path);
  else if (id && share >= BEGUN) replacePlace(path, { path, zh, en, id, share });
}

/** Offers the latest place, where the page has room for it. */
function offer() {
  const slot = document.getElementById("resume");
  const [place] = keptPlaces();
  if (!slot || !place) return;
  const ui = interfaceLanguage();
  const words = WORDS[ui];
  const title = (ui === "en" && place.en) || place.zh;
  const link = createElement("a", words.go(title), { href: new URL(`${place.path}#${place.id}`, root()).href });
  const remove = createButton(words.remove, () => {
    replacePlace(place.path);
    slot.hidden = true;
  });
  slot.replaceChildren(link, ` ${Math.round(place.share * 100)}% ${words.read} `, remove);
  slot.hidden = false;
}

offer();
// A page that the browser has kept whole is shown again as it was.
addEventListener("pageshow", offer);
