// How the reader wants the Chinese of texts: with pinyin, in which characters. The panel of settings keeps it (settings.js);
// an address may ask for it (`?pinyin=all`), for this page alone, and says what was chosen here since.

/** The choices with their values; the first is what pages are without a word. @type {Record<string, string[]>} */
const CHOICES = { pinyin: ["off", "hard", "all"], script: ["hans", "hant"] };
const root = document.documentElement;

export const wantsPinyin = () => ["hard", "all"].includes(root.dataset.pinyin ?? "");
export const wantsTraditional = () => root.dataset.script === "hant";

/** What an address asks for, by the names of the choices. @param {string} address @returns {[string, string][]} */
export const askedIn = (address) =>
  Object.entries(CHOICES).flatMap(([name, values]) => {
    const value = new URL(address).searchParams.get(name) ?? "";
    return values.includes(value) ? [/** @type {[string, string]} */ ([name, value])] : [];
  });

/** An address that asks for a value of a choice; one that asks for nothing where pages are so anyway. @param {string} address @param {string} name @param {string} value */
export function withChoice(address, name, value) {
  const url = new URL(address);
  if (value === CHOICES[name][0]) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}

for (const [name, value] of askedIn(location.href)) root.dataset[name] = value;

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !(target.name in CHOICES)) return;
  const address = withChoice(location.href, target.name, target.value);
  if (address !== location.href) history.replaceState(history.state, "", address);
});
