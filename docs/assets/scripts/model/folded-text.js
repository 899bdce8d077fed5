// Folded text that grows: its code units, where words begin and end in it, and where each unit comes from.

import { CLASS, classOf } from "./characters.js";

const SPACE = 0x20;
const LINE_BREAK = 0x0a;

/**
 * Texts folded end to end, a line break after each. `edges[i]` says whether a word begins or ends before unit i;
 * `places[i]` is the place of unit i in its own text, word boundaries not counted.
 */
export class FoldedText {
  /** The class of the last unit of the text that is being appended; `NONE` before its first. */
  lastClass = CLASS.NONE;
  /** Whether white space stands after that unit. */
  hasSpace = false;
  /** Whether a word ended after that unit. */
  #edge = true;

  /** @param {number} capacity how many units are expected */
  constructor(capacity) {
    this.units = new Uint16Array(capacity);
    this.edges = new Uint8Array(capacity + 1);
    this.places = new Uint32Array(capacity + 1);
    this.length = 0;
  }

  beginText() {
    this.lastClass = CLASS.NONE;
    this.hasSpace = false;
    this.#edge = true;
  }

  markEdge() {
    this.#edge = true;
  }

  markSpace() {
    this.#edge = true;
    this.hasSpace = true;
  }

  /**
   * Appends a unit; white space before it counts between two letters alone.
   * @param {number} unit
   * @param {number} place
   */
  append(unit, place) {
    const own = classOf(unit);
    const partsLetters = own === CLASS.LETTER && this.lastClass === CLASS.LETTER;
    if (this.hasSpace && partsLetters) this.#push(SPACE, place, true);
    const partsWords = this.#edge || own === CLASS.NONE || this.lastClass === CLASS.NONE;
    this.#push(unit, place, partsWords);
    this.lastClass = own;
    this.hasSpace = false;
    this.#edge = false;
  }

  /** @param {number} length of the text, word boundaries not counted */
  endText(length) {
    this.edges[this.length] = 1;
    this.places[this.length] = length;
  }

  /** Puts a line break after a text. */
  separate() {
    this.#push(LINE_BREAK, 0, true);
    this.edges[this.length] = 1;
  }

  /** The code units as a string. */
  text() {
    return new TextDecoder("utf-16le").decode(this.units.subarray(0, this.length));
  }

  /** @param {number} unit @param {number} place @param {boolean} edge */
  #push(unit, place, edge) {
    if (this.length === this.units.length) this.#grow();
    this.edges[this.length] = Number(edge);
    this.places[this.length] = place;
    this.units[this.length++] = unit;
  }

  #grow() {
    const larger = new FoldedText(this.units.length * 2 + 16);
    larger.units.set(this.units);
    larger.edges.set(this.edges);
    larger.places.set(this.places);
    ({ units: this.units, edges: this.edges, places: this.places } = larger);
  }
}
