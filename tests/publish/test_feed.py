"""The feed, by the rules of RFC 4287; the head of a text's page; descriptions."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from markupsafe import escape

from corpus import ROOT
from edition.base.interface import Ui
from edition.commands.site import Site
from edition.model.outputs.imprint import Imprint
from edition.publish.descriptions import LONGEST, description
from edition.publish.feed import feed
from edition.publish.moved import moved_pages
from edition.publish.page_descriptions import page_description
from small_edition import edition, pages

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://x.org/zh/"
UI: tuple[Ui, ...] = ("zh", "en")


@cache
def site_in(ui: Ui) -> Site:
    """The site of the repository in a language; made when a test asks for it, not when it is collected."""
    return Site.open(ROOT, ui)


def text_of(element: ElementTree.Element, name: str) -> str:
    (found,) = element.findall(ATOM + name)
    assert found.text
    return found.text


@pytest.mark.parametrize("ui", ["zh", "en"])
def test_the_feed_holds_what_the_rules_ask_for(ui: Ui) -> None:
    root = ElementTree.fromstring(dict(site_in(ui).files(ADDRESS))["feed.xml"])
    entries = root.findall(ATOM + "entry")
    assert root.tag == ATOM + "feed" and len(entries) == len(site_in(ui).edition.pairs)
    assert root.find(f"{ATOM}author/{ATOM}name") is not None  # for entries without one
    assert [link.get("href") for link in root.findall(f"{ATOM}link[@rel='self']")] == [f"{ADDRESS}feed.xml"]
    ids = [text_of(element, "id") for element in (root, *entries)]
    assert len(set(ids)) == len(ids) and all(one.startswith(ADDRESS) for one in ids)
    for element in (root, *entries):
        assert datetime.fromisoformat(text_of(element, "updated")).tzinfo and text_of(element, "title")
        assert element.findall(f"{ATOM}link[@rel='alternate']")
    dated = [text_of(one, "published") for one in entries if one.find(ATOM + "published") is not None]
    assert len(dated) == 25 and dated == sorted(dated, reverse=True)
    assert all(datetime.fromisoformat(date).tzinfo for date in dated)


def test_what_a_title_holds_is_escaped() -> None:
    made = feed(edition(), pages("en").woven, Imprint("2026-11-26"), ADDRESS, "en")
    assert "2026-11-26T00:00:00Z" in made
    ElementTree.fromstring(made)


@pytest.mark.parametrize("ui", ["zh", "en"])
def test_each_text_has_a_description_of_its_own_that_ends_between_words(ui: Ui) -> None:
    made = {}
    for path, text in site_in(ui).pages.woven.items():
        said = made[path] = description(text, ui)
        assert 8 < len(said) <= LONGEST[ui] + 2, path
        whole = " ".join(" ".join(row.text(ui) for row in text.rows).split())
        cut = said.rstrip("…").rstrip()
        after = whole[whole.index(cut) + len(cut) :][:1]
        assert ui == "zh" or not (cut[-1].isalnum() and after.isalnum()), said
        assert said[-1] in "。！？”.!?…", said
    assert len(set(made.values())) > len(made) - 3


class Head(HTMLParser):
    """The named values and the linked data of a head."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.values: list[tuple[str, str]] = []
        self.data = ""
        self.is_data = False
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self.is_data = tag == "script"
        if tag == "meta":
            self.values.append((found.get("name") or found.get("property") or "", found.get("content") or ""))

    def handle_data(self, data: str) -> None:
        if self.is_data and data.strip():
            self.data += data


def test_the_head_says_what_reference_managers_and_previews_read() -> None:
    head = Head(site_in("en").head("texts/shi-xu/significance-and-path.md", "https://x.org/en/"))
    values = dict(head.values)
    assert [value for name, value in head.values if name == "citation_author"] == ["Shi Jianxun", "Xu Ling"]
    assert values["citation_issue"] == "1" and values["citation_publication_date"] == "2024"
    assert values["citation_public_url"] == "https://x.org/en/texts/shi-xu/significance-and-path/"
    data = json.loads(head.data)
    assert data["@type"] == "ScholarlyArticle" and data["inLanguage"] == "en"
    assert data["translationOfWork"]["@id"] == "https://x.org/zh/texts/shi-xu/significance-and-path/"
    assert data["translationOfWork"]["inLanguage"] == "zh-Hans"
    assert data["isBasedOn"][0]["name"] == "加快形成新质生产力的重大战略意义及实现路径研究"
    assert "workTranslation" in Head(site_in("zh").head("texts/hong/cultivation-and-development.md", ADDRESS)).data


def test_no_value_of_a_head_can_leave_its_place() -> None:
    site = Site(edition(), pages("zh"))
    head = site.head("texts/escapes/text.md", ADDRESS)
    assert len(re.findall("</script", head)) == 1
    json.loads(Head(head).data)


def test_the_page_in_english_is_edited_in_its_english_file() -> None:
    name = "texts/hong/cultivation-and-development"
    assert site_in("en").source_file(f"{name}.md") == f"{name}.en.md"
    assert site_in("zh").source_file(f"{name}.md") == f"{name}.md"
    assert site_in("en").source_file("glossary/chips.md") == "glossary/chips.md"
    assert Site(edition(), pages("en")).source_file("texts/published/text.md") == "texts/published/text.md"


@pytest.mark.parametrize("ui", ["zh", "en"])
def test_paper_cites_a_text_as_the_menu_of_its_paragraphs_does(ui: Ui) -> None:
    site, address = site_in(ui), "https://x.org/a/"
    scripts = dict(site.citation_scripts(""))
    for path, text in site.pages.woven.items():
        src = path.removeprefix("docs/")
        menu = json.loads(scripts[f"{text.url}cite.js"].partition(" = ")[2].rstrip(";\n"))["citations"]
        of_block = menu["chicago" if ui == "en" else "gbt"]
        of_text = of_block.replace(", par. ‹place›", "").replace(", 第‹place›段", "").replace("[‹accessed›]", "")
        cite = of_text.replace("‹url›", address)
        assert "‹" not in cite and cite == site.citation(src, address)
        assert str(escape(cite)) in site.page(src, "", "", address)


def test_a_short_title_names_a_text_where_there_is_little_room() -> None:
    names = {ui: {path: site_in(ui).short_title(path.removeprefix("docs/")) for path in edition_paths()} for ui in UI}
    for path in edition_paths():
        assert len(names["zh"][path]) <= 14 and len(names["en"][path]) <= 44, path
    for ui, titles in names.items():
        assert len(set(titles.values())) == len(titles), ui
        for path, title in titles.items():
            known = {of: site_in(of).pages.short_titles(path)[ui] for of in UI}
            assert known == dict.fromkeys(UI, title), "either interface knows those of both"
    assert names["zh"]["docs/texts/reader/editors-note.md"] == "编者按", "what is short already needs no data"
    assert site_in("zh").short_title("index.md") == ""


def edition_paths() -> list[str]:
    return list(site_in("zh").edition.pairs)


@pytest.mark.parametrize("ui", ["zh", "en"])
def test_every_page_says_of_itself_what_no_other_does(ui: Ui) -> None:
    site = site_in(ui)
    texts = {path.removeprefix("docs/") for path in site.pages.woven}
    own = {path.removeprefix("docs/") for path in site.edition.pages}
    said = {src: page_description(src, site.pages) for src in {*texts, *own, *site.generated(), *site.pages.entries}}
    assert [src for src, words in said.items() if not words.strip() or "{" in words] == []
    assert [src for src, words in said.items() if len(words) > 2 * LONGEST[ui]] == []
    assert len(set(said.values())) == len(said)
    assert page_description("nowhere.md", site.pages) == ""


def test_a_page_is_described_by_what_stands_on_it() -> None:
    said = {ui: partial(page_description, pages=site_in(ui).pages) for ui in UI}
    term = site_in("en").edition.terms["new-quality-productive-forces"]
    assert term.definition_en.startswith(said["en"](f"glossary/{term.slug}.md").removesuffix(" …"))
    assert said["zh"](f"glossary/{term.slug}/all.md") == "含“新质生产力”的每一句，中英对照。"
    assert said["en"]("index.md").startswith("China’s writing on new quality productive forces")
    assert said["en"]("index.en.md") == said["en"]("index.md")
    assert said["zh"]("texts/index.md").startswith("全部 34 篇")
    assert "28" in said["en"]("texts/reader/index.md")


def test_an_address_that_leads_on_names_the_entry_and_not_its_list_of_sentences() -> None:
    whole = site_in("zh").pages
    slug = next(entry.slug for entry in whole.entries.values() if entry.kind == "all")
    registers = replace(whole.edition.registers, moved={"old": slug})
    made = moved_pages(replace(whole, edition=replace(whole.edition, registers=registers)))["glossary/old/index.html"]
    assert slug in made and "全部例句" not in made
