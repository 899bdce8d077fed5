// The life of a page. The theme's instant navigation swaps the content of a page without loading it anew.

/** Runs now, and again whenever instant navigation has swapped the page. @param {() => void} run */
export function onEachPage(run) {
  if (window.document$) window.document$.subscribe(run);
  else run();
}

/**
 * The theme's settings: `base` is the path from the page that was loaded first to the root of this site, `search` the
 * address of the theme's search worker.
 * @returns {{ base: string, search?: string }}
 */
export function themeSettings() {
  const settings = document.getElementById("__config")?.textContent ?? "{}";
  return { base: ".", ...JSON.parse(settings) };
}
