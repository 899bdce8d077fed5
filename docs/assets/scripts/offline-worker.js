// The worker that answers for pages that a reader has kept (keeping/). It is there as long as something is kept.

import { answer, concerns } from "./keeping/answering.js";

const worker = /** @type {import("./keeping/worker.d.ts").WorkerScope} */ (/** @type {unknown} */ (globalThis));
const root = new URL("./", worker.location.href).href;

// A newer worker takes over at once: an old one would hold readers until their last tab is closed.
worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  if (concerns(event.request, root)) event.respondWith(answer(event.request, root));
});
