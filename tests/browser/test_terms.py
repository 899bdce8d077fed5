"""Terms in the text, their card and their page; editorial marks."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import expect

from browsing import WIDTHS, Visit, attribute, box

pytestmark = pytest.mark.browser

TEXT = "texts/reader/higher-education-contribution/"
TERM = "article div.pair > [lang={}] a.term"
# Where the first line of an element's words begins, and where it ends below.
FIRST_LINE = """(one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const {left, bottom} = range.getClientRects()[0];
  return {left, bottom};
}"""


@pytest.mark.parametrize(("width", "lang", "shown"), [(1440, "zh", "zh-Hans"), (390, "en", "en")])
def test_hover_shows_the_card_and_escape_closes_it(visit: Visit, width: int, lang: str, shown: str) -> None:
    page = visit(f"{lang}/{TEXT}", width)
    link = page.locator(TERM.format(shown)).first
    card = page.get_by_role("tooltip")
    link.scroll_into_view_if_needed()
    link.hover()
    expect(card).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", attribute(card, "id"))
    expect(card.locator("[lang=zh-Hans]")).not_to_be_empty()
    expect(card.locator("[lang=en]")).not_to_be_empty()
    expect(card.locator(".pinyin")).to_have_text(re.compile("[a-z]"))
    place = box(card)
    assert place["x"] >= 0 and place["x"] + place["width"] <= width
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert link.get_attribute("aria-describedby") is None


def test_the_pointer_can_enter_the_card_and_leaving_closes_it(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    page.locator(TERM.format("zh-Hans")).first.hover()
    card = page.get_by_role("tooltip")
    expect(card).to_be_visible()
    card.locator("a").hover()
    page.wait_for_timeout(300)
    expect(card).to_be_visible()
    page.mouse.move(2, 400)
    expect(card).to_be_hidden()


def test_focus_by_keyboard_shows_the_card(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    link = page.locator(TERM.format("zh-Hans")).first
    before = page.evaluate_handle(
        """(link) => { const all = [...document.querySelectorAll("a[href], input, summary")];
            return all.slice(0, all.indexOf(link)).reverse().find((e) => e.checkVisibility()); }""",
        link.element_handle(),
    )
    before.evaluate("(element) => element.focus()")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()
    expect(link).to_be_focused()


LINE = "(element) => getComputedStyle(element).textDecorationLine"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_reader_chooses_which_terms_are_marked(visit: Visit, scripts: bool) -> None:
    page = visit(f"zh/{TEXT}", java_script_enabled=scripts)
    link = page.locator(TERM.format("zh-Hans")).first
    quiet = page.locator("article div.pair > [lang=zh-Hans] span.term:not(.name)").first
    name = page.locator("article span.name").first
    marked = {"first": ("underline", "none"), "all": ("underline", "underline"), "none": ("none", "none")}
    page.locator(".settings-button").click()
    for choice in ("first", "all", "none", "first"):
        page.locator(f"label[for=terms-{choice}]").click()
        assert (link.evaluate(LINE), quiet.evaluate(LINE)) == marked[choice]
        assert name.evaluate(LINE) == "none"


def test_the_choice_of_terms_is_remembered_and_cards_follow_it(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    page.locator(".settings-button").click()
    page.locator("#terms-first").focus()
    page.keyboard.press("ArrowRight")
    page.reload()
    expect(page.locator("#terms-all")).to_be_checked()
    quiet = page.locator("article div.pair > [lang=zh-Hans] span.term:not(.name)").first
    quiet.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    slug = quiet.get_attribute("data-term")
    expect(page.get_by_role("tooltip").locator("a")).to_have_attribute("href", re.compile(f"/zh/glossary/{slug}/$"))
    quiet.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/zh/glossary/{slug}/$"))


@pytest.mark.parametrize("width", WIDTHS)
def test_tap_shows_the_card_and_does_not_leave(visit: Visit, width: int) -> None:
    page = visit(f"zh/{TEXT}", width, has_touch=True, is_mobile=width == 390)
    page.evaluate("window.same = true")
    page.locator(TERM.format("zh-Hans")).first.tap()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.wait_for_timeout(300)
    assert TEXT in page.url and page.evaluate("window.same")
    page.get_by_role("tooltip").locator("a").tap()
    page.wait_for_url("**/glossary/**")
    expect(page.get_by_role("tooltip")).to_be_hidden()


def test_card_after_a_link_and_in_the_second_language(visit: Visit) -> None:
    page = visit("zh/texts/reader/")
    page.locator("ol.texts a[href*=higher-education-contribution]").click()
    page.locator("label[for=view-en]").click()
    page.locator(TERM.format("en")).first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_term_leads_to_its_page_and_the_concordance_back_to_the_paragraph(visit: Visit, script: bool) -> None:
    page = visit(f"zh/{TEXT}", java_script_enabled=script)
    link = page.locator(TERM.format("zh-Hans")).first
    ident = link.locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' pair ')]").get_attribute("id")
    name = link.inner_text()
    link.click()
    page.wait_for_url("**/glossary/**")
    expect(page.locator("h1")).to_contain_text(name)
    if page.locator("a[href='all/']").count():
        page.locator("a[href='all/']").click()
    row = page.locator(f".concordance tr[data-text$=higher-education-contribution][data-block={ident}]").first
    expect(row.locator("[lang=zh-Hans] mark").first).to_have_text(name)
    expect(row.locator("[lang=en]")).not_to_be_empty()
    row.locator("th a").click()
    page.wait_for_url(f"**/zh/{TEXT}#{ident}")
    expect(page.locator(f"#{ident}")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_glossary_filter_takes_chinese_pinyin_and_english(visit: Visit, lang: str) -> None:
    page = visit(f"{lang}/glossary/")
    for query in ("数字经济", "數字經濟", "shu zi jing ji", "shuzi jingji", "Digital Economy"):
        page.locator(".filter input[type=search]").fill(query)
        expect(page.locator(".terms > li:visible [lang=zh-Hans]").filter(has_text="数字经济").first).to_be_visible()
        assert page.locator(".terms > li:visible").count() < 20
    page.locator(".filter input[type=search]").fill("qqq")
    expect(page.locator(".filter .none")).not_to_be_empty()


def test_the_glossary_is_put_into_other_orders_and_back(visit: Visit) -> None:
    page = visit("zh/glossary/")
    first = page.locator(".terms > li:visible").first
    before = first.inner_text()
    page.get_by_role("radio", name="次数").check()
    expect(first).to_contain_text("新质生产力")
    page.get_by_role("radio", name="英文").check()
    expect(page.locator(".orderable h2")).to_contain_text(["A", "B", "C"])
    page.get_by_role("radio", name="领域").check()
    expect(first).to_have_text(before)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_rendering_filters_the_sentences(visit: Visit, width: int) -> None:
    page = visit("en/glossary/new-quality-productive-forces/", width)
    rows = page.locator("tr[data-renderings]:visible")
    all_rows = rows.count()
    button = page.locator(".choices[data-by=renderings] button").last
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert rows.count() < all_rows
    button.click()
    expect(rows).to_have_count(all_rows)
    # What is known of the term stands beside its definition where there is room, else below it.
    definition, known = box(page.locator(".entry > .definition")), box(page.locator(".entry > .facts"))
    firsts = [page.locator(one).first.evaluate(FIRST_LINE)["bottom"] for one in (".definition > p", ".entry dt")]
    is_beside = known["x"] >= definition["x"] + definition["width"] and abs(firsts[0] - firsts[1]) < 4
    assert is_beside if width == 1440 else known["y"] >= definition["y"] + definition["height"]
    neighbors = page.locator("table.neighbors").first
    lefts = {round(neighbors.locator(one).first.evaluate(FIRST_LINE)["left"]) for one in ("caption", "th", "tbody th")}
    assert len(lefts) == 1, "a table of neighbors has no margin of its own"
    choices = page.locator(".choices[data-by=renderings] button .count")
    bottoms = {round(one.evaluate(FIRST_LINE)["bottom"]) for one in choices.all()[:2]}
    assert len(bottoms) == (1 if width == 1440 else 2), "choices stand on one line where there is room"
    # A page without sentences is narrower; what is known keeps its room there.
    page.goto(page.url.replace("new-quality-productive-forces", "symposium-on-the-central-region"))
    assert box(page.locator(".entry > .facts"))["width"] > 300


def test_the_page_of_the_most_frequent_term_stays_small(visit: Visit) -> None:
    page = visit("zh/glossary/new-quality-productive-forces/", java_script_enabled=False)
    assert page.locator("*").count() <= 1500
    assert len(gzip.compress(page.content().encode())) < 60_000


@pytest.mark.parametrize(
    ("path", "script"), [("map/", True), ("timeline/", False), ("new-quality-productive-forces/", True)]
)
def test_a_figure_leads_to_a_paragraph(visit: Visit, path: str, script: bool) -> None:
    page = visit(f"zh/glossary/{path}", java_script_enabled=script)
    page.locator(":is(rect, .strip circle)").locator("xpath=parent::*[name()='a']").first.click()
    page.wait_for_url("**/zh/texts/**#p*")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_corrections_and_gaps_are_told_to_everyone(visit: Visit, lang: str) -> None:
    page = visit(f"{lang}/{TEXT}?view=parallel")
    assert page.locator("article del.sic").count() and page.locator("article ins.corr").count()
    gaps = page.locator("article .gap")
    assert gaps.count()
    for gap in gaps.all():
        assert attribute(gap, "aria-label").strip()
        assert gap.get_attribute("role") == "img"
        expect(gap).to_be_visible()
    assert page.get_by_role("img", name=attribute(gaps.first, "aria-label")).count()
