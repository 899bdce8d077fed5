"""The home page: its search field, the way in for newcomers, the paragraph with its card."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browsing import WIDTHS, Visit, box

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("ui", ["zh", "en"])
def test_what_is_typed_and_each_example_is_searched_for(visit: Visit, ui: str) -> None:
    page = visit(f"{ui}/")
    examples = page.locator(".home-search p a")
    *others, last = examples.evaluate_all("(all) => all.map((a) => new URL(a.href).searchParams.get('q'))")
    assert len(others) == 2
    page.locator(".home-search input").fill("人才")
    page.keyboard.press("Enter")
    marks = page.locator(".md-search-result mark")
    expect(marks.first).to_have_text("人才")
    page.goto(page.url.split("texts/")[0])
    examples.last.click()
    field = page.locator("[data-md-component=search-query]")
    expect(field).to_have_value(last)
    expect(marks.first).to_be_visible()
    for query in others:
        field.fill("")
        expect(marks).to_have_count(0)
        field.fill(query)
        expect(marks.first).to_be_visible()


def test_without_a_script_the_search_leads_to_the_list_of_texts_and_says_so(visit: Visit) -> None:
    page = visit("zh/", java_script_enabled=False)
    expect(page.locator(".home-search noscript p")).to_contain_text("没有它，这里通向全部文本的列表")
    page.locator(".home-search input").fill("人才")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh/texts/?q=*")
    expect(page.locator("ol.texts a").first).to_be_visible()


def test_every_link_of_the_home_page_leads_somewhere(visit: Visit) -> None:
    page = visit("en/")
    for link in page.locator("article .home a:not([href*='?q='], [href^='#'])").all():
        assert page.request.get(link.evaluate("(one) => one.href.split('#')[0]")).ok
    page.locator(".way-in a").last.click()
    expect(page.locator("#travels")).to_be_in_viewport()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_card_stands_under_the_paragraph_and_fits(visit: Visit, width: int) -> None:
    page = visit("zh/", width)
    card, chinese = box(page.locator(".open-card")), box(page.locator(".specimen p[lang=zh-Hans]").first)
    assert card["y"] >= chinese["y"] + chinese["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    mark, size = page.locator(".lockup div > p").evaluate("""(one) => {
      const range = document.createRange();
      range.setStart(one.firstChild, 0);
      range.setEnd(one.firstChild, 1);
      return [range.getBoundingClientRect().width, parseFloat(getComputedStyle(one).fontSize)];
    }""")
    assert mark < 0.7 * size, "a quotation mark at the head of a line is half as wide as a character"
    foot = page.locator(".colophon p").first.evaluate(
        "(p) => [getComputedStyle(p).lineHeight, getComputedStyle(p).fontSize]"
    )
    assert float(foot[0][:-2]) >= 1.45 * float(foot[1][:-2])
