// The catalogue: the documents with their texts, for the dialog's filter.

/** @import { LanguageCode } from "../../model/types.d.ts" */
/** @import { Catalogue } from "../protocol/types.d.ts" */
/** @import { IndexStore } from "./index-store.js" */

/** @param {IndexStore} store @param {LanguageCode} ui the language of the interface @returns {Catalogue} */
export function catalogueOf(store, ui) {
  const documents = Object.entries(store.documentTitles[ui] ?? {});
  return documents.map(([group, title]) => {
    const texts = store.pages.filter((page) => page.kind === "text" && page.group === group);
    return { group, title, texts: texts.map((text) => ({ url: text.url, title: text.title[ui] ?? "" })) };
  });
}
