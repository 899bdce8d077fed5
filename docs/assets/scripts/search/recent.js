// Recent searches. They stay in the browser.

import { make, stored } from "../shared.js";
import { button, heed, input, part, recent, say } from "./parts.js";

const RECENT = "xinzhi.searches";
const MOST_RECENT = 8;

/** What was sought lately, a query a line; given, it is kept first. @param {string[]} [queries] */
const recents = (queries) =>
  (stored(RECENT, queries?.slice(0, MOST_RECENT).join("\n")) ?? "").split("\n").filter(Boolean);

/** @param {string} query */
export function remember(query) {
  const own = query.trim();
  if (own) recents([own, ...recents().filter((one) => one !== own)]);
}

export function showRecent() {
  const queries = input.value.trim() ? [] : recents();
  const rows = queries.map((query) => {
    const again = button(query, () => searchFor(query));
    const drop = () => keep(recents().filter((one) => one !== query));
    return make("li", [again, button("×", drop, { "aria-label": say("forget", query) })]);
  });
  part(".search-recent ul").replaceChildren(...rows);
  recent.hidden = !rows.length;
}

/** @param {string[]} queries */
function keep(queries) {
  recents(queries);
  showRecent();
  input.focus();
}

/** @param {string} query */
export function searchFor(query) {
  input.value = query;
  input.focus();
  heed();
  showRecent();
}

part(".search-recent > p").append(button(say("forget-all"), () => keep([])));
