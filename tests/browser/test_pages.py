"""Pages on paper, the page that leads to a language, pairs of sentences. Of every kind of page: test_kinds.py."""

from __future__ import annotations

import gzip
import re
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from browsing import WIDTHS, Visit, box

pytestmark = pytest.mark.browser

TEXT = "texts/reader/higher-education-contribution/"


# Bytes that a reader who has been here before waits for, which is little but the page; heads are some 200 more.
MOST = {"texts/shi-xu/significance-and-path/": 60_000, "texts/reader/what-universities-can-do/": 22_000}
HEADS = 250


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_later_visit_is_light_for_what_pages_share_is_in_files(site: str, lang: str) -> None:
    for text, most in MOST.items():
        with urlopen(f"{site}{lang}/{text}") as answer:
            assert len(gzip.compress(answer.read(), 6)) + HEADS < most, text


def paper_of(page: Page) -> list[int]:
    """The colour of a page's ground: red, green, blue."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return [int(part) for part in re.findall(r"\d+", colour)]


@pytest.mark.parametrize("locale, lang", [("zh-CN", "zh"), ("en-GB", "en"), ("fr-FR", "en")])
def test_landing_page_follows_the_browser_once(visit: Visit, locale: str, lang: str) -> None:
    page = visit("", locale=locale)
    page.wait_for_url(f"**/{lang}/")
    page.goto(page.url.removesuffix(f"{lang}/"))
    expect(page.locator("main a[hreflang]")).to_have_count(2)


def test_the_pages_above_both_languages_have_the_theme_that_the_reader_has_set(visit: Visit) -> None:
    page = visit("no/such/page", color_scheme="dark")
    assert paper_of(page)[0] < 0x80, "without a choice the system's"
    page.evaluate("localStorage.setItem('xinzhi.theme', 'paper')")
    page.reload()
    assert paper_of(page) == [0xF4, 0xEA, 0xD5]
    page.goto(page.url.removesuffix("no/such/page"))
    page.wait_for_url("**/en/")
    page.goto(page.url.removesuffix("en/"))
    assert paper_of(page) == [0xF4, 0xEA, 0xD5]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_print_leaves_the_text(visit: Visit, script: bool) -> None:
    page = visit(f"zh/{TEXT}?view=parallel", java_script_enabled=script)
    if not script:
        page.locator("label[for=view-parallel]").click()
    page.emulate_media(media="print")
    furniture = (".views", ".settings", ".footnote-backref", ".md-content__button", ".language-switch")
    for part in (*furniture, ".md-header", ".md-tabs", ".md-footer", ".contents"):
        for one in page.locator(part).all():
            expect(one).to_be_hidden()
    page.set_viewport_size({"width": 680, "height": 960})  # A4 between its margins
    for pair in page.locator("article div.pair[id]").all()[:8]:
        zh, en = (box(pair.locator(f"> [lang={lang}]")) for lang in ("zh-Hans", "en"))
        assert abs(zh["y"] - en["y"]) < 3 and zh["x"] + zh["width"] <= en["x"]


def test_print_of_one_language_has_one(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}")
    page.emulate_media(media="print")
    assert not page.locator("article div.pair > [lang=en]:visible").count()


def test_print_is_never_dark(visit: Visit) -> None:
    page = visit(f"zh/{TEXT}", color_scheme="dark")
    assert paper_of(page)[0] < 0x80
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate("""() => [document.body, document.querySelector("article div.pair p")].map((one) =>
        [getComputedStyle(one).backgroundColor, getComputedStyle(one).color])""")
    assert colours[0][0] == "rgb(255, 255, 255)"
    assert [colour for _, colour in colours] == ["rgb(0, 0, 0)"] * 2
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


def test_a_sentence_and_its_partner_stand_side_by_side_or_on_a_phone_one_under_the_other(visit: Visit) -> None:
    for width in WIDTHS:
        row = visit("en/glossary/digital-economy/", width).locator("tr[data-sentence]").first
        zh, en = box(row.locator("[lang=zh-Hans]")), box(row.locator("[lang=en]"))
        if width == 390:
            assert en["y"] >= zh["y"] + zh["height"] - 1
        else:
            assert en["x"] >= zh["x"] + zh["width"] - 1 and abs(en["y"] - zh["y"]) < 2


PATHS = (
    "", "texts/", "texts/reader/", TEXT, "glossary/", "glossary/map/", "glossary/timeline/", "glossary/names/",
    "glossary/new-quality-productive-forces/", "glossary/new-quality-productive-forces/all/", "glossary/deng-xiaoping/",
    "downloads/", "status/", "about/", "about/translation/",
)  # fmt: skip
HEAD = """(html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const { head } = page;
  const all = (query, name) => [...head.querySelectorAll(query)].map((one) => one.getAttribute(name));
  return {
    title: all("meta[property='og:title']", "content"), says: all("meta[name=description]", "content"),
    shown: all("meta[property='og:description']", "content"),
    own: all("link[rel=canonical], meta[property='og:url']", "href").filter(Boolean),
    alternate: all("link[hreflang]", "hreflang"), at: all("link[hreflang]", "href"),
    name: head.querySelector("title").text,
    skips: page.querySelector(page.querySelector("a.md-skip")?.getAttribute("href"))?.localName,
  };
}"""


def test_the_head_of_every_kind_of_page_is_its_own_and_leads_to_the_other_language(visit: Visit) -> None:
    page = visit("zh/")
    root = page.url.removesuffix("zh/")
    for lang, tags in (("zh", ["zh-Hans", "en"]), ("en", ["en", "zh-Hans"])):
        heads = {path: page.evaluate(HEAD, page.request.get(f"{root}{lang}/{path}").text()) for path in PATHS}
        assert all(head["alternate"] == tags and len(head["says"]) == 1 for head in heads.values())
        assert {head["skips"] for head in heads.values()} == {"h1"}, "a link leads past the header"
        assert all(head["shown"] == head["says"] and head["own"] == head["at"][:1] for head in heads.values())
        for path, head in heads.items():
            assert [address.split("/", 3)[3] for address in head["at"]] == [f"{one[:2]}/{path}" for one in tags]
        for part in ("says", "title", "name"):
            assert len({str(head[part]) for head in heads.values()}) == len(PATHS), part
        assert heads[""]["name"] == ("新质读本" if lang == "zh" else "Xinzhi Reader")
