// What the buttons and the list say, in the interface's language (hooks/edition/base/interface.yml, `keep-`).

/** A word, with values in its places `{}`. @param {string} name @param {(string | number)[]} values */
export const say = (name, ...values) =>
  values.reduce(
    (/** @type {string} */ text, value) => text.replace("{}", () => String(value)),
    window.xinzhiKeepingWords[name],
  );

/** Bytes as readers count them. @param {number} count */
export const sizeOf = (count) =>
  count >= 1e6 ? `${(count / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(count / 1000))} KB`;

/** An edition by its day and its commit. @param {{ date: string, commit: string }} edition */
export const editionName = ({ date, commit }) => [date, commit].filter(Boolean).join("\u00a0· ") || "?";
