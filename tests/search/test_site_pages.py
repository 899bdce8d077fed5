"""Pages that are no texts are in the index in each language that they have, as prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from edition.base.findings import EditionError
from edition.base.pair import Lang
from edition.model.edition import Edition
from edition.model.reading import Registers
from edition.model.sources.catalogue import Document
from edition.model.terms.names import TITLE, Name
from edition.model.terms.registers import Event
from edition.model.texts import texts
from edition.model.texts.pairing import Pair
from edition.search.segmentation import BOUNDARY
from edition.search.site_pages import (
    PageBlock,
    SitePage,
    address,
    document_page,
    listed,
    page_blocks,
    site_pages,
)


def test_the_pages_of_a_tiny_edition(tiny: Edition) -> None:
    assert list(site_pages(tiny)) == [
        ("", "首页", "zh", (("", "h", "首页"), ("", "p", "见术语表。"))),
        ("", "Home", "en", (("", "h", "Home"), ("", "p", "See the glossary."))),
        (
            "about/",
            "关于本站",
            "zh",
            (("", "h", "关于本站"), ("", "p", "为读者而建。"), ("p2", "h", "引用"), ("p2", "p", "请引用段落。")),
        ),
        (
            "texts/hong/",
            "银行文集",
            "zh",
            (("", "h", "银行文集"), ("", "p", "洪银兴、重庆"), ("", "p", "银行"), ("", "p", "求是、2024")),
        ),
        (
            "texts/hong/",
            "Papers on Banks",
            "en",
            (("", "h", "Papers on Banks"), ("", "p", "Hong Yinxing, Chong Qing"), ("", "p", "Qiushi, 2024")),
        ),
        ("texts/anon/", "通知", "zh", (("", "h", "通知"),)),
        ("texts/anon/", "Notices", "en", (("", "h", "Notices"),)),
        *overviews("zh", "文本", "术语", "进度", "下载", "术语分布图", "时间线", "人名、地名、机构名等"),
        *overviews("en", "Texts", "Glossary", "Status", "Downloads", "Map of the terms", "Timeline", "Names"),
    ]


def overviews(lang: Lang, *titles: str) -> Iterator[SitePage]:
    """The pages of titles alone: texts, glossary, status, downloads, map, timeline, names."""
    urls = ("texts/", "glossary/", "status/", "downloads/", "glossary/map/", "glossary/timeline/", "glossary/names/")
    for url, title in zip(urls, titles, strict=True):
        yield SitePage(url, title, lang, (PageBlock("", "h", title),))


def test_names_and_events_are_found_on_their_pages(tiny: Edition) -> None:
    event = Event("2024-03-05", "代表团审议", "The delegation deliberates", (), 2)
    name = Name("hong", "person", ("洪银兴", "洪"), "", ("Hong Yinxing",), "经济学家。", "An economist.", 2)
    title = replace(name, slug="t", kind=TITLE)
    pages = list(site_pages(replace(tiny, registers=Registers(names=(name, title), events=(event,)))))
    assert [page for page in pages if page.url == "glossary/hong/"] == [
        ("glossary/hong/", "洪银兴", "zh", (("", "h", "洪银兴 · 洪 · Hong Yinxing"),)),
        ("glossary/hong/", "Hong Yinxing", "en", (("", "h", "Hong Yinxing · 洪银兴 · 洪"),)),
    ]
    assert [page.blocks[1:] for page in pages if page.url == "glossary/timeline/"] == [
        (("", "p", "2024-03-05 代表团审议"),),
        (("", "p", "2024-03-05 The delegation deliberates"),),
    ]
    assert not [page for page in pages if page.url == "glossary/t/"]


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("docs/index.md", ""),
        ("docs/about/index.md", "about/"),
        ("docs/about/translation.md", "about/translation/"),
        ("docs/about/price-index.md", "about/price-index/"),
        ("docs/indexes.md", "indexes/"),
    ],
)
def test_the_address_of_a_page(path: str, url: str) -> None:
    assert address(path) == url


@pytest.mark.parametrize(
    ("markdown", "prose"),
    [
        ("见[术语表](../glossary/index.md)与**乙**。", "见术语表与乙。"),
        ("[甲](a.md)和[乙](b.md)。", "甲和乙。"),
        ("图![甲乙](a.png)后", "图甲乙后"),
        ("空[](a.md)的", "空的"),
        ("[甲]、(乙)、［丙］(丁)", "[甲]、(乙)、［丙］(丁)"),
        ("[甲](乙 丙)", "[甲](乙 丙)"),
        ("/// verse\n甲\n[乙](a.md)\n///", "甲 乙"),
        ("/// table\n| 甲 | 乙 |\n| --- | --- |\n| 丙\\|丁 | *戊* |\n///", "甲 乙 丙|丁 戊"),
        ("```\n*甲*\n```", "*甲*"),
    ],
)
def test_of_a_link_its_words_remain(markdown: str, prose: str) -> None:
    text = texts.parse(f"# 甲 {{: #title }}\n\n{markdown}\n{{: #p1 }}\n", "docs/index.md")
    assert list(page_blocks(text)) == [("", "h", "甲"), ("", "p", prose)]


def test_a_block_stands_under_the_heading_above_it() -> None:
    markdown = (
        "零\n{: #p9 }\n\n# 甲 {: #title }\n\n- 一\n{: #p1 }\n\n## 乙 {: #p2 }\n\n### 丙 {: #p3 }\n\n二\n{: #p4 }\n"
    )
    assert list(page_blocks(texts.parse(markdown, "docs/index.md"))) == [
        ("", "p", "零"),
        ("", "h", "甲"),
        ("", "p", "一"),
        ("p2", "h", "乙"),
        ("p3", "h", "丙"),
        ("p3", "p", "二"),
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_boundary_in_a_page_is_refused(tiny: Edition, lang: Lang) -> None:
    source = f"# 甲 {{: #title }}\n\n乙{BOUNDARY}丙\n{{: #p1 }}\n"
    plain = "# 甲 {: #title }\n"
    zh = texts.parse(source if lang == "zh" else plain, "docs/index.md")
    en = texts.parse(source if lang == "en" else plain, "docs/index.en.md")
    with pytest.raises(EditionError) as caught:
        list(site_pages(replace(tiny, pages={"docs/index.md": Pair(zh, en)})))
    path = "docs/index.md" if lang == "zh" else "docs/index.en.md"
    assert str(caught.value) == (
        f"{path}:3: character-reserved: the block holds U+007F, which parts words in the search index. Delete it."
    )


def test_only_chinese_pages_get_boundaries_and_only_in_their_blocks() -> None:
    page = SitePage("about/", "发展银行", "zh", (PageBlock("p1", "h", "发展银行"), PageBlock("p1", "p", "新质生产力")))
    blocks = (PageBlock("p1", "h", f"发展{BOUNDARY}银行"), PageBlock("p1", "p", "新质生产力"))
    forms = frozenset({"新质生产力"})
    assert page.with_boundaries(forms) == page._replace(blocks=blocks)
    assert page._replace(lang="en").with_boundaries(forms) == page._replace(lang="en")


def test_the_page_of_a_document_says_what_is_known_of_it() -> None:
    meta: dict[str, Any] = {"title": {"zh": "甲", "en": "A"}, "authors": [], "affiliation": {"zh": "", "en": "Press"}}
    document = Document("009", "009.txt", "x", (), meta | {"published": {"in": None, "date": "2024-03"}})
    assert document_page(document, "zh") == ("texts/x/", "甲", "zh", (("", "h", "甲"), ("", "p", "2024-03")))
    assert document_page(document, "en") == (
        "texts/x/",
        "A",
        "en",
        (("", "h", "A"), ("", "p", "Press"), ("", "p", "2024-03")),
    )
    assert document_page(replace(document, meta=meta | {"authors": None}), "zh").blocks == (("", "h", "甲"),)


def test_values_are_listed_in_their_language() -> None:
    values = ({"zh": "甲", "en": "A"}, 2024, {"zh": "乙"}, None, "", "B")
    assert listed("zh", *values) == "甲、2024、乙、B"
    assert listed("en", *values) == "A, 2024, B"
    assert listed("en") == ""
