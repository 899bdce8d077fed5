// A small index in the generator's form, for the tests.

import { Engine } from "../../../../docs/assets/scripts/search/engine/engine.js";
import { IndexStore } from "../../../../docs/assets/scripts/search/engine/index-store.js";

const B = "\x7f";

/**
 * A file as the generator writes it: the blocks of its texts, which stand here with their texts, by themselves.
 * @param {any} file
 */
export const asWritten = ({ texts, parts, ...file }) => ({
  ...file,
  ...(texts && {
    texts: texts.map((/** @type {unknown[]} */ text) => text.slice(0, 5)),
    blocks: texts.map((/** @type {unknown[]} */ text) => text[5]),
  }),
  ...(parts && { parts: parts.map(asWritten) }),
});

export const zh = {
  lang: "zh",
  groups: { one: "文献一", two: "文献二" },
  texts: [
    [
      "texts/one/a/",
      "one",
      "发展生产力",
      "title p1 p2 p3 n1",
      "tphpn",
      [
        `发展${B}生产力`,
        `社会${B}计划${B}与“新质${B}生产力”。`,
        `科技${B}创新`,
        `银行${B}支持${B}科技${B}创新，增长26. 3%。`,
        `见${B}银行${B}年报`,
      ],
    ],
    ["texts/two/b/", "two", "关于会计", "title p1 p2", "tpp", [`关于${B}会计`, `会计${B}准则`, `生产力${B}重要`]],
  ],
  terms: [
    ["accounting", "会计"],
    ["new-quality-productive-forces", "新质生产力"],
  ],
  simplified: "質质產产會会計计",
  readings: "xin新zhi质支sheng生chan产li力hui会ji计技yin银xing行ke科chuang创lve略zhong重yao要",
  seconds: "chong重",
  polyphones: [
    ["银行", "yin hang"],
    ["会计", "kuai ji"],
  ],
};

export const en = {
  lang: "en",
  groups: { one: "Document one", two: "Document two" },
  texts: [
    [
      "texts/one/a/",
      "one",
      "Developing productive forces",
      "title p1 p2 p3 n1 t1",
      "tphpnn",
      [
        "Developing productive forces",
        "Social plans and “new quality productive forces” <b>.",
        "Innovation",
        "Banks support health care and grew by 26.3%.",
        "See the bank’s report",
        "A translator’s note",
      ],
    ],
    [
      "texts/two/b/",
      "two",
      "On accounting",
      "title p1 a1",
      "tpa",
      ["On accounting", "Standards of bookkeeping", "Published abstract on productivity"],
    ],
  ],
  terms: [
    ["accounting", "accounting", "bookkeeping"],
    ["new-quality-productive-forces", "new quality productive forces"],
  ],
};

export const rest = {
  lang: "",
  pages: [["about/", "关于本站", "zh", [["method", "p", "译法说明"]]]],
  definitions: [["accounting", "记录收支", "Keeping of records"]],
};

/** @param {"zh" | "en"} [ui] */
export function engine(ui = "zh") {
  const store = new IndexStore();
  for (const file of ui === "zh" ? [zh, en, rest] : [en, zh, rest]) store.addFile(asWritten(file));
  return new Engine(store, ui, { translation: "译", pinyin: "拼音", apart: "分见各段" });
}

/**
 * What a query finds: the addresses of each group, without what is to be marked there.
 * @param {string} query
 * @param {import("../../../../docs/assets/scripts/search/protocol/types.d.ts").Filter} [filter]
 */
export function found(query, filter) {
  const { items } = engine().search(query, filter);
  return items.map((group) => group.map(({ location }) => location.replace(/\?[^#]*/, "")));
}

/**
 * A column of some blocks, folded as the store folds them; word boundaries are |.
 * @param {"zh" | "en"} lang
 * @param {...string} blocks
 */
export function columnOf(lang, ...blocks) {
  const store = new IndexStore();
  const ids = blocks.map((_, n) => `p${n}`).join(" ");
  const kinds = "p".repeat(blocks.length);
  store.addFile({
    lang,
    terms: [],
    texts: [["texts/x/", "x", "X", ids, kinds]],
    blocks: [blocks.map((block) => block.replaceAll("|", B))],
  });
  return store.columns[0];
}
