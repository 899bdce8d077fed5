// Whether the reader has asked for cards of words (settings.js), on a page that has a text.

export const wantsWords = () =>
  document.documentElement.dataset.words === "on" && document.querySelector("article .pair") !== null;
