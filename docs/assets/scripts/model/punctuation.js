// The marks of both languages together.

import { CHINESE } from "./chinese.js";
import { ENGLISH } from "./english.js";

const marks = [CHINESE.quotationMarks, ENGLISH.quotationMarks];

/** What opens and closes a phrase that is meant exactly. */
export const OPENING_QUOTES = marks.map(({ opening }) => opening).join("");
export const CLOSING_QUOTES = marks.map(({ closing }) => closing).join("");

/** Every quotation mark. */
export const QUOTATION_MARKS = OPENING_QUOTES + CLOSING_QUOTES + marks.map(({ other }) => other).join("");

/** Matches where a sentence ends. */
export const SENTENCE_END = new RegExp(`^(?:${CHINESE.sentenceEnd}|${ENGLISH.sentenceEnd})`);
