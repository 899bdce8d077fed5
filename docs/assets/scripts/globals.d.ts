// What scripts find in the window: the theme's streams of pages and of addresses, and the door of search.

interface Window {
  document$?: { subscribe: (next: () => void) => void };
  location$?: { subscribe: (next: (address: URL) => void) => void };
  xinzhiDoor: import("./search/door.js").Door;
}
