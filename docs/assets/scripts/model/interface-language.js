// Which language the page speaks to its reader. It stands apart from the languages, so that a small script need not hold them.

/** @import { LanguageCode } from "./types.d.ts" */

/** The language of the page, which is that of the interface. @returns {LanguageCode} */
export const interfaceLanguage = () => (document.documentElement.lang.startsWith("zh") ? "zh" : "en");
