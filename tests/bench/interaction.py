"""How long a page takes to answer: from a touch to the next paint, on a phone whose processor is slowed four times."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page
from weight import phone

SLOWED = 4
# Chromium tells of nothing that is answered sooner, in milliseconds.
LEAST = 16
REST = 700
# How long a finger lies on the glass, in milliseconds.
LYING = 80
WATCH = f"""window.answers = [];
new PerformanceObserver((list) => {{
  for (const entry of list.getEntries()) if (entry.interactionId) answers.push(entry.duration);
}}).observe({{type: "event", durationThreshold: {LEAST}}});"""
Act = Callable[[Page], None]


def tap(selector: str) -> Act:
    """A tap by a finger that lies on the glass for a while, as fingers do: what the touch itself costs is over then."""

    def act(page: Page) -> None:
        place = page.locator(selector).locator("visible=true").first
        place.tap(trial=True)  # scrolls there, and sees that nothing lies over it
        box = place.bounding_box()
        assert box, f"{selector} is not there"
        point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        line = page.context.new_cdp_session(page)
        line.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        page.wait_for_timeout(LYING)
        line.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    return act


def press(key: str) -> Act:
    return lambda page: page.keyboard.press(key)


# What is done, one after another, each after the page has come to rest.
OURS = {
    "tap on a term": tap("article a.term"),
    "close its card": press("Escape"),
    "open the drawer": tap("[popovertarget=navigation]"),
    "close the drawer": press("Escape"),
    "open the contents": tap(".contents-button"),
    "close the contents": press("Escape"),
    "open the settings": tap(".settings-button"),
    "choose a theme": tap("label[for=theme-paper]"),
    "choose a size": tap("label[for=size-large]"),
    "close the settings": press("Escape"),
}
VIEWS = {f"switch to {view}": tap(f"label[for=view-{view}]") for view in ("parallel", "en", "reveal", "zh")}
PLAIN = {
    "open the drawer": tap(".md-header__button[for=__drawer]"),
    "close the drawer": lambda page: page.touchscreen.tap(380, 700),
}


def answered(browser: Browser, address: str, acts: dict[str, Act], scrolled: int = 3000) -> dict[str, float]:
    """For each act the longest time from what the reader did to the paint that shows it, in milliseconds."""
    context = phone(browser)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    page.mouse.wheel(0, scrolled)
    page.wait_for_timeout(REST)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    times = {}
    for name, act in acts.items():
        page.evaluate("answers.length = 0")
        act(page)
        page.wait_for_timeout(REST)
        times[name] = float(page.evaluate(f"Math.max({LEAST}, ...answers)"))
    context.close()
    return times
