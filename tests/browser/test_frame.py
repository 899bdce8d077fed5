"""The frame of a page: its drawers, its contents, how far one has read, and what leads on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browsing import WIDTHS, Visit, box
from page_kinds import settle

pytestmark = pytest.mark.browser

TEXT = "texts/reader/higher-education-contribution/"
ALONE = "texts/hong/cultivation-and-development/"
LINKS = "(nav) => [...nav.querySelectorAll('a')].map((link) => new URL(link.href).pathname)"
READ = "() => document.querySelector('.progress').getAttribute('aria-valuenow')"
# What has moved without the reader: how far, and which elements.
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const {value, sources} of list.getEntries())
    shifts.push([value, ...sources.map(({node}) => (node?.outerHTML ?? node?.data ?? "").slice(0, 90))]);
}).observe({type: "layout-shift", buffered: true});"""
# What can be pressed and is smaller than a control may be.
SMALL = """() => [...document.querySelectorAll("header :is(a, button, label), nav :is(a, button), .md-footer a")]
  .filter((one) => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length)
  .map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 90)])
  .filter(([place]) => place.width && (place.width < 24 || place.height < 24)).map(([, html]) => html)"""

# The controls that a touch 21 pixels over or under their middle does not reach.
MISSED = """() => [...document.querySelectorAll("header :is(a, button, label), .views label")]
  .filter((one) => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().width)
  .filter((one) => {
    const {left, top, width, height} = one.getBoundingClientRect();
    const isHit = (by) =>
      document.elementFromPoint(left + width / 2, top + height / 2 + by)?.closest("a, button, label") === one;
    return isHit(0) && !(isHit(-21) && isHit(21));
  }).map((one) => one.outerHTML.slice(0, 90))"""

# The sentence that stands where one reads: its number on the page, and where it begins in the window.
SENTENCE = """() => {
  const tops = [...document.querySelectorAll("article .s")].map((one) => one.getBoundingClientRect());
  const number = tops.findIndex(({bottom}) => bottom > 0.12 * innerHeight + 60);
  return [number, tops[number].top];
}"""


def read_on(page: Page) -> None:
    """Scrolls as a reader does, and waits until the page has come to rest."""
    page.mouse.move(200, 400)
    page.mouse.wheel(0, 1600)
    page.wait_for_url(re.compile(r"#p\d+$"))


@pytest.mark.parametrize(("width", "script"), [(1440, False), (390, True)])
def test_the_drawer_opens_and_closes_by_keyboard(visit: Visit, width: int, script: bool) -> None:
    page = visit(f"zh/{TEXT}", width, java_script_enabled=script)
    drawer, button = page.locator("#navigation"), page.get_by_role("button", name="菜单")
    expect(drawer).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(drawer).to_be_visible()
    assert page.locator("#navigation [aria-current=page]").count() == 1
    if script:
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(page.locator("#navigation [aria-current=page]")).to_be_focused()
        for _ in range(drawer.locator("a, button").count()):
            page.keyboard.press("Tab")
        expect(page.locator("#navigation [aria-current=page]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    if script:
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")


def test_a_finger_reaches_every_control(visit: Visit) -> None:
    page = visit(f"en/{TEXT}", 390, has_touch=True, is_mobile=True)
    assert page.evaluate(MISSED) == []
    # Closed, the search is out of reach of every reader; its buttons have names, and the first has the focus again.
    search, button = page.get_by_role("search"), page.get_by_role("button", name="Search", exact=True)
    expect(search).to_have_count(0)
    button.tap()
    expect(search.locator(".search-filters")).to_be_visible()
    assert page.evaluate(MISSED) == []
    search.get_by_role("button", name="Close").tap()
    expect(search).to_have_count(0)
    expect(button).to_be_focused()


def test_a_page_lists_the_documents_and_the_texts_of_its_own(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    texts = [path for path in page.locator("#navigation").evaluate(LINKS) if "/texts/" in path]
    assert len(texts) == 1 + 5 + 28 and any(path.endswith(ALONE) for path in texts)
    page.goto(page.url.replace(TEXT, "glossary/"))
    texts = [path for path in page.locator("#navigation").evaluate(LINKS) if "/texts/" in path]
    assert len(texts) == 1 + 5
    expect(page.locator(".progress")).to_have_count(0)


def test_the_first_stop_of_the_keyboard_skips_the_header(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**#title")


def test_the_tabs_say_in_which_part_of_the_site_a_page_stands(visit: Visit) -> None:
    page = visit("zh/")
    current = page.locator(".md-tabs [aria-current]")
    for path, part in (("", "首页"), (TEXT, "文本"), ("texts/", "文本"), ("glossary/digital-economy/", "术语")):
        page.goto(re.sub(r"/zh/.*", f"/zh/{path}", page.url))
        expect(current).to_have_text([part])


def test_all_texts_stand_on_one_page_and_a_document_of_one_text_leads_to_it(visit: Visit) -> None:
    page = visit("en/texts/")
    links = page.locator("ol.texts a")
    assert len({link.get_attribute("href") for link in links.all()}) == links.count() == 34
    expect(page.locator("ol.texts [lang=zh-Hans]").first).to_be_visible()
    assert page.locator(".by-level td").first.evaluate("(td) => getComputedStyle(td).textAlign") == "end"
    page.goto(page.url + "hong/")
    page.wait_for_url(f"**/en/{ALONE}")


BOTH = ["zh-Hans", "en"]
LANGUAGES = "(a) => [...a.children].filter((one) => getComputedStyle(one).display !== 'none').map((one) => one.lang)"


@pytest.mark.parametrize("width", WIDTHS)
def test_contents_follow_the_reader_and_lead_there(visit: Visit, width: int) -> None:
    page = visit(f"zh/{TEXT}?view=parallel", width)
    contents = page.locator("#contents")
    current = contents.locator("[aria-current=location]")
    expect(current).to_have_count(0)
    read_on(page)
    expect(current).to_have_count(1)
    assert 0 < int(page.evaluate(READ)) < 100
    if width == 390:
        expect(contents).to_be_hidden()
        expect(page.locator(".frame-page")).to_be_visible()
        page.get_by_role("button", name="目录").click()
    link = contents.get_by_role("link").last
    inner = contents.locator("a").first.evaluate("(a) => a.clientLeft + parseFloat(getComputedStyle(a).paddingLeft)")
    assert box(contents.locator("strong"))["x"] == box(contents.locator("a").first)["x"] + inner
    link.click()
    expect(page.locator("#contents:popover-open")).to_have_count(0)
    heading = page.locator(page.evaluate("location.hash"))
    expect(heading).to_be_in_viewport()
    head = box(page.locator(".views"))
    assert box(heading)["y"] >= head["y"]
    assert page.evaluate(SMALL) == []
    for view, languages in (("zh", ["zh-Hans"]), ("en", ["en"]), ("reveal", BOTH), ("parallel", BOTH)):
        page.locator(f"#view-{view}").dispatch_event("click")
        settle(page)
        assert contents.locator("a").last.evaluate(LANGUAGES) == languages, "they are in the languages that are read"


def test_a_page_that_is_loaded_again_stands_in_the_midst_of_its_paragraph(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?view=parallel", 390)
    read_on(page)
    number, where = page.evaluate(SENTENCE)
    heads = page.evaluate("[...document.querySelectorAll('.pair')].map((one) => one.getBoundingClientRect().top)")
    assert min(map(abs, heads)) > 3 and where < 200
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SENTENCE) == [number, pytest.approx(where, abs=1.5)]


def test_the_script_works_on_a_page_that_is_laid_out_and_before_it_counts_as_loaded(visit: Visit) -> None:
    page = visit("no/such/page")
    page.add_init_script("""for (const [target, name] of [[document, "DOMContentLoaded"], [window, "load"]])
      target.addEventListener(name, () => { window[`at${name}`] = "xinzhiSearch" in window; });""")
    page.goto(page.url.removesuffix("no/such/page") + f"zh/{TEXT}")
    assert page.evaluate("[atDOMContentLoaded, atload]") == [False, True]
    asked = "performance.getEntriesByName(document.querySelector('[data-page] + script').src)"
    assert page.evaluate(f"{asked}.map((entry) => entry.initiatorType)") == ["link"], "page.js is fetched with the page"


@pytest.mark.parametrize("width, path", [(390, f"en/{TEXT}?view=parallel"), (1440, "zh/glossary/")])
def test_nothing_moves_while_a_page_comes_over_a_slow_line(visit: Visit, width: int, path: str) -> None:
    page = visit("no/such/page", width)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 100_000, "uploadThroughput": 100_000},
    )
    page.add_init_script(SHIFTS)
    page.goto(page.url.removesuffix("no/such/page") + path)
    page.wait_for_timeout(300)
    assert page.evaluate("shifts") == []
    # While the header is there in part, its buttons are not to be seen: its last part would push them along.
    expect(page.locator(".settings-button")).to_be_visible()
    page.evaluate("document.querySelector('.md-search__output').remove()")
    expect(page.locator(".settings-button")).to_be_hidden()


def test_the_address_follows_and_back_and_home_lead_to_the_place(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    before = page.evaluate("history.length")
    read_on(page)
    block = page.url.split("#")[1]
    assert page.evaluate("history.length") == before
    where = page.evaluate("scrollY")
    page.locator(".neighbors [rel=next]").evaluate("(link) => link.click()")
    page.wait_for_url(lambda url: TEXT not in url)
    assert page.evaluate("scrollY") < 40
    page.go_back()
    page.wait_for_url(f"**/{TEXT}#{block}")
    page.wait_for_function("(where) => Math.abs(scrollY - where) < 60", arg=where)
    # A script that scrolls leaves the address alone.
    page.reload()
    page.evaluate("scrollBy(0, 900)")
    page.wait_for_timeout(600)
    assert page.url.endswith(f"#{block}")


def test_before_and_after_a_text_stand_texts(visit: Visit) -> None:
    page = visit("zh/texts/booklet/accelerate-the-formation/")
    seen = 1
    expect(page.locator(".neighbors [rel=prev]")).to_have_count(0)
    for _ in range(4):
        page.goto(str(page.locator(".neighbors [rel=next]").evaluate("(link) => link.href")))
        assert "/texts/" in page.url and page.locator(".views").count() == 1
        seen += 1
    page.goto(re.sub(r"/texts/.*", "/glossary/", page.url))
    expect(page.locator(".neighbors")).to_have_count(0)


@pytest.mark.parametrize("width", [1440, 820])
def test_one_language_stands_in_the_middle_and_the_bar_of_the_views_stays_where_it_is(visit: Visit, width: int) -> None:
    page = visit(f"zh/{ALONE}?view=parallel", width)
    places = set()
    for view in ("parallel", "zh", "en", "reveal"):
        page.locator(f"label[for=view-{view}]").click()
        settle(page)
        places.add(box(page.locator("label[for=view-zh]"))["x"])
        content, block = box(page.locator(".md-content")), box(page.locator("#p3"))
        left = block["x"] - content["x"]
        assert abs(left - (content["width"] - left - block["width"])) < 10, view
    assert len(places) == 1


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_is_lost_when_a_page_is_enlarged_four_times(visit: Visit, width: int) -> None:
    """400 % of 1280 pixels are 320: nothing is cut off, nothing has to be scrolled sideways."""
    page = visit(f"en/{TEXT}?view=parallel", width)
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for name in ("Menu", "Contents"):
        place = box(page.get_by_role("button", name=name))
        assert place["x"] >= 0 and place["x"] + place["width"] <= 320
    page.evaluate("document.querySelector('#p6').scrollIntoView({ behavior: 'instant' })")
    for bar in (".md-header", ".views"):
        assert box(page.locator(bar))["y"] < -20, "no bar takes lines from so few"


def test_forced_colours_show_what_is_chosen_and_current(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    page.emulate_media(forced_colors="active")
    page.goto(page.url + "#p4")
    for selector in ("input:checked + label", ":target"):
        style = page.locator(f".md-typeset {selector}").first.evaluate("(one) => getComputedStyle(one).outlineStyle")
        assert style == "solid", selector


# What has the focus, and whether a line is drawn round it or round its label.
FOCUSED = """() => {
  const one = document.activeElement;
  const drawn = [one, ...(one.labels ?? [])].some((each) => getComputedStyle(each).outlineStyle !== "none");
  return one === document.body || drawn ? null : one.outerHTML.slice(0, 90);
}"""


@pytest.mark.parametrize("path", [f"zh/{TEXT}?view=reveal", "zh/glossary/", "en/glossary/digital-economy/", "en/"])
def test_whoever_goes_by_keyboard_sees_where(visit: Visit, path: str) -> None:
    page = visit(path)
    unseen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        unseen.add(page.evaluate(FOCUSED))
    assert unseen == {None}
