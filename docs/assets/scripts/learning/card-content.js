// What the card of a word says.

import { createButton, createElement } from "../base/elements.js";
import { themeSettings } from "../base/pages.js";
import { CHINESE } from "../model/chinese.js";
import { ENGLISH } from "../model/english.js";
import { idOf, readText } from "./block-words.js";
import { filled, labels } from "./labels.js";
import { isSaved, removeWord, saveWord } from "./saved-words.js";
import { entriesOf, otherWords, wholeEntries } from "./vocabulary.js";
import { blockNumber, followingText, sentenceOf, termOf } from "./word-context.js";

/** @import { Word } from "./block-words.js" */
/** @import { Entry, Term, Vocabulary } from "./vocabulary.js" */

const PINYIN = "zh-Latn-pinyin";
/** The highest level, which stands for three. */
const HIGHEST = 7;
/** How many senses are shown at first, and how many other places of a word. */
const SENSES = 4;
const PLACES = 6;

/** @param {string} text @param {string} [name] */
const chinese = (text, name = "span") => createElement(name, text, { lang: CHINESE.tag });
/** @param {string} text */
const pinyin = (text) => createElement("span", text, { lang: PINYIN, class: "pinyin" });

/**
 * The content of a card.
 * @param {Word} word
 * @param {Vocabulary} vocabulary
 * @param {Word[]} places where the word stands in the text
 * @param {() => void} close
 */
export function cardContent(word, vocabulary, places, close) {
  const entries = entriesOf(word, vocabulary);
  const term = termOf(word, vocabulary);
  const parts = [
    head(word, entries, vocabulary, close),
    entries.length ? sensesOf(entries) : term?.term[0] === word.text ? null : createElement("p", labels().unknown),
    term && termLine(term, word),
    sentence(word),
    placesLine(word, places),
    entries.length || word.text.length > 1 ? moreOf(word, vocabulary) : null,
    createElement("p", [labels().credit, "\u00a0· ", listLink()], { class: "credit" }),
  ];
  return parts.filter((part) => part !== null);
}

/** @param {Word} word @param {Entry[]} entries @param {Vocabulary} vocabulary @param {() => void} close */
function head(word, entries, vocabulary, close) {
  const [entry] = entries;
  const term = termOf(word, vocabulary)?.term;
  const [traditional, reading] = entry ?? (term?.[0] === word.text ? [term[1], term[2]] : ["", ""]);
  const level = vocabulary.levels.levels[word.text];
  const line = [chinese(word.text, "strong"), " "];
  if (traditional && traditional !== word.text)
    line.push(createElement("span", traditional, { lang: "zh-Hant", class: "hant" }), " ");
  if (reading) line.push(pinyin(reading), " ");
  if (level) line.push(createElement("small", level === HIGHEST ? labels().highest : filled(labels().level, level)));
  const buttons = createElement("span", [saveButton(word, entries, term), closeButton(close)], { class: "buttons" });
  return createElement("p", [...line, buttons], { class: "head" });
}

const listLink = () => createElement("a", labels().list, { href: inSite("words/") });

/** An address under the root of this language's site. @param {string} path */
const inSite = (path) => new URL(`${themeSettings().base}/${path}`, location.href).href;

/** @param {() => void} close */
const closeButton = (close) => createButton("×", close, { class: "close", "aria-label": labels().close });

/** @param {Word} word @param {Entry[]} entries @param {Term | undefined} term */
function saveButton(word, entries, term) {
  const button = createButton("", toggle, { class: "save" });
  const show = () => {
    const saved = isSaved(word.text);
    button.setAttribute("aria-pressed", String(saved));
    button.textContent = saved ? `★ ${labels().saved}` : `☆ ${labels().save}`;
  };
  function toggle() {
    if (isSaved(word.text)) removeWord(word.text);
    else saveWord(asSaved(word, entries, term));
    show();
  }
  show();
  return button;
}

/** A word as the list keeps it. @param {Word} word @param {Entry[]} entries @param {Term | undefined} term */
function asSaved(word, [entry], term) {
  const [traditional, reading, senses] = entry ?? [term?.[1] ?? "", term?.[2] ?? "", term ? [term[3]] : []];
  const { zh, en } = sentenceOf(word);
  const address = new URL(location.href);
  address.search = "";
  address.hash = idOf(word.half);
  const title = document.querySelector("h1 [lang|=zh]");
  return {
    word: word.text,
    traditional,
    pinyin: reading,
    senses: senses.slice(0, SENSES).join("; "),
    zh,
    en,
    title: title ? readText(title) : document.title,
    address: address.href,
  };
}

/** The senses of a word's entries; of one that is read otherwise with its pinyin. @param {Entry[]} entries */
function sensesOf(entries) {
  const [[, first]] = entries;
  const items = entries.map(([, reading, senses]) => {
    const shown = senses.slice(0, SENSES).join("; ");
    return createElement("li", reading === first ? shown : [pinyin(reading), " ", shown]);
  });
  return createElement("ul", items, { lang: ENGLISH.tag, class: "senses" });
}

/** The term that the word is part of, or is itself. @param {{ term: Term, href: string }} of @param {Word} word */
function termLine({ term: [zh, , , english], href }, { text }) {
  const link = createElement("a", zh, { href, lang: CHINESE.tag });
  return createElement("p", [
    `${zh === text ? labels().entry : labels().part} `,
    link,
    " ",
    createElement("span", english, { lang: ENGLISH.tag }),
  ]);
}

/** The English of the sentence; where it is to be guessed first, only when it is asked for. @param {Word} word */
function sentence(word) {
  const { en, isShown } = sentenceOf(word);
  if (!en) return createElement("p", labels().none, { class: "sentence" });
  if (document.documentElement.dataset.view === "reveal" && !isShown)
    return createElement(
      "details",
      [createElement("summary", labels().sentence), createElement("p", en, { lang: ENGLISH.tag })],
      { class: "sentence" },
    );
  return createElement("p", en, { lang: ENGLISH.tag, class: "sentence" });
}

/** How often and where else the word stands. @param {Word} word @param {Word[]} places */
function placesLine(word, places) {
  const ids = new Map(places.filter(({ half }) => half !== word.half).map((place) => [idOf(place.half), place]));
  const links = [...ids].slice(0, PLACES).flatMap(([id, place]) => {
    const number = blockNumber(place);
    if (!number) return [];
    return [" ", createElement("a", number, { href: `#${id}`, "aria-label": filled(labels().here, number) })];
  });
  const search = new URL(inSite(""));
  search.searchParams.set("q", word.text);
  const link = createElement("a", labels().search, { href: search.href });
  const further = ids.size > PLACES ? " …" : "";
  return createElement("p", [filled(labels().times, places.length), ...links, `${further}\u00a0· `, link], {
    class: "places",
  });
}

/** All senses, and the words that begin where the word does: loaded when they are asked for. @param {Word} word @param {Vocabulary} vocabulary */
function moreOf(word, vocabulary) {
  const list = createElement("dl", []);
  const details = createElement("details", [createElement("summary", labels().more), list], { class: "more" });
  details.addEventListener("toggle", () => void fill(list, word, vocabulary), { once: true });
  return details;
}

/** @param {Element} list @param {Word} word @param {Vocabulary} vocabulary */
async function fill(list, word, vocabulary) {
  try {
    const whole = await wholeEntries(word.text, vocabulary);
    const others = await otherWords(followingText(word), word.text, vocabulary);
    const all = whole.length ? [/** @type {[string, Entry[]]} */ ([word.text, whole]), ...others] : others;
    list.replaceChildren(...all.flatMap(([text, entries]) => listed(text, entries)));
  } catch {
    list.replaceChildren(createElement("dt", labels().broken));
  }
}

/** A word with its entries. @param {string} text @param {Entry[]} entries */
const listed = (text, entries) => [
  createElement("dt", [chinese(text)]),
  ...entries.map(([, reading, senses]) =>
    createElement("dd", [pinyin(reading), " ", createElement("span", senses.join("; "), { lang: ENGLISH.tag })]),
  ),
];
