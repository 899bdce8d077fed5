"""What a page costs a reader's line: bytes and requests until five seconds after it has loaded, on a phone.

In that time the reader scrolls once and taps on a term once.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from hosting import Host
from playwright.sync_api import Browser, BrowserContext

# In seconds, after the page's load.
WATCHED = 5.0


@dataclass(frozen=True)
class Weight:
    """Bytes, heads and bodies as they were sent, the English face apart, and the number of answers."""

    bare: int
    face: int
    requests: int


def phone(browser: Browser) -> BrowserContext:
    """A phone that has never been here."""
    return browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)


def read(context: BrowserContext, address: str) -> None:
    """Opens a page, scrolls once, taps on a term once, and stays until the time is over."""
    page = context.new_page()
    page.goto(address)
    loaded = time.monotonic()
    page.mouse.wheel(0, 700)
    term = page.locator("article a.term:visible").first
    if term.count():
        term.tap()
    page.wait_for_timeout(max(0.0, WATCHED - (time.monotonic() - loaded)) * 1000)
    page.close()


def weighed(browser: Browser, host: Host, address: str, before: str | None = None) -> Weight:
    """What a page weighs at the first visit to the site, or when another page has been read before."""
    context = phone(browser)
    if before:
        read(context, before)
    since = len(host.sent)
    read(context, address)
    sent = host.sent[since:]
    context.close()
    face = sum(one.bytes for one in sent if one.path.endswith(".woff2"))
    return Weight(sum(one.bytes for one in sent) - face, face, len(sent))
