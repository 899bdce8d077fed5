// The search dialog in a page: what is typed, chosen, pressed and answered.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { FakeWindow } from "../browser/browser.js";
import { found } from "./found.js";

const HTML = `
<input type="checkbox" id="__search">
<a class="outside" href="/">x</a>
<div data-md-component="search">
  <form><input data-md-component="search-query">
    <div class="md-search__options"><a data-md-component="search-share" href="javascript:void(0)"><b>s</b></a>
      <button type="reset">x</button></div></form>
  <div class="search-panel">
    <div class="search-examples"><p>x</p><ul><li><button type="button">人才</button></li></ul></div>
    <div class="search-recent" hidden><p>最近检索</p><ul></ul></div>
    <p class="search-status"></p>
    <div class="search-hints"></div>
    <div class="search-filters" hidden><select></select>
      <input type="radio" id="both" value="" checked><input type="radio" id="zh" value="zh"><input type="radio" id="en" value="en"></div>
  </div>
  <div class="md-search__scrollwrap"><ol class="md-search-result__list"></ol><p class="search-more"></p></div>
</div>`;

const WORDS = {
  loading: "loading",
  broken: "broken",
  incomplete: "incomplete",
  again: "again",
  cut: "first {0}",
  everywhere: "everywhere",
  whole: "all of {0}",
  found: "{0}, {1}",
  paragraphs: "{0} paragraphs",
  pages: "{0} pages",
  none: "nothing for {0}",
  guess: "{0} as {1}: {2}",
  guesses: "did you mean",
  elsewhere: "{0} elsewhere",
  advice: "advice",
  "to-glossary": "glossary",
  "to-texts": "texts",
  all: "all {0}",
  "all-of-text": "all of text {0}",
  title: "title {0}",
  copied: "copied",
  "to-copy": "copy {0}",
  forget: "forget {0}",
  "forget-all": "forget all",
};

const CATALOGUE = [
  { group: "one", title: "One", texts: [{ url: "texts/one/a/", title: "A" }] },
  {
    group: "two",
    title: "Two",
    texts: [
      { url: "texts/two/b/", title: "B" },
      { url: "texts/two/c/", title: "C" },
    ],
  },
];

const READY = { type: 1, data: { catalogue: CATALOGUE } };
/** @param {string} query @param {object} [info] @param {number} [items] */
const result = (query, info, items) => ({ type: 3, data: found(query, info, items) });

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/**
 * The dialog, open.
 * @param {object} [options]
 * @param {string} [options.address]
 * @param {any[]} [options.before] answers that came before the dialog's script
 * @param {string} [options.recent] searches
 */
function opened({ address = "http://host/zh/texts/a/", before = [], recent = "" } = {}) {
  const window = /** @type {any} */ (new FakeWindow(HTML, address));
  const search = new EventTarget();
  /** @type {any[]} */
  const asked = [];
  const answers = Object.fromEntries(before.map((answer) => [answer.type, answer]));
  Object.assign(search, { words: WORDS, base: "http://host/zh/assets/search/", answers, query: {} });
  Object.assign(search, { postMessage: (/** @type {any} */ message) => asked.push(structuredClone(message)) });
  window.xinzhiSearch = search;
  window.localStorage.setItem("xinzhi.searches", recent);
  window.element("#__search").checked = true;
  const field = window.element("[data-md-component=search-query]");
  /** The keys that the theme sees. @type {string[]} */
  const seen = [];
  for (const type of ["keydown", "keyup"])
    window.addEventListener(type, (/** @type {any} */ event) => seen.push(`${type} ${event.key}`));
  /** What the theme reads. @type {string[]} */
  const read = [];
  field.addEventListener("keyup", () => read.push(field.value));
  window.run("search/dialog.js");
  const answer = (/** @type {any} */ message) => {
    answers[message.type] = message;
    search.dispatchEvent(new MessageEvent("message", { data: message }));
  };
  const text = (/** @type {string} */ selector) => window.element(selector).textContent;
  const lines = (/** @type {string} */ selector) =>
    window.element(selector).children.map((/** @type {any} */ one) => one.textContent);
  const button = (/** @type {string} */ label) =>
    window.document.querySelectorAll("button").find((/** @type {any} */ one) => one.textContent === label);
  return { window, asked, answer, field, seen, read, text, lines, button };
}

/** Types into the field. @param {any} dialog @param {string} query @param {object} [more] */
function type({ window, field }, query, more) {
  field.value = query;
  return window.happens(field, "input", more);
}

/** @param {any} dialog @param {string} key @param {any} [where] @param {object} [more] */
const press = ({ window, field }, key, where = field, more = {}) =>
  window.happens(where, "keydown", { key, keyCode: 0, isComposing: false, ...more });

const searches = (/** @type {any} */ { window }) => window.localStorage.getItem("xinzhi.searches");

// Loading.

test("the index is loaded, is there, or has failed", () => {
  const dialog = opened();
  assert.equal(dialog.text(".search-status"), "loading");
  dialog.answer(READY);
  assert.equal(dialog.text(".search-status"), "");
  dialog.answer({ type: -1 });
  assert.equal(dialog.text(".search-status"), "broken");
});

test("what has failed can be tried again by a button, and the field has the focus", () => {
  const dialog = opened();
  let starts = 0;
  Object.assign(dialog.window.xinzhiSearch, { start: () => starts++ });
  dialog.answer({ type: -1 });
  dialog.button("again").click();
  assert.deepEqual([starts, dialog.text(".search-status"), dialog.button("again")], [1, "loading", undefined]);
  assert.equal(dialog.window.document.activeElement, dialog.field);
  dialog.answer({ ...READY, type: 4 });
  assert.equal(dialog.text(".search-status"), "");
});

test("an engine that does not hear a query is taken for dead, and the next is asked what is in the field", () => {
  const dialog = opened({ before: [READY] });
  const { xinzhiSearch } = dialog.window;
  let losses = 0;
  Object.assign(xinzhiSearch, { loseEngine: () => losses++ });
  xinzhiSearch.postMessage({ data: "a" });
  mock.timers.tick(14000);
  xinzhiSearch.postMessage({ data: "ab" });
  dialog.answer({ type: 5 });
  mock.timers.tick(60000);
  assert.equal(losses, 0);
  xinzhiSearch.postMessage({ data: "abc" });
  mock.timers.tick(14999);
  assert.equal(losses, 0);
  mock.timers.tick(1);
  assert.equal(losses, 1);
  dialog.field.value = "abc";
  dialog.answer(READY);
  assert.deepEqual(dialog.asked.at(-1), { data: "abc", filter: {} });
});

test("when the network is there again everything is tried again, if the search is open", () => {
  const { window } = opened();
  let starts = 0;
  Object.assign(window.xinzhiSearch, { start: () => starts++ });
  window.happens(window, "online");
  assert.equal(starts, 1);
  window.element("#__search").checked = false;
  window.happens(window, "online");
  assert.equal(starts, 1);
});

test("before the engine is there its silence means nothing", () => {
  const { window } = opened();
  Object.assign(window.xinzhiSearch, { loseEngine: () => assert.fail() });
  window.xinzhiSearch.postMessage({ data: "a" });
  mock.timers.tick(60000);
});

test("results say that a part has failed, and offer to try again", () => {
  const dialog = opened({ before: [READY] });
  dialog.answer({ type: -1 });
  type(dialog, "a");
  dialog.answer(result("a", { broken: true }));
  assert.equal(dialog.text(".search-status"), "3 paragraphs, 2 pages");
  assert.deepEqual(dialog.lines(".search-hints"), ["incomplete again"]);
  dialog.answer({ type: 5 });
  dialog.answer({ ...READY, type: 4 });
  assert.equal(dialog.text(".search-status"), "3 paragraphs, 2 pages");
});

test("what was answered before the dialog was there is heard, the result last", () => {
  const dialog = opened({ before: [result("a"), READY] });
  assert.equal(dialog.text(".search-status"), "3 paragraphs, 2 pages");
  assert.equal(opened({ before: [{ type: -1 }] }).text(".search-status"), "broken");
});

// Filters.

const options = (/** @type {any} */ { window }) =>
  window.document
    .querySelectorAll(".search-filters option")
    .map((/** @type {any} */ one) => [one.value, one.textContent, one.parentNode.getAttribute("label")]);

test("there is a document or a text to choose when the catalogue is there", () => {
  const dialog = opened();
  assert.ok(dialog.window.element(".search-filters").hidden);
  dialog.answer(READY);
  assert.ok(!dialog.window.element(".search-filters").hidden);
  assert.deepEqual(options(dialog), [
    ["", "everywhere", null],
    ["one", "A", "One"],
    ["two", "all of Two", "Two"],
    ["texts/two/b/", "B", "Two"],
    ["texts/two/c/", "C", "Two"],
  ]);
  assert.deepEqual(dialog.asked, []);
});

test("what is chosen narrows the search", () => {
  const dialog = opened({ before: [READY] });
  type(dialog, "a");
  dialog.window.element("select").value = "two";
  dialog.window.element("#both").checked = false;
  dialog.window.element("#en").checked = true;
  dialog.window.happens("select", "change");
  assert.deepEqual(dialog.asked, [{ data: "a", filter: { document: "two", lang: "en" } }]);
});

test("an address holds what is chosen, and it is searched for when the engine is ready", () => {
  const dialog = opened({ address: "http://host/zh/?q=a&in=two&lang=zh" });
  dialog.field.value = "a";
  dialog.answer(READY);
  const { window } = dialog;
  assert.deepEqual(
    ["#both", "#zh", "#en"].map((id) => window.element(id).checked),
    [false, true, false],
  );
  assert.equal(window.element("select").value, "two");
  assert.deepEqual(dialog.asked, [{ data: "a", filter: { document: "two", lang: "zh" } }]);
  for (const rest of ["?q=a&in=two", "?q=a&lang=zh"]) {
    const other = opened({ address: `http://host/zh/${rest}`, before: [READY] });
    assert.equal(other.asked.length, 1);
  }
});

test("a document's only text is its document, and a text that is none is everywhere", () => {
  const chosen = (/** @type {string} */ within) => {
    const dialog = opened({ address: `http://host/zh/?q=a&in=${within}`, before: [READY] });
    return [dialog.window.element("select").value, dialog.asked];
  };
  assert.deepEqual(chosen("texts/one/a/"), ["one", [{ data: "", filter: { document: "one" } }]]);
  assert.deepEqual(chosen("texts/nine/"), ["", []]);
});

test("a text of a large site is chosen when its catalogue comes", () => {
  const later = CATALOGUE.map((document) => ({ ...document, texts: [] }));
  const dialog = opened({ address: "http://host/zh/?q=a&in=texts/two/b/" });
  dialog.answer({ type: 1, data: { catalogue: later } });
  assert.equal(dialog.window.element("select").value, "");
  assert.deepEqual(dialog.asked, [{ data: "", filter: { text: "texts/two/b/" } }]);
  dialog.answer({ type: 4, data: { catalogue: CATALOGUE } });
  assert.equal(dialog.window.element("select").value, "texts/two/b/");
  assert.equal(dialog.asked.length, 1);
});

// What is said.

test("a result is said once", () => {
  const dialog = opened({ before: [READY] });
  const status = dialog.window.element(".search-status");
  dialog.answer(result("a"));
  const [said] = status.childNodes;
  dialog.answer(result("a"));
  assert.equal(status.childNodes[0], said);
  dialog.answer(result("a", { paragraphs: 4 }));
  assert.equal(dialog.text(".search-status"), "4 paragraphs, 2 pages");
});

test("a new query is shown from its head, a longer result of the same is not", () => {
  const dialog = opened({ before: [READY] });
  const scroller = dialog.window.element(".md-search__scrollwrap");
  const scrolled = (/** @type {string} */ query) => {
    scroller.scrollTop = 50;
    dialog.answer(result(query));
    dialog.window.frame();
    return scroller.scrollTop;
  };
  assert.deepEqual([scrolled("a"), scrolled("a"), scrolled("b")], [0, 50, 0]);
});

test("suggestions are buttons that search", () => {
  const dialog = opened({ before: [READY] });
  dialog.answer(result("a", { suggestion: "b", furtherSuggestions: ["c"] }));
  assert.deepEqual(dialog.lines(".search-hints"), ["did you meanbc"]);
  assert.equal(dialog.button("b").getAttribute("type"), "button");
  dialog.button("c").click();
  assert.deepEqual([dialog.field.value, dialog.read], ["c", ["c"]]);
  assert.equal(dialog.window.document.activeElement, dialog.field);
});

test("what the filter keeps back is a button that searches everywhere", () => {
  const dialog = opened({ address: "http://host/zh/?q=a&in=two&lang=zh", before: [READY] });
  dialog.field.value = "a";
  dialog.answer(result("a", { elsewhere: 4 }, 0));
  dialog.window.document.querySelectorAll("[type=radio]").forEach((/** @type {any} */ one) => (one.checked = false));
  dialog.button("4 elsewhere").click();
  assert.deepEqual(dialog.asked.at(-1), { data: "a", filter: {} });
  assert.equal(dialog.window.element("select").value, "");
  assert.equal(dialog.window.element("#both").checked, true);
  assert.equal(dialog.window.document.activeElement, dialog.field);
});

test("where nothing is found there are links to the glossary and the texts", () => {
  const links = (/** @type {string} */ address) => {
    const dialog = opened({ address, before: [READY] });
    dialog.answer(result("a", {}, 0));
    assert.deepEqual(dialog.lines(".search-hints"), ["advice", "glossary texts"]);
    return dialog.window.document.querySelectorAll(".search-hints a").map((/** @type {any} */ one) => one.href);
  };
  assert.deepEqual(links("http://host/zh/"), ["http://host/zh/glossary/", "http://host/zh/texts/"]);
  const onDisk = ["http://host/zh/glossary/index.html", "http://host/zh/texts/index.html"];
  assert.deepEqual(links("file:///zh/index.html"), onDisk);
});

test("a button shows all, as long as there is more", () => {
  const dialog = opened({ before: [READY] });
  dialog.answer(result("a", { sent: 2 }));
  dialog.button("all 3").click();
  assert.deepEqual(dialog.asked, [{ all: true }]);
  dialog.answer(result("a"));
  assert.deepEqual(dialog.lines(".search-more"), []);
});

// Input.

test("what is typed is read by the theme, by whatever means it came; half-composed pinyin is not", () => {
  const dialog = opened();
  type(dialog, "a");
  type(dialog, "xin", { isComposing: true });
  assert.deepEqual(dialog.read, ["a"]);
  dialog.field.value = "新";
  dialog.window.happens(dialog.field, "compositionend");
  assert.deepEqual(dialog.read, ["a", "新"]);
});

test("the cross empties the field", () => {
  const dialog = opened({ recent: "b" });
  type(dialog, "a");
  dialog.window.happens("form", "reset");
  assert.equal(dialog.field.value, "a");
  mock.timers.tick(1);
  assert.deepEqual([dialog.field.value, dialog.read.at(-1)], ["", ""]);
  assert.ok(!dialog.window.element(".search-recent").hidden);
});

test("keys that the theme does not understand are kept from it", () => {
  const dialog = opened();
  for (const key of ["a", "Tab", "ArrowDown", "F1"]) press(dialog, key);
  press(dialog, "b", dialog.window.element("select"));
  press(dialog, "Escape", dialog.window.element("select"));
  press(dialog, "Enter", dialog.window.element(".search-more"));
  press(dialog, "Enter", dialog.window.element("[type=reset]"));
  assert.deepEqual(dialog.seen, ["keydown a", "keydown ArrowDown", "keydown Escape"]);
  dialog.window.happens(dialog.field, "keyup", { key: "Tab", keyCode: 9 });
  assert.equal(dialog.seen.length, 3);
});

test("outside the dialog, and when it is closed, keys are the theme's", () => {
  const dialog = opened();
  press(dialog, "Tab", dialog.window.element(".outside"));
  press(dialog, "Tab", dialog.window.document.body);
  dialog.window.element("#__search").checked = false;
  press(dialog, "Home");
  assert.deepEqual(dialog.seen, ["keydown Tab", "keydown Home"]);
});

test("Enter counts when the results are those of what was typed, and is remembered", () => {
  const dialog = opened({ before: [READY] });
  type(dialog, "a");
  dialog.answer(result("a"));
  assert.equal(press(dialog, "Enter").defaultPrevented, false);
  assert.deepEqual([dialog.seen, searches(dialog)], [["keydown Enter"], "a"]);
});

test("Enter that comes too early is pressed again when the results are there", () => {
  const dialog = opened({ before: [READY] });
  type(dialog, "a");
  assert.equal(press(dialog, "Enter").defaultPrevented, true);
  assert.deepEqual([dialog.seen, searches(dialog)], [[], "a"]);
  dialog.answer(result("b"));
  dialog.answer(result("a", { pending: true }));
  mock.timers.tick(1);
  assert.deepEqual(dialog.seen, []);
  dialog.answer(result("a"));
  assert.deepEqual(dialog.seen, []);
  mock.timers.tick(1);
  assert.deepEqual(dialog.seen, ["keydown Enter"]);
  dialog.answer(result("a"));
  mock.timers.tick(1);
  assert.equal(dialog.seen.length, 1);
});

test("Enter that came too early is forgotten at the next key, but not when it is released", () => {
  const entered = (/** @type {string} */ event, /** @type {string} */ key) => {
    const dialog = opened({ before: [READY] });
    type(dialog, "a");
    press(dialog, "Enter");
    dialog.window.happens(dialog.field, event, { key, keyCode: 0 });
    dialog.seen.length = 0;
    dialog.answer(result("a"));
    mock.timers.tick(1);
    return dialog.seen;
  };
  assert.deepEqual(entered("keydown", "x"), []);
  assert.deepEqual(entered("keyup", "Enter"), ["keydown Enter"]);
});

test("Enter in an empty field enters nothing later", () => {
  const dialog = opened({ before: [READY] });
  press(dialog, "Enter");
  dialog.answer(result("", {}, 0));
  mock.timers.tick(1);
  assert.deepEqual([dialog.seen, searches(dialog)], [[], ""]);
});

// Focus.

test("the dialog closes when the focus leaves it", () => {
  const dialog = opened();
  const opener = dialog.window.element("#__search");
  dialog.field.focus();
  dialog.window.element("[type=reset]").focus();
  assert.equal(opener.checked, true);
  dialog.window.happens(dialog.field, "focusout", { relatedTarget: null });
  assert.equal(opener.checked, true);
  dialog.window.element(".outside").focus();
  assert.equal(opener.checked, false);
  dialog.window.happens(dialog.field, "focusout", { relatedTarget: dialog.window.element(".outside") });
  assert.equal(opener.checked, false);
});

/** The theme draws results. @param {any} window @param {...string} addresses */
function draw(window, ...addresses) {
  const links = addresses.map((href) => {
    const link = window.document.createElement("a");
    link.setAttribute("class", "md-search-result__link");
    link.setAttribute("href", href);
    link.setAttribute("tabindex", "-1");
    return link;
  });
  window.element(".md-search-result__list").replaceChildren(...links);
  return links;
}

test("a result that is drawn anew keeps the focus", () => {
  const dialog = opened({ before: [READY] });
  const { window } = dialog;
  draw(window, "a/", "b/")[1].focus();
  const [, b] = draw(window, "a/", "b/");
  dialog.answer(result("a"));
  assert.equal(window.document.activeElement, b);
  dialog.field.focus();
  dialog.answer(result("a"));
  assert.equal(window.document.activeElement, dialog.field);
  draw(window, "b/")[0].focus();
  draw(window, "c/");
  dialog.answer(result("a"));
  assert.equal(window.document.activeElement, window.document.body);
});

test("where no result had the focus none gets it", () => {
  const dialog = opened({ before: [READY] });
  const { window } = dialog;
  draw(window, "a/")[0].focus();
  window.element("[type=reset]").focus();
  window.document.activeElement = window.document.body;
  dialog.answer(result("a"));
  assert.equal(window.document.activeElement, window.document.body);
});

test("results are stops of the Tab key", () => {
  const { window } = opened();
  const [link] = draw(window, "a/");
  assert.equal(link.getAttribute("tabindex"), "0");
});

// Recent searches.

const recent = (/** @type {any} */ dialog) => [
  dialog.window.element(".search-recent").hidden,
  dialog.lines(".search-recent ul"),
];

test("recent searches are shown while the field is empty", () => {
  const dialog = opened({ recent: "a\nb" });
  assert.deepEqual(recent(dialog), [false, ["a×", "b×"]]);
  type(dialog, "x");
  assert.deepEqual(recent(dialog), [true, []]);
  type(dialog, "  ");
  assert.deepEqual(recent(dialog), [false, ["a×", "b×"]]);
  assert.deepEqual(recent(opened()), [true, []]);
});

test("a recent search is searched for again", () => {
  const dialog = opened({ recent: "a\nb" });
  dialog.button("b").click();
  assert.deepEqual([dialog.field.value, dialog.read, recent(dialog)], ["b", ["b"], [true, []]]);
});

test("a recent search is forgotten, or all are", () => {
  const dialog = opened({ recent: "a\nb\nc" });
  const forget = dialog.window.element(".search-recent li [aria-label='forget a']");
  forget.click();
  assert.deepEqual([searches(dialog), recent(dialog)], ["b\nc", [false, ["b×", "c×"]]]);
  assert.equal(dialog.window.document.activeElement, dialog.field);
  dialog.button("forget all").click();
  assert.deepEqual([searches(dialog), recent(dialog)], ["", [true, []]]);
});

// Leaving.

test("a result that is followed is remembered, and the address keeps the search for the way back", async () => {
  const dialog = opened({ address: "http://host/zh/?view=en&in=two#p1", before: [READY] });
  const { window } = dialog;
  type(dialog, "a");
  const [link] = draw(window, "x/");
  window.happens(".md-search-result__list", "click");
  assert.deepEqual([searches(dialog), window.addresses], ["", []]);
  window.element(".md-search__scrollwrap").scrollTop = 7;
  link.click();
  const address = "http://host/zh/?view=en&q=a#p1";
  assert.deepEqual([searches(dialog), window.addresses.at(-1)], ["a", address]);
  const place = JSON.parse(window.sessionStorage.getItem("xinzhi.place"));
  assert.deepEqual(place, { page: "/zh/", query: "a", scroll: 7, href: "x/", all: false });
  // The theme closes the dialog when a result is entered. On a page that was opened with a query it takes that away.
  window.element("#__search").click();
  window.location.href = "http://host/zh/?view=en#p1";
  await Promise.resolve();
  assert.equal(window.location.href, address);
});

test("a result in a tab of its own leaves the address alone", () => {
  const dialog = opened({ before: [READY] });
  const [link] = draw(dialog.window, "x/");
  dialog.window.happens(link, "click", { ctrlKey: true });
  assert.deepEqual(dialog.window.addresses, []);
});

test("what was found is in the address and names the page, until the dialog closes", () => {
  const dialog = opened({ before: [READY] });
  const { window } = dialog;
  window.document.title = "Page";
  type(dialog, "a b");
  dialog.answer(result("a b", { pending: true }));
  assert.deepEqual(window.addresses, []);
  dialog.answer(result("a b"));
  assert.equal(window.addresses.at(-1), "http://host/zh/texts/a/?q=a+b");
  assert.match(window.document.title, /^title a b/);
  window.element("#__search").click();
  assert.equal(window.addresses.at(-1), "http://host/zh/texts/a/");
});

test("of a text that is not shown whole a button shows all", () => {
  const dialog = opened({ before: [READY] });
  type(dialog, "a");
  const whole = { url: "texts/one/a/", hits: 2, sent: 2 };
  dialog.answer(result("a", { texts: [{ url: "texts/two/b/", hits: 9, sent: 6 }, whole, null] }));
  const groups = [1, 2, 3].map(() => dialog.window.document.createElement("li"));
  dialog.window.element(".md-search-result__list").replaceChildren(...groups);
  assert.deepEqual(
    groups.map(({ children }) => children.length),
    [1, 0, 0],
  );
  dialog.button("all of text 9").click();
  assert.deepEqual(dialog.asked.at(-1), { data: "a", filter: { text: "texts/two/b/" }, all: true });
});

test("an example is searched for", () => {
  const dialog = opened({ before: [READY] });
  dialog.button("人才").click();
  assert.deepEqual([dialog.field.value, dialog.read], ["人才", ["人才"]]);
});

test("the dialog that closes lets the focus go and leaves the address without the search", () => {
  const dialog = opened({ address: "http://host/zh/?q=a", recent: "b" });
  const { window } = dialog;
  dialog.field.focus();
  window.element("#__search").click();
  assert.deepEqual([window.document.activeElement, window.addresses], [window.document.body, ["http://host/zh/"]]);
  window.element(".outside").focus();
  window.element("#__search").checked = false;
  window.happens("#__search", "change");
  assert.equal(window.document.activeElement, window.element(".outside"));
});

test("the dialog that opens shows what was searched for meanwhile", () => {
  const dialog = opened();
  dialog.window.element("#__search").checked = false;
  dialog.window.localStorage.setItem("xinzhi.searches", "z");
  dialog.window.element("#__search").click();
  assert.deepEqual(recent(dialog), [false, ["z×"]]);
});

test("the link to share holds the query and what is chosen", () => {
  const dialog = opened({ address: "http://host/zh/?q=x&in=two&lang=zh#p1", before: [READY] });
  type(dialog, "新");
  const link = dialog.window.element("[data-md-component=search-share]");
  link.children[0].click();
  const address = "http://host/zh/?q=%E6%96%B0&in=two&lang=zh";
  assert.deepEqual([link.href, link.dataset.clipboardText], [address, address]);
  dialog.window.element(".outside").click();
  assert.equal(dialog.window.element(".outside").href, "http://host/");
});
