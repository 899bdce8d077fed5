// What the reader's browser keeps: in `localStorage` for ever, in `sessionStorage` until the tab is closed. Some
// browsers keep nothing and throw when they are asked.

/** @typedef {"localStorage" | "sessionStorage"} Storage */

/** What is kept under a name; null where there is nothing. @param {string} name @param {Storage} [storage] */
export function readStored(name, storage = "localStorage") {
  try {
    return window[storage].getItem(name);
  } catch {
    return null;
  }
}

/**
 * Keeps a value under a name, if the browser can.
 * @param {string} name
 * @param {string} value
 * @param {Storage} [storage]
 */
export function store(name, value, storage = "localStorage") {
  try {
    window[storage].setItem(name, value);
  } catch {
    // Without it the page works as on a first visit.
  }
}

/** Takes away what is kept under a name. @param {string} name @param {Storage} [storage] */
export function forget(name, storage = "localStorage") {
  try {
    window[storage].removeItem(name);
  } catch {
    // Nothing is kept.
  }
}
