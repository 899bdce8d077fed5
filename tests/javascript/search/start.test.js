// What stands in the place of the theme's worker: what is loaded when, and which messages pass.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const HTML = `<script id="__config">{"base": ".", "search": "assets/javascripts/workers/search.js"}</script>
<input type="checkbox" id="__search"><input data-md-component="search-query"><p class="search-status">absent</p>
<button class="search-button"></button><button class="search-close"></button>`;
const THEME = "http://host/zh/assets/javascripts/bundle.js";
const THEME_WORKER = "assets/javascripts/workers/search.js";

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

/**
 * A page with the script run, and the theme's worker made.
 * @param {object} [options]
 * @param {string} [options.address]
 * @param {boolean} [options.open] whether the dialog is open already
 */
function started({ address = "http://host/zh/", open = false } = {}) {
  const window = /** @type {any} */ (new FakeWindow(HTML, address));
  /** @type {any[]} */
  const workers = [];
  window.Worker = class {
    /** @type {unknown[]} */
    sent = [];

    /** @param {...unknown} args */
    constructor(...args) {
      this.args = args.filter(Boolean);
      workers.push(this);
    }

    /** @param {unknown} message */
    postMessage(message) {
      this.sent.push(structuredClone(message));
    }

    terminate() {
      this.isTerminated = true;
    }
  };
  const script = window.document.createElement("script");
  script.setAttribute("src", new URL("assets/page.js", address).href);
  script.setAttribute("data-theme", THEME);
  window.xinzhiSearchWords = { found: "x", broken: "broken" };
  window.document.currentScript = script;
  window.element("#__search").checked = open;
  window.run("search/start.js");
  const search = new window.Worker(THEME_WORKER);
  /** @type {unknown[]} */
  const heard = [];
  search.addEventListener("message", (/** @type {MessageEvent} */ event) => heard.push(structuredClone(event.data)));
  /** @type {() => string[]} what was loaded besides the theme's script */
  const scripts = () => loaded().filter((one) => one !== THEME);
  /** @type {() => string[]} */
  const loaded = () => window.document.head.children.map((/** @type {any} */ one) => one.src);
  /** The element of a script that was loaded. @param {string} name @returns {any} */
  const made = (name) => window.document.head.children.find((/** @type {any} */ one) => one.src.endsWith(name));
  const status = () => window.element(".search-status").textContent;
  return { window, workers, search, heard, scripts, loaded, made, status, opener: window.element("#__search") };
}

const FOLDER = "http://host/zh/assets/search/";

test("the theme gets our search in place of its worker, others get a worker", () => {
  const { window, workers, search } = started();
  assert.equal(search, window.xinzhiSearch);
  const other = new window.Worker("other.js", { name: "x" });
  assert.deepEqual([workers.length, other.args], [1, ["other.js", { name: "x" }]]);
});

test("nothing is loaded before the search is opened, and then once", () => {
  const { window, opener, workers, scripts } = started();
  window.happens(opener, "change");
  assert.deepEqual([workers, scripts()], [[], []]);
  opener.click();
  assert.deepEqual(scripts(), [`${FOLDER}dialog.js`]);
  assert.deepEqual(
    workers.map(({ args, sent }) => [args, sent]),
    [
      [
        [`${FOLDER}worker.js`],
        [{ type: 0, data: { ui: "zh", base: FOLDER, words: { found: "x", broken: "broken" } } }],
      ],
    ],
  );
  opener.click();
  opener.click();
  assert.deepEqual([workers.length, scripts().length], [1, 1]);
});

test("where the search is open already it is loaded at once", () => {
  assert.equal(started({ open: true }).workers.length, 1);
});

test("the language of the page goes with the set-up", () => {
  const { workers } = started({ address: "http://host/en/", open: true });
  assert.equal(workers[0].sent[0].data.ui, "en");
});

test("queries wait until the engine is ready, and go with what the dialog added", () => {
  const { workers, search } = started({ open: true });
  const [worker] = workers;
  search.postMessage({ type: 2, data: "a" });
  assert.equal(worker.sent.length, 1);
  worker.onmessage({ data: { type: 1, data: { catalogue: [] } } });
  search.postMessage({ data: "ab", filter: { lang: "zh" } });
  search.postMessage({ all: true });
  search.postMessage({ type: 2, data: "abc" });
  assert.deepEqual(worker.sent.slice(1), [
    { type: 2, data: "ab", filter: { lang: "zh" }, all: false },
    { type: 2, data: "ab", filter: { lang: "zh" }, all: true },
    { type: 2, data: "abc", filter: { lang: "zh" }, all: false },
  ]);
});

test("answers are told, and the last of each type is kept for the dialog", () => {
  const { workers, search, heard } = started({ open: true });
  const messages = [{ type: 1 }, { type: 3, data: 1 }, { type: 3, data: 2 }];
  for (const data of messages) workers[0].onmessage({ data });
  assert.deepEqual(heard, messages);
  assert.deepEqual([search.answers[1], search.answers[3]], [messages[0], messages[2]]);
});

test("a worker that breaks is said, and there is another after a while", () => {
  const { workers, search, heard, status } = started({ open: true });
  workers[0].onerror();
  assert.deepEqual(heard, [{ type: -1 }]);
  assert.equal(search.answers[-1].type, -1);
  assert.deepEqual([workers[0].isTerminated, status()], [true, "broken"]);
  mock.timers.tick(4999);
  assert.equal(workers.length, 1);
  mock.timers.tick(1);
  assert.equal(workers.length, 2);
  assert.deepEqual([workers[1].sent.length, search.answers[-1]], [1, undefined]);
});

test("while the search is closed nothing is tried again; when it is opened, at once", () => {
  const { workers, opener } = started({ open: true });
  opener.click();
  workers[0].onerror();
  mock.timers.tick(60000);
  assert.equal(workers.length, 1);
  opener.click();
  assert.equal(workers.length, 2);
});

test("a dialog that cannot be loaded is said by the page, and loaded again, the engine not", () => {
  const { made, workers, scripts, status } = started({ open: true });
  assert.equal(status(), "");
  made("dialog.js").onerror();
  assert.equal(status(), "broken");
  mock.timers.tick(5000);
  assert.deepEqual([scripts().length, workers.length], [2, 1]);
});

test("what the engine could not load it is asked to load again, once", () => {
  const { workers, opener } = started({ open: true });
  const [worker] = workers;
  worker.onmessage({ data: { type: -1 } });
  opener.click();
  opener.click();
  mock.timers.tick(5000);
  assert.deepEqual(worker.sent.slice(1), [{ type: 6 }]);
});

test("the page says that search is absent until the theme has taken it", () => {
  const { status, window } = started();
  assert.equal(status(), "");
  assert.equal(window.xinzhiSearch.answers[1], undefined);
});

test("read from disk, the engine runs in the page", () => {
  const { window, made, workers, search, heard, scripts } = started({ address: "file:///zh/index.html", open: true });
  assert.deepEqual(scripts(), ["file:///zh/assets/search/dialog.js", "file:///zh/assets/search/worker.js"]);
  assert.equal(workers.length, 0);
  search.postMessage({ type: 2, data: "a" });
  /** @type {any[]} */
  const requests = [];
  /** @type {any} */
  const engine = { receive: (/** @type {any} */ request) => requests.push(structuredClone(request)) };
  window.xinzhiEngine = engine;
  made("worker.js").onload();
  assert.deepEqual(requests.length, 1);
  assert.deepEqual([requests[0].type, requests[0].data.base], [0, "file:///zh/assets/search/"]);
  engine.send({ type: 1 });
  search.postMessage({ type: 2, data: "ab" });
  assert.deepEqual([heard, requests[1].data], [[{ type: 1 }], "ab"]);
});

const FIELD = "[data-md-component=search-query]";

test("the theme's script is loaded when the search is opened, by its box or in its field, and once", () => {
  /** @type {((window: FakeWindow) => unknown)[]} */
  const ways = [
    (window) => window.element("#__search").click(),
    (window) => window.element(FIELD).click(),
    (window) => window.happens(FIELD, "input"),
    (window) => window.happens(FIELD, "keydown", { key: "ArrowDown" }),
    (window) => window.happens(FIELD, "keydown", { key: "Enter" }),
  ];
  for (const open of ways) {
    const { window, opener, loaded } = started();
    assert.deepEqual(loaded(), []);
    open(window);
    assert.equal(window.document.activeElement, window.element(FIELD));
    assert.deepEqual([opener.checked, loaded().filter((one) => one === THEME).length], [true, 1]);
    opener.click();
    opener.click();
    assert.equal(loaded().filter((one) => one === THEME).length, 1);
  }
});

test("the Tab key passes the field by: the theme cannot open the search because the field has the focus", () => {
  const { window, opener, loaded } = started();
  window.element(FIELD).focus();
  window.happens(FIELD, "keydown", { key: "Tab" });
  window.happens(FIELD, "keydown", { key: "f" });
  opener.click(); // as the theme does
  assert.deepEqual([opener.checked, loaded()], [false, []]);
  window.happens(FIELD, "input");
  assert.ok(opener.checked);
  opener.click();
  assert.equal(opener.checked, false);
});

test("the theme's script that did not come is loaded again", () => {
  const { window, opener, loaded, made } = started();
  opener.click();
  made("bundle.js").onerror();
  opener.click();
  window.element(FIELD).blur();
  opener.click();
  assert.equal(loaded().filter((one) => one === THEME).length, 2);
});

test("an address with a query loads the theme's script at once, another one does not", () => {
  assert.deepEqual(started({ address: "http://host/zh/?q=x" }).loaded(), [THEME]);
  assert.deepEqual(started({ address: "http://host/zh/?h=x" }).loaded(), []);
});

test("the theme's keys open the search, but not while something is typed or another key is held", () => {
  const { window } = started();
  const focused = () => window.document.activeElement === window.element(FIELD);
  window.happens(window.document.body, "keydown", { key: "x" });
  window.happens(window.document.body, "keydown", { key: "f", ctrlKey: true });
  window.happens(".search-status", "keydown", { key: "f", metaKey: true });
  assert.equal(focused(), false);
  window.happens("#__search", "keydown", { key: "/" });
  assert.equal(focused(), false);
  const event = window.happens(window.document.body, "keydown", { key: "/" });
  assert.deepEqual([focused(), event.defaultPrevented], [true, true]);
});

test("a button opens the search; closed by the other or by a key, it gives the focus back to the button", () => {
  const { window, opener } = started();
  const [button, field] = [window.element(".search-button"), window.element(FIELD)];
  /** @type {(() => unknown)[]} */
  const ways = [
    () => window.element(".search-close").click(),
    () => {
      window.happens(field, "keydown", { key: "Escape" });
      opener.click(); // as the theme does
    },
  ];
  for (const close of ways) {
    button.click();
    assert.deepEqual([opener.checked, window.document.activeElement === field], [true, true]);
    close();
    field.blur();
    mock.timers.tick(1);
    assert.deepEqual([opener.checked, window.document.activeElement === button], [false, true]);
  }
});

test("the theme that has just been loaded cannot close the search for what stands in the address, a reader can", () => {
  const { window, opener, made } = started({ address: "http://host/zh/#p1" });
  opener.click();
  made("bundle.js").onload();
  opener.click(); // as the theme does
  assert.equal(opener.checked, true);
  window.element(".search-close").click();
  assert.equal(opener.checked, false);
});

test("opened and closed by keys, the search gives the focus back to what had it", () => {
  const { window, opener } = started();
  const [read, field] = [window.element(".search-status"), window.element(FIELD)];
  const has = (/** @type {unknown} */ element) => window.document.activeElement === element;
  const open = (from = read, key = "/") => {
    from.focus();
    window.happens(from, "keydown", { key });
    assert.ok(opener.checked);
  };
  const close = () => {
    opener.click();
    // The theme takes the focus from the field.
    field.blur();
    mock.timers.tick(0);
  };
  open();
  window.happens(field, "keydown", { key: "Escape" });
  close();
  assert.ok(has(read));
  open();
  // Another hand closes it: a result that is opened, a tap beside it.
  close();
  assert.ok(!has(read));
  // Whoever came by the Tab key goes on from the field.
  for (const key of ["ArrowDown", "Enter"]) {
    open(field, key);
    window.happens(field, "keydown", { key: "Escape" });
    close();
    assert.ok(has(field));
  }
  field.focus();
  window.happens(field, "input");
  window.happens(field, "keydown", { key: "Escape" });
  close();
  assert.ok(has(field));
  // A key on a result is no key that opens.
  open();
  field.blur();
  window.happens(window.document.body, "keydown", { key: "s" });
  window.happens(window.document.body, "keydown", { key: "Escape" });
  close();
  assert.ok(has(read));
});
