"""The search box: the theme's protocol, input, keys, filters, what is said of a result, and where a result leads."""

from __future__ import annotations

import json
import re
from functools import partial
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from axe import thin, violations
from browsing import HEIGHTS, WIDTHS, Visit, attribute, box, window
from corpus import ROOT
from page_kinds import THEMES, Showing, settle, show

pytestmark = pytest.mark.browser

TEXT = "texts/hong/cultivation-and-development/"
TERM = "新质生产力"
# How often a condition is looked at, in milliseconds. Playwright would look at each frame that Chromium draws, but on a
# busy machine it may draw none for seconds.
POLLING = 50

CHANGED = "the theme's search protocol has changed: "
# Takes the worker's place before any script of the page and notes what the theme does with it.
RECORDER = """
window.theme = {made: [], sent: []};
window.Worker = class extends EventTarget {
    constructor(url) { super(); window.theme.made.push(String(url)); window.theme.worker = this; }
    postMessage(message) { window.theme.sent.push(message); }
};
window.tell = (data) => window.theme.worker.dispatchEvent(new MessageEvent("message", {data}));
"""
ITEM = {"score": 2, "terms": {}}
RESULT = {
    "items": [
        [
            {**ITEM, "location": f"{TEXT}?h=hit#p7", "title": '<b id="head">head</b>', "text": '<i id="hit">hit</i>'},
            {**ITEM, "location": TEXT, "title": '<b id="parent">parent</b>', "text": "", "score": 1},
        ]
    ]
}


@pytest.fixture
def visit(visit: Visit) -> Visit:
    """For readers who ask for less motion: to draw the dialog's sliding in takes a seventh of all these tests' time."""
    return partial(visit, reduced_motion="reduce")


def field(page: Page) -> Locator:
    return page.locator("[data-md-component=search-query]")


def opened(page: Page) -> Page:
    """The search, opened as a reader opens it, and ready."""
    if window(page)["width"] < 960:
        page.locator(".search-button").click()
    else:
        expect(page.locator(".search-button")).to_be_hidden()
        field(page).click()
    expect(page.locator(".search-filters")).to_be_visible()
    return page


def results(page: Page) -> Locator:
    return page.locator(".md-search-result__link")


def status(page: Page) -> Locator:
    return page.locator(".search-status")


def whole(page: Page) -> None:
    """Waits until all of the index is there."""
    page.wait_for_function(
        "(typed) => (({info}) => info?.query === typed && !info.pending)(xinzhiSearch.answers[3]?.data ?? {})",
        arg=field(page).input_value(),
        polling=POLLING,
    )


# The theme's side.


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_theme_speaks_the_protocol_that_the_engine_answers(visit: Visit, lang: str) -> None:
    """Our script is blocked, so that the theme's stands alone with a worker that only listens."""
    page = visit("no/such/page")
    page.route("**/assets/page.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.add_init_script(RECORDER)
    page.goto(page.url.removesuffix("no/such/page") + f"{lang}/")
    page.add_script_tag(url=attribute(page.locator("script[data-page]"), "data-theme"))
    config = json.loads(page.locator("#__config").inner_text())
    made = page.evaluate("theme.made")
    assert made == [config["search"]], f"{CHANGED}it makes the workers {made}, not one of config.search"
    assert page.evaluate("theme.sent") == [], f"{CHANGED}it sends before the engine is ready, or loads an index"
    field(page).click()
    field(page).press_sequentially("ab")
    assert page.evaluate("theme.sent") == [], f"{CHANGED}it asks before the engine is ready"
    page.evaluate("tell({type: 1})")
    field(page).press_sequentially("c")
    sent = page.evaluate("theme.sent.map(({type, data}) => [type, data])")
    assert sent[-1:] == [[2, "abc"]], f"{CHANGED}it asks {sent}, not [2, query]"
    page.evaluate("(data) => tell({type: 3, data})", RESULT)
    links = page.locator("[data-md-component=search-result] > :last-child a[href]")
    hrefs = [re.sub(r".*/(?=texts/)", "", href) for href in links.evaluate_all("(all) => all.map((a) => a.href)")]
    assert hrefs == [TEXT, f"{TEXT}?h=hit#p7"], f"{CHANGED}it draws the links {hrefs}"
    for part in ("#parent", "#head", "#hit"):
        assert links.locator(part).count() == 1, f"{CHANGED}it does not draw titles and texts as HTML"
    page.keyboard.press("Enter")
    toggle = page.locator("#__search")
    assert not toggle.is_checked(), f"{CHANGED}Enter does not lead to the first result"


# Loading.


def test_nothing_is_loaded_before_the_search_is_opened(visit: Visit) -> None:
    page = visit("no/such/page")
    loaded: list[str] = []

    def note(sent: Request) -> None:
        if "/search/" in sent.url:
            loaded.append(sent.url.rsplit("/search/", 1)[1])

    page.on("request", note)
    page.goto(page.url.removesuffix("no/such/page") + f"zh/{TEXT}")
    page.wait_for_load_state("networkidle")
    assert loaded == []
    opened(page)
    whole_index = {"dialog.js", "worker.js", "zh.js", "en.js", "rest.js"}
    field(page).fill(TERM)
    whole(page)
    assert set(loaded) >= whole_index
    assert loaded.index("zh.js") < loaded.index("en.js")


def test_an_index_that_fails_is_said(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.route("**/assets/search/zh.js", lambda route: route.abort())
    page.goto(f"{site}zh/")
    field(page).click()
    expect(status(page)).to_contain_text("未能载入")
    page.close()


def test_search_from_a_disk(chromium: Browser) -> None:
    """No server, no worker: the engine runs in the page, and links name the files."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto((ROOT / "site/zh/index.html").as_uri())
    opened(page)
    field(page).fill(TERM)
    link = results(page).filter(has=page.locator(".found-id", has_text="p")).first
    expect(link).to_have_attribute("href", re.compile(r"/index\.html(\?h=[^#]+)?#p\d+$"))
    link.click()
    page.wait_for_url(re.compile(r"^file:.*/texts/.*/index\.html#p\d+$"))
    expect(page.locator("mark.hit:visible").first).to_be_in_viewport()
    context.close()


# Input.


def test_nothing_fires_on_half_composed_pinyin(visit: Visit) -> None:
    page = opened(visit("zh/", 390))
    page.evaluate("() => { window.asked = []; const send = xinzhiSearch.sendToEngine;"
                  " xinzhiSearch.sendToEngine = (m) => { asked.push(m.data); send(m); }; }")  # fmt: skip
    ime = page.context.new_cdp_session(page)
    for half in ("x", "xin", "xin zhi"):
        ime.send("Input.imeSetComposition", {"text": half, "selectionStart": len(half), "selectionEnd": len(half)})
        # What a browser sends beside it: keys that belong to the input method, Enter among them.
        for key in ("n", "Enter", "ArrowDown", "Tab"):
            field(page).dispatch_event("keydown", {"key": key, "keyCode": 229, "isComposing": True})
            field(page).dispatch_event("keyup", {"key": key, "keyCode": 229, "isComposing": True})
    assert page.evaluate("asked") == []
    expect(field(page)).to_be_focused()
    ime.send("Input.insertText", {"text": TERM})
    expect(results(page).first).to_be_visible()
    assert page.evaluate("asked") == [TERM]
    assert urlsplit(page.url).path.endswith("/zh/")


def test_text_that_comes_without_a_key_is_searched(visit: Visit) -> None:
    """Pasting and dictation: an `input` event alone."""
    page = opened(visit("en/"))
    field(page).evaluate("(e) => { e.value = 'digital economy'; e.dispatchEvent(new InputEvent('input')); }")
    expect(results(page).first).to_be_visible()


def test_the_cross_empties_the_field(visit: Visit) -> None:
    page = opened(visit("en/"))
    field(page).fill("digital economy")
    expect(results(page).first).to_be_visible()
    page.locator(".md-search__options [type=reset]").click()
    expect(results(page)).to_have_count(0)
    expect(status(page)).to_be_empty()
    expect(field(page)).to_be_focused()


def test_enter_does_not_lead_to_what_was_found_for_less(visit: Visit) -> None:
    page = opened(visit("en/"))
    page.evaluate("() => { xinzhiSearch.sendToEngine = () => {}; }")
    field(page).press_sequentially("digital")
    field(page).press("Enter")
    expect(page.locator("#__search")).to_be_checked()


# Notes every answer of the engine, and the worker that gives them.
LISTENER = """
window.answers = [];
const Native = window.Worker;
window.Worker = class extends Native {
    constructor(...given) {
        super(...given);
        window.engine = this;
        this.addEventListener("message", ({data}) => data?.type === 3 && window.answers.push(data.data.info));
    }
};
"""


def answered(page: Page, query: str) -> None:
    """Waits until the engine has said all that it has to say to a query."""
    page.wait_for_function(
        "(sought) => window.answers.some(({query, brief, pending}) => query === sought && !brief && !pending)",
        arg=query,
        polling=POLLING,
    )


def test_what_was_typed_before_is_not_answered_late(visit: Visit) -> None:
    """An answer comes in two parts: what is shown at once, then the rest. The rest of an older query stays away."""
    page = visit("no/such/page")
    page.add_init_script(LISTENER)
    page.goto(page.url.removesuffix("no/such/page") + "zh/")
    opened(page)
    field(page).fill(TERM)
    answered(page, TERM)
    page.evaluate("""() => { window.answers.length = 0;
        for (const data of ["数字经济", "绿色"]) window.engine.postMessage({type: 2, data, filter: {}}); }""")
    answered(page, "绿色")
    told = page.evaluate("window.answers.map(({query, brief}) => [query, brief])")
    assert told == [["数字经济", True], ["绿色", True], ["绿色", False]]
    expect(page.locator(".found mark").first).to_have_text("绿色")


# Keys.


def test_enter_waits_for_the_results_of_what_was_typed(visit: Visit) -> None:
    page = opened(visit("zh/"))
    page.evaluate(
        """() => {
        const input = document.querySelector("[data-md-component=search-query]");
        input.value = "无人机";
        input.dispatchEvent(new InputEvent("input", {bubbles: true}));
        input.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}));
        }"""
    )
    page.wait_for_url(re.compile("/texts/"))
    expect(page.locator("mark.hit").first).to_be_visible()


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit("en/")
    reading = page.locator(".way-in a").first
    reading.press("/")
    expect(field(page)).to_be_focused()
    expect(page.locator(".search-filters")).to_be_visible()
    page.keyboard.type("new quality productive forces")
    expect(results(page).first).to_be_visible()
    whole(page)
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    # Closed by a key, it leaves the focus where it was, and opens there again.
    page.keyboard.press("Escape")
    expect(reading).to_be_focused()
    reading.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("new quality productive forces")
    whole(page)
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    target = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(target.split("?")[0])))
    expect(page.locator("#__search")).not_to_be_checked()


def test_tab_goes_through_filters_to_results_and_closes_on_leaving(visit: Visit) -> None:
    page = opened(visit("zh/"))
    field(page).fill(TERM)
    # A link is named by what was found; no heading of an answer stands as high as that of the page.
    expect(results(page).first).to_have_accessible_name(re.compile(TERM))
    assert {attribute(one, "aria-level") for one in page.locator(".md-search-result h1").all()} == {"2"}
    whole(page)
    focused = "document.activeElement.matches('{}')"
    for selector in ("[data-md-component=search-share]", "[type=reset]", ".search-filters select",
                     ".search-filters [type=radio]", ".md-search-result__link"):  # fmt: skip
        page.keyboard.press("Tab")
        while page.evaluate(focused.format(".search-hints *")):
            page.keyboard.press("Tab")
        assert page.evaluate(focused.format(selector)), (
            f"{selector}: {page.evaluate('document.activeElement.outerHTML')}"
        )
        expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(focused.format(".search-filters [type=radio]"))
    page.keyboard.press("ArrowRight")
    expect(page.locator("#search-language-zh")).to_be_checked()
    expect(page.locator("#search-language-zh")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    opened(page)
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#__search")).not_to_be_checked()
    # The Tab key passes the field by; an arrow opens the search there, and Escape leaves the focus in the field.
    page.keyboard.press("Tab")
    expect(field(page)).to_be_focused()
    page.wait_for_timeout(50)  # the theme would take so long to hear of the focus
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#__search")).to_be_checked()
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".md-search :focus")).to_have_count(0)
    expect(page.locator("#__search")).not_to_be_checked()


# Filters.


def test_filters_narrow_by_document_text_and_language(visit: Visit) -> None:
    page = opened(visit("en/"))
    # What is Chinese in the words of the English interface says so.
    places = ".search-filters label, .search-examples button, .settings p, #start"
    marked = page.locator(f":is({places}) > [lang=zh-Hans]").all_text_contents()
    assert sorted(marked) == sorted([TERM, "中文", "因地制宜", "一", "不"])
    field(page).fill("new quality productive forces")
    whole(page)
    select = page.locator(".search-filters select")
    groups = select.locator("optgroup").evaluate_all("(all) => all.map((g) => [g.label, g.children.length])")
    assert len(groups) == 5 and sum(n - (n > 1) for _, n in groups) == 34
    hrefs = "(all) => all.map((a) => new URL(a.href).pathname.replace(/^.*[/]en[/]/, ''))"
    select.select_option("booklet")
    expect(status(page)).to_contain_text("on 3 pages.")
    assert all(href.startswith("texts/booklet/") for href in results(page).evaluate_all(hrefs))
    select.select_option("hong")
    expect(status(page)).to_contain_text("on 1 page.")
    assert set(results(page).evaluate_all(hrefs)) == {TEXT}
    both = status(page).inner_text()
    page.locator("label[for=search-language-zh]").click()
    expect(status(page)).not_to_have_text(both)
    expect(page.locator(".found").first).to_have_attribute("lang", "zh-Hans")
    assert page.locator(".found[lang=en]").count() == 0
    field(page).fill("digital economy")
    expect(page.locator(".found mark").first).to_be_visible()
    assert set(results(page).evaluate_all(hrefs)) == {TEXT}, "a filter holds for the next query too"


@pytest.mark.parametrize("width", WIDTHS)
def test_an_address_holds_the_query_and_its_filters(visit: Visit, width: int) -> None:
    page = visit("zh/?q=新质&in=hong&lang=zh", width, permissions=["clipboard-read", "clipboard-write"])
    expect(results(page).first).to_be_visible()
    expect(field(page)).to_have_value("新质")
    expect(page.locator(".search-filters select")).to_have_value("hong")
    expect(page.locator("#search-language-zh")).to_be_checked()
    expect(status(page)).to_contain_text("1 个页面")
    page.locator("[data-md-component=search-share]").click()
    shared = page.evaluate("navigator.clipboard.readText()")
    assert re.search(r"/zh/\?q=%E6%96%B0%E8%B4%A8&in=hong&lang=zh$", shared)
    page.goto(shared)
    expect(status(page)).to_contain_text("1 个页面")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"/zh/$"))


# What is said.


def test_what_a_filter_keeps_back_is_said_and_shown_when_asked_for(visit: Visit) -> None:
    page = visit("zh/?q=黑土地&in=shi-xu&lang=zh")
    expect(status(page)).to_have_text("没有找到“黑土地”。")
    widen = page.locator(".search-hints button")
    expect(widen).to_have_text(re.compile(r"^在范围之外有 \d+ 段"))
    widen.click()
    expect(results(page).first).to_be_visible()
    expect(page.locator(".search-filters select")).to_have_value("")
    expect(page.locator("#search-language-")).to_be_checked()
    expect(field(page)).to_be_focused()


def test_an_address_with_a_filter_that_is_none_is_read_without_it(visit: Visit) -> None:
    page = visit("en/?q=quantum&lang=fr&in=texts/shi-xu/significance-and-path/")
    expect(results(page).first).to_be_visible()
    expect(page.locator("#search-language-")).to_be_checked()
    expect(page.locator(".search-filters select")).to_have_value("shi-xu")


def test_a_long_query_is_not_repeated_in_full(visit: Visit) -> None:
    page = opened(visit("zh/"))
    field(page).fill("夸克胶子等离子体" * 12)
    expect(status(page)).to_have_text(re.compile("^没有找到“.{40}…”。$"))


def test_the_status_says_what_was_found(visit: Visit) -> None:
    page = opened(visit("en/"))
    region = page.get_by_role("status").and_(status(page))
    expect(region).to_have_attribute("aria-live", "polite")
    field(page).fill("new quality productive forces")
    expect(region).to_have_text(re.compile(r"^\d+ paragraphs on \d+ pages\.$"))
    expect(page.locator(".md-search-result__meta")).to_be_hidden()
    field(page).fill("")
    expect(region).to_be_empty()


def test_nothing_found_is_said_kindly(visit: Visit) -> None:
    page = opened(visit("en/"))
    field(page).fill("zzqxzzqx")
    expect(status(page)).to_have_text("Nothing was found for “zzqxzzqx”.")
    expect(page.locator(".search-hints a")).to_have_count(2)
    page.locator(".search-hints a").first.click()
    page.wait_for_url("**/en/glossary/")
    opened(page)
    field(page).fill("zzqxzzqx")
    page.locator(".search-hints a").last.click()
    page.wait_for_url("**/en/texts/")


def test_a_slip_gets_a_named_guess(visit: Visit) -> None:
    page = opened(visit("zh/"))
    field(page).fill("新质生产刀")
    expect(status(page)).to_contain_text("没有找到“新质生产刀”。以下是“新质生产力”的结果。")
    page.locator(".search-hints button", has_text=re.compile(f"^{TERM}$")).click()
    expect(field(page)).to_have_value(TERM)
    expect(field(page)).to_be_focused()
    expect(status(page)).to_have_text(re.compile("^在"))


def test_readings_and_translations_are_named(visit: Visit) -> None:
    page = opened(visit("zh/"))
    field(page).fill("xzscl")
    expect(page.locator(".search-hints")).to_contain_text(f"拼音：xzscl → {TERM}")
    field(page).fill("digital economy")
    expect(page.locator(".search-hints")).to_contain_text("经术语表：digital economy → 数字经济")
    expect(page.locator(".search-hints [lang=zh-Hans]").last).to_have_text("数字经济")


def test_all_of_many_can_be_shown(visit: Visit) -> None:
    page = opened(visit("en/"))
    field(page).fill("new quality productive forces")
    whole(page)
    shown, found = page.evaluate("(({sent, paragraphs}) => [sent, paragraphs])(xinzhiSearch.answers[3].data.info)")
    assert shown < found
    page.locator(".search-more button").click()
    page.wait_for_function("(n) => xinzhiSearch.answers[3].data.info.sent === n", arg=found, polling=POLLING)
    expect(page.locator(".search-more button")).to_have_count(0)


def test_recent_searches_stay_in_the_browser(visit: Visit) -> None:
    page = opened(visit("zh/"))
    recent = page.locator(".search-recent")
    expect(recent).to_be_hidden()
    for query in ("数字经济", "绿色"):
        field(page).fill(query)
        expect(page.locator(".found mark").first).to_have_text(query)
        field(page).press("Enter")
        expect(page.locator("#__search")).not_to_be_checked()
        opened(page)
    field(page).fill("")
    expect(recent.locator("li > button:first-child")).to_have_text(["绿色", "数字经济"])
    recent.get_by_text("数字经济", exact=True).click()
    expect(field(page)).to_have_value("数字经济")
    expect(results(page).first).to_be_visible()
    expect(recent).to_be_hidden()
    results(page).first.click()
    page.reload()
    opened(page)
    expect(recent.locator("li")).to_have_count(2)
    recent.get_by_role("button", name="删去“数字经济”").click()
    expect(recent.locator("li")).to_have_count(1)
    recent.get_by_role("button", name="全部删去").click()
    expect(recent).to_be_hidden()
    assert page.evaluate("localStorage.getItem('xinzhi.searches')") == ""


# Where a result leads.


def in_reading_room(page: Page, selector: str) -> None:
    """The element stands below the header and inside the window, and stays there."""
    settle(page)
    page.wait_for_timeout(200)
    top = page.locator(selector).first.evaluate("(e) => e.getBoundingClientRect().top")
    head = page.locator(".md-header").evaluate("(e) => e.getBoundingClientRect().bottom")
    assert head - 1 <= top < window(page)["height"]


@pytest.mark.parametrize(("width", "view"), [(1440, "zh"), (390, "parallel"), (1440, "parallel"), (390, "en")])
def test_a_result_lands_on_its_paragraph_with_the_hit_marked(visit: Visit, width: int, view: str) -> None:
    page = visit(f"zh/{TEXT}?view={view}", width)
    page.evaluate("(view) => localStorage.setItem('xinzhi.view', view)", view)
    page.goto(page.url.split("?")[0] + "?h=数字经济&h=digital%20economy#p25")
    block = page.locator("#p25")
    expect(block).to_have_class(re.compile("hit-block"))
    expect(page.locator("html")).to_have_attribute("data-view", view)
    assert page.url.endswith(f"{TEXT}#p25"), "the address is the plain citation"
    for lang, needle in (("zh-Hans", "数字经济"), ("en", "digital economy")):
        marks = block.locator(f"> [lang={lang}] mark.hit")
        expect(marks.first).to_have_text(re.compile(needle, re.I))
        expect(marks.first).to_be_visible(visible=view in ("parallel", lang[:2]))
    assert not page.locator(".hit-hidden").count()
    in_reading_room(page, "mark.hit:visible")
    page.keyboard.press("Escape")
    expect(page.locator("mark.hit")).to_have_count(0)


def test_a_hit_that_the_view_hides_marks_its_block(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?h=digital%20economy#p25")
    expect(page.locator("#p25")).to_have_class(re.compile("hit-hidden"))
    in_reading_room(page, "#p25")


@pytest.mark.parametrize(
    ("width", "view", "hit", "anchor"), [(1440, "en", "资本论", "fn-zh-2"), (390, "zh", "capital", "fn-en-2")]
)
def test_a_note_of_the_hidden_language_opens_a_view_that_shows_it(
    visit: Visit, width: int, view: str, hit: str, anchor: str
) -> None:
    page = visit(f"zh/{TEXT}?view={view}&h={hit}#{anchor}", width)
    note = page.locator(f"#{anchor}")
    expect(note.locator("mark").first).to_be_visible()
    in_reading_room(page, f"#{anchor}")
    bars = page.locator(".views").evaluate("(e) => e.getBoundingClientRect().bottom")
    assert note.evaluate("(e) => e.getBoundingClientRect().top") >= bars - 1


def test_latin_letters_inside_a_word_are_no_hit(visit: Visit) -> None:
    page = visit(f"en/{TEXT}?view=en&h=AI#p25")
    expect(page.locator("#p25")).to_have_class(re.compile("hit-block"))
    marks = page.locator("mark.hit").all_text_contents()
    whole = page.locator("#p25").evaluate("(e) => (e.innerText.match(/\\bAI/g) ?? []).length")
    assert len(marks) == whole


@pytest.mark.parametrize(("width", "queries"), [(1440, 3), (390, 1)])
def test_a_result_lands_in_its_paragraph_with_the_search_closed(visit: Visit, width: int, queries: int) -> None:
    page = visit("zh/", width)
    opened(page)
    # The second result may be on the page that is open, the third is the very same.
    for query in ("数字经济与实体经济", "战略性新兴产业", "战略性新兴产业")[:queries]:
        field(page).fill(query)
        link = results(page).filter(has=page.locator(".found mark")).first
        expect(link.locator(".found mark").first).to_have_text(query)
        target = link.evaluate("(a) => new URL(a.href).hash")
        link.click()
        page.wait_for_url(re.compile(re.escape(target) + "$"))
        expect(page.locator("mark.hit:visible").first).to_be_visible()
        in_reading_room(page, "mark.hit:visible")
        assert "h=" not in page.url
        expect(page.locator("#__search")).not_to_be_checked()
        opened(page)


def test_the_same_page_again_and_marks_go_with_the_next_search(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    for _ in range(2):
        opened(page)
        page.locator(".search-filters select").select_option("hong")
        field(page).fill("发展数字经济")
        page.locator(f".md-search-result__link[href*='{TEXT}?']").first.click()
        expect(page.locator("mark.hit").first).to_be_visible()
        in_reading_room(page, "mark.hit:visible")
    opened(page)
    field(page).press_sequentially("的")
    expect(page.locator("mark.hit")).to_have_count(0)


def test_marks_cross_links_and_leave_the_text_as_it_was(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?view=parallel")
    block = page.locator("#p25 > [lang=zh-Hans] p")
    before = block.inner_html()
    needle = page.evaluate(
        """() => { const text = document.querySelector("#p25 > [lang=zh-Hans] p").cloneNode(true);
        for (const e of text.querySelectorAll("del, sup, [data-search-exclude]")) e.remove();
        return text.textContent.replace(/\\s/g, "").slice(5, 60); }"""
    )
    page.goto(page.url.split("?")[0] + f"?view=parallel&h={needle}#p25")
    expect(block.locator("mark.hit").first).to_be_visible()
    marked = "".join(block.locator("mark.hit").all_text_contents())
    strip = re.compile(r"[\s“”‘’\"']")
    assert strip.sub("", marked) == strip.sub("", needle)
    page.keyboard.press("Escape")
    assert block.inner_html() == before


# Every reader.


# The names on two lines that have no punctuation at which to be broken.
TORN = """(all) => all.filter((a) => !/[，、“”·]/.test(a.textContent) && a.getClientRects().length > 1)
  .map((a) => a.textContent)"""


@pytest.mark.parametrize("width", WIDTHS)
def test_without_a_script_there_are_the_lists_of_texts_and_terms(visit: Visit, width: int) -> None:
    page = visit("zh/about/", width, java_script_enabled=False)
    for part in (".md-search", ".search-button"):
        expect(page.locator(part)).to_be_hidden()
    plain = page.locator(".search-plain")
    place = box(plain)
    assert place["x"] >= 0 and place["x"] + place["width"] <= width
    assert box(plain.locator("a").last)["x"] + box(plain.locator("a").last)["width"] < width - 10
    assert page.locator(".frame-site > span").is_visible() == (width != 390), "no name of the site that is cut off"
    plain.get_by_role("link", name="文本").click()
    page.wait_for_url("**/zh/texts/")
    links = page.locator("ol.texts a")
    assert len({link.get_attribute("href") for link in links.all()}) == links.count() == 34
    page.locator(".search-plain").get_by_role("link", name="术语").click()
    page.wait_for_url("**/zh/glossary/")
    assert page.locator("ul.terms li").count() > 500
    names = page.locator(":is(.terms, .anchors) a")
    assert names.evaluate_all(TORN) == [], "no line ends inside a name"
    expect(page.locator(".anchors")).to_be_in_viewport()
    assert box(page.locator(".anchors"))["y"] - box(page.locator(".lead").nth(1))["y"] < 90, "no room for the filter"


WIDE = """() => [...document.querySelectorAll(".md-search__output *")].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width > 1 && (box.left < 0 || box.right > innerWidth + 0.5);
}).map((e) => e.outerHTML.slice(0, 120))"""
SMALL = """() => [...document.querySelectorAll(".search-panel *, .md-search-result *")].filter((e) =>
    e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) &&
    parseFloat(getComputedStyle(e).fontSize) < 12).map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_on_a_phone_nothing_is_wider_than_the_screen_nor_too_small(visit: Visit, lang: str) -> None:
    page = opened(visit(f"{lang}/", 390))
    page.wait_for_timeout(400)  # the theme slides the dialog in
    for query in ("新质生产力", "新质生产刀", "zzqxzzqx" * 12, ""):
        field(page).fill(query)
        whole(page)
        assert page.evaluate(WIDE) == []
        assert page.evaluate(SMALL) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("width", HEIGHTS)
def test_axe_finds_nothing_in_the_open_dialog(visit: Visit, width: int) -> None:
    """Two of what may stand in it at each width, so that the three widths have seen all of it in all themes."""
    page = visit("en/", width)
    page.evaluate("localStorage.setItem('xinzhi.searches', '数字经济\\ntalent')")
    thin(page)
    opened(page)
    page.wait_for_timeout(500)  # the theme fades the dialog in
    report = []
    turn = [*HEIGHTS].index(width)
    for number, query in enumerate(("", "新质生产刀", "xzscl", "zzqxzzqx")[turn : turn + 2], turn):
        field(page).fill(query)
        if query:
            whole(page)
        show(page, Showing("home", "en", THEMES[number % 3], width))
        report += [f"{query} {THEMES[number % 3]} {fault}" for fault in violations(page, ".md-search")]
    assert not report, "\n".join(report[:20])


def test_print_leaves_no_trace_of_the_search(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?h=数字经济#p25")
    expect(page.locator("mark.hit").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".md-search")).to_be_hidden()
    assert page.locator("mark.hit").first.evaluate("(e) => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"


# The way back.


def test_back_leads_to_the_same_results_at_the_same_place(visit: Visit) -> None:
    """All of one text is shown, a result far down is opened, and Back shows the list as it was left."""
    page = opened(visit("en/"))
    expect(page.locator(".search-examples button")).to_have_count(3)
    field(page).fill("新质生产力")
    page.locator(".found-more button").first.click()
    expect(page.locator(".search-filters select")).not_to_have_value("")
    link = results(page).nth(12)
    expect(link).to_be_visible()
    link.scroll_into_view_if_needed()
    expect(page).to_have_url(re.compile(r"/en/\?q=[^#]*&in=hong$"))
    expect(page).to_have_title(re.compile("^Search: 新质生产力"))
    shared = page.url
    address = attribute(link, "href")
    scrolled = page.locator(".md-search__scrollwrap").evaluate("(pane) => pane.scrollTop")
    assert scrolled > 0
    link.click()
    page.wait_for_url(re.compile("/en/texts/"))
    page.go_back()
    expect(page.locator(f'.md-search-result__link[href="{address}"]')).to_be_focused()
    assert page.url == shared
    # The page has now been opened with the query, as by the home page's field.
    page.locator(f'.md-search-result__link[href="{address}"]').click()
    page.wait_for_url(re.compile("/en/texts/"))
    page.go_back()
    expect(page.locator(f'.md-search-result__link[href="{address}"]')).to_be_focused()
    assert page.url == shared
    assert abs(page.locator(".md-search__scrollwrap").evaluate("(pane) => pane.scrollTop") - scrolled) < 4
    page.locator("[data-md-component=search-share]").click()
    expect(status(page)).to_have_text(re.compile("^(The link has been copied|Copy this by hand)"))
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/en/$"))


def test_the_nearest_is_said_to_be_so(visit: Visit) -> None:
    page = opened(visit("en/", 390))
    field(page).fill("significantly increase total factor productivity")
    expect(status(page)).to_contain_text("No paragraph holds all of")
    expect(page.locator(".found-how", has_text="in part").first).to_be_visible()
    field(page).fill("competing")
    expect(status(page)).to_contain_text("These are the results for “compet")
