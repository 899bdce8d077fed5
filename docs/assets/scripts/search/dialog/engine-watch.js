// Whether the engine is alive: a system may end a worker without a word. And whether the network is there again.

import { MESSAGE } from "../protocol/messages.js";
import { opener, search } from "./elements.js";

/** An engine that has not said after so long that it has heard a query is taken for dead, in ms. */
const LONGEST_SILENCE = 15000;
let silence = 0;

function endSilence() {
  clearTimeout(silence);
  silence = 0;
}

/** Sends a request, and waits for a sign of life. @type {typeof search.postMessage} */
function sendAndWatch(changed) {
  send(changed);
  if (search.answers[MESSAGE.READY]) silence ||= setTimeout(() => search.loseEngine(), LONGEST_SILENCE);
}

const send = search.postMessage.bind(search);
search.postMessage = sendAndWatch;
search.addEventListener("message", endSilence);
addEventListener("online", () => {
  if (opener.checked) search.start();
});
