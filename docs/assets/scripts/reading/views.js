// The views of a text: remembers the reader's choice, writes it into the address, and keeps the paragraph in place. The
// view itself is there before the first paint (early.js); without scripts the radio buttons and the style sheet do it.

import { idInAddress } from "../base/pages.js";
import { firstLanguage } from "../model/first-language.js";
import { changeAllSoon } from "./far-blocks.js";
import { makeButtons } from "./reveal.js";
import {
  asView,
  firstIn,
  keepAskedView,
  keepChosenView,
  targetLanguage,
  viewIn,
  viewShowing,
  withView,
} from "./view-choice.js";

const root = document.documentElement;

/** Checks the radio button of a view, on a page that has one. @param {string | undefined} view */
function checkRadio(view) {
  const radio = document.getElementById(`view-${view}`);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

/** @param {Event} event */
function switchView(event) {
  const { target } = event;
  const view = target instanceof HTMLInputElement && target.name === "view" && asView(target.value);
  if (!view) return;
  event.stopPropagation();
  changeAllSoon(() => {
    root.dataset.view = view;
    if (view === "reveal") makeButtons();
  }, view);
  keepChosenView(view);
  history.replaceState(history.state, "", withView(location.href, view, firstLanguage()));
}

// Which language comes first is set in the panel; an address that says so follows.
document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== "first" || !firstIn(location.href)) return;
  history.replaceState(history.state, "", withView(location.href, root.dataset.view ?? "", firstLanguage()));
});

// The head's script switches, too, at once and without a place to be kept: this one comes before it, and lets it not hear.
document.addEventListener("change", switchView, { capture: true });

// A link in the page may lead to a note in the language that is hidden.
addEventListener("hashchange", () => {
  const view = viewShowing(root.dataset.view ?? "", targetLanguage(location.href), firstLanguage());
  if (view === root.dataset.view || root.dataset.view === "reveal") return;
  root.dataset.view = view;
  checkRadio(view);
  document.getElementById(idInAddress(location.hash))?.scrollIntoView();
});

function startViews() {
  const asked = viewIn(location.href);
  if (asked) keepAskedView(asked);
  checkRadio(root.dataset.view);
}

startViews();
