// Text as HTML.

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text with the characters escaped that HTML would take for its own. @param {string} text */
export const escapeHtml = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
