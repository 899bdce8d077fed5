// Brings in page.js, once the page is laid out: the reader sees the text before a script works on it. Being deferred it
// runs when the page and its style sheet are there, and the browser lays the page out before another script has its turn.

const own = document.currentScript;
if (own instanceof HTMLScriptElement) {
  const script = document.createElement("script");
  script.src = own.dataset.page ?? "";
  script.dataset.theme = own.dataset.theme;
  own.after(script);
}
