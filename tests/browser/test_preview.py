"""The banner of `make serve` in a browser: seen by everyone, folded by keyboard, gone with the next good build."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from axe import thin, violations
from browsing import HEIGHTS, PATIENCE, Scheme, box, note_errors
from corpus import ROOT
from preview_server import Builds, Server

pytestmark = pytest.mark.browser

WRONG = "docs/texts/hong/cultivation-and-development.md:12: markup-foreign: “<b>” is HTML. Take it out."


@pytest.fixture
def preview() -> Iterator[Server]:
    with Server("127.0.0.1", 0, ROOT / "site", Builds()) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_the_banner_comes_is_read_folded_and_goes(
    chromium: Browser, preview: Server, width: int, scheme: Scheme
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": HEIGHTS[width]}, color_scheme=scheme)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    note_errors(page, faults)
    page.goto(f"http://127.0.0.1:{preview.server_port}/en/texts/hong/cultivation-and-development/")
    banner = page.get_by_role("alert").filter(has=page.locator("summary"))
    expect(banner).to_have_count(0)
    preview.builds.tell((WRONG,))
    expect(banner).to_contain_text(WRONG)
    place = box(banner)
    assert place["x"] >= 0 and place["x"] + place["width"] <= width
    assert place["y"] + place["height"] <= HEIGHTS[width] + 1
    assert faults == [], "the page's policy lets the banner in"
    banner.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(banner.locator("li")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(banner.locator("li")).to_be_visible()
    thin(page)
    assert not violations(page, ".build-banner")
    preview.builds.tell()
    expect(banner).to_have_count(0)
    assert faults == []
    context.close()
