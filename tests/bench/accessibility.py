"""What axe finds on every kind of page in every theme, view, width and language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from playwright.sync_api import Browser

from axe import violations
from page_kinds import Showing, show, showings


def faults(browser: Browser, site: str) -> Iterator[tuple[Showing, list[str]]]:
    """For each way to show each page what axe finds. A page is loaded once; theme, width and view change in it."""
    for path, shown in groupby(sorted(showings(), key=lambda one: one.path), key=lambda one: one.path):
        page = browser.new_page()
        # Who comes back to the page that chooses a language stays there.
        page.add_init_script("sessionStorage.setItem('xinzhi.landed', '1')")
        page.goto(site + path)
        for showing in shown:
            show(page, showing)
            yield showing, violations(page)
        page.close()
