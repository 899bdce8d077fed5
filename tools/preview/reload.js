// Loads the page anew when the site was built again, or when something else is wrong than before. Only the page that is
// looked at asks: a browser opens few connections to one host, and each question holds one until there is an answer.

/** How long to wait before asking again a server that did not answer, in ms. */
const PAUSE = 1000;
const { build } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
let asking = new AbortController();

async function follow() {
  asking.abort();
  if (document.hidden) return;
  const { signal } = (asking = new AbortController());
  while (!signal.aborted) {
    try {
      const reply = await fetch(`/preview/build?after=${build}`, { signal });
      const latest = await reply.text();
      if (reply.ok && latest !== build) return location.reload();
    } catch {
      await new Promise((next) => setTimeout(next, PAUSE));
    }
  }
}

document.addEventListener("visibilitychange", () => void follow());
void follow();
