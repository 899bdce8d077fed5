// Putting text on the clipboard, also where the browser does not let a page write to it.

import { createElement } from "../base/elements.js";

/** Copies by the browser's own command, from a field that nobody sees. @param {string} text */
function copyFromField(text) {
  const focused = document.activeElement;
  const field = /** @type {HTMLTextAreaElement} */ (
    createElement("textarea", text, { class: "quote-field", readonly: "" })
  );
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}

/** Copies a text; where no way works, the reader is shown it. @param {string} text @param {string} byHand */
export async function copyText(text, byHand) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (copyFromField(text)) return true;
    prompt(byHand, text);
    return false;
  }
}
