// The card of a term. Without this script a term is a link to its page.

import { createElement } from "../base/elements.js";
import { CHINESE } from "../model/chinese.js";
import { ENGLISH } from "../model/english.js";
import { interfaceLanguage } from "../model/interface-language.js";
import { explain } from "./card.js";
import { isWordExplained } from "./learner-start.js";
import { addressOf, markedTerm } from "./term-choice.js";
import { slugOf, termBySlug } from "./terms.js";

const MORE = { zh: "词条与用例", en: "Entry and occurrences" };

/** What the card of a term says. @param {HTMLElement} marked */
async function termContent(marked) {
  const address = addressOf(marked);
  const term = await termBySlug(slugOf(address), address);
  if (!term) return [];
  const chinese = createElement("strong", term.zh, { lang: CHINESE.tag });
  const pinyin = createElement("span", term.pinyin, { lang: "zh-Latn-pinyin", class: "pinyin" });
  return [
    createElement("p", [chinese, " ", pinyin]),
    createElement("p", term.en, { lang: ENGLISH.tag }),
    createElement("p", term.define),
    createElement("p", [createElement("a", MORE[interfaceLanguage()], { href: address })]),
  ];
}

// Where each word has a card of its own, that one says what term the word is part of.
explain({
  subjectOf: (element) => (isWordExplained(element) ? null : markedTerm(element)),
  contentFor: termContent,
});
