// The voices that the reader's browser has for reading aloud.

/** @import { LanguageCode } from "../model/types.d.ts" */

/** What goes before in the order of voices: the language as the texts have it. @type {Record<LanguageCode, string[]>} */
const PREFERRED = { zh: ["zh-cn", "zh-hans", "cmn-hans"], en: ["en-us", "en-gb"] };
/** What voices call the languages. Cantonese would read the words of the text in its own way. @type {Record<LanguageCode, RegExp>} */
const OF = { zh: /^(zh|cmn)(?=-|$)(?!-(hk|yue|hant-hk))/, en: /^en(-|$)/ };

/** The voice for a language; undefined where the browser has none. @param {LanguageCode} language */
export function voiceFor(language) {
  const all = "speechSynthesis" in window ? speechSynthesis.getVoices() : [];
  const tag = (/** @type {SpeechSynthesisVoice} */ { lang }) => lang.toLowerCase().replaceAll("_", "-");
  const own = all.filter((voice) => OF[language].test(tag(voice)));
  const rank = (/** @type {SpeechSynthesisVoice} */ voice) =>
    2 * Number(PREFERRED[language].some((start) => tag(voice).startsWith(start))) + Number(voice.localService);
  return own.sort((one, other) => rank(other) - rank(one))[0];
}

// Some browsers say which voices they have only after they were asked once.
if ("speechSynthesis" in window) speechSynthesis.getVoices();
