"""The views of a text, and the way to the other language."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing import WIDTHS, Visit, attribute, box
from page_kinds import settle

pytestmark = pytest.mark.browser

TEXT = "texts/reader/higher-education-contribution/"
BULLETS = "texts/round-table/unleashing-new-growth-drivers/"
LONG = "texts/hong/cultivation-and-development/"

# The first paragraphs of a page as the reader sees them: where each language's half stands.
HALVES = """() => [...document.querySelectorAll("article div.pair[id]")].slice(0, 12).map((pair) =>
    ["zh-Hans", "en"].map((lang) => {
        const box = pair.querySelector(`:scope > [lang="${lang}"]`).getBoundingClientRect();
        return {top: box.top, bottom: box.bottom, left: box.left, width: box.width, height: box.height};
    }))"""
TOP = "(id) => document.getElementById(id).getBoundingClientRect().top"


def choose(page: Page, view: str) -> None:
    page.locator(f"label[for=view-{view}]").click()
    settle(page)


def seen(page: Page) -> tuple[bool, bool]:
    """Whether the Chinese and the English of a paragraph are shown."""
    pair = page.locator("article div.pair[id]").nth(2)
    return pair.locator("> [lang=zh-Hans]").is_visible(), pair.locator("> [lang=en]").is_visible()


SEEN = {"zh": (True, False), "parallel": (True, True), "en": (False, True)}


@pytest.mark.parametrize("text", [TEXT, LONG])
def test_both_sites_hold_the_same_blocks_in_both_languages(visit: Visit, text: str) -> None:
    ids = []
    for lang in ("zh", "en"):
        page = visit(f"{lang}/{text}")
        blocks = page.evaluate("""() => [...document.querySelectorAll("article .pair[id]")].map((e) => [e.id,
            ...["zh-Hans", "en"].map((lang) => e.querySelectorAll(`:scope > [lang="${lang}"]`).length)])""")
        assert len(blocks) > 10
        assert [b for b in blocks if b[1:] != [1, 1]] == []
        ids.append([b[0] for b in blocks])
        assert len(set(ids[-1])) == len(ids[-1])
    assert ids[0] == ids[1]


@pytest.mark.parametrize(("width", "script"), [(1440, True), (390, True), (390, False)])
def test_radio_buttons_switch(visit: Visit, width: int, script: bool) -> None:
    page = visit(f"zh/{TEXT}", width, java_script_enabled=script)
    assert seen(page) == SEEN["zh"]
    for view in ("parallel", "en", "zh"):
        choose(page, view)
        assert seen(page) == SEEN[view]
        if script:
            expect(page.locator("html")).to_have_attribute("data-view", view)


@pytest.mark.parametrize("lang, other", [("zh", "en"), ("en", "zh")])
def test_a_view_that_nobody_chose_follows_the_language_of_the_interface(visit: Visit, lang: str, other: str) -> None:
    page = visit(f"{lang}/{TEXT}")
    assert seen(page) == SEEN[lang]
    page.locator(".language-switch").click()
    page.wait_for_url(f"**/{other}/{TEXT}")
    assert seen(page) == SEEN[other]
    choose(page, "parallel")
    page.locator(".language-switch").click()
    page.wait_for_url(f"**/{lang}/{TEXT}**")
    assert seen(page) == SEEN["parallel"], "a view that was chosen is kept"


SHIFTS = """() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().reduce((all, one) => all + one.value, 0)))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(0), 500); })"""


@pytest.mark.parametrize("width", WIDTHS)
def test_the_view_is_there_at_the_first_paint(visit: Visit, width: int) -> None:
    page = visit("zh/about/", width)
    # Whether a face comes in time is another matter.
    page.route("**/*.woff2", lambda route: route.fulfill(body=b""))
    page.goto(page.url.replace("about/", f"{LONG}?view=parallel"))
    assert page.evaluate(SHIFTS) < 0.01


@pytest.mark.parametrize(
    "address, view",
    [
        ("#:~:text=productive%20forces", "parallel"),
        ("?view=zh#p9:~:text=productive%20forces", "parallel"),
        ("#:~:text=%E7%94%9F%E4%BA%A7%E5%8A%9B", "zh"),
        ("#fn-en-1", "parallel"),
        ("#fn-zh-1", "zh"),
        ("#p9", "zh"),
    ],
)
def test_an_address_that_leads_to_english_shows_it(visit: Visit, address: str, view: str) -> None:
    assert seen(visit(f"zh/{LONG}{address}")) == SEEN[view]


# The places of a page that links lead to, and how far below the bars each comes to stand when one is followed.
BELOW_BARS = """async (selector) => {
    const bar = () => Math.max(...[...document.querySelectorAll(".md-header, .views")]
        .map((one) => one.getBoundingClientRect().bottom));
    const below = [];
    const shown = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    for (const { id } of shown.slice(0, 8)) {
        location.hash = id;
        await new Promise((done) => setTimeout(done, 60));
        below.push([id, Math.round(document.getElementById(id).getBoundingClientRect().top - bar())]);
    }
    return below; }"""


@pytest.mark.parametrize("width", WIDTHS)
def test_what_a_link_leads_to_is_free_of_the_bars(visit: Visit, width: int) -> None:
    page = visit(f"zh/{LONG}?view=parallel", width)
    for selector in ("[id^=fnref]", "h2[id]", "div.pair[id]"):
        found = page.evaluate(BELOW_BARS, selector)
        assert len(found) > 3
        assert [one for one in found if one[1] < 0] == []


def test_a_view_of_the_address_goes_with_the_reader(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?view=parallel")
    expect(page.locator("html")).to_have_attribute("data-view", "parallel")
    page.locator(".neighbors [rel=next]").click()
    page.wait_for_url(lambda url: TEXT not in url)
    expect(page.locator("article .pair").first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-view", "parallel")


@pytest.mark.parametrize("width", WIDTHS)
def test_view_is_remembered_and_follows_the_address(visit: Visit, width: int) -> None:
    page = visit(f"zh/{TEXT}?view=en", width)
    expect(page.locator("html")).to_have_attribute("data-view", "en")
    assert seen(page) == SEEN["en"]
    choose(page, "parallel")
    assert "view=parallel" in page.url
    page.goto(page.url.split("/zh/")[0] + f"/zh/{LONG}")
    expect(page.locator("html")).to_have_attribute("data-view", "parallel")
    assert seen(page) == SEEN["parallel"]
    page.goto(page.url + "?view=nonsense")
    expect(page.locator("html")).to_have_attribute("data-view", "parallel")


@pytest.mark.parametrize("width", WIDTHS)
def test_arrow_keys_switch(visit: Visit, width: int) -> None:
    page = visit(f"zh/{TEXT}", width)
    page.locator("#view-zh").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("html")).to_have_attribute("data-view", "parallel")
    settle(page)
    assert seen(page) == SEEN["parallel"]


@pytest.mark.parametrize("width", WIDTHS)
def test_switching_keeps_the_paragraph_in_place(visit: Visit, width: int) -> None:
    page = visit(f"zh/{LONG}", width)
    ident = page.evaluate(
        """() => { const all = [...document.querySelectorAll("article div.pair[id]")];
            const one = all[Math.floor(all.length / 2)];
            scrollTo({top: one.getBoundingClientRect().top + scrollY - 120, behavior: "instant"}); return one.id; }"""
    )
    for view in ("parallel", "en", "zh"):
        before = page.evaluate(TOP, ident)
        choose(page, view)
        expect(page.locator("html")).to_have_attribute("data-view", view)
        page.wait_for_timeout(60)
        assert abs(page.evaluate(TOP, ident) - before) < 40, view


# Scrolls the middle of the longest paragraph to the line where one reads, 160 px below the window's top.
MIDDLE = """() => { const height = (one) => one.getBoundingClientRect().height;
    const all = [...document.querySelectorAll("article div.pair[id]")];
    const one = all.reduce((a, b) => (height(b) > height(a) ? b : a));
    scrollTo({top: one.getBoundingClientRect().top + scrollY + height(one) / 2 - 160, behavior: "instant"});
    return one.id; }"""
# The height of the term that is nearest to that line, and the share of a half that is above it.
TERMS = """(id) => [...document.querySelectorAll(`#${id} > [lang=zh-Hans] a.term`)].map((a) =>
    a.getClientRects()[0]?.top ?? null)"""
SHARE = """([id, lang]) => { const box = document.querySelector(`#${id} > [lang=${lang}]`).getBoundingClientRect();
    return {share: (160 - box.top) / box.height, height: box.height}; }"""


@pytest.mark.parametrize("width", WIDTHS)
def test_switching_within_a_long_paragraph_keeps_the_line_in_place(visit: Visit, width: int) -> None:
    page = visit(f"zh/{LONG}", width)
    expect(page.locator(".far")).to_have_count(0)  # then all heights are known
    ident = page.evaluate(MIDDLE)
    start = page.evaluate(TOP, ident)
    before = page.evaluate(TERMS, ident)
    zh = page.evaluate(SHARE, [ident, "zh-Hans"])
    assert start < -40, "the paragraph is not longer than the way to the line"
    nearest = min(range(len(before)), key=lambda at: abs(before[at] - 160))
    choose(page, "parallel")
    page.wait_for_timeout(60)
    assert abs(page.evaluate(TERMS, ident)[nearest] - before[nearest]) < 40
    choose(page, "en")
    page.wait_for_timeout(60)
    en = page.evaluate(SHARE, [ident, "en"])
    assert abs(en["share"] - zh["share"]) * en["height"] < 40
    choose(page, "parallel")
    page.wait_for_timeout(60)
    choose(page, "zh")
    page.wait_for_timeout(60)
    assert abs(page.evaluate(TOP, ident) - start) < 2, "there and back is not the same place"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_parallel_columns_start_level(visit: Visit, lang: str) -> None:
    page = visit(f"{lang}/{TEXT}?view=parallel")
    for zh, en in page.evaluate(HALVES):
        assert abs(zh["top"] - en["top"]) < 3
        assert zh["left"] + zh["width"] <= en["left"]
        assert min(zh["width"], en["width"]) > 300


def test_parallel_bullets_stand_in_the_columns_of_the_paragraphs(visit: Visit) -> None:
    page = visit(f"zh/{BULLETS}?view=parallel")
    left = """(kind) => [...document.querySelectorAll(`article ${kind}.pair > [lang=en]`)].map((half) =>
        half.getBoundingClientRect().left)"""
    bullets, paragraphs = page.evaluate(left, "li"), page.evaluate(left, "div:not([class*=' '])")
    assert len(bullets) > 2
    assert max(bullets + paragraphs) - min(bullets + paragraphs) < 2


def test_parallel_is_stacked_on_a_phone(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?view=parallel", 390)
    for zh, en in page.evaluate(HALVES):
        assert zh["bottom"] <= en["top"] + 1
        assert min(zh["width"], en["width"]) > 280


@pytest.mark.parametrize(
    "path",
    [
        *(f"zh/{TEXT}?view={view}" for view in SEEN),
        *(f"en/{LONG}?view={view}" for view in SEEN),
        *("zh/glossary/", "en/about/translation/"),
    ],
)
def test_nothing_scrolls_sideways_on_a_phone(visit: Visit, path: str) -> None:
    page = visit(path, 390)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    beyond = page.evaluate("""() => [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility()
        && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, .contents, .md-search"))
        .slice(0, 5).map((e) => e.outerHTML.slice(0, 120))""")
    assert wide <= 0, beyond


def scroll_to(page: Page, ident: str) -> None:
    page.evaluate(
        "(id) => scrollTo({top: document.getElementById(id).getBoundingClientRect().top + scrollY - 150,"
        " behavior: 'instant'})",
        ident,
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_language_switch_keeps_page_paragraph_and_view(visit: Visit, width: int) -> None:
    page = visit(f"zh/{TEXT}", width)
    choose(page, "parallel")
    ident = attribute(page.locator("article div.pair[id]").nth(6), "id")
    scroll_to(page, ident)
    switch = page.locator(".language-switch")
    if width == 390:
        expect(switch).to_be_visible()
    switch.click()
    page.wait_for_url(f"**/en/{TEXT}**")
    assert page.url.endswith(f"?view=parallel#{ident}")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("data-view", "parallel")
    expect(page.locator(f"#{ident}")).to_be_in_viewport()
    assert -5 < page.evaluate(TOP, ident) < 300
    header = box(page.locator(".md-header"))
    assert page.evaluate(TOP, ident) >= header["height"] - 5
    page.locator(".language-switch").click()
    page.wait_for_url(f"**/zh/{TEXT}**")


def test_language_switch_without_script(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}", java_script_enabled=False)
    page.locator(".language-switch").click()
    assert page.url.endswith(f"/en/{TEXT}")


# What the tab key reaches in a block: its number, its button, and the languages of its terms.
STOP = """(block) => { const at = document.activeElement.closest(`${block} *`);
    return at && (at.matches(".number, .reveal") ? at.className : at.closest("[lang]").lang); }"""


def tabs(page: Page, block: str) -> list[str]:
    """What the tab key reaches in a block, in its order; of terms that follow one another the language once."""
    page.locator(f"{block} > .number").focus()
    found: list[str] = []
    while stop := page.evaluate(STOP, block):
        if found[-1:] != [stop]:
            found.append(stop)
        page.keyboard.press("Tab")
    return found


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_one_language_comes_first_and_the_other_under_it_on_request(visit: Visit, script: bool) -> None:
    page = visit(f"en/{TEXT}?view=reveal", java_script_enabled=script)
    if not script:
        page.locator("label[for=view-reveal]").click()
    pair = page.locator("article div.pair[id]:has(> [lang=en])").nth(3)
    zh, en = pair.locator("> [lang=zh-Hans]"), pair.locator("> [lang=en]")
    expect(en).to_be_visible()
    expect(zh).to_be_hidden()
    title = page.locator("h1")
    assert box(title.locator("[lang=en]"))["y"] < box(title.locator("[lang=zh-Hans]"))["y"]
    if script:
        pair.get_by_role("button", name="Chinese").click()
    else:
        pair.locator(".number").focus()
    expect(zh).to_be_visible()
    assert box(en)["y"] + box(en)["height"] <= box(zh)["y"]
    if script:
        assert tabs(page, f"#{attribute(pair, 'id')}") == ["number", "en", "reveal", "zh-Hans"]
        page.locator(".settings-button").click()
        page.locator("label[for=first-zh]").click()
        expect(zh).to_be_visible()
        expect(en).to_be_hidden()
        page.reload()
        expect(zh).to_be_visible()
        expect(en).to_be_hidden()
        assert page.locator(".reveal-hint:visible").inner_text().startswith("Chinese first")
