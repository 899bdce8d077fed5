// Searching in strings.

/** Where one string stands in another, in order, overlapping places too. @param {string} text @param {string} part */
export function* placesOf(text, part) {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
