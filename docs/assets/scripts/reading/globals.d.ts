// What the scripts that are read find in the window.

interface Window {
  /** The terms by their slugs, which `assets/terms.js` puts there. */
  xinzhiTerms?: Record<string, import("./terms.js").Term>;
}
