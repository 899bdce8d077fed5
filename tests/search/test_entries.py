"""An entry of the index holds a text as its page shows it: every block in order, each with its id and its kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from corpus import all_files
from edition.base.findings import EditionError
from edition.base.pair import Lang
from edition.commands.site import Site
from edition.model.edition import Edition
from edition.model.languages.languages import LANGUAGES
from edition.model.outputs.woven import Row, WovenText
from edition.model.texts.pairing import Pair
from edition.model.texts.texts import Text
from edition.publish.pages import Pages
from edition.publish.texts import woven_texts
from edition.search.entries import TextEntry, kind_letter, text_entry
from edition.search.segmentation import BOUNDARY

BANKS, NOTICE = "docs/texts/hong/banks.md", "docs/texts/anon/notice.md"


@pytest.mark.parametrize(
    ("path", "lang", "entry"),
    [
        (
            BANKS,
            "zh",
            TextEntry(
                "texts/hong/banks/",
                "hong",
                "",
                "title by p1 p2 p3 n1",
                "tbhpln",
                (
                    "银行与新质生产力",
                    "洪银兴",
                    "一、卡点",
                    "发展新质生产力，重庆银行重要。",
                    "行长用軟體",
                    "见《银行》。",
                ),
            ),
        ),
        (
            BANKS,
            "en",
            TextEntry(
                "texts/hong/banks/",
                "hong",
                "",
                "title by p1 p2 a1 n1 t1",
                "tbhpann",
                (
                    "Banks and New Quality Productive Forces",
                    "HONG Yinxing",
                    "1. Choke Points",
                    "To develop new quality productive forces, banks in Chongqing matter.",
                    "Abstract: banks at 3%.",
                    "See Banks.",
                    "Chongqing is a city.",
                ),
            ),
        ),
        (
            NOTICE,
            "zh",
            TextEntry("texts/anon/notice/", "anon", "通知", "by title p1", "btp", ("编者", "通知", "请看。")),
        ),
        # Without English it keeps its place.
        (NOTICE, "en", TextEntry("texts/anon/notice/", "anon", "通知", "", "", ())),
    ],
)
def test_the_entry_of_a_text(
    tiny: Edition, tiny_woven: Mapping[str, WovenText], path: str, lang: Lang, entry: TextEntry
) -> None:
    assert text_entry(tiny_woven[path], tiny, lang) == entry


@pytest.mark.parametrize(
    ("row", "letter"),
    [
        (Row("title", "heading", 1, "translated", (), "甲", "A"), "t"),
        (Row("by", "paragraph", 0, "translated", (), "甲", "A"), "b"),
        (Row("p1", "heading", 2, "translated", (), "甲", "A"), "h"),
        (Row("p2", "paragraph", 0, "translated", (), "甲", "A"), "p"),
        (Row("p3", "bullet", 0, "translated", (), "甲", "A"), "l"),
        (Row("a1", "published", 0, "translated", (), "", "A"), "a"),
        (Row("by", "published", 0, "translated", (), "", "A"), "a"),
        (Row("n1", "note", 0, "translated", (), "甲", "A"), "n"),
        (Row("t1", "note", 0, "translated", (), "", "A"), "n"),
        (Row("p4", "verse", 0, "translated", (), "甲", "A"), "p"),
        (Row("p5", "table", 0, "translated", (), "甲", "A"), "p"),
        (Row("p6", "code", 0, "translated", (), "甲", "A"), "p"),
    ],
)
def test_the_letter_of_a_kind(row: Row, letter: str) -> None:
    assert kind_letter(row) == letter


def test_a_block_of_which_nothing_is_read_keeps_its_place(tiny: Edition) -> None:
    rows = (
        Row("title", "heading", 1, "translated", (), "甲", "A"),
        Row("p1", "paragraph", 0, "translated", (), "<del>乙</del>", "B"),
        Row("p2", "paragraph", 0, "untranslated", (), "丙", ""),
    )
    text = WovenText(BANKS, rows, (), (), False)
    entry = TextEntry("texts/hong/banks/", "hong", "", "title p1 p2", "tpp", ("甲", "", "丙"))
    assert text_entry(text, tiny, "zh") == entry
    assert text_entry(text, tiny, "en") == entry._replace(ids="title p1", kinds="tp", blocks=("A", "B"))


def test_lines_and_cells_are_parted_by_spaces(tiny: Edition) -> None:
    rows = (
        Row("p1", "verse", 0, "translated", (), "甲<br />乙<del><br />丙</del><br /><br />丁", "A<br />B"),
        Row("p2", "table", 0, "translated", (), "<tr><th>甲</th><th>乙</th></tr><tr><td></td><td>丙</td></tr>", "A"),
        Row("p3", "code", 0, "translated", (), "<code>甲\n\n  乙</code>", "<code>A\nB</code>"),
    )
    assert [row.text("zh") for row in rows] == ["甲\n乙\n\n丁", "甲\n乙\n\n丙", "甲\n\n  乙"]
    text = WovenText(BANKS, rows, (), (), False)
    assert text_entry(text, tiny, "zh").blocks == ("甲 乙 丁", "甲 乙 丙", "甲   乙")
    assert text_entry(text, tiny, "en").blocks == ("A B", "A", "A B")


def test_an_entry_tells_its_size_and_its_title() -> None:
    entry = TextEntry("texts/x/y/", "x", "", "title p1", "tp", ("甲 a", "é"))
    assert entry.size == 7
    assert entry.shown_title == "甲 a"
    assert entry._replace(title="乙").shown_title == "乙"
    assert entry._replace(blocks=()).shown_title == ""
    assert entry._replace(blocks=()).size == 0


def test_only_the_blocks_get_boundaries() -> None:
    entry = TextEntry("texts/x/y/", "x", "发展银行", "title p1", "tp", ("发展银行", "新质生产力"))
    blocks = (f"发展{BOUNDARY}银行", "新质生产力")
    assert entry.with_boundaries(frozenset({"新质生产力"})) == entry._replace(blocks=blocks)


def with_boundary(text: Text, ident: str) -> Text:
    """The text with a boundary at the end of one of its blocks."""
    block = next(block for block in text.blocks if block.id == ident)
    return replace(text, markdown=text.markdown.replace(block.text, block.text + f"{BOUNDARY}乙"))


@pytest.mark.parametrize(
    ("file", "ident", "lang", "place"),
    [
        ("zh", "by", "zh", f"{BANKS}:7"),
        ("zh", "n1", "zh", f"{BANKS}:21"),
        ("en", "p2", "en", "docs/texts/hong/banks.en.md:8"),
        ("en", "t1", "en", "docs/texts/hong/banks.en.md:11"),
        # English that the source prints stands in the Chinese file.
        ("zh", "a1", "en", f"{BANKS}:18"),
    ],
)
def test_a_boundary_in_a_block_is_refused(tiny: Edition, file: Lang, ident: str, lang: Lang, place: str) -> None:
    zh, en = tiny.pairs[BANKS].zh, tiny.pairs[BANKS].en
    assert en is not None
    pair = Pair(with_boundary(zh, ident), en) if file == "zh" else Pair(zh, with_boundary(en, ident))
    edition = replace(tiny, pairs={**tiny.pairs, BANKS: pair})
    text = woven_texts(edition)[BANKS]
    for other in LANGUAGES:
        if other != lang:
            text_entry(text, edition, other)
    with pytest.raises(EditionError) as caught:
        text_entry(text, edition, lang)
    assert str(caught.value) == (
        f"{place}: character-reserved: the block holds U+007F, which parts words in the search index. Delete it."
    )


@pytest.fixture(scope="module")
def excerpts(site: Site) -> Pages:
    """The pages of the site, were it allowed to show no more than excerpts."""
    documents = tuple(replace(d, meta=d.meta | {"rights": {"show": "excerpt"}}) for d in site.edition.documents)
    edition = replace(site.edition, documents=documents)
    return Pages(edition, woven_texts(edition), "zh")


@pytest.mark.parametrize("path", [path for path in all_files() if not path.endswith(".en.md")])
def test_an_excerpt_holds_what_its_page_shows(excerpts: Pages, path: str) -> None:
    shown = re.findall(r'<(?:div|h\d|li) id="(title|by|[pa]\d+)"', excerpts.text(path))
    entries = [text_entry(excerpts.woven[path], excerpts.edition, lang) for lang in LANGUAGES]
    ids = {ident for entry in entries for ident in entry.ids.split(" ")}
    assert sorted(ids, key=shown.index) == shown == [row.id for row in excerpts.woven[path].rows]
    assert [entry.kinds.count("p") for entry in entries] == [1, 1]
    assert [entry.kinds[-1] for entry in entries] == ["p", "p"]
