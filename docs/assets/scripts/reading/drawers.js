// Drawers: lists over the page, opened and closed by the browser. While one is open the tab key stays in it; it closes
// when one of its links has been followed on this page.

const FOCUSABLE = "a[href], button";

/** @param {HTMLElement} drawer @param {KeyboardEvent} event */
function keepFocus(drawer, event) {
  if (event.key !== "Tab" || !drawer.matches(":popover-open")) return;
  const stops = /** @type {HTMLElement[]} */ ([...drawer.querySelectorAll(FOCUSABLE)]);
  const [first, last] = [stops[0], stops.at(-1)];
  const focused = document.activeElement;
  const isInside = drawer.contains(focused);
  const next = event.shiftKey ? (!isInside || focused === first) && last : (!isInside || focused === last) && first;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Says at its button whether a drawer is open, and gives it the focus. @param {HTMLElement} drawer @param {Element[]} openers */
function say(drawer, openers) {
  const isOpen = drawer.matches(":popover-open");
  for (const opener of openers) opener.setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) return;
  const start = drawer.querySelector("[aria-current]") ?? drawer.querySelector(FOCUSABLE);
  if (start instanceof HTMLElement) start.focus();
}

for (const drawer of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("nav[popover]"))) {
  const openers = [...document.querySelectorAll(`header [popovertarget="${drawer.id}"]`)];
  for (const opener of openers) opener.setAttribute("aria-expanded", "false");
  drawer.addEventListener("toggle", () => say(drawer, openers));
  drawer.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    if (link && drawer.matches(":popover-open")) drawer.hidePopover();
  });
  document.addEventListener("keydown", (event) => keepFocus(drawer, event));
}
