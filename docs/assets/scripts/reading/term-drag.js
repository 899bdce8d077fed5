// A press on a term that becomes a drag selects text, as it does beside it; a click follows the link. Browsers would drag
// the link's address, or begin no selection in a link.

const LINK = "article a.term";
/** How far the pointer moves, in pixels, before a press is no click. */
const MOVED = 4;

/** Where the pointer was pressed on a term. @type {{ x: number, y: number } | null} */
let pressed = null;
/** Whether the press has become a drag. */
let isDrag = false;

/** @param {Event} event */
const linkAt = ({ target }) => (target instanceof Element ? target.closest(LINK) : null);

/** The place between two characters at a point of the window. @param {number} x @param {number} y */
function placeAt(x, y) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const found = document.caretRangeFromPoint(x, y);
  return found && { node: found.startContainer, offset: found.startOffset };
}

/** Selects from where the pointer was pressed to where it is. @param {PointerEvent} event */
function select({ clientX, clientY }) {
  if (!pressed) return;
  isDrag ||= Math.hypot(clientX - pressed.x, clientY - pressed.y) > MOVED;
  const [start, end] = [placeAt(pressed.x, pressed.y), placeAt(clientX, clientY)];
  if (isDrag && start && end) getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

document.addEventListener("pointerdown", (event) => {
  const isMouse = event.pointerType === "mouse" && !event.button && !event.shiftKey;
  pressed = isMouse && linkAt(event) ? { x: event.clientX, y: event.clientY } : null;
  isDrag = false;
});
// Neither the link is dragged nor what is selected of it.
document.addEventListener("dragstart", (event) => {
  if (pressed) event.preventDefault();
});
document.addEventListener("pointermove", select);
document.addEventListener("pointerup", (event) => {
  select(event);
  pressed = null;
});

document.addEventListener(
  "click",
  (event) => {
    if (!isDrag || !linkAt(event)) return;
    isDrag = false;
    event.preventDefault();
    event.stopPropagation();
  },
  { capture: true },
);
