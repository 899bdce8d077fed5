// What the scripts of a page find in the window once others are loaded.

interface Window {
  /** The terms by their slugs, which `assets/terms.js` puts there. */
  xinzhiTerms?: Record<string, import("./terms.js").Term>;
  /** What the script for learners does for others. */
  xinzhiLearning?: {
    readAloud: (half: HTMLElement, language: import("../model/types.d.ts").LanguageCode) => void;
    togglePinyin: (half: HTMLElement) => Promise<void>;
  };
}
