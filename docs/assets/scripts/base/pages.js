// The life of a page. The theme's instant navigation swaps the content of a page without loading it anew.

/** Runs now, and again whenever instant navigation has swapped the page. @param {() => void} run */
export function onEachPage(run) {
  if (window.document$) window.document$.subscribe(run);
  else run();
}

/** The id that an address names after its `#`; as it is written where it is no code (`#100%`). @param {string} hash */
export function idInAddress(hash) {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
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
