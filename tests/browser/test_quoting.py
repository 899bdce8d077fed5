"""Numbers' menus, what is copied, reports: by mouse, keys and touch, also without leave to write to the clipboard."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browsing import Visit, attribute, box
from page_kinds import settle

pytestmark = pytest.mark.browser

HONG = "texts/hong/cultivation-and-development/"
REPRINT = "texts/reader/features-and-priorities/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
# What the page writes to the clipboard when something is copied, without asking the system for it.
COPIED = """() => new Promise((done) => {
  addEventListener("copy", ({ clipboardData }) =>
    done([clipboardData.getData("text/plain"), clipboardData.getData("text/html")]), { once: true });
  document.execCommand("copy");
})"""


def number(page: Page, block: str) -> Locator:
    return page.locator(f".number[href$='#{block}']")


def drag(page: Page, start: Locator, end: Locator, x: int, y: int) -> None:
    """Selects from the beginning of an element to a point in another."""
    first, last = box(start), box(end)
    page.mouse.move(first["x"] + 2, first["y"] + 14)
    page.mouse.down()
    page.mouse.move(last["x"] + x, last["y"] + y, steps=5)
    page.mouse.up()
    page.wait_for_function("() => window.xinzhiQuoting")


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_menu_by_keys_copies_with_a_citation_and_remembers_the_style(visit: Visit) -> None:
    page = visit(f"en/{REPRINT}?view=parallel", permissions=CLIPBOARD)
    assert page.evaluate("!window.xinzhiQuoting && !window.xinzhiCitation")  # nothing is loaded before it is needed
    number(page, "p3").focus()
    expect(number(page, "p3")).to_have_attribute("aria-haspopup", "menu")
    page.keyboard.press("Enter")
    menu = page.get_by_role("menu", name="Paragraph 3: copy and cite")
    expect(menu).to_be_visible()
    expect(page.get_by_role("menuitem", name="Copy the link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    expect(number(page, "p3")).to_be_focused()
    link = page.url.partition("?")[0] + "#p3"
    assert clipboard(page) == link
    page.keyboard.press("Enter")
    page.get_by_role("menuitemradio", name="GB/T 7714").press("Enter")
    expect(page.get_by_role("menuitemradio", name="GB/T 7714")).to_have_attribute("aria-checked", "true")
    page.get_by_role("menuitem", name="Copy both languages").press("Enter")
    expect(menu).to_be_hidden()
    zh, en, citation = clipboard(page).split("\n\n")
    assert zh.startswith("新质生产力代表先进生产力的演进方向") and en.startswith(
        "New quality productive forces represent"
    )
    assert citation.startswith("佚名. 新质生产力的内涵特征和发展重点[N/OL]. 人民日报, 2024-03-01[20")
    assert f"]. {link}. 转载于: 理论学习参考, 2024(2): 33-37. 电子版: 新质读本, " in citation
    page.reload()
    number(page, "title").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitemradio", name="GB/T 7714")).to_have_attribute("aria-checked", "true")
    page.get_by_role("menuitem", name="Copy the citation alone").press("Enter")
    expect(page.get_by_role("menu")).to_be_hidden()
    assert "段" not in clipboard(page).partition("电子版")[2]
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("menuitem", name="Report a problem")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_be_hidden()
    expect(number(page, "title")).to_be_focused()


def test_without_leave_the_browser_s_own_command_copies(visit: Visit) -> None:
    page = visit(f"zh/{HONG}")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }")
    page.evaluate("""() => addEventListener("copy", () => { window.copied = getSelection().toString(); })""")
    number(page, "p7").hover()
    page.get_by_role("menuitem", name="复制中文").click()
    expect(page.get_by_role("status").filter(has_text="已复制")).to_be_visible()
    assert page.evaluate("window.copied").startswith("在生产力和生产关系的生产方式中")


def test_a_report_holds_the_address_both_texts_and_what_was_selected(visit: Visit) -> None:
    page = visit(f"en/{HONG}?view=zh", 390, has_touch=True, is_mobile=True)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#p6 > [lang=zh-Hans] .s'))")
    number(page, "p6").tap()
    report = page.get_by_role("menuitem", name="Report a problem")
    expect(report).to_be_visible()
    assert box(page.get_by_role("menu"))["x"] >= 0 and box(report)["height"] >= 24
    sent = parse_qs(urlsplit(attribute(report, "href")).query)
    assert sent["title"] == ["New quality productive forces: cultivation and development, Paragraph 6"]
    body = sent["body"][0]
    assert "#p6\nEdition: 20" in body and "\n\nSelected:\n\n> " in body and body.count("\n> ") == 3
    page.locator("h1").tap()
    expect(page.get_by_role("menu")).to_be_hidden()


def test_what_is_selected_is_copied_as_it_is_read(visit: Visit) -> None:
    page = visit(f"zh/{HONG}?view=parallel")
    page.evaluate("document.querySelector('#p4').scrollIntoView({ behavior: 'instant' })")
    drag(page, page.locator("#p5 > [lang=zh-Hans]"), page.locator("#p6 > [lang=zh-Hans]"), 150, 50)
    text, html = page.evaluate(COPIED)
    first, second = text.split("\n\n")
    assert first.startswith("既然新质生产力是新概念") and second.startswith("对生产力本身有质和量的评价")
    assert not any(letter.isascii() and letter.isalpha() for letter in text)
    assert html == f'<p lang="zh-Hans">{first}</p><p lang="zh-Hans">{second}</p>'
    page.evaluate("getSelection().selectAllChildren(document.querySelector('article'))")
    text, html = page.evaluate(COPIED)
    assert "原件" not in text and "[1]" not in text and "↩" not in text and "Abstract:" in text
    assert "<a" not in html and "class=" not in html and "<del" not in html
    page.locator("label[for=view-en]").click()
    settle(page)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('article'))")
    assert "既然" not in page.evaluate(COPIED)[0]


# A selection as Firefox has it where it holds what cannot be selected: a range before the call of a note, one after.
PARTED = """() => {
  const half = document.querySelector("#p3 > [lang=zh-Hans]"), call = half.querySelector("sup");
  const ranges = [document.createRange(), document.createRange()];
  ranges[0].selectNodeContents(half);
  ranges[0].setEndBefore(call);
  ranges[1].selectNodeContents(half);
  ranges[1].setStartAfter(call);
  window.getSelection = () => ({ rangeCount: 2, getRangeAt: (n) => ranges[n] });
}"""


def test_a_selection_that_the_browser_has_parted_is_copied_as_one(visit: Visit) -> None:
    page = visit(f"zh/{HONG}")
    number(page, "p3").hover()
    page.wait_for_function("() => window.xinzhiQuoting")
    page.evaluate(PARTED)
    text, html = page.evaluate(COPIED)
    assert "增强发展新动能。”新质生产力概念的提出" in text and "\n" not in text
    assert html.count("<p") == 1


# The browser says that something is being selected; where it selects of itself, as when it finds words, it does not.
WAYS_TO_SELECT = {
    "keys": lambda page: page.keyboard.press("ControlOrMeta+a"),
    "browser": lambda page: page.evaluate("getSelection().selectAllChildren(document.querySelector('.md-container'))"),
}


@pytest.mark.parametrize("way", WAYS_TO_SELECT)
def test_what_is_copied_before_the_script_is_there_is_copied_anew(visit: Visit, way: str) -> None:
    page = visit(f"zh/{HONG}", permissions=CLIPBOARD)
    held: list[Route] = []
    page.route("**/quote.js", lambda route: held.append(route))
    page.locator("#title").click()
    WAYS_TO_SELECT[way](page)
    page.keyboard.press("ControlOrMeta+c")
    page.wait_for_function("() => navigator.clipboard.readText().then((text) => text.includes('文献'))")
    assert "增强发展新动能。”新质生产力概念的提出" in clipboard(page), "the number of the note stays out at once"
    held[0].continue_()
    page.wait_for_function("() => navigator.clipboard.readText().then((text) => !text.includes('文献'))")
    assert "既然新质生产力是新概念" in clipboard(page)


def test_a_drag_over_a_term_selects_and_a_click_opens_it(visit: Visit) -> None:
    page = visit(f"zh/{HONG}")
    term = page.locator("#p5 > [lang=zh-Hans] a.term").first
    page.evaluate("document.querySelector('#p4').scrollIntoView({ behavior: 'instant' })")
    place, address = box(term), page.url
    page.mouse.move(place["x"] + 8, place["y"] + 10)
    page.mouse.down()
    page.mouse.move(place["x"] + 60, place["y"] + 10, steps=3)
    page.mouse.up()
    assert page.evaluate("getSelection().toString()") == "新质生" and page.url == address
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + 10)
    page.wait_for_url("**/glossary/**")
