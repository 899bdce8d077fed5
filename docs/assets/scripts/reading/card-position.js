// Where a card stands: under what it explains, over it where there is no room, and always inside the window.

/** @typedef {{ width: number, height: number }} Size */

/** The least distance to the sides of the window, and the distance to the term, in pixels. */
const MARGIN = 8;
const GAP = 6;
/** What stands over the text: there the card does not fit either. */
const HEADER = 80;

/**
 * The left upper corner of a card, in the window.
 * @param {{ left: number, top: number, bottom: number }} line the first line of the term
 * @param {Size} card
 * @param {Size} room of the window
 */
export function cardPosition(line, card, room) {
  const fitsUnder = line.bottom + card.height + 2 * GAP < room.height;
  const fitsOver = line.top >= card.height + HEADER;
  const rightmost = room.width - card.width - MARGIN;
  // Where it fits neither under nor over, it hides the line rather than be cut off.
  const lowest = Math.max(MARGIN, room.height - card.height - MARGIN);
  const elsewhere = fitsOver ? line.top - card.height - GAP : Math.min(line.bottom + GAP, lowest);
  return {
    left: Math.max(MARGIN, Math.min(line.left, rightmost)),
    top: fitsUnder ? line.bottom + GAP : elsewhere,
  };
}
