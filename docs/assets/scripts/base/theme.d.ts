// What the theme puts into the window: its streams of the pages and of the addresses that a reader comes to.

interface Window {
  document$?: { subscribe: (next: () => void) => void };
  location$?: { subscribe: (next: (address: URL) => void) => void };
}
