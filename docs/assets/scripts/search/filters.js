// The filters of a search: by document or text, and by language; an address can hold them.

import { make } from "../shared.js";
import { dialog, door, filters, input, part, say } from "./parts.js";

/** @import { Filter } from "./types.d.ts" */
/** @typedef {{ group: string, title: string, texts: { url: string, title: string }[] }[]} Catalogue */

const texts = /** @type {HTMLSelectElement} */ (part(".search-filters select"));
const languages = /** @type {HTMLInputElement[]} */ ([...dialog.querySelectorAll(".search-filters [type=radio]")]);
const given = new URL(location.href).searchParams;
const shared = given.has("q");
export const filter = {
  in: (shared && given.get("in")) || "",
  lang: (shared && given.get("lang")?.match(/^(zh|en)$/)?.[0]) || "",
};

export const filtered = () => {
  const within = filter.in && { [filter.in.endsWith("/") ? "text" : "document"]: filter.in };
  return /** @type {Filter} */ ({ ...within, ...(filter.lang && { lang: filter.lang }) });
};

/** @param {Catalogue} catalogue */
export function fill(catalogue) {
  const option = (/** @type {string} */ value, /** @type {string} */ label) => make("option", label, { value });
  const groups = catalogue.map(({ group, title, texts: own }) => {
    // The texts of a large site come later.
    const whole = own.length === 1 ? [] : [option(group, say("whole", title))];
    const each = own.map((text) => option(own.length > 1 ? text.url : group, text.title));
    return make("optgroup", [...whole, ...each], { label: title });
  });
  texts.replaceChildren(option("", say("everywhere")), ...groups);
  // A document of one text goes by its own name.
  const only = catalogue.find((document) => document.texts.length === 1 && document.texts[0].url === filter.in);
  texts.value = only?.group ?? filter.in;
  if (texts.selectedIndex < 0) texts.value = "";
  if (catalogue.some((document) => document.texts.length)) filter.in = texts.value;
  for (const radio of languages) radio.checked = radio.value === filter.lang;
  filters.hidden = false;
}

filters.addEventListener("change", () => {
  filter.in = texts.value;
  filter.lang = languages.find((radio) => radio.checked)?.value ?? "";
  door.postMessage({ data: input.value, filter: filtered() });
});

/** Searches everywhere. */
export function widen() {
  texts.value = "";
  languages[0].checked = true;
  filters.dispatchEvent(new Event("change"));
  input.focus();
}
