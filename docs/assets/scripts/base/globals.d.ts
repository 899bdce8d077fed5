// What all bundles share in the window.

interface Window {
  /** What the scripts that were asked for hand over, by their addresses (load-script.js). */
  xinzhiScripts?: Map<string, Promise<any>>;
}
