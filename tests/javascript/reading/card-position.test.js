import assert from "node:assert/strict";
import { test } from "node:test";
import { cardPosition } from "../../../docs/assets/scripts/reading/card-position.js";

const card = { width: 300, height: 100 };
const room = { width: 1000, height: 600 };
/** @param {number} top @param {number} [left] */
const line = (top, left = 50) => ({ left, top, bottom: top + 20 });

test("a card stands under its term where there is room", () => {
  assert.deepEqual(cardPosition(line(467), card, room), { left: 50, top: 493 });
});

test("else it stands over it", () => {
  assert.deepEqual(cardPosition(line(468), card, room), { left: 50, top: 362 });
  assert.deepEqual(cardPosition(line(180), card, { width: 1000, height: 300 }), { left: 50, top: 74 });
});

test("where there is room nowhere it stands at the foot of the window, or at its head if it is higher", () => {
  assert.deepEqual(cardPosition(line(179), card, { width: 1000, height: 300 }), { left: 50, top: 192 });
  assert.equal(cardPosition(line(179), { width: 300, height: 295 }, { width: 1000, height: 300 }).top, 8);
});

test("a card stands inside the window", () => {
  assert.equal(cardPosition(line(0, 693), card, room).left, 692);
  assert.equal(cardPosition(line(0, 691), card, room).left, 691);
  assert.equal(cardPosition(line(0, -5), card, room).left, 8);
  assert.equal(cardPosition(line(0, 100), card, { width: 200, height: 600 }).left, 8);
});
