"""Pages on paper, as Chromium prints them: what runs along them, their numbers, and all of the text once."""

from __future__ import annotations

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from browsing import Visit, box
from corpus import parsed
from edition.model.texts.texts import plain

pytestmark = pytest.mark.browser

TEXT = "texts/reader/higher-education-contribution/"
SHEETS = {"A4": (595, 842), "Letter": (612, 792)}


def printed(page: Page, sheet: str) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(format=sheet)))


def words(text: str) -> str:
    """Text without white space, as the same characters whatever glyphs the printer took for them."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def running_lines(page: Page, number: int, pages: int) -> list[str]:
    """What has to run along a page, the first of which has its own title."""
    data = page.evaluate("({...document.documentElement.dataset})")
    foot = f"{data['edition']} · {number} / {pages}"
    return [data["site"], data["address"], foot] + ([data["title"]] if number > 1 else [])


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("view", ["parallel", "zh", "reveal"])
def test_a_text_is_printed_whole_with_its_lines_numbers_and_notes(visit: Visit, sheet: str, view: str) -> None:
    if sheet == "Letter" and view != "parallel":
        pytest.skip("the sheet makes no difference to the view")
    page = visit(f"zh/{TEXT}?view={view}")
    pdf = printed(page, sheet)
    assert tuple(round(side) for side in pdf.pages[0].mediabox[2:]) == pytest.approx(SHEETS[sheet], abs=1)
    bodies = []
    for number, text in enumerate((words(sheet.extract_text()) for sheet in pdf.pages), 1):
        for line in map(words, running_lines(page, number, len(pdf.pages))):
            assert line in text, f"page {number} lacks “{line}”"
            text = text.replace(line, "", 1)
        bodies.append(text)
    whole = "".join(bodies)
    beginnings = []
    for lang in ("", ".en") if view == "parallel" else ("",):
        for block in parsed(f"docs/{TEXT[:-1]}{lang}.md").blocks:
            beginnings.append(words(plain(block.text))[:14])
    assert [one for one in beginnings if one not in whole] == []
    numbers = page.evaluate("[...document.querySelectorAll('article div.pair[id] > .number')].map((a) => a.innerText)")
    assert len(numbers) > 10
    assert all(a != b for a, b in pairwise(numbers))
    assert "不详" in bodies[0] and "引用" in bodies[0], "the first page says how to cite it, and whose it is"
    for furniture in ("正文语言", "点一句", "全部收起"):
        assert words(furniture) not in whole


def test_a_term_is_printed_with_two_pages_of_examples_at_most(visit: Visit) -> None:
    page = visit("zh/glossary/new-quality-productive-forces/")
    pdf = printed(page, "A4")
    assert len(pdf.pages) <= 4
    assert "字面意思是" in words(pdf.pages[0].extract_text())


def test_the_table_of_all_texts_is_level_and_printed_on_a_few_pages(visit: Visit) -> None:
    page = visit("en/status/")
    cells = page.locator("tbody tr").first.locator("th, td")
    aligned = cells.evaluate_all("(all) => all.map((one) => getComputedStyle(one).textAlign)")
    assert aligned == ["start", *["end"] * 7, "start"], "figures stand under one another"
    page.set_viewport_size({"width": 390, "height": 844})
    tops = cells.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().top)")
    assert len(set(tops[1:5])) == 1, "on a phone those of a row stand level"
    assert len(printed(page, "A4").pages) <= 4


def test_columns_stand_level_and_nearly_as_long_and_nothing_looks_as_if_it_opened(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}?view=parallel")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 657, "height": 960})  # A4 between its margins
    heights = page.evaluate("""() => [...document.querySelectorAll("article div.pair[id]:not(.uneven)")].map((pair) =>
        ["zh-Hans", "en"].map((lang) => pair.querySelector(`:scope > [lang="${lang}"]`).clientHeight))""")
    chinese, english = (sum(column) for column in zip(*heights, strict=True))
    assert 0.75 < chinese / english < 1.33
    assert max(abs(zh - en) for zh, en in heights) < 120, "no column has more than a few empty lines"
    uneven = page.locator(".pair.uneven").first
    zh, en = (box(uneven.locator(f"> [lang={lang}]")) for lang in ("zh-Hans", "en"))
    assert zh["x"] == en["x"] and zh["y"] + zh["height"] <= en["y"], "English runs under Chinese"
    openers = page.locator(".about-text > summary")
    shown = openers.evaluate_all("(all) => all.map((summary) => getComputedStyle(summary, '::after').display)")
    assert shown and set(shown) == {"none"}
