"""What a page loses where it is magnified, or its letters alone are, as lines for people."""

from __future__ import annotations

from playwright.sync_api import Page, ViewportSize

# As 400 % makes of a window of 1280 pixels.
NARROW: ViewportSize = {"width": 320, "height": 640}
PHONE: ViewportSize = {"width": 390, "height": 844}
DOUBLED = """() => {
  const { style } = document.documentElement;
  style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
}"""
AS_BEFORE = "() => document.documentElement.style.removeProperty('font-size')"
# Words are looked for line by line. What scrolls by itself must say so: it has a name, and takes the focus.
LOST = r"""() => {
  const root = document.documentElement, width = root.clientWidth, found = [], lines = [], scrolled = new Set();
  const named = (one) => `${one.localName}${one.id && "#"}${one.id}.${one.className}`;
  const quoted = (text) => `“${text.data.trim().slice(0, 30)}” in ${named(text.parentElement)}`;
  const above = (one) => one && one !== document.body ? [one, ...above(one.parentElement)] : [];
  const isWide = (box) => box.width > 1 && box.height > 1;

  /** Where the lines of a text are seen; null where they are not meant to be. */
  function seen(text) {
    const around = above(text.parentElement).map((one) => ({one, style: getComputedStyle(one)}));
    if (!text.parentElement.checkVisibility({visibilityProperty: true})) return null;
    if (around.some(({style}) => style.clipPath !== "none")) return null;
    const within = around.find(({one, style}) =>
      /auto|scroll/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1);
    if (within) {
      scrolled.add(within.one);
      return null;
    }
    // What ends in an ellipsis says that it is cut.
    const isSaid = around.some(({style}) => style.textOverflow === "ellipsis");
    const range = document.createRange();
    range.selectNodeContents(text);
    let boxes = [...range.getClientRects()].filter(isWide);
    for (const {one, style} of around) {
      if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
      const {left, right, bottom} = one.getBoundingClientRect();
      const isCut = (box) => box.left < left - 2 || box.right > right + 2 || box.bottom > bottom + 4;
      if (!isSaid && boxes.some(isCut)) found.push(`${quoted(text)} is cut by ${named(one)}`);
      const cut = (box) => new DOMRect(box.x, box.y, Math.min(box.right, right) - box.x, box.height);
      boxes = boxes.map(cut).filter(isWide);
    }
    const bar = around.find(({style}) => /fixed|sticky/.test(style.position))?.one;
    return boxes.map((box) => ({text, bar, box}));
  }

  if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} pixels wide in a window of ${width}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const here = text.data.trim() ? seen(text) ?? [] : [];
    if (here.some(({box}) => box.right > width + 1 || box.left < -1)) found.push(`${quoted(text)} is beyond the edge`);
    lines.push(...here);
  }
  for (const one of scrolled)
    if (one.tabIndex < 0 || !one.ariaLabel) found.push(`${named(one)} scrolls and does not say so`);
  lines.sort((one, other) => one.box.top - other.box.top);
  lines.forEach(({text, bar, box}, at) => {
    for (const other of lines.slice(at + 1, at + 40)) {
      if (other.box.top > box.bottom - 4) break;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
      const isOver = across > 3 && down > 0.35 * Math.min(box.height, other.box.height);
      if (isOver && text !== other.text && bar === other.bar)
        found.push(`${quoted(text)} stands over ${quoted(other.text)}`);
    }
  });
  return found;
}"""
# So many faults are shown of a page.
SHOWN = 6


def losses(page: Page) -> list[str]:
    """What is lost of a page at 400 %, and on a phone whose letters are twice as large."""
    page.set_viewport_size(NARROW)
    found = [f"at 400 %: {fault}" for fault in page.evaluate(LOST)[:SHOWN]]
    page.set_viewport_size(PHONE)
    page.evaluate(DOUBLED)
    found += [f"letters at 200 %: {fault}" for fault in page.evaluate(LOST)[:SHOWN]]
    page.evaluate(AS_BEFORE)
    return found
