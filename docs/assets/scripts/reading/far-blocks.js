// Changes of all blocks of a page: another view, size or theme. What was pressed is painted first, and shows that it was.
// On a long text the browser would then lay all of it out before it shows any of it. So blocks far from the window wait
// (blocks.css) and keep the heights they had; they follow in idle moments, the nearest first, while the line that is read
// stays where it is. Then nothing of this is left. When a page comes, what stands far below its head waits in the same way.

import { hasScrolled, inPlace } from "./in-place.js";

const BLOCKS = "article :is(.pair, .published, .provenance, .orderable > .terms):not(h1, h2, h3, h4)";
const FAR = "far";
/** On the root element: what is far is not drawn, even where a browser would draw it. */
const HELD = "data-held";
/** On the root element: a change was asked for, and is not seen yet. */
const ASKED = "data-asked";
/** On the root element: the page has just come, and is seen from its head. */
const COMING = "data-coming";
/** How many windows away a block is far, and how many away a browser leaves it alone of itself; Chromium 1.5. */
const REACH = 0.4;
const ALONE = 1.6;
/** How long the page lies still to have come to rest, how long a step should take, and how long it waits at most, in ms. */
const REST = 200;
const STEP = 6;
const SOON = 100;
/** What wants the page as it will be. */
const WHOLE = ["beforeprint", "hashchange", "popstate", "copy"];

const canWait = CSS.supports("content-visibility", "auto");
/** After the next paint. @param {() => void} act */
const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act, 0));
/** In an idle moment, or soon: Chromium may see no such moment before something else happens. */
const whenIdle = (/** @type {() => void} */ act) =>
  "requestIdleCallback" in window ? requestIdleCallback(act, { timeout: SOON }) : setTimeout(act, STEP);

/** Changes that were asked for, in their order. @type {(() => void)[]} */
const asked = [];
/** The view after them, if one of them changes it. @type {string | undefined} */
let askedView;
/** What is to be done once when they are seen. @type {Set<() => void>} */
const afterwards = new Set();
/** How many blocks the next step lays out. */
let few = 1;
/** Whether a step is to come. */
let isUnderWay = false;
/** Whether some of what waits has never been laid out: how high it is nobody knows. */
let isNew = false;
/** When the reader last scrolled. */
let scrolledAt = -Infinity;

const root = document.documentElement;
const waiting = () => [...document.getElementsByClassName(FAR)];

/** How far a block is from the window, in pixels; less than nothing where it is in it. @param {Element} block */
function distance(block) {
  const { top, bottom } = block.getBoundingClientRect();
  return Math.max(top - innerHeight, -bottom);
}

/** Lets the blocks wait that are far from the window, and no others. */
function holdFar() {
  const reach = REACH * innerHeight;
  const blocks = [...document.querySelectorAll(BLOCKS)];
  // All is measured before anything changes: the browser lays out the page at each measure after a change.
  const distances = blocks.map(distance);
  blocks.forEach((block, n) => block.classList.toggle(FAR, distances[n] > reach));
  root.toggleAttribute(HELD, true);
}

/** Lets the browser draw what it would draw: where the reader scrolls, and when it would draw nothing of what waits. */
const release = () => root.toggleAttribute(HELD, false);

/** @param {Element[]} blocks */
function layOut(blocks) {
  inPlace(() => {
    for (const block of blocks) block.classList.remove(FAR);
  });
}

/** Lays out the nearest blocks of those that wait: as many as a step has time for. */
function layOutNearest() {
  const byDistance = waiting().map((block) => ({ block, distance: distance(block) }));
  byDistance.sort((a, b) => a.distance - b.distance);
  const begun = performance.now();
  layOut(byDistance.slice(0, few).map(({ block }) => block));
  const took = performance.now() - begun;
  const next = byDistance[few];
  if (!next || next.distance > ALONE * innerHeight) release();
  few = took < STEP / 2 ? few * 2 : took > STEP ? Math.max(1, few >> 1) : few;
}

function step() {
  if (performance.now() - scrolledAt < REST) {
    setTimeout(step, REST);
    return;
  }
  layOutNearest();
  isUnderWay = waiting().length > 0;
  isNew &&= isUnderWay;
  if (isUnderWay) whenIdle(step);
}

/**
 * Changes all blocks, and leaves the line that was being read where it was.
 * @param {() => void} change
 * @param {string} [nextView] the view after the change
 */
export function changeAll(change, nextView) {
  inPlace(() => {
    if (canWait && !isNew) holdFar();
    change();
  }, nextView);
  if (canWait) follow();
}

/** Lays out what waits, after the next paint. */
function follow() {
  if (isUnderWay) return;
  isUnderWay = true;
  requestAnimationFrame(() => whenIdle(step));
}

/**
 * Changes all blocks like changeAll, but not before the next paint: what the reader has pressed shows it at once. Changes
 * asked for until then are made together.
 * @param {() => void} change
 * @param {string} [nextView] the view after the change
 * @param {() => void} [afterward] what need not be done before the change is seen
 */
export function changeAllSoon(change, nextView, afterward) {
  // After the next paint the browser knows its heights.
  if (isNew) layOutWaiting();
  asked.push(change);
  if (afterward) afterwards.add(afterward);
  askedView = nextView ?? askedView;
  root.toggleAttribute(ASKED, true);
  afterPaint(changeAsked);
}

/** Makes the changes that were asked for. */
function changeAsked() {
  const changes = asked.splice(0);
  if (!changes.length) return;
  changeAll(() => {
    for (const change of changes) change();
  }, askedView);
  askedView = undefined;
  afterPaint(finish);
}

/** Does what could wait until the changes are seen; if others have been asked for meanwhile, until those are. */
function finish() {
  if (asked.length) return;
  for (const act of afterwards) act();
  afterwards.clear();
  root.toggleAttribute(ASKED, false);
}

/** Lays out what waits since the page came (early.js, blocks.css). */
function followHead() {
  if (!root.hasAttribute(COMING)) return;
  const below = [...document.querySelectorAll(BLOCKS)].filter(
    (block) => getComputedStyle(block).contentVisibility === "auto",
  );
  for (const block of below) block.classList.add(FAR);
  root.removeAttribute(COMING);
  isNew = below.length > 0;
  if (isNew) follow();
}

/** Lays out all that waits at once. */
function layOutWaiting() {
  isNew = false;
  layOut(waiting());
  release();
}

/** Makes the changes that were asked for, and lays out all that waits. */
function layOutAll() {
  changeAsked();
  if (isUnderWay) layOutWaiting();
}

for (const name of WHOLE) addEventListener(name, layOutAll, { capture: true });
// A page that nobody sees is not painted.
document.addEventListener("visibilitychange", changeAsked);
// A link may lead to another place of the page.
document.addEventListener(
  "click",
  ({ target }) => {
    if (target instanceof Element && target.closest("a")?.hash) layOutAll();
  },
  { capture: true },
);
addEventListener(
  "scroll",
  () => {
    if (!isUnderWay || !hasScrolled()) return;
    // A browser that lays it out as it comes near does not keep what stands in the window in its place.
    if (isNew) layOutWaiting();
    scrolledAt = performance.now();
    release();
  },
  { passive: true },
);
followHead();
