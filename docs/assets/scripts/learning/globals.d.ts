// What the scripts for learners put into the window.

interface Window {
  /** The call that each file of a text is: its name, and what it holds. */
  xinzhiLearner?: (name: string, content: unknown) => void;
}
