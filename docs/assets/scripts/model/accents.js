// Letters without the marks on them.

/** Letters that Unicode does not take for others with a mark, as those write them who lack the letter. */
const PLAIN = /** @type {Record<string, string>} */ ({
  ...{ ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t" },
  ...{ ß: "ss", þ: "th", æ: "ae", œ: "oe" },
});

/** A text in small letters without the marks on them: as they are typed who lack the keys. @param {string} text */
export const withoutAccents = (text) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[ıøłđðħŧßþæœ]/g, (letter) => PLAIN[letter]);
