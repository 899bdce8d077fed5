// The simplified characters of a text, whatever characters the page shows: words are known by them.

/** What halves of blocks that show other characters have been. @type {WeakMap<Element, string>} */
const simplified = new WeakMap();

/** Remembers the Chinese characters of a half before others are shown. @param {Element} half @param {string} characters */
export const rememberSimplified = (half, characters) => simplified.set(half, characters);

/** Forgets them: the half shows them again. @param {Element} half */
export const forgetSimplified = (half) => simplified.delete(half);

/** The Chinese characters of a half as they were, if it shows others. @param {Element} half */
export const simplifiedOf = (half) => simplified.get(half);
