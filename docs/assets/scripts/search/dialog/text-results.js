// The results of one text: a button below those that are shown leads to all of them.

import { createButton, createElement } from "../../base/elements.js";
import { results, say } from "./elements.js";
import { searchInText } from "./filters.js";

/** @import { TextHits } from "../protocol/types.d.ts" */

/** What each group of results stands for, in their order. @type {(TextHits | null)[]} */
let shown = [];

/** @param {(TextHits | null)[]} texts */
export function showMoreOfTexts(texts) {
  shown = texts;
  addButtons();
}

/** Adds the buttons that are not there yet: the theme draws a few groups at a time. */
export function addButtons() {
  [...results.children].forEach((group, n) => {
    const text = shown[n];
    if (!text || group.querySelector(".found-more")) return;
    const { url, hits, sent } = text;
    if (sent < hits) group.append(createElement("p", [allOf(url, hits)], { class: "found-more" }));
  });
}

/** @param {string} url @param {number} hits */
const allOf = (url, hits) => createButton(say("all-of-text", hits), () => searchInText(url));
