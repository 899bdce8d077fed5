// Spans: parts of columns, counted by what they hold.

/** @import { Counted, Span } from "./types.d.ts" */

/** The texts of some spans, each once, in the order in which they are first met. @param {Iterable<Span>} spans */
export function countTexts(spans) {
  /** @type {Map<string, Counted>} */
  const found = new Map();
  for (const { column, from, to } of spans) {
    const text = column.text.slice(from, to);
    const counted = found.get(text) ?? { text, count: 0, whole: false };
    counted.count++;
    counted.whole ||= Boolean(column.edges[from] && column.edges[to]);
    found.set(text, counted);
  }
  return [...found.values()];
}
