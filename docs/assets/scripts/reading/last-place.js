// Where one left off in a text: kept in this browser, offered on the home page, and forgotten when one asks for it.

import { createButton, createElement } from "../base/elements.js";
import { themeSettings } from "../base/pages.js";
import { forget, readStored, store } from "../base/storage.js";
import { interfaceLanguage } from "../model/interface-language.js";

/**
 * A place in a text: the path of its page from the root of the site, its titles, the block, and the share read.
 * @typedef {{ path: string, zh: string, en: string, id: string, share: number }} Place
 */

const NAME = "xinzhi.place";
const PATH = /^texts\/[\w-]+\/[\w-]+\/(index\.html)?$/;
/** A text is begun and not ended within these shares. */
const [BEGUN, ENDED] = [0.02, 0.98];
const WORDS = {
  zh: { go: (/** @type {string} */ title) => `接着读：${title}`, read: "已读", remove: "不再提示" },
  en: { go: (/** @type {string} */ title) => `Go on with “${title}”`, read: "read", remove: "Forget it" },
};

const root = () => new URL(`${themeSettings().base}/`, location.href);

/** The title in a language, as one reads it without pinyin. @param {string} lang */
function titleIn(lang) {
  const title = document.querySelector(`h1 > [lang|=${lang}]`)?.cloneNode(true);
  if (!(title instanceof Element)) return "";
  for (const pinyin of title.querySelectorAll("rt")) pinyin.remove();
  return title.textContent?.trim() ?? "";
}

/** Keeps a place, or forgets a text that has been read to its end. @param {string} id @param {number} share */
export function keepPlace(id, share) {
  const path = location.pathname.slice(root().pathname.length);
  if (!PATH.test(path)) return;
  if (share >= ENDED) return forget(NAME);
  if (!id || share < BEGUN) return;
  store(NAME, JSON.stringify({ path, zh: titleIn("zh"), en: titleIn("en"), id, share }));
}

/** What was kept; null where it is no place that this script has kept. @returns {Place | null} */
export function keptPlace() {
  try {
    const place = JSON.parse(readStored(NAME) ?? "null");
    const isPlace = PATH.test(place?.path) && /^[\w-]+$/.test(place.id) && place.share > 0 && place.share < 1;
    return isPlace && [place.zh, place.en].every((title) => typeof title === "string") ? place : null;
  } catch {
    return null;
  }
}

/** Offers the place, where the page has room for it. */
function offer() {
  const slot = document.getElementById("resume");
  const place = keptPlace();
  if (!slot || !place) return;
  const ui = interfaceLanguage();
  const words = WORDS[ui];
  const title = (ui === "en" && place.en) || place.zh;
  const link = createElement("a", words.go(title), { href: new URL(`${place.path}#${place.id}`, root()).href });
  const remove = createButton(words.remove, () => {
    forget(NAME);
    slot.hidden = true;
  });
  slot.replaceChildren(link, ` ${Math.round(place.share * 100)}% ${words.read} `, remove);
  slot.hidden = false;
}

offer();
// A page that the browser has kept whole is shown again as it was.
addEventListener("pageshow", offer);
