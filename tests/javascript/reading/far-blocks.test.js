// Changes of a whole text: blocks far from the window follow later, and the line that is read stays in place.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeWindow } from "../browser/browser.js";

const COUNT = 12;
const HTML = `
<input type="radio" name="view" id="view-zh" value="zh" checked><input type="radio" name="view" id="view-en" value="en">
<div id="settings"><input type="radio" name="size" id="size-large" value="large"><input type="radio" name="terms" id="terms-none" value="none"></div><a class="inside" href="#p9">9</a><a class="outside" href="/">home</a>
<article>
${Array.from({ length: COUNT }, (_, n) => `<div class="pair" id="p${n}"><div lang="zh-Hans"></div><div lang="en"></div></div>`).join("")}
</article>`;
/** How high each block is in a view. @type {Record<string, number>} */
const HEIGHT = { zh: 1000, en: 1100 };
/** Scrolled so far, p5 has begun 180 px above the line where one reads (see views.test.js). */
const AT_FIFTH = 5000;

/** Lays the page out: what waits keeps its height. @param {FakeWindow} window */
function layOut(window) {
  const view = window.document.documentElement.dataset.view;
  let top = 0;
  for (const block of window.document.querySelectorAll(".pair")) {
    if (!block.classList.contains("far")) block.place.height = HEIGHT[view];
    for (const half of block.children)
      Object.assign(half.place, { top, height: block.place.height, shown: half.matches(`[lang|=${view}]`) });
    block.place.top = top;
    top += block.place.height;
  }
}

/** A text that is read in its fifth block. @param {{ perBlock?: number, known?: string[], scrollY?: number }} [options] ms a block takes */
function reading({ perBlock = 0, known = ["content-visibility"], scrollY = AT_FIFTH } = {}) {
  const window = new FakeWindow(HTML, "http://host/zh/texts/a/b/");
  window.known = new Set(known);
  /** @type {string[]} */
  const order = [];
  /** @type {(() => void)[]} */
  const timers = [];
  window.setTimeout = /** @type {any} */ (
    (/** @type {() => void} */ act, /** @type {number | undefined} */ delay) =>
      (delay === 0 ? window.soon : timers).push(act)
  );
  window.document.documentElement.attributeChanged = (name) => name === "data-view" && layOut(window);
  window.run("early.js");
  for (const block of window.document.querySelectorAll(".pair")) {
    block.attributeChanged = () => {
      if (!block.classList.contains("far")) {
        order.push(block.id);
        window.now += perBlock;
      }
      layOut(window);
    };
  }
  window.run("page.js");
  window.scrollY = scrollY;
  return { window, order, timers };
}

/** The reader presses the button of a view. @param {FakeWindow} window @param {string} view */
function press(window, view) {
  window.element(`#view-${view}`).checked = true;
  window.happens(`#view-${view}`, "change");
}

/** The reader chooses a view, and sees it. @param {FakeWindow} window @param {string} view */
function choose(window, view) {
  press(window, view);
  window.paint();
}

const far = (/** @type {FakeWindow} */ window) => window.document.querySelectorAll(".far").map(({ id }) => id);
const at = (/** @type {FakeWindow} */ window) => window.element("#p5").getBoundingClientRect().top;

const isHeld = (/** @type {FakeWindow} */ window) => window.document.documentElement.getAttribute("data-held") !== null;

/** The view, and whether another was asked for. @param {FakeWindow} window */
function shown({ document: { documentElement } }) {
  return [documentElement.dataset.view, documentElement.getAttribute("data-asked") !== null];
}

/** Paints, and paints again: then all that was asked for is done. @param {FakeWindow} window */
function finish(window) {
  window.paint();
  window.paint();
}

test("what was pressed is painted before the text changes", () => {
  const { window } = reading();
  press(window, "en");
  assert.deepEqual(shown(window), ["zh", true]);
  window.frame();
  assert.deepEqual([shown(window), far(window)], [["zh", true], []]);
  window.paint();
  assert.deepEqual([shown(window), far(window).length], [["en", true], 9]);
  assert.equal(window.addresses.length, 0, "the address can wait until the view is seen");
  window.paint();
  assert.deepEqual([shown(window), window.addresses], [["en", false], ["http://host/zh/texts/a/b/?view=en"]]);
});

test("what is asked for before the next paint is changed together, and the last holds", () => {
  const { window } = reading();
  const heights = [];
  for (const view of ["en", "zh", "en"]) press(window, view);
  window.document.documentElement.attributeChanged = (name) => {
    if (name === "data-view") layOut(window);
    if (name === "data-held") heights.push(name);
  };
  window.paint();
  window.paint();
  assert.deepEqual([shown(window), at(window), heights.length], [["en", false], -18, 1]);
});

test("the address is told of views alone", () => {
  const { window } = reading();
  choose(window, "en");
  finish(window);
  window.happens("#size-large", "change");
  finish(window);
  assert.deepEqual([window.document.documentElement.dataset.size, window.addresses.length], ["large", 1]);
});

test("what is asked for before the last change is seen counts for the address, too", () => {
  const { window } = reading();
  press(window, "en");
  window.paint();
  press(window, "zh");
  window.paint();
  assert.deepEqual([shown(window), window.addresses], [["zh", true], []]);
  finish(window);
  assert.deepEqual([shown(window), window.addresses], [["zh", false], ["http://host/zh/texts/a/b/?view=zh"]]);
});

for (const type of ["beforeprint", "copy", "popstate"])
  test(`what was asked for is there at once: ${type}`, () => {
    const { window } = reading();
    press(window, "en");
    window.happens(window, type);
    assert.deepEqual([shown(window)[0], far(window), at(window)], ["en", [], -18]);
    finish(window);
    assert.deepEqual(shown(window), ["en", false]);
  });

test("what was asked for is there at once in a page that is left for another window, or followed by a link", () => {
  for (const [where, type] of /** @type {const} */ ([
    ["document", "visibilitychange"],
    [".inside", "click"],
  ])) {
    const { window } = reading();
    press(window, "en");
    window.happens(where === "document" ? window.document : where, type);
    assert.equal(shown(window)[0], "en", type);
  }
});

test("blocks farther than four tenths of a window wait, and no others", () => {
  const { window } = reading({ scrollY: AT_FIFTH + 400 });
  choose(window, "en");
  // p4 ends 400 px above the window, p7 begins 600 px below it.
  assert.deepEqual(far(window), ["p0", "p1", "p2", "p3", "p7", "p8", "p9", "p10", "p11"]);
});

test("the line that is read stays in place from the first moment until nothing waits", () => {
  const { window } = reading({ perBlock: 10 });
  choose(window, "en");
  // 180 of 1000 px were above the line, 198 of 1100 are.
  assert.equal(at(window), 180 - 198);
  window.rest();
  assert.equal(far(window).length, 9, "nothing follows before the first paint");
  window.frame();
  while (window.idle.length) {
    window.rest();
    assert.equal(at(window), 180 - 198);
  }
  assert.deepEqual(far(window), []);
  assert.equal(window.scrollY, 5 * 1100 - 180 + 198);
});

test("the nearest follow first, one by one where each takes long", () => {
  const { window, order } = reading({ perBlock: 10 });
  choose(window, "en");
  window.frame();
  order.length = 0;
  const steps = [];
  while (window.idle.length) {
    window.rest();
    steps.push([order.splice(0).join(" "), isHeld(window)]);
  }
  assert.deepEqual(steps, [
    // p7 begins 1182 px below the window, p2 ends 2218 px above it.
    ["p3", true],
    ["p7", false],
    ...["p2", "p8", "p1", "p9", "p0", "p10", "p11"].map((one) => [one, false]),
  ]);
});

test("as many follow at once as there is time for", () => {
  const { window } = reading();
  choose(window, "en");
  window.frame();
  const left = [far(window).length];
  while (window.idle.length) {
    window.rest();
    left.push(far(window).length);
  }
  assert.deepEqual(left, [9, 8, 6, 2, 0]);
});

test("while the reader scrolls nothing follows, and the browser draws what comes into the window", () => {
  const { window, timers } = reading();
  choose(window, "en");
  window.frame();
  assert.equal(isHeld(window), true);
  window.scrollY += 10;
  window.happens(window, "scroll");
  assert.equal(isHeld(window), false);
  timers.length = 0;
  window.now += 199;
  window.rest();
  assert.deepEqual([far(window).length, timers.length, window.idle.length], [9, 1, 0]);
  window.now += 1;
  timers[0]();
  assert.equal(far(window).length, 8);
  // Its own scrolling is no reader's.
  window.happens(window, "scroll");
  window.rest();
  assert.equal(far(window).length, 6);
});

test("a change on the way to the end lets the same blocks wait", () => {
  const { window } = reading();
  choose(window, "en");
  window.frame();
  window.rest();
  choose(window, "zh");
  assert.deepEqual([window.idle.length, isHeld(window)], [1, true], "there is one row of steps");
  assert.equal(at(window), 0);
  while (window.idle.length) window.rest();
  assert.deepEqual([far(window), window.scrollY, isHeld(window)], [[], AT_FIFTH, false]);
});

for (const type of ["beforeprint", "hashchange", "popstate", "copy"])
  test(`all follows at once: ${type}`, () => {
    const { window } = reading();
    choose(window, "en");
    window.happens(window, type);
    assert.deepEqual([far(window), at(window), isHeld(window)], [[], -18, false]);
  });

test("all follows before a link in the page is followed, and no other", () => {
  const { window } = reading();
  choose(window, "en");
  window.happens(".outside", "click");
  assert.equal(far(window).length, 9);
  window.happens(".inside", "click");
  assert.deepEqual(far(window), []);
});

test("where the browser cannot wait all changes at once", () => {
  const { window } = reading({ known: [] });
  choose(window, "en");
  assert.deepEqual([far(window), at(window), window.scrollY, isHeld(window)], [[], -18, 5 * 1100 + 18, false]);
  window.frame();
  assert.equal(window.idle.length, 0);
});

/** What a visit leads to: whether the page is said to come, and the blocks that wait. @param {string} type @param {string} [rest] */
function arriving(type, rest = "", address = rest) {
  const window = new FakeWindow(HTML, `http://host/zh/texts/a/b/${address}`);
  window.known = new Set(["content-visibility"]);
  const visit = { name: `http://host/zh/texts/a/b/${rest}`, type };
  window.performance.getEntriesByType = () => [visit];
  const root = window.document.documentElement;
  const rule = (/** @type {{ id: string }} */ { id }) => root.hasAttribute("data-coming") && Number(id.slice(1)) > 7;
  Object.assign(window, {
    getComputedStyle: (/** @type {{ id: string }} */ block) => ({
      contentVisibility: rule(block) ? "auto" : "visible",
    }),
  });
  window.run("early.js");
  const isComing = root.hasAttribute("data-coming");
  window.run("page.js");
  return { window, isComing };
}

test("what the style sheet lets wait when a page comes is laid out in idle moments, and nothing is left of it", () => {
  const { window, isComing } = arriving("navigate", "?view=zh");
  const root = window.document.documentElement;
  assert.deepEqual([isComing, far(window)], [true, ["p8", "p9", "p10", "p11"]]);
  assert.deepEqual([root.hasAttribute("data-coming"), isHeld(window)], [false, false]);
  window.rest();
  assert.equal(far(window).length, 4, "nothing follows before the first paint");
  window.frame();
  while (window.idle.length) window.rest();
  assert.deepEqual(far(window), []);
});

test("a sheet of paper that is asked for meanwhile holds all", () => {
  const { window } = arriving("navigate");
  window.happens(window, "beforeprint");
  assert.deepEqual(far(window), []);
});

test("who comes again, or to another place than the head, has all of the page at once", () => {
  for (const [type, rest, address] of [
    ["reload", ""],
    ["back_forward", ""],
    ["navigate", "#p9"],
    ["navigate", "#:~:text=labor", ""],
    ["navigate", "", "#p9"],
  ]) {
    const { window, isComing } = arriving(type, rest, address);
    assert.deepEqual([isComing, far(window)], [false, []], `${type} ${rest} ${address}`);
  }
});

test("a change that is asked for meanwhile comes when all is laid out and the browser knows how high it is", () => {
  const { window } = arriving("navigate", "?view=zh");
  press(window, "en");
  assert.deepEqual([far(window), shown(window)], [[], ["zh", true]]);
  finish(window);
  assert.deepEqual(shown(window), ["en", false]);
});

test("a reader who scrolls meanwhile finds all laid out, and what stood in the window in its place", () => {
  const { window } = arriving("navigate", "?view=zh");
  layOut(window);
  for (const block of window.document.querySelectorAll(".pair")) block.attributeChanged = () => layOut(window);
  window.element("#p8").place.height = 96;
  window.scrollY = AT_FIFTH;
  const before = at(window);
  window.happens(window, "scroll");
  assert.deepEqual([far(window), at(window)], [[], before]);
});

test("a change that is made at once holds no block whose height nobody knows; when all has followed it holds them", () => {
  const { window } = arriving("navigate");
  const { dataset } = window.document.documentElement;
  const change = () => window.happens("#terms-none", "change");
  change();
  assert.deepEqual([dataset.terms, far(window).length, isHeld(window)], ["none", 4, false]);
  window.frame();
  while (window.idle.length) window.rest();
  dataset.terms = "all";
  change();
  assert.equal(isHeld(window), true);
});
