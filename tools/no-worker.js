// Put in the place of offline-worker.js of each language, this ends the worker of every reader who comes by, and takes
// away all that was kept for it (HOSTING.md).

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys())
    if (name.startsWith(`xinzhi-kept ${self.registration.scope} `)) await caches.delete(name);
  await self.registration.unregister();
}
