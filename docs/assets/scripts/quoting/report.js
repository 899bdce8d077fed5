// A report on a paragraph: the words of it, and the address of a prefilled issue.

/** GitHub refuses addresses that are longer than some 8,000 characters. */
const LONGEST = 7500;
const SHORTENED = 0.8;

/**
 * What is reported: the address of the block, both its texts, what was selected of it, and which edition this is.
 * @typedef {{ link: string, texts: string[], selected: string, edition: string }} Reported
 */

/** @param {string} text */
const quoted = (text) => text.replace(/^/gm, "> ");

/** The words of a report. @param {Reported} reported @param {Record<string, string>} words */
export function reportBody({ link, texts, selected, edition }, words) {
  const about = [`${words["report-address"]} ${link}`, `${words["report-edition"]} ${edition}`].join("\n");
  const selection = selected && `${words["report-selected"]}\n\n${quoted(selected)}`;
  const parts = [about, selection, ...texts.map(quoted), `${words["report-what"]}\n\n`];
  return parts.filter(Boolean).join("\n\n");
}

/** A text cut at its end, between characters. @param {string} text */
const shortened = (text) => `${[...text].slice(0, Math.floor([...text].length * SHORTENED)).join("")}…`;

/**
 * The address of a prefilled issue; texts that make it too long are cut.
 * @param {{ address: string, title: string, body: string }} form the form's address, and its parameters
 * @param {string} title
 * @param {Reported} reported
 * @param {Record<string, string>} words
 * @returns {string}
 */
export function reportAddress(form, title, reported, words) {
  const url = new URL(form.address);
  url.searchParams.set(form.title, title);
  url.searchParams.set(form.body, reportBody(reported, words));
  if (url.href.length <= LONGEST) return url.href;
  const cut = {
    ...reported,
    texts: reported.texts.map(shortened),
    selected: reported.selected && shortened(reported.selected),
  };
  return reportAddress(form, title, cut, words);
}
