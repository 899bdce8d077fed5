// The theme's script, which draws the results: it is loaded when the search is first opened, by its button, its field, a
// key or an address.

/** The keys that open the search: anywhere, as the theme has them, and in its field. */
const KEYS = ["f", "s", "/"];
const KEYS_IN_FIELD = ["ArrowDown", "Enter"];
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
 * @param {Iterable<HTMLElement>} parts.buttons open and close the search on a phone
 * @param {() => void} parts.sayBroken tells the reader that it has failed
 */
export function loadWhenOpened(address, { opener, field, buttons, sayBroken }) {
  /** @type {HTMLScriptElement | undefined} */
  let script;
  /** What had the focus when a key or a button opened the search. @type {Element | null} */
  let before = null;
  /** Whether a key or a button closes it. */
  let isEscaping = false;
  /** Whether it is the reader who opens or closes the search. */
  let isAsked = false;

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

  function toggle() {
    isAsked = true;
    opener.click();
    isAsked = false;
  }

  function open() {
    if (!opener.checked) toggle();
  }

  /** Opened and closed by keys or buttons, the search leaves the focus where it was. The theme takes it from the field first. */
  function giveFocusBack() {
    const place = before;
    if (isEscaping && place instanceof HTMLElement) setTimeout(() => place.focus({ preventScroll: true }));
    before = null;
  }

  /** The theme closes the search at each # that comes into the address; what is there when it is loaded is none. */
  function keepOpen() {
    if (!location.hash) return;
    const refuse = (/** @type {Event} */ event) => {
      if (!event.isTrusted && !isAsked && !opener.checked) event.preventDefault();
    };
    opener.addEventListener("click", refuse);
    setTimeout(() => opener.removeEventListener("click", refuse), SETTLING);
  }

  opener.addEventListener("change", () => {
    if (!opener.checked) return giveFocusBack();
    // Within the reader's own tap: only then a phone shows its keyboard.
    field.focus();
    load();
  });

  // The Tab key passes the field by: the search opens when the reader does something in it. The theme would open it at once.
  opener.addEventListener("click", (event) => {
    const isByFocus = !event.isTrusted && !isAsked && document.activeElement === field;
    if (isByFocus && opener.checked) event.preventDefault();
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      isEscaping = opener.checked;
      if (!opener.checked) before = button;
      toggle();
    });
  }
  field.addEventListener("click", open);
  field.addEventListener("input", () => {
    if (!opener.checked) before = field;
    open();
  });

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.closest(TYPING);
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    isEscaping = event.key === "Escape";
    const keys = event.target === field ? KEYS_IN_FIELD : isTyping ? [] : KEYS;
    if (opener.checked || !isPlain || !keys.includes(event.key)) return;
    before = document.activeElement;
    event.preventDefault();
    // The theme would take the key for one that is pressed in the open search.
    event.stopPropagation();
    open();
    field.select();
  });

  addEventListener("online", loadAgain);

  // An address that leads to a search; a search that the browser has left open.
  if (new URL(location.href).searchParams.has("q") || opener.checked) load();
}
