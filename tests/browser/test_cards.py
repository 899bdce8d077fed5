"""The cards of notes and of editorial marks, and the ways back from a note."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browsing import WIDTHS, Visit, attribute, box
from small_edition import GOLDEN

pytestmark = pytest.mark.browser

LONG = "texts/hong/cultivation-and-development/"
# The middle of the first line of an element, in the window.
POINT = """(selector) => { const one = document.querySelector(selector);
    one.scrollIntoView({block: "center", behavior: "instant"});
    const {left, top, width, height} = one.getClientRects()[0]; return [left + width / 2, top + height / 2]; }"""


def point_at(page: Page, selector: str) -> None:
    """With a mouse, or on a phone with a finger."""
    x, y = page.evaluate(POINT, selector)
    if page.evaluate("navigator.maxTouchPoints"):
        page.touchscreen.tap(x, y)
    else:
        page.mouse.move(x, y)


@pytest.mark.parametrize("width", WIDTHS)
def test_notes_and_marks_are_explained_where_they_stand(visit: Visit, width: int) -> None:
    page = visit(f"zh/{LONG}?view=parallel", width, has_touch=width == 390)
    card = page.get_by_role("tooltip")
    point_at(page, "#fnref-en-2 a")
    expect(card).to_contain_text("Capital, vol. 1, People’s Publishing House, 2004, p. 53.")
    assert card.locator("p").first.get_attribute("lang") == "en"
    assert not card.locator("[id], .footnote-backref, .note-number").count()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    point_at(page, "h1 [lang=zh-Hans] .mark ins")
    expect(card).to_have_text("只见于书眉，290行")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    page.get_by_role("note", name="编者补：新质生产力及其培育和发展").focus()
    expect(card).to_have_text("只见于书眉，290行")
    # Who listens hears the reason in the text, in its language; who has paper reads it in the list.
    heard = page.locator("#by").aria_snapshot()
    assert "编者补" in heard and "〔只见于书眉，290行〕" in heard
    assert "[supplied:" in heard and ": The name stands only in the running head, line 290]" in heard
    page.locator(".about-text > summary").first.click()
    reasons = page.locator(".remarks > li")
    expect(reasons.first).to_contain_text("只见于书眉，290行")
    reasons.last.locator("a").click()
    assert page.url.endswith(attribute(reasons.last.locator("a"), "href"))


def test_a_call_leads_to_its_note_and_the_note_back(visit: Visit) -> None:
    page = visit(f"zh/{LONG}?view=parallel")
    page.locator("#fnref-zh-2 a").click()
    assert page.url.endswith("#fn-zh-2")
    expect(page.locator("#card")).to_be_hidden()
    page.locator("#fn-zh-2 .footnote-backref").click()
    assert page.url.endswith("#fnref-zh-2")
    head = page.locator(".views").bounding_box()
    call = page.locator("#fnref-zh-2").bounding_box()
    assert head and call and call["y"] >= head["y"] + head["height"]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_note_that_is_called_twice_has_a_way_back_to_each_call(visit: Visit, width: int) -> None:
    page = visit(f"zh/{LONG}?view=parallel", width)
    article = (GOLDEN / "notes/golden.html").read_text(encoding="utf-8").replace("<sup id", "<br>" * 60 + "<sup id")
    frame = page.request.get(page.url).text()
    body = re.sub(r"(<article[^>]*>).*(</article>)", lambda ends: ends[1] + article + ends[2], frame, flags=re.DOTALL)
    page.route("**/cultivation-and-development/**", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.reload()
    ways = page.locator("#fn-zh-1 .footnote-backref")
    expect(ways).to_have_text(["↩1", "↩2"])
    for way, call in ((ways.first, "fnref-zh-1"), (ways.last, "fnref2-zh-1")):
        way.click()
        page.wait_for_url(f"**#{call}")
        bar, place = box(page.locator(".views")), box(page.locator(f"#{call}"))
        assert bar["y"] + bar["height"] <= place["y"] < page.evaluate("innerHeight")
        page.locator(f"#{call} a").click()
        page.wait_for_url("**#fn-zh-1")
    expect(page.locator("#fn-zh-2 .footnote-backref")).to_have_text("↩")
