// The theme's script, which draws the results: it is loaded when the search is first opened, by its button, its field, a
// key or an address.

/** The keys that open the search, as the theme has them. */
const KEYS = ["f", "s", "/"];
/** How long after it is loaded the theme closes the search for a # in the address, and longer, in ms. */
const SETTLING = 400;
const TYPING = "input, textarea, select, [contenteditable]";

/** How long to wait before it is loaded again, in ms. */
const PAUSE = 5000;

/**
 * Loads a script when the search is opened; again, as long as it is open, where that has failed.
 * @param {string} address of the script
 * @param {object} parts
 * @param {HTMLInputElement} parts.opener the box by which the theme opens the search
 * @param {HTMLInputElement} parts.field what is sought is typed here
 * @param {() => void} parts.sayBroken tells the reader that it has failed
 */
export function loadWhenOpened(address, { opener, field, sayBroken }) {
  /** @type {HTMLScriptElement | undefined} */
  let script;
  /** What had the focus when a key opened the search. @type {Element | null} */
  let before = null;
  let isEscaping = false;

  function load() {
    if (script) return;
    script = document.createElement("script");
    script.src = address;
    script.onerror = fail;
    script.onload = keepOpen;
    document.head.append(script);
  }

  function fail() {
    script = undefined;
    sayBroken();
    setTimeout(loadAgain, PAUSE);
  }

  function loadAgain() {
    if (opener.checked) load();
  }

  /** Opened by a key and closed by one, the search leaves the focus where it was. */
  function giveFocusBack() {
    if (isEscaping && before instanceof HTMLElement) before.focus({ preventScroll: true });
    before = null;
  }

  /** The theme closes the search at each # that comes into the address; what is there when it is loaded is none. */
  function keepOpen() {
    if (!location.hash) return;
    const refuse = (/** @type {Event} */ event) => {
      if (!event.isTrusted && !opener.checked) event.preventDefault();
    };
    opener.addEventListener("click", refuse);
    setTimeout(() => opener.removeEventListener("click", refuse), SETTLING);
  }

  opener.addEventListener("change", () => {
    if (!opener.checked) return giveFocusBack();
    if (script) return;
    // Within the reader's own tap: only then a phone shows its keyboard.
    field.focus();
    load();
  });

  field.addEventListener("focus", () => {
    if (!opener.checked) opener.click();
    load();
  });

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.closest(TYPING);
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    isEscaping = event.key === "Escape";
    if (opener.checked || isTyping || !isPlain || !KEYS.includes(event.key)) return;
    before = document.activeElement;
    // When the script is there it hears the keys itself.
    if (script) return;
    event.preventDefault();
    field.focus();
  });

  addEventListener("online", loadAgain);

  // An address that leads to a search; a search that the browser has left open.
  if (new URL(location.href).searchParams.has("q") || opener.checked) load();
}
