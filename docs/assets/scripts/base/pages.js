// What a page says of itself: its address, its settings.

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
 * The theme's settings: `base` is the path from the page to the root of this site, `search` the
 * address of the theme's search worker.
 * @returns {{ base: string, search?: string }}
 */
export function themeSettings() {
  const settings = document.getElementById("__config")?.textContent ?? "{}";
  return { base: ".", ...JSON.parse(settings) };
}

/** Whether this page is read from a disk, and not from a host. */
export const isReadFromDisk = () => location.protocol === "file:";

/** The address of a folder's page: read from disk, it needs its file's name. @param {URL | string} address */
export function pageAddress(address) {
  const url = new URL(address, location.href);
  if (isReadFromDisk() && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}
