// The language that comes first where the other is shown on request: a setting of the reader's.

/** @import { LanguageCode } from "./types.d.ts" */

/** What holds on this page. @returns {LanguageCode} */
export const firstLanguage = () => (document.documentElement.dataset.first === "en" ? "en" : "zh");
