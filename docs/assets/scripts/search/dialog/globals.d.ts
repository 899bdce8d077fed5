// What the search dialog finds in the window.

interface Window {
  /** What the box says; it stands at the head of `page.js`. */
  xinzhiSearchWords: Record<string, string>;
  /** What stands in the place of the theme's search worker. */
  xinzhiSearch: import("./lazy-worker.js").LazyWorker;
}
