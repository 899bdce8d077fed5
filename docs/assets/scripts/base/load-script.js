// Loading a script when it is first needed: by a tag, for a page read from disk may not fetch.

/**
 * What a script hands over. It is run once, whichever bundles ask for it and how often; where it cannot be loaded or hands
 * over nothing, it is loaded anew when it is next asked for.
 * @template T
 * @param {string} address
 * @param {() => T | undefined} handedOver
 * @returns {Promise<T>}
 */
export function loadScript(address, handedOver) {
  const asked = (window.xinzhiScripts ??= new Map());
  const loading = asked.get(address) ?? runScript(address, handedOver);
  asked.set(address, loading);
  loading.catch(() => asked.delete(address));
  return loading;
}

/** @template T @param {string} address @param {() => T | undefined} handedOver @returns {Promise<T>} */
const runScript = (address, handedOver) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const lose = () => reject(new Error(`${address} could not be loaded`));
    script.src = address;
    script.onload = () => {
      const handed = handedOver();
      if (handed === undefined) lose();
      else resolve(handed);
    };
    script.onerror = lose;
    document.head.append(script);
  });
