// What the search dialog finds in the window.

interface Window {
  /** What stands in the place of the theme's search worker. */
  xinzhiSearch: import("./lazy-worker.js").LazyWorker;
}
