"""The numbers of blocks: shown in every view and on paper, large enough to touch, outside the headings' names."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browsing import WIDTHS, Visit, attribute, box
from page_kinds import settle

pytestmark = pytest.mark.browser

TEXT = "texts/hong/cultivation-and-development/"


@pytest.mark.parametrize("width", WIDTHS)
def test_numbers_stand_in_the_margin_in_every_view(visit: Visit, width: int) -> None:
    page = visit(f"en/{TEXT}", width)
    for view in ("zh", "parallel", "en"):
        page.locator(f"label[for=view-{view}]").click()
        settle(page)
        for block in ("p7", "p4", "p40"):  # a paragraph, a heading, a paragraph that is laid out when it comes near
            number = page.locator(f".number[href$='#{block}']")
            expect(number).to_have_text(block[1:])
            number.click(trial=True)  # in the window, and nothing cuts it off
            place, text = box(number), box(page.locator(f"#{block} > [lang]:visible").first)
            assert place["width"] >= 24 and place["height"] >= 24, view
            assert place["x"] >= 0 and place["x"] + place["width"] <= text["x"] + 0.5, view
            assert abs(place["y"] - text["y"]) < 12, view
    page.emulate_media(media="print")
    expect(page.locator(".number[href$='#p7']")).to_be_visible()


def test_a_number_has_a_name_and_the_heading_another(visit: Visit) -> None:
    page = visit(f"en/{TEXT}?view=en", java_script_enabled=False)
    expect(page.get_by_role("link", name="Paragraph 7", exact=True)).to_have_attribute("href", "#p7")
    heading = page.get_by_role("heading", level=2).first
    assert attribute(heading, "id") == "p4"
    expect(heading.get_by_role("link", name="Heading 4")).to_have_count(0)
    expect(page.get_by_role("link", name="Heading 4", exact=True)).to_be_visible()


def test_a_number_leads_to_its_block(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}", java_script_enabled=False)
    page.locator(".number[href$='#p9']").click()
    assert page.url.endswith("#p9")
    top = box(page.locator("#p9"))["y"]
    assert box(page.locator(".views"))["y"] < top < 200
