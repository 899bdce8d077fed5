"""What a reader sees when something fails: the network at each file of search, storage, addresses, the engine.

SECURITY.md tells the cases of the network in a table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from browsing import HEIGHTS, PATIENCE, WIDTHS, note_errors
from page_kinds import settle

pytestmark = pytest.mark.browser

TEXT = "texts/reader/local-conditions-3/"
TERM = "新质生产力"
SAID = {
    "absent": {
        "zh": "检索未能载入，请重新打开此页再试。",
        "en": "Search could not be loaded. Reload the page to try again.",
    },
    "broken": {"zh": "索引未能载入，稍后自动再试。", "en": "The index could not be loaded. It will be tried again."},
    "incomplete": {
        "zh": "部分索引未能载入，结果可能不全。 再试一次",
        "en": "Part of the index could not be loaded; there may be more results. Try again",
    },
    "cut": {
        "zh": "检索词太长，只检索前 200 个字。",
        "en": "The query is too long: its first 200 characters were searched for.",
    },
}


class Reader:
    """A reader's window, in which errors of scripts are noted and files can be cut off and come back."""

    def __init__(self, chromium: Browser, site: str, width: int = 1440) -> None:
        self.site = site
        self.context = chromium.new_context(
            viewport={"width": width, "height": HEIGHTS[width]}, reduced_motion="reduce"
        )
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.errors: list[str] = []
        note_errors(self.page, self.errors)

    def cut(self, pattern: str | re.Pattern[str]) -> None:
        """From now on no file comes whose address matches."""

        def abort(route: Route) -> None:
            route.abort()

        self.context.route(pattern, abort)

    def mend(self) -> None:
        self.context.unroute_all()

    def wait(self) -> None:
        """Lets the time go by after which search tries again; the page's clock must be installed."""
        self.page.clock.run_for(6_000)
        self.page.clock.resume()

    def open_search(self, path: str = "zh/") -> None:
        self.page.goto(self.site + path)
        self.page.evaluate("document.getElementById('__search').click()")

    @property
    def field(self) -> Locator:
        return self.page.locator("[data-md-component=search-query]")

    @property
    def status(self) -> Locator:
        return self.page.locator(".search-status")

    @property
    def hints(self) -> Locator:
        return self.page.locator(".search-hints")

    def finds(self) -> None:
        """Search finds something, and all of the index is there."""
        self.field.fill(TERM)
        expect(self.page.locator(".found mark").first).to_have_text(TERM)
        expect(self.hints.get_by_role("button", name=re.compile("再试一次|Try again"))).to_have_count(0)


@pytest.fixture
def reader(chromium: Browser, site: str) -> Iterator[Reader]:
    made = Reader(chromium, site)
    yield made
    made.context.close()
    assert made.errors == []


# The network.


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_that_cannot_load_its_search_says_so(reader: Reader, lang: str) -> None:
    reader.page.clock.install()
    reader.cut("**/assets/javascripts/bundle.*.js")
    reader.open_search(f"{lang}/")
    expect(reader.status).to_have_text(SAID["broken"][lang])
    expect(reader.status).to_be_visible()
    reader.mend()
    reader.wait()
    reader.finds()


@pytest.mark.parametrize(("cut", "lang"), [("dialog", "zh"), ("en", "en")])
def test_search_that_cannot_load_says_so_and_tries_again(reader: Reader, cut: str, lang: str) -> None:
    reader.page.clock.install()
    reader.cut(f"**/assets/search/{cut}.js")
    reader.open_search(f"{lang}/")
    expect(reader.status).to_have_text(SAID["broken"][lang])
    reader.mend()
    reader.wait()
    reader.finds()


@pytest.mark.parametrize("cut", ["worker", "zh"])
def test_the_reader_can_try_again_by_keyboard(reader: Reader, cut: str) -> None:
    reader.cut(f"**/assets/search/{cut}.js")
    reader.open_search()
    expect(reader.status).to_have_text(SAID["broken"]["zh"])
    again = reader.hints.get_by_role("button", name="再试一次")
    again.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.field).to_be_focused()
    expect(reader.status).to_have_text(SAID["broken"]["zh"])
    reader.mend()
    again.click()
    reader.finds()


@pytest.mark.parametrize(("cut", "lang"), [("zh", "en"), ("rest", "zh")])
def test_where_a_part_of_the_index_is_missing_the_rest_is_searched(reader: Reader, cut: str, lang: str) -> None:
    reader.cut(f"**/assets/search/{cut}.js")
    reader.open_search(f"{lang}/")
    expect(reader.page.locator(".search-filters")).to_be_visible()
    reader.field.fill(TERM if lang == "zh" else "digital economy")
    expect(reader.page.locator(".found mark").first).to_be_visible()
    expect(reader.hints).to_contain_text(SAID["incomplete"][lang])
    reader.mend()
    reader.hints.get_by_role("button", name=re.compile("再试一次|Try again")).click()
    expect(reader.hints).not_to_contain_text(SAID["incomplete"][lang])
    reader.finds()


@pytest.mark.parametrize("width", WIDTHS)
def test_offline_when_search_is_first_opened(chromium: Browser, site: str, width: int) -> None:
    reader = Reader(chromium, site, width)
    reader.page.goto(f"{site}zh/")
    reader.page.wait_for_load_state("networkidle")
    reader.context.set_offline(True)
    reader.page.evaluate("document.getElementById('__search').click()")
    expect(reader.status).to_have_text(SAID["broken"]["zh"])
    expect(reader.status).to_be_visible()
    reader.context.set_offline(False)
    reader.finds()
    reader.page.wait_for_function("(width) => document.documentElement.scrollWidth <= width", arg=width)
    reader.context.close()
    assert reader.errors == []


def test_a_captive_portal_is_no_index(reader: Reader) -> None:
    """A page that says 200 in the place of a file: it is not taken, and not kept."""
    reader.page.clock.install()
    reader.context.route("**/assets/search/zh.js", lambda route: route.fulfill(body="<html>log in</html>"))
    reader.open_search()
    expect(reader.status).to_have_text(SAID["broken"]["zh"])
    reader.mend()
    reader.wait()
    reader.finds()


# Keeps the worker that the page makes, so that a test can end it.
KEEPER = """const Native = Worker;
window.Worker = class extends Native { constructor(...given) { super(...given); window.engine = this; } };"""


def test_the_death_of_the_engine_is_noticed(reader: Reader) -> None:
    reader.page.clock.install()
    reader.page.add_init_script(KEEPER)
    reader.open_search()
    reader.finds()
    reader.page.evaluate("engine.terminate()")
    reader.field.fill("绿色")
    reader.page.clock.run_for(16_000)
    expect(reader.status).to_have_text(SAID["broken"]["zh"])
    reader.page.clock.run_for(6_000)
    reader.page.clock.resume()
    expect(reader.page.locator(".found mark").first).to_have_text("绿色")


def test_a_card_whose_data_failed_once_comes_at_the_next_hover(reader: Reader) -> None:
    reader.cut(re.compile(r"/assets/terms(/.*\.json|\.js)$"))
    reader.page.goto(f"{reader.site}zh/{TEXT}")
    link = reader.page.locator("article div.pair > [lang=zh-Hans] a.term").first
    with reader.page.expect_event("requestfailed"):
        link.hover()
    expect(reader.page.get_by_role("tooltip")).to_have_count(0)
    reader.mend()
    reader.page.mouse.move(2, 400)
    link.hover()
    expect(reader.page.get_by_role("tooltip")).to_be_visible()


@pytest.mark.parametrize("cut", ["**/assets/start.js", "**/assets/page.js", "**/*.js"])
def test_without_its_scripts_a_text_is_read_as_without_any(reader: Reader, cut: str) -> None:
    reader.cut(cut)
    reader.page.goto(f"{reader.site}zh/{TEXT}")
    reader.page.locator("label[for=view-en]").click()
    expect(reader.page.locator("#p3 > [lang=en]")).to_be_visible()
    expect(reader.page.locator("#p3 > [lang=zh-Hans]")).to_be_hidden()


# Queries.


LONG = {"zh": [TERM * 2000], "en": ["digital economy " * 625, "".join(map(chr, range(0x4E00, 0x4E00 + 10_000)))]}


@pytest.mark.parametrize("lang", LONG)
def test_a_query_that_is_too_long_is_cut_and_that_is_said(reader: Reader, lang: str) -> None:
    reader.open_search(f"{lang}/")
    expect(reader.page.locator(".search-filters")).to_be_visible()
    for long in LONG[lang]:
        reader.field.evaluate("(e, v) => { e.value = v; e.dispatchEvent(new InputEvent('input')); }", long)
        expect(reader.hints).to_contain_text(SAID["cut"][lang])
        reader.finds()


# Storage and addresses.

KEPT = ["xinzhi.theme", "xinzhi.terms", "xinzhi.view", "xinzhi.searches", "/zh/.__announce", "/zh/.__tabs"]
RUBBISH = ["not json", "[]", "__proto__", "\x00\x01"]


@pytest.mark.parametrize("turn", [0, 2])
def test_storage_that_holds_rubbish_is_empty_storage(reader: Reader, turn: int) -> None:
    rubbish = {name: RUBBISH[(number + turn) % len(RUBBISH)] for number, name in enumerate(KEPT)}
    fill = f"for (const [name, value] of Object.entries({json.dumps(rubbish)}))"
    reader.page.add_init_script(f"{fill} for (const kept of [localStorage, sessionStorage]) kept.setItem(name, value);")
    # What is kept has been read when a part of the index is there.
    reader.cut(re.compile(r"/assets/search/(en|rest)\.js$"))
    reader.page.goto(f"{reader.site}zh/{TEXT}")
    expect(reader.page.locator("html")).to_have_attribute("data-view", "zh")
    expect(reader.page.locator("html")).to_have_attribute("data-theme", "auto")
    expect(reader.page.locator("html")).to_have_attribute("data-terms", "first")
    reader.page.evaluate("document.getElementById('__search').click()")
    expect(reader.page.locator(".search-filters")).to_be_visible()
    reader.field.fill(TERM)
    expect(reader.page.locator(".found mark").first).to_have_text(TERM)


def test_a_browser_that_keeps_nothing_shows_the_site(reader: Reader) -> None:
    reader.page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    reader.page.goto(f"{reader.site}zh/{TEXT}")
    reader.page.locator("label[for=view-en]").click()
    expect(reader.page.locator("html")).to_have_attribute("data-view", "en")
    reader.page.goto(reader.site)
    expect(reader.page.locator("main a[hreflang]")).to_have_count(2)


ADDRESSES = [
    "#100%",
    "?view=__proto__&h=constructor#__proto__",
    f"?{'h=%E7%9A%84&' * 400}#p3",
    '?view=%&h=%&h=%E0%A4%A&h="><b>x#"><b>',
    "?q=%E0%A4%A&in=%&lang=%",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_stops_a_script(reader: Reader, address: str) -> None:
    """The scripts after the first that read the address have run: views switch, and a term has its card."""
    page = reader.page
    page.goto(f"{reader.site}zh/{TEXT}{address}")
    if "q=" in address:
        expect(page.locator("#__search")).to_be_checked()
        page.evaluate("document.getElementById('__search').click()")
    page.locator("label[for=view-parallel]").click()
    settle(page)
    expect(page.locator("html")).to_have_attribute("data-view", "parallel")
    assert "view=parallel" in page.url
    link = page.locator("article div.pair > [lang=zh-Hans] a.term").first
    link.scroll_into_view_if_needed()
    link.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
