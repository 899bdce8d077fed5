// The panel of settings keeps how the reader wants the Chinese (settings.js). The address may ask for it (`?pinyin=all`),
// for this page alone, and says what has been chosen here since.

import { askedIn, isChoice, withChoice } from "./chinese-choice.js";

for (const [name, value] of askedIn(location.href)) document.documentElement.dataset[name] = value;

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !isChoice(target.name)) return;
  const address = withChoice(location.href, target.name, target.value);
  if (address !== location.href) history.replaceState(history.state, "", address);
});
