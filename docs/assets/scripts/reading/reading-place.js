// The place that is being read, on a page of aligned blocks.

/**
 * A half of a block, the height in the window at which it is read, the share of it above.
 * @typedef {{ half: Element, at: number, share: number }} ReadingPlace
 */

/** How far one has to scroll, in pixels, to have begun to read. */
const BEGUN = 40;
const LINE_SHARE = 0.12;
const LINE_OFFSET = 60;

export const hasBegunToRead = () => scrollY > BEGUN;

/** The height in the window at which one reads. */
export const readingLine = () => LINE_SHARE * innerHeight + LINE_OFFSET;

/** The first of some elements that is shown and reaches below the reading line. @param {Iterable<Element>} elements */
const firstBelowLine = (elements) =>
  [...elements].find((element) => element.clientHeight && element.getBoundingClientRect().bottom > readingLine());

/** The block that is being read. */
export const currentBlock = () => firstBelowLine(document.querySelectorAll("article :is(.pair, .published)[id]"));

/**
 * The place that is being read: in a half that the next view shows, if there is one.
 * @param {string} nextView
 * @returns {ReadingPlace | null}
 */
export function currentPlace(nextView) {
  const line = readingLine();
  const halves = [...(currentBlock()?.querySelectorAll(":scope > [lang]") ?? [])].filter((half) => half.clientHeight);
  const begun = halves.filter((half) => half.getBoundingClientRect().top < line);
  const staying = begun.filter((half) => half.matches(`[lang|=${nextView}]`));
  const half = firstBelowLine(staying) ?? firstBelowLine(halves) ?? halves.at(-1);
  if (!half) return null;
  const { top, height } = half.getBoundingClientRect();
  const at = Math.max(top, line);
  return { half, at, share: Math.min((at - top) / height, 1) };
}

/**
 * Scrolls so that a place stands again where it was read; of a half that is hidden, the one that is shown.
 * @param {ReadingPlace} place
 */
export function scrollToPlace({ half, at, share }) {
  const halves = [half, ...(half.parentElement?.querySelectorAll(":scope > [lang]") ?? [])];
  const shown = halves.find((one) => one.clientHeight) ?? half;
  const { top, height } = shown.getBoundingClientRect();
  scrollBy({ top: top + share * height - at, behavior: "instant" });
}
