"""A document kept in the reader's browser: read without a network, of which edition, renewed, and taken away again."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from axe import thin, violations
from browsing import PATIENCE, Server, note_errors
from corpus import ROOT
from edition.commands import keeping

pytestmark = pytest.mark.browser

TEXT = "texts/hong/cultivation-and-development/"
OTHER = "texts/shi-xu/significance-and-path/"
WORKERS = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
CACHES = "caches.keys().then((names) => names.length)"


@dataclass
class Host:
    """A site of a test's own under a path of its own, which can be published anew and go down."""

    site: Path
    server: Server

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/some/path/"

    def publish(self, name: str, change: Callable[[str], str]) -> None:
        """Publishes another edition, in which a file is another."""
        path = self.site / name
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
        keeping.complete(self.site)


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Copies of the pages that the test opens, and of what they need."""
    site = tmp_path / "some/path"
    for name in ("zh", "en", "learner"):
        left_out = shutil.ignore_patterns("glossary", "terms", "status", "about", "reader", "booklet", "round-table")
        shutil.copytree(ROOT / "site" / name, site / name, ignore=left_out)
    with Server(tmp_path, missing=ROOT / "site/404.html") as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield Host(site, server)
        server.shutdown()
        thread.join()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    context.set_default_timeout(PATIENCE)
    faults: list[str] = []
    opened = context.new_page()
    note_errors(opened, faults)
    opened.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    yield opened
    context.close()
    assert faults == []


def search(page: Page, query: str) -> None:
    page.evaluate("document.getElementById('__search').click()")
    page.locator("[data-md-component=search-query]").fill(query)
    expect(page.locator(".found mark").first).to_be_visible()
    page.keyboard.press("Escape")


def test_a_document_is_kept_read_renewed_and_removed(page: Page, host: Host) -> None:
    zh, text = f"{host.address}zh/", f"{host.address}zh/{TEXT}"
    status, said = page.locator(".keep [role=status]"), page.locator(".kept-copy")
    page.goto(text)
    expect(page.locator(".keep small")).to_have_text(re.compile(r"^\d\.\d MB$"))
    assert (page.evaluate(WORKERS), page.evaluate(CACHES)) == (0, 0)
    page.get_by_role("button", name="离线留存此文献").click()
    expect(status).to_have_text("已留存，没有网络也能打开。")
    expect(page.locator(".keep")).to_contain_text("已离线留存（版本 ")
    assert (page.evaluate(WORKERS), page.evaluate(CACHES)) == (1, 1)
    page.wait_for_function("() => navigator.serviceWorker.controller")

    # Online, a page is the host's and says nothing.
    page.goto(f"{text}?view=en")
    expect(page.locator("#p7 > [lang=en]")).to_be_visible()
    expect(said).to_have_count(0)

    # Offline, it is the copy and says so; views, cards and search work, and a page that is not kept leads to the list.
    page.context.set_offline(True)
    page.goto(f"{text}?view=parallel#p7")
    expect(said).to_contain_text("您留存的副本（版本 ")
    expect(page.locator("#p7 > [lang=en]")).to_be_visible()
    page.locator("label[for=view-zh]").click()
    expect(page.locator("#p7 > [lang=en]")).to_be_hidden()
    page.locator("article div.pair > [lang=zh-Hans] a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    search(page, "全要素生产率")
    search(page, "industries of the future")
    page.goto(f"{zh}{OTHER}")
    assert page.url == f"{zh}offline/?for={OTHER.replace('/', '%2F')}"
    expect(page.locator("#kept .notice")).to_contain_text("也没有留存")
    expect(page.locator("#kept li")).to_have_count(1)
    page.locator("#kept li a").click()
    expect(said).to_be_visible()

    # With the network comes what is newer: it says so, and replaces nothing by itself.
    host.publish(f"zh/{TEXT}index.html", lambda html: html.replace("</h1>", "（修订）</h1>", 1))
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(said).to_contain_text("网站已可连接，网上是新版")
    said.get_by_role("button", name="更新留存").click()
    expect(said.get_by_role("button")).to_have_count(0)
    said.get_by_role("link", name="打开新版").click()
    expect(page.locator("h1")).to_contain_text("（修订）")
    expect(page.locator(".keep")).to_contain_text("已离线留存（版本 ")
    page.context.set_offline(True)
    page.goto(text)
    expect(page.locator("h1")).to_contain_text("（修订）")
    page.context.set_offline(False)

    # What is taken away leaves nothing behind.
    page.goto(f"{zh}offline/")
    page.get_by_role("button", name="移除 新质生产力及其培育和发展").click()
    expect(page.locator("#kept")).to_have_text("还没有留存任何文献。")
    expect(page.locator(".kept-list > [role=status]")).to_have_text("已移除。")
    assert (page.evaluate(WORKERS), page.evaluate(CACHES)) == (0, 0)


def test_what_cannot_be_kept_is_said_and_leaves_nothing(page: Page, host: Host) -> None:
    """A page that comes otherwise than the list has it (a captive portal, half a deployment); no space; no worker."""
    en = f"{host.address}en/"
    status = page.locator(".keep [role=status]")
    keep = page.get_by_role("button", name="Keep this document offline")
    page.goto(f"{en}{TEXT}")
    page.route("**/quote.js", lambda route: route.fulfill(body="<html>log in</html>"))
    keep.click()
    expect(status).to_contain_text("Not everything could be fetched")
    page.unroute_all()
    assert (page.evaluate(WORKERS), page.evaluate(CACHES)) == (0, 0)
    page.evaluate("() => { Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    keep.click()
    expect(status).to_contain_text("There is not enough space")
    page.evaluate("() => { caches.open = async () => { throw new DOMException('', 'SecurityError'); }; }")
    keep.click()
    expect(status).to_contain_text("does not allow pages to be kept")
    assert (page.evaluate(WORKERS), page.evaluate(CACHES)) == (0, 0)


def test_by_keyboard_and_to_axe_what_is_kept_is_as_good_as_other_pages(chromium: Browser, host: Host) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{host.address}en/{TEXT}")
    page.locator(".keep button").focus()
    page.keyboard.press("Enter")
    remove = page.locator(".keep").get_by_role("button", name="Remove")
    expect(remove).to_be_focused()
    assert violations(page, ".keep") == []
    page.goto(f"{host.address}en/offline/")
    expect(page.locator("#kept li")).to_have_count(1)
    assert violations(page) == []
    context.set_offline(True)
    page.goto(f"{host.address}en/{TEXT}")
    thin(page)
    assert violations(page, ".kept-copy") == []
    page.locator(".keep").get_by_role("button", name="Remove").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".keep [role=status]")).to_have_text("Removed.")
    expect(page.get_by_role("button", name="Keep this document offline")).to_be_focused()
    context.close()


def test_the_worker_goes_when_the_host_says_so(page: Page, host: Host) -> None:
    """The file that HOSTING.md tells a host to put in the worker's place."""
    page.goto(f"{host.address}en/{TEXT}")
    page.get_by_role("button", name="Keep this document offline").click()
    page.wait_for_function("() => navigator.serviceWorker.controller")
    shutil.copyfile(ROOT / "tools/no-worker.js", host.site / "en/offline-worker.js")
    page.goto(f"{host.address}en/{TEXT}")
    page.wait_for_function(f"async () => !(await {WORKERS}) && !(await {CACHES})")
