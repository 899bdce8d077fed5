"""The archive for reading offline, unpacked and opened from a disk."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import linked, note_errors
from corpus import ROOT
from edition.editions import offline
from edition.editions.works import Corpus, Stamp
from small_edition import edition

pytestmark = pytest.mark.browser

TEXT = "texts/hong/cultivation-and-development"
# The glossary's other pages are most of the site, and like this one.
TERM = "glossary/new-quality-productive-forces"


@pytest.fixture
def disk(tmp_path: Path) -> str:
    """The address of the folder that a reader has unpacked: in it, the pages that the test opens."""
    site, built = tmp_path / "site", ROOT / "site"
    for path in built.rglob("*"):
        name = path.relative_to(built).as_posix()
        is_wanted = "/glossary/" not in name or name.partition("/")[2].startswith(TERM)
        if path.is_file() and is_wanted and not name.startswith("downloads"):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            linked(str(path), str(site / name))
    corpus = Corpus(edition(), (), Stamp("", 0), site, "https://example.org/")
    with zipfile.ZipFile(BytesIO(offline.archive(corpus))) as archive:
        archive.extractall(tmp_path)
    return (tmp_path / "xinzhi-reader").as_uri()


def search(page: Page, query: str) -> None:
    """Opens the first paragraph that is found."""
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.fill(query)
    found = page.locator(".md-search-result__item a").filter(has=page.locator(".found-id", has_text="p"))
    found.first.click()
    page.wait_for_url(re.compile(r"^file:.*/texts/.*/index\.html#p\d+$"))
    expect(page.locator("mark.hit:visible").first).to_be_in_viewport()


def test_the_site_is_read_from_a_disk(chromium: Browser, disk: str) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    faults: list[str] = []
    context.on("page", lambda page: note_errors(page, faults))
    context.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    context.on("request", lambda sent: None if sent.url.startswith(("file:", "data:")) else faults.append(sent.url))
    page = context.new_page()
    page.goto(f"{disk}/index.html")
    page.wait_for_url(f"{disk}/zh/index.html")
    page.locator(f'.md-content a[href*="{TEXT}"]').first.click()
    page.wait_for_url(f"{disk}/zh/{TEXT}/index.html")

    page.locator("label[for=view-parallel]").click()
    zh, en = page.locator("#p7 > [lang=zh-Hans]"), page.locator("#p7 > [lang=en]")
    expect(zh).to_be_visible()
    expect(en).to_be_visible()
    page.locator("label[for=view-en]").click()
    expect(zh).to_be_hidden()
    page.locator("label[for=view-zh]").click()

    card = page.get_by_role("tooltip")
    page.locator("article div.pair > [lang=zh-Hans] a.term").first.hover()
    expect(card.locator("[lang=en]")).to_have_text("new quality productive forces")
    more = card.get_by_role("link")
    expect(more).to_have_attribute("href", f"{disk}/zh/{TERM}/index.html")
    page.mouse.move(2, 400)
    page.locator(".footnote-ref").first.hover()
    expect(card).to_contain_text("《人民日报》2023年9月10日。")

    search(page, "全要素生产率")
    switch = page.locator(".language-switch")
    switch.hover()
    switch.click()
    page.wait_for_url(re.compile(r"/en/texts/.*/index\.html#p\d+$"))
    search(page, "industries of the future")
    page.goto(f"{disk}/en/downloads/index.html")
    expect(page.locator("main a[href='https://example.org/en/downloads/']")).to_be_visible()
    # Its own face, and not one that happens to be on this computer.
    assert page.evaluate("document.fonts.load('1em \"Xinzhi Serif\"').then((faces) => faces.length)")
    context.close()
    assert faults == []
