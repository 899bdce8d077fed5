// Folding: text and query are brought to one form, in which a query is found by plain comparison.
//
// Full-width and half-width forms, letter case, traditional and simplified characters count as one. Quotation marks
// count for nothing, white space and hyphens only between two letters, a comma between thousands for nothing.

/** A word boundary in the Chinese of the index. */
export const BOUNDARY = 0x7f;

const DROP = 0;
const SPLIT = 0xffff;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const QUOTES = "\"'“”‘’„‟‚‛«»‹›「」『』〝〞＂＇`´";
const HYPHENS = "-‐‑‒–−﹣－";
const LETTER = 1;
const DIGIT = 2;
const OTHER_WORD = 3;

/** @param {number} code */
function classify(code) {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7)) return LETTER;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (isHan(code) || (code >= 0xd800 && code <= 0xdfff) || code >= 0xf900) return OTHER_WORD;
  return code > 0x24f && code < 0x2000 ? LETTER : 0;
}

/** Whether a folded code unit is a Chinese character. @param {number} code */
export const isHan = (code) => code >= 0x3400 && code <= 0x9fff;

/** Whether a folded text holds Chinese. @param {string} text */
export const holdsHan = (text) => /[\u3400-\u9fff]/.test(text);

/**
 * Folds texts by one table; `simplified` holds pairs of a traditional and a simplified character, end to end.
 *
 * `units` are the folded code units so far; `edges[i]` says that a word begins or ends before unit i; `at[i]` is the
 * place in its own text, boundaries not counted, that unit i comes from.
 */
export class Folder {
  /** @param {string} simplified */
  constructor(simplified = "") {
    this.table = new Uint16Array(0x10000);
    /** @type {Map<number, string>} Characters that fold to several. */
    this.several = new Map();
    for (let code = 0; code < 0x10000; code++) this.table[code] = this.#fold(code);
    this.learn(simplified);
  }

  /** Takes in further pairs of a traditional and a simplified character. @param {string} simplified */
  learn(simplified) {
    const all = [...simplified];
    for (let n = 0; n + 1 < all.length; n += 2) {
      if (all[n].length === 1) this.table[all[n].charCodeAt(0)] = all[n + 1].charCodeAt(0);
    }
  }

  /** @param {number} code */
  #fold(code) {
    const character = String.fromCharCode(code);
    if (QUOTES.includes(character) || code === 0xad || code === 0x200b || code === 0xfeff) return DROP;
    if (HYPHENS.includes(character)) return HYPHEN;
    // Han characters and surrogates stay as they are; most of the plane needs no closer look.
    if (isHan(code) || (code >= 0xac00 && code <= 0xdfff)) return code;
    if (/\s/.test(character)) return SPACE;
    const folded = character.normalize("NFKC").toLowerCase();
    if (folded.length === 1) return folded.charCodeAt(0);
    this.several.set(code, folded.replaceAll(" ", ""));
    return SPLIT;
  }

  /** A text's folded form, with word edges and places. @param {string} text */
  fold(text) {
    const run = new Run(text.length * 2 + 1);
    this.into(run, text);
    return { text: run.text(), edges: run.edges.subarray(0, run.length + 1), at: run.at.subarray(0, run.length + 1) };
  }

  /** Appends a text's folded form to a run. @param {Run} run @param {string} text */
  into(run, text) {
    const { table } = this;
    let place = 0;
    let space = false;
    let edge = true;
    for (let n = 0; n < text.length; n++) {
      const raw = text.charCodeAt(n);
      if (raw === BOUNDARY) {
        edge = true;
        continue;
      }
      const code = table[raw];
      const from = place++;
      if (code === SPACE || (code === HYPHEN && this.#joins(run, text, n, space))) {
        space = true;
        edge = true;
      } else if (code === DROP) {
        // An apostrophe inside a word ends none.
        edge ||= raw !== 0x27 && raw !== 0x2019;
      } else if (code === COMMA && this.#thousands(run, text, n)) {
        continue;
      } else if (code === SPLIT) {
        for (const unit of this.several.get(raw) ?? "") {
          run.put(unit.charCodeAt(0), from, edge, space);
          edge = space = false;
        }
      } else {
        run.put(code, from, edge, space);
        edge = space = false;
      }
    }
    run.finish(place);
  }

  /** Whether a hyphen stands between two letters. @param {Run} run @param {string} text @param {number} n @param {boolean} space */
  #joins(run, text, n, space) {
    return !space && run.last === LETTER && classify(this.table[text.charCodeAt(n + 1)] ?? 0) === LETTER;
  }

  /** Whether a comma parts thousands. @param {Run} run @param {string} text @param {number} n */
  #thousands(run, text, n) {
    return run.last === DIGIT && /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(n + 1, n + 5));
  }
}

/** Folded code units that grow, with an edge and a place each. */
export class Run {
  /** @param {number} capacity the most units that will be put */
  constructor(capacity) {
    this.units = new Uint16Array(capacity);
    this.edges = new Uint8Array(capacity + 1);
    this.at = new Uint32Array(capacity + 1);
    this.length = 0;
    this.start = 0;
  }

  /** The class of the text's last unit; 0 before its first. */
  get last() {
    return this.length > this.start ? classify(this.units[this.length - 1]) : 0;
  }

  /** @param {number} code @param {number} from @param {boolean} edge @param {boolean} space whether it stood before */
  put(code, from, edge, space) {
    const kind = classify(code);
    if (space && kind === LETTER && this.last === LETTER) this.#append(SPACE, from, true);
    this.#append(code, from, edge || !kind || !this.last);
  }

  /** @param {number} code @param {number} from @param {boolean} edge */
  #append(code, from, edge) {
    if (this.length === this.units.length) this.#grow();
    this.edges[this.length] = Number(edge);
    this.at[this.length] = from;
    this.units[this.length++] = code;
  }

  /** Ends a text. @param {number} place its length */
  finish(place) {
    this.edges[this.length] = 1;
    this.at[this.length] = place;
  }

  /** Parts two texts of one run. */
  part() {
    this.#append(0x0a, 0, true);
    this.edges[this.length] = 1;
    this.start = this.length;
  }

  #grow() {
    const more = new Run(this.units.length * 2 + 16);
    more.units.set(this.units);
    more.edges.set(this.edges);
    more.at.set(this.at);
    ({ units: this.units, edges: this.edges, at: this.at } = more);
  }

  text() {
    return new TextDecoder("utf-16le").decode(this.units.subarray(0, this.length));
  }
}
