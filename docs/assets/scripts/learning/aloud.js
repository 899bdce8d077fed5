// Reading a paragraph aloud with the browser's own voice, sentence by sentence; the one that is read is marked. A bar at
// the foot of the window stops it, pauses it and sets how fast it goes.

import { createButton, createElement } from "../base/elements.js";
import { readStored, store } from "../base/storage.js";
import { interfaceLanguage } from "../model/interface-language.js";
import { sentencesOf } from "../reading/sentence-places.js";
import { voiceFor } from "../reading/voices.js";
import { readText } from "./block-words.js";

/** @import { LanguageCode } from "../model/types.d.ts" */

const NAME = "xinzhi.rate";
const RATES = ["0.6", "0.8", "1", "1.2", "1.5"];
const USUAL = "1";
const SPOKEN = "spoken";
const WORDS = {
  zh: { name: "朗读", pause: "暂停", go: "继续", stop: "停止", rate: "语速" },
  en: { name: "Reading aloud", pause: "Pause", go: "Go on", stop: "Stop", rate: "Speed" },
}[interfaceLanguage()];

/** What is read: its sentences, which of them now, and the voice. @type {{ sentences: HTMLElement[], at: number, voice: SpeechSynthesisVoice } | null} */
let reading = null;
/** What had the focus before. @type {Element | null} */
let focusedBefore = null;

const rateChoice = createElement("select", RATES.map(rateOption), { "aria-label": WORDS.rate });
const pauseButton = createButton(WORDS.pause, pauseOrGoOn);
const bar = createElement("div", [pauseButton, createButton(WORDS.stop, stop), rateChoice], {
  class: "aloud",
  role: "region",
  "aria-label": WORDS.name,
});

/** @param {string} rate */
function rateOption(rate) {
  const isChosen = rate === (readStored(NAME) ?? USUAL);
  return createElement("option", `${rate}×`, { value: rate, ...(isChosen ? { selected: "" } : {}) });
}

const chosenRate = () => /** @type {HTMLSelectElement} */ (rateChoice).value || USUAL;

/** Reads a half of a block aloud; nothing where the browser has no voice for it. @param {HTMLElement} half @param {LanguageCode} language */
export function readAloud(half, language) {
  stop();
  const voice = voiceFor(language);
  const sentences = sentencesOf(half).filter((sentence) => readText(sentence));
  if (!voice || !sentences.length) return;
  focusedBefore = document.activeElement;
  reading = { sentences, at: 0, voice };
  document.body.append(bar);
  pauseButton.textContent = WORDS.pause;
  pauseButton.focus({ preventScroll: true });
  speak();
}

/** Reads the sentence that is next. */
function speak() {
  if (!reading) return;
  const own = reading;
  const sentence = own.sentences[own.at];
  if (!sentence) return stop();
  mark(sentence);
  const utterance = new SpeechSynthesisUtterance(readText(sentence));
  Object.assign(utterance, { voice: own.voice, lang: own.voice.lang, rate: Number(chosenRate()) });
  // What is canceled ends, too: only an end that nobody asked for leads on.
  const at = own.at;
  utterance.onend = () => {
    if (reading !== own || own.at !== at) return;
    own.at += 1;
    speak();
  };
  utterance.onerror = ({ error }) => {
    if (reading === own && !["canceled", "interrupted"].includes(error)) stop();
  };
  speechSynthesis.speak(utterance);
}

/** @param {HTMLElement | null} sentence */
function mark(sentence) {
  for (const one of document.querySelectorAll(`.${SPOKEN}`)) one.classList.remove(SPOKEN);
  sentence?.classList.add(SPOKEN);
  sentence?.scrollIntoView({ block: "nearest" });
}

function pauseOrGoOn() {
  const isPaused = pauseButton.textContent === WORDS.go;
  if (isPaused) speechSynthesis.resume();
  else speechSynthesis.pause();
  pauseButton.textContent = isPaused ? WORDS.pause : WORDS.go;
}

/** Ends the reading and gives the focus back. */
function stop() {
  if (!reading) return;
  const hadFocus = bar.contains(document.activeElement);
  reading = null;
  speechSynthesis.cancel();
  // What was paused stays so in some browsers, and the next reading would be silent.
  speechSynthesis.resume();
  mark(null);
  bar.remove();
  if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
}

/** The sentence that is read begins again as fast as was chosen. */
function changeRate() {
  store(NAME, chosenRate());
  if (!reading) return;
  reading = { ...reading };
  speechSynthesis.cancel();
  pauseButton.textContent = WORDS.pause;
  speak();
}

rateChoice.addEventListener("change", changeRate);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") stop();
});
addEventListener("pagehide", stop);
