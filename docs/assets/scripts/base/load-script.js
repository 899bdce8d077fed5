// Loading a script when it is first needed: by a tag, for a page read from disk may not fetch.

/** The script of an address, run; rejected where it cannot be loaded. @param {string} address @returns {Promise<void>} */
export const loadScript = (address) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.head.append(script);
  });
