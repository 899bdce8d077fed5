// Addresses of places on a page.

/** An address that leads to a block; to the head of its page where there is none. @param {string} address @param {string} id */
export function addressAt(address, id) {
  const url = new URL(address);
  url.hash = id;
  return id ? url.href : url.href.replace(/#$/, "");
}
