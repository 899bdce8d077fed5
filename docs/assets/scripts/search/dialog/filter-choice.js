// The filter as the reader chooses it, and as an address holds it.

/** @import { Catalogue, Filter } from "../protocol/types.d.ts" */
/** @import { Say } from "./phrases.js" */

/**
 * The group of a document or the address of a text, and a language; empty where there is no limit.
 * @typedef {{ in: string, lang: string }} Choice
 */

/** The choice in a shared address: only one with a query is one. @param {URL} address @returns {Choice} */
export function choiceFrom({ searchParams }) {
  if (!searchParams.has("q")) return { in: "", lang: "" };
  const lang = searchParams.get("lang") ?? "";
  return { in: searchParams.get("in") ?? "", lang: ["zh", "en"].includes(lang) ? lang : "" };
}

/** The choice as the engine takes it. @param {Choice} choice */
export function filterOf(choice) {
  /** @type {Filter} */
  const filter = {};
  // The address of a text ends in a slash, the group of a document does not.
  if (choice.in.endsWith("/")) filter.text = choice.in;
  else if (choice.in) filter.document = choice.in;
  if (choice.lang === "zh" || choice.lang === "en") filter.lang = choice.lang;
  return filter;
}

/**
 * What there is to choose from: each document with its texts. A document of one text goes by the name of the text.
 * @param {Catalogue} catalogue
 * @param {Say} say
 */
export function optionsFrom(catalogue, say) {
  return catalogue.map(({ group, title, texts }) => {
    if (texts.length === 1) return { label: title, options: [{ value: group, label: texts[0].title }] };
    const each = texts.map((text) => ({ value: text.url, label: text.title }));
    // The texts of a large site come later: until then there is the document alone.
    return { label: title, options: [{ value: group, label: say("whole", title) }, ...each] };
  });
}

/**
 * The option for what was chosen: of a document's only text, the document.
 * @param {Catalogue} catalogue
 * @param {Choice} choice
 */
export function chosenOption(catalogue, choice) {
  const document = catalogue.find(({ texts }) => texts.length === 1 && texts[0].url === choice.in);
  return document?.group ?? choice.in;
}

/** Whether the catalogue lists texts. @param {Catalogue} catalogue */
export const hasTexts = (catalogue) => catalogue.some(({ texts }) => texts.length > 0);
