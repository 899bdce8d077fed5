// What the reader wants of the Chinese is shown: pinyin over the text or a paragraph, traditional characters.

import { createButton, createElement } from "../base/elements.js";
import { interfaceLanguage } from "../model/interface-language.js";
import { wantsPinyin, wantsTraditional } from "../reading/chinese-choice.js";
import { changeAll } from "../reading/far-blocks.js";
import { tellLost } from "../reading/learner.js";
import { chineseHalves } from "./block-words.js";
import { hasPinyin, hidePinyin, pinyinData, showPinyin } from "./pinyin.js";
import { scriptData, showSimplified, showTraditional } from "./script.js";

const root = document.documentElement;
const WORDS = {
  zh: {
    notice: "繁體字由簡體原文自動逐詞轉換而成，偶有差錯，引用請據簡體原文。",
    back: "恢复简体",
  },
  en: {
    notice: "Traditional characters, converted word by word from the simplified text; quote the simplified one.",
    back: "Show simplified",
  },
}[interfaceLanguage()];

/** What is shown now. */
const shown = { pinyin: "off", script: "hans" };
/** What is under way: changes come one after another. */
let underWay = Promise.resolve();

const wantedPinyin = () => (wantsPinyin() ? (root.dataset.pinyin ?? "off") : "off");
const wantedScript = () => (wantsTraditional() ? "hant" : "hans");

/** Says that what is shown is converted, and leads back. */
const notice = createElement(
  "p",
  [WORDS.notice, " ", createButton(WORDS.back, () => document.getElementById("script-hans")?.click())],
  { class: "notice converted", "data-search-exclude": "" },
);

/** @param {string} script */
async function showScript(script) {
  const data = script === "hant" ? await scriptData() : null;
  if (script !== wantedScript()) return;
  shown.script = script;
  changeAll(() => {
    if (data) showTraditional(data);
    else showSimplified();
    if (data) document.querySelector(".reveal-hint")?.after(notice);
    else notice.remove();
  });
}

/** @param {string} pinyin */
async function showPinyinOfAll(pinyin) {
  const data = pinyin === "off" ? null : await pinyinData(pinyin === "hard");
  if (pinyin !== wantedPinyin()) return;
  shown.pinyin = pinyin;
  changeAll(() => {
    for (const half of chineseHalves()) {
      if (data) showPinyin(half, data);
      else hidePinyin(half);
    }
  });
}

async function showWanted() {
  try {
    if (shown.script !== wantedScript()) await showScript(wantedScript());
    if (shown.pinyin !== wantedPinyin() && chineseHalves().length) await showPinyinOfAll(wantedPinyin());
  } catch {
    tellLost();
  }
}

/** Shows the pinyin of a half of a block, or takes it away. @param {HTMLElement} half */
export async function togglePinyin(half) {
  if (hasPinyin(half)) return hidePinyin(half);
  try {
    showPinyin(half, await pinyinData(false));
  } catch {
    tellLost();
  }
}

/** Shows what is wanted, now and whenever it changes. */
export function keepShown() {
  const show = () => {
    underWay = underWay.then(showWanted);
  };
  new MutationObserver(show).observe(root, { attributeFilter: ["data-pinyin", "data-script"] });
  show();
}
