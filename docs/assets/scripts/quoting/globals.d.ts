// What the scripts that quote find in the window, and put there.

interface Window {
  /** What the menu's starter calls once it is loaded. */
  xinzhiQuoting?: { open: (number: HTMLAnchorElement, withFocus: boolean) => void };
  /** What `cite.js` beside a text's page says of it. */
  xinzhiCitation?: import("./citation.js").Citation;
}
