// The filters of a search: by document or text, and by language.

import { createElement } from "../../base/elements.js";
import { field, filters, languageFilters, say, search, textFilter } from "./elements.js";
import { choiceFrom, chosenOption, filterOf, hasTexts, optionsFrom } from "./filter-choice.js";

/** @import { Catalogue } from "../protocol/types.d.ts" */

/** What the reader has chosen, at first by the address. */
export const choice = choiceFrom(new URL(location.href));

/** Shows what there is to choose from, and what is chosen. @param {Catalogue} catalogue */
export function showCatalogue(catalogue) {
  const groups = optionsFrom(catalogue, say).map(({ label, options }) =>
    createElement("optgroup", options.map(createOption), { label }),
  );
  textFilter.replaceChildren(createOption({ value: "", label: say("everywhere") }), ...groups);
  textFilter.value = chosenOption(catalogue, choice);
  if (textFilter.selectedIndex < 0) textFilter.value = "";
  // Without the texts nothing says yet that the text which was chosen is none.
  if (hasTexts(catalogue)) choice.in = textFilter.value;
  for (const radio of languageFilters) radio.checked = radio.value === choice.lang;
  filters.hidden = false;
}

/** @param {{ value: string, label: string }} option */
const createOption = ({ value, label }) => createElement("option", label, { value });

/** Asks again, with what is chosen now. */
export const searchWithFilter = () => search.postMessage({ data: field.value, filter: filterOf(choice) });

filters.addEventListener("change", () => {
  choice.in = textFilter.value;
  choice.lang = languageFilters.find((radio) => radio.checked)?.value ?? "";
  searchWithFilter();
});

/** Shows all that is found in a text. @param {string} url */
export function searchInText(url) {
  textFilter.value = url;
  // A document of one text stands for the text.
  if (textFilter.selectedIndex < 0) textFilter.value = url.split("/")[1];
  choice.in = textFilter.value;
  search.postMessage({ data: field.value, filter: filterOf(choice), all: true });
  field.focus();
}

/** Searches everywhere. */
export function searchEverywhere() {
  textFilter.value = "";
  languageFilters[0].checked = true;
  filters.dispatchEvent(new Event("change"));
  field.focus();
}
