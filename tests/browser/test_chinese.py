"""The Chinese as a learner wants it: pinyin over it, in traditional characters, read aloud; and as it was again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from axe import violations
from browsing import WIDTHS, Visit, attribute, box
from corpus import ROOT
from page_kinds import settle

pytestmark = pytest.mark.browser

TEXT = "texts/reader/local-conditions-3/"
HONG = "texts/hong/cultivation-and-development/"
# What the article holds; the script that tints sentences leaves an empty attribute.
ARTICLE = "document.querySelector('article').innerHTML.replaceAll(' class=\"\"', '')"
# The text of a paragraph without pinyin.
PLAIN = """(half) => {
  const copy = half.cloneNode(true);
  for (const pinyin of copy.querySelectorAll("rt")) pinyin.remove();
  return copy.textContent.trim();
}"""
# A browser that speaks: it notes what it is to say, and ends a sentence when the test says so.
VOICES = """
const voices = ["zh-CN", "en-US"].map((lang) => ({lang, name: lang, localService: true}));
window.said = [];
const speech = {
  getVoices: () => voices,
  speak: (one) => { window.said.push([one.text, one.lang, one.rate]); window.last = one; },
  cancel: () => { const was = window.last; window.last = null; was?.onend?.({}); },
  pause: () => { window.paused = true; },
  resume: () => { window.paused = false; },
};
Object.defineProperty(window, "speechSynthesis", {value: speech});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def choose(page: Page, value: str) -> None:
    """Chooses a value in the panel of settings."""
    page.evaluate("document.getElementById('settings').showPopover()")
    page.locator(f"label[for={value}]").click()
    page.evaluate("document.getElementById('settings').hidePopover()")


def open_menu(page: Page, block: str) -> None:
    """Opens the menu of a block's number by the keyboard."""
    page.locator(f".number[href='#{block}']").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()


def scripts(page: Page) -> list[str]:
    """The names of the scripts that the page has loaded."""
    names: list[str] = page.evaluate("[...document.scripts].map((one) => one.src.split('/').at(-1))")
    return names


@pytest.mark.parametrize("width", WIDTHS)
def test_pinyin_and_other_characters_come_by_the_panel_and_go_without_a_trace(visit: Visit, width: int) -> None:
    page = visit(f"zh/{TEXT}?view=parallel", width, bypass_csp=True)
    before = page.evaluate(ARTICLE)
    half = page.locator("#p1 > [lang|=zh]")
    plain = half.evaluate(PLAIN)
    assert "learner.js" not in scripts(page) and "pinyin.js" not in scripts(page)
    choose(page, "script-hant")
    expect(half).to_have_attribute("lang", "zh-Hant")
    expect(half).to_contain_text("過去一年，生態環境領域“十四五”重大工程臺賬系統納入項目1.2萬個")
    notice = page.locator(".converted")
    expect(notice).to_be_visible()
    choose(page, "pinyin-all")
    expect(half.locator("ruby", has_text="過去")).to_have_text("過去guòqù")
    assert "過去一年，生態環境" in half.evaluate(PLAIN)
    assert page.url.endswith("?view=parallel&script=hant&pinyin=all")
    stands = box(half)
    assert stands["x"] >= 0 and stands["x"] + stands["width"] <= width
    assert not violations(page, "article :is(#p1, .converted)")
    notice.get_by_role("button").click()
    expect(notice).to_have_count(0)
    expect(page.locator("#script-hans")).to_be_checked()
    assert half.evaluate(PLAIN) == plain
    every = half.locator("ruby").count()
    choose(page, "pinyin-hard")
    expect(half.locator("ruby", has_text="过去")).to_have_count(0)
    assert 0 < half.locator("ruby").count() < every
    choose(page, "pinyin-off")
    expect(page.locator("ruby")).to_have_count(0)
    settle(page)
    assert page.evaluate(ARTICLE) == before
    assert page.url.endswith("?view=parallel")


def test_an_address_asks_for_its_page_and_the_panel_is_remembered(visit: Visit) -> None:
    page = visit(f"en/{HONG}?view=zh&pinyin=all&script=hant")
    title = page.locator("#title [lang|=zh]")
    expect(title.locator("rt").first).to_have_text("xīn")
    assert title.evaluate(PLAIN) == "新質生產力及其培育和發展"
    expect(page.locator("#pinyin-all")).to_be_checked()
    page.locator(".language-switch").focus()
    assert attribute(page.locator(".language-switch"), "href").endswith("?view=zh&pinyin=all&script=hant")
    expect(page.locator("#by ruby")).to_have_text("洪銀興Hóng Yínxīng")
    page.goto(page.url.partition("?")[0])
    page.wait_for_load_state()
    expect(page.locator("#pinyin-off")).to_be_checked()
    assert page.locator("ruby").count() == 0
    choose(page, "pinyin-hard")
    expect(page.locator("ruby").first).to_be_attached()
    page.goto(page.url.partition("?")[0])
    expect(page.locator("ruby").first).to_be_attached()
    expect(page.locator("#pinyin-hard")).to_be_checked()


def test_a_paragraph_by_itself_has_pinyin_and_is_copied_without_it(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?view=zh", permissions=["clipboard-read", "clipboard-write"])
    half = page.locator("#p1 > [lang|=zh]")
    plain = half.evaluate(PLAIN)
    open_menu(page, "p1")
    assert page.get_by_role("menuitem", name="朗读中文").count() == 0  # this browser has no voice
    page.get_by_role("menuitem", name="标注拼音").press("Enter")
    expect(half.locator("ruby", has_text="过去")).to_have_text("过去guòqù")
    expect(page.locator("#p2 ruby")).to_have_count(0)
    assert half.locator("rt").first.evaluate("(one) => getComputedStyle(one).userSelect") == "none"
    open_menu(page, "p1")
    page.get_by_role("menuitem", name="复制中文").press("Enter")
    page.wait_for_function("() => navigator.clipboard.readText().then(Boolean)")
    assert plain in page.evaluate("navigator.clipboard.readText()")
    open_menu(page, "p1")
    page.get_by_role("menuitem", name="隐藏拼音").press("Enter")
    expect(half.locator("ruby")).to_have_count(0)
    page.keyboard.press("p")
    expect(half.locator("ruby", has_text="过去")).to_be_visible()
    page.locator(".md-search__input").evaluate("(one) => one.focus()")
    page.keyboard.press("p")
    expect(half.locator("ruby", has_text="过去")).to_be_visible()


def test_what_cannot_be_loaded_is_said_and_asked_for_again(visit: Visit) -> None:
    page = visit(f"en/{TEXT}?view=zh")
    page.route("**/local-conditions-3/pinyin.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.locator(".number[href='#p1']").focus()
    page.keyboard.press("p")
    expect(page.get_by_role("status").filter(has_text="could not be loaded")).to_be_visible()
    assert page.locator("ruby").count() == 0
    page.unroute_all()
    page.keyboard.press("p")
    expect(page.locator("#p1 ruby").first).to_be_attached()


def test_search_results_are_in_the_characters_that_the_reader_chose(visit: Visit) -> None:
    page = visit(f"zh/{HONG}?script=hant")
    expect(page.locator(".contents a").nth(1)).to_contain_text("新質生產力的科學內涵")
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("发展新质生产力")
    result = page.locator(".md-search-result__list [lang=zh-Hant]").first
    expect(result).to_contain_text("新質生產力")


def test_a_paragraph_is_read_aloud_sentence_by_sentence(visit: Visit) -> None:
    page = visit("zh/?", bypass_csp=True)
    page.add_init_script(VOICES)
    page.goto(page.url.partition("zh/")[0] + f"en/{HONG}?view=parallel")
    open_menu(page, "p5")
    page.get_by_role("menuitem", name="Read the Chinese aloud").press("Enter")
    bar = page.get_by_role("region", name="Reading aloud")
    expect(bar).to_be_visible()
    expect(bar.get_by_role("button", name="Pause")).to_be_focused()
    spoken = page.locator(".spoken")
    expect(spoken).to_have_attribute("data-s", "1")
    assert not violations(page, ".aloud")
    said = page.evaluate("window.said")
    assert said == [[spoken.inner_text(), "zh-CN", 1]]
    page.evaluate("window.last.onend({})")
    expect(spoken).to_have_attribute("data-s", "2")
    bar.get_by_role("button").first.click()
    assert page.evaluate("window.paused")
    bar.get_by_role("button", name="Go on").click()
    assert not page.evaluate("window.paused")
    bar.get_by_role("combobox").select_option("1.5")
    expect(spoken).to_have_attribute("data-s", "2")
    assert page.evaluate("window.said.at(-1)[2]") == 1.5
    page.keyboard.press("Escape")
    expect(bar).to_have_count(0)
    expect(spoken).to_have_count(0)
    page.locator(".number[href='#p5']").focus()
    page.keyboard.press("r")
    expect(bar).to_be_visible()
    page.keyboard.press("Escape")
    open_menu(page, "p5")
    page.get_by_role("menuitem", name="Read the English aloud").press("Enter")
    sentences = page.locator("#p5 > [lang=en] .s").count()
    for _ in range(sentences):
        page.evaluate("window.last.onend({})")
    expect(bar).to_have_count(0)
    assert page.evaluate("window.said.at(-1)[1]") == "en-US"


def test_without_a_script_nothing_of_it_is_offered(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}", java_script_enabled=False)
    page.locator(".settings-button").click()
    expect(page.locator("label[for=size-large]")).to_be_visible()
    for value in ("pinyin-all", "script-hant"):
        expect(page.locator(f"label[for={value}]")).to_be_hidden()


def test_a_page_that_is_read_from_a_disk_shows_pinyin(chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto((ROOT / "site/zh" / TEXT / "index.html").as_uri() + "?pinyin=all&script=hant")
    expect(page.locator("#p1 ruby", has_text="過去")).to_have_text("過去guòqù")
    page.close()
