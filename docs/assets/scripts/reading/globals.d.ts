// What the scripts of a page find in the window once others are loaded.

interface Window {
  /** The terms by their slugs, which `assets/terms.js` puts there. */
  xinzhiTerms?: Record<string, import("./terms.js").Term>;
  /** The script for learners, while it is loaded and since. */
  xinzhiLearnerLoading?: Promise<void>;
  /** What that script does for others. */
  xinzhiLearning?: {
    readAloud: (half: HTMLElement, language: import("../model/types.d.ts").LanguageCode) => void;
    togglePinyin: (half: HTMLElement) => Promise<void>;
  };
}
