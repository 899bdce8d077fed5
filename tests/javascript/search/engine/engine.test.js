import assert from "node:assert/strict";
import { test } from "node:test";
import { en, engine, found, zh } from "./small-index.js";

test("a whole word comes before the accident of two words' ends", () => {
  const [term, own, accident] = found("会计");
  assert.deepEqual(term, ["glossary/accounting/"]);
  assert.equal(own[0], "texts/two/b/#p1");
  assert.equal(accident[0], "texts/one/a/#p1");
});

test("titles come before headings, headings before paragraphs, notes last", () => {
  const [group] = found("创新", { text: "texts/one/a/" });
  assert.deepEqual(group, ["texts/one/a/#p2", "texts/one/a/#p3", "texts/one/a/"]);
  assert.deepEqual(found("银行", { lang: "zh" })[0].slice(0, 2), ["texts/one/a/#p3", "texts/one/a/#fn-zh-1"]);
});

test("a paragraph is shown in the language of the hit, its counterpart below, escaped", () => {
  const { items } = engine().search("quality productive");
  const { text, location } = items.flat().find(({ location }) => location.endsWith("#p1")) ?? assert.fail();
  assert.match(text, /^<p class="found" lang="en">.*<mark>quality productive<\/mark> forces” &lt;b&gt;\.<\/p>/);
  assert.match(text, /<p class="found-other" lang="zh-Hans">社会计划与“新质生产力”。<\/p>$/);
  assert.match(location, /\?h=quality\+productive#p1$/);
});

test("the needles of an address are spelt as the page spells them", () => {
  const { items } = engine().search("增长26.3％");
  assert.equal(decodeURIComponent(items[0][0].location), "texts/one/a/?h=增长26.+3%#p3");
});

for (const [name, query, wanted] of [
  ["traditional characters", "新質生產力", "texts/one/a/#p1"],
  ["pinyin", "yinhang", "texts/one/a/#p3"],
  ["pinyin with tones and spaces", "xīn zhì shēng chǎn lì", "texts/one/a/#p1"],
  ["pinyin of a word that is read otherwise than its characters", "kuaiji", "texts/two/b/#p1"],
  ["a second reading of a word", "chongyao", "texts/two/b/#p2"],
  ["the initials of a second reading", "cy", "texts/two/b/#p2"],
  ["initials", "xzscl", "texts/one/a/#p1"],
  ["a spelling in one word", "healthcare", "texts/one/a/#p3"],
  ["a term's other English name, carried to Chinese", "bookkeeping", "texts/two/b/#p1"],
  ["two words of two languages", "bank 增长", "texts/one/a/#p3"],
  ["words with punctuation between them", "bank, health -- 增长.", "texts/one/a/#p3"],
  ["a hyphen that is still being typed", "health-", "texts/one/a/#p3"],
  ["a passage over two paragraphs", "社会计划与“新质生产力”。科技创新", "texts/one/a/#p1"],
  ["English as the source prints it", "Published abstract", "texts/two/b/#a1"],
  ["a translator's note", "translator's note", "texts/one/a/#fn-en-t1"],
  ["a page", "译法", "about/#method"],
])
  test(`found: ${name}`, () => assert.ok(found(query).flat().includes(wanted), JSON.stringify(found(query))));

test("words found in one text but in no one paragraph come last", () => {
  const groups = found("准则 重要");
  assert.deepEqual(groups, [["texts/two/b/#p1", "texts/two/b/#p2", "texts/two/b/"]]);
  assert.match(engine().search("准则 重要").items[0][0].text, /<span class="found-how">分见各段<\/span>/);
});

test("an entry with two of three scattered words is shown once", () => {
  const [group] = found("会计 准则 重要");
  assert.deepEqual(group, [...new Set(group)]);
});

test("a translation says so", () => {
  const { items, info } = engine().search("会计", { lang: "en" });
  assert.deepEqual(info.translations, [
    { from: "会计", to: "accounting" },
    { from: "会计", to: "bookkeeping" },
  ]);
  assert.match(
    items
      .flat()
      .map(({ text }) => text)
      .join(""),
    /<span class="found-how">译<\/span>/,
  );
});

test("quotation marks mean exactly", () => {
  assert.deepEqual(
    found('"bank"')
      .flat()
      .filter((location) => location.endsWith("#p3")),
    [],
  );
  assert.ok(found("bank").flat().includes("texts/one/a/#p3"));
  assert.deepEqual(found('"productive force"'), []);
  assert.notDeepEqual(found('"productive forces"'), []);
  assert.deepEqual(found('"xzscl"'), []);
  assert.deepEqual(found("“新智生产力”"), []);
});

for (const [name, query, guess] of [
  ["a wrong character", "新智生产力", "新质生产力"],
  ["a missing character", "新质产力", "新质生产力"],
  ["two swapped characters", "新质产生力", "新质生产力"],
  ["a character too many", "新质的生产力", "新质生产力"],
  ["a wrong letter", "productibity", "productivity"],
  ["a missing letter", "acounting", "accounting"],
  ["one wrong word of several", "forces acounting", "forces accounting"],
])
  test(`guessed, and called a guess: ${name}`, () => {
    const { info, items } = engine().search(query);
    assert.equal(info.suggestion, guess);
    assert.ok(items.length);
  });

test("nothing is guessed while parts of the index are on their way", () => {
  const { info, items } = engine().search("新智生产力", {}, { pending: true });
  assert.deepEqual([info.suggestion, info.pending, items], [null, true, []]);
});

test("a word that is found in another form alone is said to be guessed, and which form it is", () => {
  const { items, info } = engine().search("reporting");
  assert.ok(items.length);
  assert.deepEqual([info.suggestion, info.forms], ["report", []]);
  assert.deepEqual(engine().search("supporters care banks").info.suggestion, "support care banks");
  assert.equal(engine().search("reports").info.suggestion, null);
});

test("what is nowhere finds nothing", () => {
  for (const query of ["足球", "football", "zuqiu", "  ", "“”", "!?", "(", "\\"]) assert.deepEqual(found(query), []);
});

test("filters hold: by document, by text, by language", () => {
  assert.deepEqual(
    found("生产力", { document: "two" }).map(([first]) => first),
    ["texts/two/b/#p2"],
  );
  assert.deepEqual(found("生产力", { text: "texts/one/a/" }).length, 1);
  assert.ok(!JSON.stringify(engine().search("report", { lang: "zh" }).items).includes("report"));
});

test("the parent comes with its sections, and a paragraph is what Enter opens", () => {
  const [group] = engine().search("银行").items;
  const parent = group.at(-1) ?? assert.fail();
  assert.ok(!parent.location.includes("#"));
  assert.ok(group[0].score > parent.score);
  assert.match(parent.title, /发展生产力<\/span> <span class="found-count">2<\/span>.*Developing productive forces/);
});

test("the files may come in either order", () => {
  const addresses = (/** @type {"zh" | "en"} */ ui) =>
    engine(ui)
      .search("生产力")
      .items.flat()
      .map(({ location }) => location)
      .sort();
  assert.deepEqual(addresses("zh"), addresses("en"));
});

test("every block of the index is found by its own words", () => {
  for (const file of [zh, en]) {
    const texts = /** @type {[string, string, string, string, string, string[]][]} */ (file.texts);
    for (const [url, , , ids, kinds, blocks] of texts) {
      blocks.forEach((block, n) => {
        const all = found(block.replaceAll("\x7f", "")).flat();
        const id = ids.split(" ")[n];
        const anchor = { t: "", n: `#fn-${file.lang}-${id.replace(/^n/, "")}` }[kinds[n]] ?? `#${id}`;
        assert.ok(all.includes(url + anchor), `${block}: ${all}`);
      });
    }
  }
});

test("a result says what it is about", () => {
  const { info } = engine().search("生产力", {}, { pending: true, partial: true, brief: true });
  assert.deepEqual(info, {
    query: "生产力",
    paragraphs: 4,
    pages: 3,
    sent: 4,
    pending: true,
    partial: true,
    brief: false,
    texts: [{ url: "texts/one/a/", hits: 2, sent: 2 }, { url: "texts/two/b/", hits: 1, sent: 1 }, null],
    nearest: null,
    forms: [],
    pinyin: [],
    translations: [],
    elsewhere: 0,
    suggestion: null,
    furtherSuggestions: [],
  });
});

test("what the filter keeps back is counted, and nothing is suggested then", () => {
  const { info, items } = engine().search("会计", { text: "texts/three/" });
  assert.deepEqual([items, info.elsewhere, info.suggestion], [[], 4, null]);
  assert.equal(engine().search("生产力", { document: "two" }).info.elsewhere, 0);
  assert.equal(engine().search("足球", { document: "two" }).info.elsewhere, 0);
});

test("a suggestion is searched for under the same filter", () => {
  const { info } = engine().search("新智生产力", { text: "texts/one/a/" });
  assert.deepEqual([info.suggestion, info.pages], ["新质生产力", 1]);
  assert.equal(engine().search("新智生产力", { text: "texts/two/b/" }).info.suggestion, null);
});

test("further suggestions stand behind the first", () => {
  const { info } = engine().search("科学创新");
  assert.deepEqual([info.suggestion, info.furtherSuggestions], ["科技创新", []]);
  const many = engine();
  const text = /** @type {[string, string, string, string, string]} */ (["t/", "one", "T", "p1", "p"]);
  many.store.addFile({ lang: "en", texts: [text], blocks: [["growth growthy growths"]] });
  many.indexHasGrown();
  const found = many.search("growthz").info;
  assert.deepEqual([found.suggestion, found.furtherSuggestions.length], ["growth", 2]);
});

test("nothing is suggested while shards are left out, or for what is meant exactly", () => {
  assert.equal(engine().search("新智生产力", {}, { partial: true }).info.suggestion, null);
  assert.equal(engine().search("“新智生产力”").info.suggestion, null);
});

test("of several words only those that are nowhere are mended", () => {
  assert.deepEqual(engine().suggestionsFor("Forces acounting"), ["Forces accounting"]);
  assert.deepEqual(engine().suggestionsFor("forces zzzzzz"), []);
  assert.deepEqual(engine().suggestionsFor("zzzzzz"), []);
});

test("pinyin with a slip is suggested as Chinese", () => {
  assert.equal(engine().search("kexhuangxin").info.suggestion, null);
  assert.equal(engine().search("shenchanli").info.suggestion, "生产力");
});

test("pinyin and translations are said as they are printed, where they found more than names", () => {
  const { info } = engine().search("XZSCL");
  assert.deepEqual(info.pinyin, [{ from: "XZSCL", to: "新质生产力" }]);
  const own = engine();
  own.store.addFile({ lang: "en", terms: [["gdp", "GDP"]] });
  own.store.addFile({ lang: "zh", terms: [["gdp", "总值"]] });
  own.indexHasGrown();
  // The other name stands in no text.
  assert.deepEqual(own.search("总值").info.translations, []);
  const text = /** @type {[string, string, string, string, string]} */ (["t/", "one", "T", "p1", "p"]);
  own.store.addFile({ lang: "en", texts: [text], blocks: [["The GDP grew."]] });
  own.indexHasGrown();
  assert.deepEqual(own.search("总值").info.translations, [{ from: "总值", to: "GDP" }]);
});

test("Chinese words that were typed apart are first found in a text, then as a term", () => {
  const first = (/** @type {string} */ query) =>
    engine()
      .search(query)
      .items[0][0].location.replace(/\?[^#]*/, "");
  assert.equal(first("新质生产力"), "glossary/new-quality-productive-forces/");
  assert.equal(first("新质 生产力"), "texts/one/a/#p1");
  assert.equal(first("accounting standards"), "texts/two/b/#p1");
});

test("an exact phrase is not parted at its punctuation, another passage is", () => {
  assert.deepEqual(found("“社会计划。科技创新”"), []);
  assert.notDeepEqual(found("社会计划。科技创新"), []);
  assert.deepEqual(found("足球。"), []);
});

test("needles are told for each word of each plan", () => {
  assert.deepEqual(engine().needlesOf("bank 会计"), [
    [["bank会计"]],
    [["bank"], ["会计", "accounting", "bookkeeping"]],
  ]);
});

test("queries to warm up with are the beginnings of the first pages' names", () => {
  const queries = engine().warmUpQueries();
  assert.deepEqual(queries.slice(0, 5), ["发", "发展", "发展生", "发展生产", "发展生产力"]);
  assert.equal(queries.length, 4 * 2 * 5);
});
