// What the cards and the list of words say.

import { interfaceLanguage } from "../model/interface-language.js";

const LABELS = {
  zh: {
    card: "词卡：{0}",
    level: "HSK {0}",
    highest: "HSK 7–9",
    unknown: "词典中没有这个词。",
    part: "属于",
    entry: "词条",
    sentence: "此句英译",
    none: "此句尚无英译。",
    more: "全部义项、更长和更短的词",
    times: "本文 {0} 次",
    here: "第 {0} 段",
    search: "全站检索",
    save: "收藏",
    saved: "已收藏",
    list: "生词表",
    close: "关闭",
    credit: "释义据 CC-CEDICT（CC BY-SA 4.0），有改动；等级据 2025 年 HSK 大纲",
    download: "导出到 Anki（CSV）：{0} 个词",
    remove: "删去",
    removeWord: "删去“{0}”",
    removeAll: "全部删去",
    removed: "已删去“{0}”。",
    removedAll: "已删去 {0} 个词。",
    undo: "撤销",
    empty: "还没有收藏的词。在设置（Aa）中打开“词卡”，读文章时点一个词，再点“收藏”。",
    texts: "全部文本",
    broken: "词典未能载入，请再试一次。",
  },
  en: {
    card: "Word: {0}",
    level: "HSK {0}",
    highest: "HSK 7–9",
    unknown: "The dictionary does not have this word.",
    part: "Part of",
    entry: "Entry",
    sentence: "This sentence in English",
    none: "This sentence has no English yet.",
    more: "All senses, longer and shorter words",
    times: "{0} in this text",
    here: "Paragraph {0}",
    search: "Search all texts",
    save: "Save",
    saved: "Saved",
    list: "My words",
    close: "Close",
    credit: "Senses from CC-CEDICT (CC BY-SA 4.0), changed; levels by the HSK syllabus of 2025",
    download: "Download for Anki (CSV): {0}",
    remove: "Remove",
    removeWord: "Remove {0}",
    removeAll: "Remove all",
    removed: "{0} has been removed.",
    removedAll: "Words removed: {0}.",
    undo: "Undo",
    empty:
      "No word has been saved yet. Turn on the word cards in the settings (Aa), tap or click a word of a Chinese text, " +
      "and press Save.",
    texts: "All texts",
    broken: "The dictionary could not be loaded. Try again.",
  },
};

/** The words of the interface's language. */
export const labels = () => LABELS[interfaceLanguage()];

/** A label with something in it. @param {string} label @param {string | number} value */
export const filled = (label, value) => label.replace("{0}", () => String(value));
