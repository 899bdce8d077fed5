import assert from "node:assert/strict";
import { test } from "node:test";
import { Folder } from "../../../../docs/assets/scripts/model/folding.js";
import { clausesOf, parseQuery } from "../../../../docs/assets/scripts/search/engine/query.js";

const folder = new Folder("質质");

/** The needles of a query, exact ones in brackets, and that of the whole. @param {string} input */
function read(input) {
  const { words, whole } = parseQuery(folder, input);
  const shown = (/** @type {{ needle: string, exact: boolean }} */ { needle, exact }) =>
    exact ? `[${needle}]` : needle;
  return [words.map(shown).join(" | "), shown(whole)];
}

for (const [input, words, whole] of [
  ["新質 生产力", "新质 | 生产力", "新质生产力"],
  ["  bank,  health -- 增长. ", "bank | health | 增长", "bank,health--增长"],
  [
    "a/b|c(d)（e）[f]【g】{h}《i》〈j〉<k>",
    "a | b | c | d | e | f | g | h | i | j | k",
    "a/b|c(d)(e)[f]【g】{h}《i》〈j〉<k",
  ],
  ["a😀b", "a | b", "a😀b"],
  ["⼈人 、⽂", "人人 | 文", "人人、文"],
  ["25% 30‰ 5℃ c++", "25% | 30‰ | 5°c | c++", "25%30‰5°c c++"],
  ["bank Bank BANK", "bank", "bank bank bank"],
  ['"bank"', "[bank]", "[bank]"],
  ["“新质 生产”", "[新质生产]", "[新质生产]"],
  ["”新质”", "[新质]", "[新质]"],
  ["「新质」 『产力』 „a“ «b» ＂c＂", "[新质] | [产力] | [a] | [b] | [c]", "[新质产力a b c]"],
  ['"bank." 增长', "[bank.] | 增长", "bank.增长"],
  ['增长 "bank"', "[bank] | 增长", "增长bank"],
  ["与“新质生产力”有关", "与新质生产力有关", "与新质生产力有关"],
  ["-- !?", "--!?", "--!?"],
  ["“”", "", ""],
  ["", "", ""],
])
  test(`a query is read as words: ${input || "nothing"}`, () => {
    const [readWords, readWhole] = read(input);
    assert.equal(readWords, words);
    assert.equal(readWhole, whole);
  });

test("a word knows how it was typed", () => {
  const { typed, words, whole } = parseQuery(folder, " e\u0301A “b c ” ");
  assert.equal(typed, "éA “b c ”");
  assert.equal(whole.typed, typed);
  assert.deepEqual(
    words.map((word) => word.typed),
    ["b c", "éA"],
  );
});

test("a passage is parted at its punctuation, but not inside figures", () => {
  const clauses = clausesOf(folder, "社会计划，增长26.3%。质！a b? 1,234 c d, e f.\ng h… i; kk");
  assert.deepEqual(
    clauses.map(({ needle }) => needle),
    ["社会计划", "增长26.3%", "a b", "1234c d", "e f", "g h", "kk"],
  );
  assert.deepEqual(clauses[0], { typed: "社会计划", needle: "社会计划", exact: false });
  assert.equal(clausesOf(folder, "新质 ，产力")[0].typed, "新质");
});
