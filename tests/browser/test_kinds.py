"""Every kind of page, and what opens in one: axe finds nothing, whatever theme, view, width and language; and where
pages are magnified nothing of them is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from axe import thin, violations
from browsing import HEIGHTS, Visit, attribute
from page_kinds import BILINGUAL, KINDS, THEMES, UI, VIEWS, Showing, pairs, pairwise, settle, show, showings
from zooming import losses

pytestmark = pytest.mark.browser

SHOWINGS = pairwise()
TEXT = KINDS["text"]


def opened(visit: Visit, showing: Showing) -> Page:
    page = visit(showing.path, showing.width)
    if showing.kind == "landing":
        # The script sends a first visitor on; who comes back stays.
        page.wait_for_url("**/en/")
        page.goto(page.url.removesuffix("en/"))
    return page


def test_all_that_can_meet_meets() -> None:
    assert set().union(*map(pairs, SHOWINGS)) == set().union(*map(pairs, showings()))
    assert len(SHOWINGS) < len(list(showings())) / 7
    assert {showing.view for showing in SHOWINGS} == {*VIEWS, None}


@pytest.mark.parametrize("kind", [*KINDS, *BILINGUAL])
def test_axe_finds_nothing_however_a_page_is_shown_and_nothing_is_lost_when_it_is_magnified(
    visit: Visit, kind: str
) -> None:
    """Requests to other hosts, errors and breaches of the CSP fail this and every other test, see conftest."""
    found = []
    for ui in UI if kind in KINDS else (None,):
        chosen = [one for one in SHOWINGS if (one.kind, one.ui) == (kind, ui)]
        page = opened(visit, chosen[0])
        expect(page.locator("h1")).to_have_count(1)
        assert page.title().strip()
        assert attribute(page.locator("html"), "lang").startswith(ui or ("zh", "en"))
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
        settle(page)
        # English words are the longer ones.
        found += [f"{ui} {kind} {fault}" for fault in losses(page)] if ui != "zh" else []
        thin(page)
        for showing in chosen:
            show(page, showing)
            found += [f"{showing}\n  {fault}" for fault in violations(page)]
    assert not found, "\n".join(found)


ROWS = "".join(
    f'<li class="row"><a href="#{number}">{number}</a>{"<button></button>" * (number == 40)}</li>'
    for number in range(90)
)


def test_of_what_is_alike_two_are_judged_and_all_that_is_not(visit: Visit) -> None:
    page = visit(f"en/{KINDS['about']}")
    page.locator("article").evaluate(
        "(one, html) => one.insertAdjacentHTML('beforeend', html)", f"<ul id=rows>{ROWS}</ul>"
    )
    headings = page.locator(":is(h1, h2, h3)").all_inner_texts()
    thin(page)
    assert page.locator("#rows a").all_inner_texts() == ["0", "1", "40"]
    assert page.locator(":is(h1, h2, h3)").all_inner_texts() == headings
    assert [fault.partition(" ")[0] for fault in violations(page)] == ["button-name"]


def press(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).locator("visible=true").first.click()


def point(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).locator("visible=true").first.hover()


# What opens, by the part of the page in which it stands, and how.
OPENING = {
    "#navigation": press("[popovertarget=navigation]"),
    "#settings": press(".settings-button"),
    "#contents": press(".contents-button"),
    ".term-card": point("article div.pair > [lang] a.term"),
    ".quote-menu": press(".number"),
}


@pytest.mark.parametrize("width", HEIGHTS)
def test_axe_finds_nothing_in_what_opens(visit: Visit, width: int) -> None:
    """Each part in another theme at each width, so that the three widths have seen it in all."""
    turn = [*HEIGHTS].index(width)
    ui, view = ("zh", "en")[width == 820], VIEWS[turn]
    page = visit(f"{ui}/{TEXT}?view={view}", width)
    settle(page)
    thin(page)
    found = []
    for number, (part, open_it) in enumerate(OPENING.items()):
        if part == "#contents" and width == 1440:  # there they stand beside the text
            continue
        open_it(page)
        expect(page.locator(part)).to_be_visible()
        theme = THEMES[(number + turn) % len(THEMES)]
        show(page, Showing("text", ui, theme, width))
        found += [f"{part} {theme} {fault}" for fault in violations(page, part)]
        page.keyboard.press("Escape")
        expect(page.locator(part)).to_be_hidden()
    assert not found, "\n".join(found)
