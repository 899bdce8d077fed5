"""A sentence and its counterpart: by pointer, by finger, by keys, and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing import Visit

pytestmark = pytest.mark.browser

TEXT = "texts/hong/cultivation-and-development/"
PARALLEL = f"zh/{TEXT}?view=parallel"
CLEAR = "rgba(0, 0, 0, 0)"


def sentence(page: Page, block: str, number: int, lang: str) -> Locator:
    return page.locator(f"#{block} > [lang={lang}] .s[data-s='{number}']")


def tinted(page: Page) -> list[str]:
    """Language and number of each sentence that is tinted; of a whole paragraph the number is empty."""
    return page.evaluate(  # type: ignore[no-any-return]  # what a script gives has no type
        """[...document.querySelectorAll(".twin")].map((e) => e.closest("[lang]").lang + " " + (e.dataset.s ?? ""))"""
    )


def color(element: Locator) -> str:
    return str(element.evaluate("(e) => getComputedStyle(e).backgroundColor"))


def outline(element: Locator) -> str:
    return str(element.evaluate("(e) => getComputedStyle(e).outlineStyle"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hover_tints_both_sides_and_leaving_takes_it_away(visit: Visit, scheme: str) -> None:
    page = visit(PARALLEL, color_scheme="dark" if scheme == "dark" else "light")
    sentence(page, "p5", 2, "en").hover()
    assert tinted(page) == ["zh-Hans 2", "en 2"]
    assert color(sentence(page, "p5", 2, "zh-Hans")) == color(sentence(page, "p5", 2, "en")) != CLEAR
    sentence(page, "p5", 1, "zh-Hans").hover()
    assert tinted(page) == ["zh-Hans 1", "en 1"]
    page.mouse.move(2, 300)
    assert tinted(page) == []


def test_a_paragraph_of_one_sentence_and_a_heading_are_tinted_whole(visit: Visit) -> None:
    page = visit(PARALLEL)
    page.locator("#p4 > [lang=en]").hover()
    assert tinted(page) == ["zh-Hans ", "en "]


@pytest.mark.parametrize("view", ["zh", "en"])
def test_where_one_language_is_shown_nothing_is_tinted(visit: Visit, view: str) -> None:
    page = visit(f"zh/{TEXT}?view={view}")
    sentence(page, "p5", 2, "zh-Hans" if view == "zh" else "en").hover()
    assert tinted(page) == []


def test_a_tap_tints_and_a_tap_elsewhere_takes_it_away_and_a_term_opens_its_card(visit: Visit) -> None:
    page = visit(PARALLEL, 390, has_touch=True, is_mobile=True)
    spot = sentence(page, "p5", 1, "zh-Hans")
    spot.tap(position={"x": 250, "y": 12})  # away from links, to which a browser moves a tap beside them
    assert tinted(page) == ["zh-Hans 1", "en 1"]
    page.locator(".provenance dt").first.tap()
    assert tinted(page) == []
    page.locator("#p5 > [lang=zh-Hans] a.term").first.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    assert TEXT in page.url and tinted(page) == []


def test_arrow_keys_go_from_the_number_through_the_sentences_and_escape_leaves(visit: Visit) -> None:
    page = visit(PARALLEL)
    number = page.locator("#p5 > .number")
    number.focus()
    page.keyboard.press("ArrowLeft")
    assert tinted(page) == []
    page.keyboard.press("ArrowRight")
    expect(sentence(page, "p5", 1, "zh-Hans")).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert tinted(page) == ["zh-Hans 2", "en 2"]
    expect(sentence(page, "p5", 2, "zh-Hans")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert tinted(page) == ["zh-Hans 1", "en 1"]
    page.keyboard.press("Escape")
    assert tinted(page) == []
    expect(number).to_be_focused()


def test_after_a_click_the_keys_go_on_from_there(visit: Visit) -> None:
    page = visit(PARALLEL)
    sentence(page, "p5", 3, "en").evaluate("(e) => e.dispatchEvent(new MouseEvent('click', { bubbles: true }))")
    assert tinted(page) == ["zh-Hans 3", "en 3"]
    page.keyboard.press("ArrowRight")
    expect(sentence(page, "p5", 4, "en")).to_be_focused()
    assert tinted(page) == ["zh-Hans 4", "en 4"]


def test_a_click_draws_no_ring_and_a_key_does(visit: Visit) -> None:
    page = visit(PARALLEL)
    clicked = sentence(page, "p5", 3, "zh-Hans")
    clicked.scroll_into_view_if_needed()
    x, y = clicked.evaluate(
        """(e) => {
          const words = [...e.childNodes].find((node) => node.nodeType === 3 && node.length > 1);
          const range = document.createRange();
          range.setStart(words, 0);
          range.setEnd(words, 1);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          return [(left + right) / 2, (top + bottom) / 2];
        }"""
    )
    page.mouse.click(x, y)
    assert outline(clicked) == "none"
    page.keyboard.press("ArrowRight")
    assert outline(sentence(page, "p5", 4, "zh-Hans")) == "solid"


def test_the_order_of_the_tab_key_is_as_it_was(visit: Visit) -> None:
    page = visit(PARALLEL)
    assert page.locator(".s[tabindex]").count() == 0
    page.locator("#p5 > .number").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".s[tabindex='0'], .s[tabindex='1']").count() == 0


def test_a_link_that_has_the_focus_tints_its_sentence(visit: Visit) -> None:
    page = visit(PARALLEL)
    link = page.locator("#p5 > [lang=en] a.term").first
    page.keyboard.press("Tab")
    link.focus()
    assert len(tinted(page)) == 2
    page.keyboard.press("Escape")
    assert tinted(page) == []


def test_nothing_is_tinted_on_paper_and_without_a_script_all_is_read(visit: Visit) -> None:
    page = visit(PARALLEL)
    spot = sentence(page, "p5", 2, "en")
    spot.hover()
    page.emulate_media(media="print")
    assert color(spot) == CLEAR
    page.emulate_media(media="screen", forced_colors="active")
    page.mouse.move(1, 1)
    spot.hover()  # what is printed lies elsewhere, and so does what the pointer is on
    assert spot.evaluate("(e) => getComputedStyle(e).textDecorationLine") == "underline"
    bare = visit(f"zh/{TEXT}", java_script_enabled=False)
    expect(sentence(bare, "p5", 2, "zh-Hans")).to_be_visible()
