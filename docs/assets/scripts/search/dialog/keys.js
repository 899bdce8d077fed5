// Keys: which of them the search dialog keeps from the theme.

/** The named keys that the theme's script understands; at any other it would take the focus away. */
const THEME_KEYS = ["Escape", "Enter", "ArrowUp", "ArrowDown", "Backspace"];
/** The code that browsers give to keys that belong to an input method. */
const INPUT_METHOD = 229;

/**
 * Whether a key belongs to an input method that is composing.
 * @param {Pick<KeyboardEvent, "isComposing" | "keyCode">} event
 */
export const isComposing = (event) => event.isComposing || event.keyCode === INPUT_METHOD;

/**
 * What a key in the dialog means: whether it enters the query; whether that is too early, because the results are still
 * those of what was typed before; and whether the theme must not see it.
 * @param {Pick<KeyboardEvent, "type" | "key" | "isComposing" | "keyCode">} event
 * @param {{ inField: boolean, inOwnPart: boolean, isAnswered: boolean }} situation whether it is pressed in the field,
 * or in a part of the dialog that the theme does not know; whether the query is answered
 */
export function judgeKey(event, { inField, inOwnPart, isAnswered }) {
  const composing = isComposing(event);
  const enters = event.type === "keydown" && event.key === "Enter" && inField && !composing;
  const tooEarly = enters && !isAnswered;
  const isUnknown = event.key.length > 1 && !THEME_KEYS.includes(event.key);
  const isOwn = inOwnPart && event.key !== "Escape";
  return { enters, tooEarly, isKept: composing || tooEarly || isUnknown || isOwn };
}
