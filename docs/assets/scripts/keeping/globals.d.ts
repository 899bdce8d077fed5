// What the scripts that keep documents find in the window.

interface Window {
  /** What the buttons do, once it is loaded. */
  xinzhiKeeping?: { press: (button: HTMLButtonElement) => Promise<void> };
  /** What they say; it stands at the head of `keep.js`. */
  xinzhiKeepingWords: Record<string, string>;
}
