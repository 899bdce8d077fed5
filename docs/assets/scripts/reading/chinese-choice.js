// How the reader wants the Chinese of texts: with pinyin, in which characters. It stands on the root element.

/** The choices with their values; the first is what pages are without a word. @type {Record<string, string[]>} */
const CHOICES = { pinyin: ["off", "hard", "all"], script: ["hans", "hant"] };

export const wantsPinyin = () => ["hard", "all"].includes(document.documentElement.dataset.pinyin ?? "");
export const wantsTraditional = () => document.documentElement.dataset.script === "hant";

/** Whether a setting is one of the choices. @param {string} name */
export const isChoice = (name) => Object.hasOwn(CHOICES, name);

/** What an address asks for, by the names of the choices. @param {string} address @returns {[string, string][]} */
export const askedIn = (address) =>
  Object.entries(CHOICES).flatMap(([name, values]) => {
    const value = new URL(address).searchParams.get(name) ?? "";
    return values.includes(value) ? [/** @type {[string, string]} */ ([name, value])] : [];
  });

/** An address that asks for a value of a choice; for nothing where pages are so anyway. @param {string} address @param {string} name @param {string} value */
export function withChoice(address, name, value) {
  const url = new URL(address);
  if (value === CHOICES[name][0]) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}
