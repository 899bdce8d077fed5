// The search engine. It runs as a worker; where the pages are read from disk and no worker may run, as a script of the
// page.

import { fetchIndexFile, runIndexFile } from "./engine/index-files.js";
import { SearchService } from "./engine/service.js";

if (typeof document === "undefined") {
  const service = new SearchService((answer) => postMessage(answer), fetchIndexFile);
  addEventListener("message", (event) => service.receive(event.data));
} else {
  const service = new SearchService(() => {}, runIndexFile, "index.html");
  Object.assign(globalThis, { xinzhiEngine: service });
}
