// What keeps documents in the reader's browser: the buttons on a document and its texts, the list of all that is kept,
// and what a kept page says.

import { act } from "./keeping/acts.js";
import { show } from "./keeping/showing.js";

window.xinzhiKeeping = { press: act };
void show();
addEventListener("online", () => void show());
// A page that the browser has kept whole is shown again as it was.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) void show();
});
