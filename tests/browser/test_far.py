"""Changes of a whole page: what is read is there at once and stays in place, and the rest of the page follows."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from browsing import WIDTHS, Visit

pytestmark = pytest.mark.browser

TEXT = "zh/texts/shi-xu/significance-and-path/"
TOOLS = """
    const blocks = () => [...document.querySelectorAll("article :is(.pair, .published, .orderable > .terms)")];
    const far = () => [...document.querySelectorAll(".far")];
    const rect = (one) => one.getBoundingClientRect();
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const asked = () => document.querySelector("[data-asked]");
    const changed = async () => { while (asked() && !far().length) await painted(); };
    const settled = async () => { while (asked() || far().length) await painted(); await painted(); };
    const read = () => blocks().find((one) => one.clientHeight && rect(one).bottom > 0.12 * innerHeight + 60);
    const choose = (id) => document.getElementById(id).click();
"""
# Scrolls to the middle of a text.
MIDDLE = """const one = blocks()[Math.floor(blocks().length / 2)];
    scrollTo({top: rect(one).top + scrollY + rect(one).height / 2 - 160, behavior: "instant"});"""
# Changes something as a reader does: how many blocks wait, how many of them are in the window, how many are held when
# all is done, and all places where the block that is read has stood meanwhile.
CHANGE = """const line = read();
    choose(given);
    await changed();
    const near = far().filter((one) => rect(one).top < innerHeight && rect(one).bottom > 0);
    const found = {waited: far().length, near: near.length, tops: [rect(line).top]};
    while (far().length) { await painted(); found.tops.push(rect(line).top); }
    await painted();
    found.tops.push(rect(line).top);
    found.held = blocks().filter((one) => getComputedStyle(one).contentVisibility !== "visible").length;
    return found;"""
# How high each block is, and how high when all is laid out anew.
HEIGHTS = """const heights = () => blocks().map((one) => [one.id, rect(one).height]);
    const before = heights(), article = document.querySelector("article");
    article.style.display = "none";
    void article.offsetHeight;
    article.style.display = "";
    return [before, heights()];"""
# Pixels: the browser rounds each of its corrections to whole ones.
STILL = 2
CHANGES = ("view-parallel", "size-largest", "view-en", "theme-dark", "leading-open", "view-reveal", "size-medium")
# What a reader may do before all has followed: a sheet of paper, a link to a place, another change, a scroll.
PRINTED = """choose("view-parallel");
    await changed();
    const waited = far().length;
    dispatchEvent(new Event("beforeprint"));
    return [waited > 10, far().length];"""
LINKED = """const link = [...document.querySelectorAll(".contents a")].at(-2);
    choose("size-largest");
    link.click();
    await painted();
    const first = rect(document.getElementById(link.hash.slice(1))).top;
    await settled();
    return [first, rect(document.getElementById(link.hash.slice(1))).top];"""
TWICE = """const line = read(), before = rect(line).top;
    choose("view-en");
    await changed();
    choose("view-parallel");
    await settled();
    return [before, rect(line).top];"""
SCROLLED = """choose("size-medium");
    await changed();
    await painted();
    scrollBy({top: -3 * innerHeight, behavior: "instant"});
    await painted();
    await painted();
    const line = read(), before = rect(line).top;
    const inWindow = blocks().filter((one) => rect(one).top < innerHeight && rect(one).bottom > 0);
    const texts = inWindow.flatMap((one) => [...one.querySelectorAll("p")]).filter((one) => rect(one).height);
    const hidden = texts.filter((one) => !one.checkVisibility({contentVisibilityAuto: true})).length;
    await settled();
    return [before + 1000 * hidden, rect(line).top];"""


def done(page: Page, script: str, given: str = "") -> Any:
    return page.evaluate(f"async (given) => {{{TOOLS}{script}}}", given)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_that_is_read_stays_in_place_while_the_rest_follows(visit: Visit, width: int) -> None:
    page = visit(TEXT, width)
    done(page, MIDDLE)
    for change in CHANGES:
        found = done(page, CHANGE, change)
        assert found["waited"] > 10, change
        assert (found["near"], found["held"]) == (0, 0), change
        assert max(found["tops"]) - min(found["tops"]) < STILL, f"{change}: {found['tops']}"
        before, anew = done(page, HEIGHTS)
        assert before == anew, change


@pytest.mark.parametrize("width", WIDTHS)
def test_what_a_reader_does_meanwhile_finds_the_page_as_it_will_be(visit: Visit, width: int) -> None:
    page = visit(TEXT, width)
    done(page, MIDDLE)
    assert done(page, PRINTED) == [True, 0]
    for script in (LINKED, TWICE, SCROLLED):
        before, after = done(page, script)
        assert abs(after - before) < 1, script
    done(page, 'choose("view-en")')
    page.set_viewport_size({"width": 820, "height": 700})
    done(page, "await settled()")
    before, anew = done(page, HEIGHTS)
    assert before == anew


def test_a_browser_that_cannot_wait_changes_all_at_once(visit: Visit) -> None:
    page = visit(TEXT)
    page.add_init_script('CSS.supports = (name) => name !== "content-visibility"')
    page.reload()
    done(page, MIDDLE)
    found = done(page, CHANGE, "view-parallel")
    assert (found["waited"], max(found["tops"]) - min(found["tops"]) < 1) == (0, True)


# What has shifted until all has followed, and how many blocks waited at first.
ARRIVED = """const shifts = (list) => list.getEntries().reduce((sum, {value}) => sum + value, 0);
    const shifted = new Promise((told) => {
        new PerformanceObserver((list) => told(shifts(list))).observe({type: "layout-shift", buffered: true});
        setTimeout(() => told(0), 500);
    });
    const waited = window.waited;
    await settled();"""


@pytest.mark.parametrize(("width", "path", "few"), [(1440, TEXT, 10), (390, "en/glossary/", 8)])
def test_a_page_that_comes_shows_its_head_first_and_the_rest_follows_without_a_shift(
    visit: Visit, path: str, few: int, width: int
) -> None:
    page = visit(path, width)
    page.add_init_script("""addEventListener("load", () => {
        window.waited = document.getElementsByClassName("far").length;
    });""")
    page.goto(page.url)
    waited, shifted = done(page, f"{ARRIVED} return [waited, await shifted];")
    assert (waited > few, shifted) == (True, 0)
    before, anew = done(page, HEIGHTS)
    assert before == anew
    page.reload()
    assert page.evaluate("window.waited") == 0, "a page that is loaded again stands where it stood"


def test_a_link_to_a_group_of_the_glossary_leads_there_before_the_groups_have_followed(visit: Visit) -> None:
    page = visit("en/glossary/")
    page.add_init_script("""addEventListener("load", () => {
        document.querySelector(".anchors a[href='#talent']").click();
        window.waited = document.getElementsByClassName("far").length;
    });""")
    page.goto(page.url)
    waited, *tops = done(
        page,
        """await painted();
        const top = () => rect(document.getElementById("talent")).top;
        const first = top();
        await settled();
        return [window.waited, first, top()];""",
    )
    assert (waited, tops[0]) == (0, tops[1])
    assert 0 < tops[0] < 200
