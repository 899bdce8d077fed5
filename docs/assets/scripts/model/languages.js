// The two languages of the edition.

import { CHINESE } from "./chinese.js";
import { ENGLISH } from "./english.js";

/** @import { LanguageCode } from "./types.d.ts" */

export const LANGUAGES = { zh: CHINESE, en: ENGLISH };

/** @param {LanguageCode} language @returns {LanguageCode} */
export const otherLanguage = (language) => (language === "zh" ? "en" : "zh");
