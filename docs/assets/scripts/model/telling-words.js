// Which words of a query say something of what is sought, and how Chinese is parted into words.

/** Words of questions and of grammar, which say nothing of what is sought. */
const CHINESE_GRAMMAR = new Set(
  (
    "什么 怎么 怎样 怎么样 怎么办 如何 为什么 为何 哪些 哪个 哪里 是否 有没有 会不会 能不能 是不是 多少 可以 可不可以 我们 他们 它们 这个 那个 " +
    "这些 那些 以及 或者 还是 但是 因为 所以 关于 对于 的 了 吗 呢 吧 着 过 在 是 和 与 及 被 把 从 到 对 说 说了 应该 一个"
  ).split(" "),
);

/** Whether a word is Chinese and says something. @param {string} word */
export const isTellingChinese = (word) => /^[\u3400-\u9fff]{2,}$/.test(word) && !CHINESE_GRAMMAR.has(word);

const LONGEST_WORD = 16;

/**
 * Chinese parted into known words, at each place the longest; what is between two of them is one word.
 * @param {string} text
 * @param {(word: string) => boolean} isKnown
 */
export function longestWords(text, isKnown) {
  const words = [];
  let unknown = "";
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST_WORD, text.length - at);
    while (length > 1 && !isKnown(text.slice(at, at + length)) && !CHINESE_GRAMMAR.has(text.slice(at, at + length)))
      length--;
    const word = text.slice(at, at + length);
    const isPart = length === 1 && !CHINESE_GRAMMAR.has(word);
    if (isPart) unknown += word;
    if (!isPart || at + length === text.length) {
      if (unknown) words.push(unknown);
      if (!isPart) words.push(word);
      unknown = "";
    }
    at += length;
  }
  return words;
}

/** Words of grammar, which say nothing of what is sought. */
const ENGLISH_GRAMMAR = new Set(
  (
    "a an the of in on at to for from by with as and or but not no is are was were be been being am do does did has have had " +
    "will would can could should shall may might must how what why when where which who whom whose that this these those " +
    "it its they them their we us our you your he she his her i my me there here about into onto over under than then so " +
    "if s t also any some all every each other such more most much many very before after between during per via vs"
  ).split(" "),
);

/** Whether a word is no Chinese and says something. @param {string} word folded */
export const isTellingEnglish = (word) => /^[^\u3400-\u9fff]*[a-z0-9]{2}/.test(word) && !ENGLISH_GRAMMAR.has(word);
