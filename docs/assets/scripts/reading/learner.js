// What learners ask for, loaded on request: cards of words, pinyin, traditional characters, reading aloud.

import { loadScript } from "../base/load-script.js";
import { interfaceLanguage } from "../model/interface-language.js";
import { tell } from "./telling.js";
import { voiceFor } from "./voices.js";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const address = new URL("learner.js", script?.src || location.href).href;
const LOST = { zh: "未能载入所需资料，请稍后再试", en: "What this needs could not be loaded; try again later" };

/** What the script does for others, once it is there. */
export const learner = () => loadScript(address, () => window.xinzhiLearning);

/** Does something with it; says so where it could not be loaded. @param {(script: Awaited<ReturnType<typeof learner>>) => void} act */
export const withLearner = (act) => learner().then(act, tellLost);

export const tellLost = () => tell(LOST[interfaceLanguage()]);

/** The language of a half of a block, if the browser has a voice for it. @param {HTMLElement} half */
export function voicedLanguage(half) {
  const language = half.lang.startsWith("zh") ? "zh" : "en";
  return voiceFor(language) ? language : undefined;
}
