// The address follows the paragraph that is read, so that a page that is kept, sent or loaded again opens there. Only
// what the reader does moves it: not a script that scrolls, nor a link that has just been followed.

import { addressAt } from "./address-at.js";
import { keepPlace } from "./last-place.js";
import { onRest } from "./reading-watch.js";

/** The reader has moved the page since it was entered or a link was followed. */
let hasMoved = false;

for (const name of ["wheel", "touchmove", "keydown"])
  addEventListener(name, () => (hasMoved = true), { passive: true });
// Whoever drags the bar at the window's side presses on no element of the page.
addEventListener("pointerdown", ({ target }) => (hasMoved ||= target === document.documentElement));
addEventListener("hashchange", () => (hasMoved = false));

onRest(({ block, share }) => {
  if (!hasMoved) return;
  const address = addressAt(location.href, block?.id ?? "");
  if (address !== location.href) history.replaceState(history.state, "", address);
  keepPlace(block?.id ?? "", share);
});
