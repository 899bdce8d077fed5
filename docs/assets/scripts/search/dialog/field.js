// The field: what is typed, or put there as if it were typed.

import { field } from "./elements.js";

/** The theme reads the field when a key is released. */
export const letThemeRead = () => field.dispatchEvent(new KeyboardEvent("keyup"));

/** Searches for a query as if it had been typed. @param {string} query */
export function searchFor(query) {
  field.value = query;
  field.focus();
  field.dispatchEvent(new InputEvent("input"));
}
