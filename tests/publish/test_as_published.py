"""Law 1 on the page: the Chinese as published is the Chinese as rendered, block by block, in the same order."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser

import pytest

from corpus import ROOT, documents
from edition.model.edition import Edition
from edition.model.texts.page_text import readings
from edition.model.texts.rendering import render
from edition.publish.pages import Pages
from edition.publish.texts import woven_texts
from small_edition import FOLDERS, edition, pages, path_of

VOID = {"br", "input", "img", "hr"}


class Published(HTMLParser):
    """Gathers what stands in Chinese under each id of a page as it is printed: corrections refused, no note numbers."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str, bool, bool]] = [("", "", False, False)]
        self.blocks: dict[str, str] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.handle_data(" " if tag == "br" else "")
            return
        values = dict(attrs)
        _, ident, chinese, skipped = self.open[-1]
        ident = values["id"] or "" if "id" in values and not (values["id"] or "").startswith("fnref") else ident
        language = values.get("lang")
        chinese = language == "zh-Hans" if language else chinese
        skipped = skipped or tag in ("ins", "sup") or "data-search-exclude" in values
        self.open.append((tag, ident, chinese, skipped))

    def handle_endtag(self, tag: str) -> None:
        self.handle_data(" " if tag in ("td", "th") else "")
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        _, ident, chinese, skipped = self.open[-1]
        if ident and chinese and not skipped:
            self.blocks[ident] = self.blocks.get(ident, "") + data


def rendered(markdown: str) -> dict[str, str]:
    """The printed reading of each Chinese block of a text, by the id that its page gives it."""
    found = readings(render(markdown))
    named = {ident.replace("fn:n", "fn-zh-").replace("fn:", "fn-zh-"): text for ident, text in found.items()}
    return {ident: " ".join(text.split()) for ident, text in named.items() if text.strip()}


def published(page: str) -> dict[str, str]:
    blocks = Published(page.split("</form>", 1)[1]).blocks
    return {ident: " ".join(text.split()) for ident, text in blocks.items() if text.strip()}


@cache
def all_pages() -> Pages:
    whole = Edition.read(ROOT)
    return Pages(whole, woven_texts(whole), "en")


@pytest.mark.parametrize("path", [path for document in documents() for path in document.paths()])
def test_the_chinese_of_a_text_is_on_its_page(path: str) -> None:
    zh = all_pages().edition.pairs[path].zh
    source_english = {block.id for block in zh.blocks if block.published}
    expected = {ident: text for ident, text in rendered(zh.markdown).items() if ident not in source_english}
    assert published(all_pages().text(path)) == expected
    assert list(published(all_pages().text(path))) == list(expected)


@pytest.mark.parametrize("folder", [folder for folder in FOLDERS if folder not in ("excerpt", "published")])
def test_the_chinese_of_a_golden_folder_is_on_its_page(folder: str) -> None:
    page = pages("zh").text(path_of(folder))
    assert published(page) == rendered(edition().pairs[path_of(folder)].zh.markdown)
