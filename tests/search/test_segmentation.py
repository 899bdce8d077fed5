"""Chinese texts carry the boundaries between their words, each term being one word, and no others."""

from __future__ import annotations

import re

import pytest

from edition.commands.site import Site
from edition.model.languages.chinese_words import common_tokenizer
from edition.search import segmentation
from edition.search.content import Content
from edition.search.segmentation import (
    BOUNDARY,
    CHINESE_RUN,
    boundary_in_block,
    segmented,
    tokenizer,
)

BESIDE_NO_WORD = re.compile(rf"(?:^|[\W_]){BOUNDARY}|{BOUNDARY}(?:$|[\W_])")
WITHOUT_CHINESE = re.compile(rf"[^\u3400-\u9fff]{BOUNDARY}[^\u3400-\u9fff]")


def shown(text: str, *forms: str) -> str:
    """The text with its words, a bar between them."""
    return segmented(text, frozenset(forms)).replace(BOUNDARY, "|")


@pytest.mark.parametrize(
    "words",
    [
        "研究|新|质|生产力，银行 GDP|增长|5.2%（B|类）",
        "熊彼特|café|与|Gödel",
        "GDP5.2 billion, A股",
        "“三|新”产品_数字|经济—发展",
        "五|〇|年代",
        "𠀀|字|与|㐀|字",
        # A statistical model would take the name for one word.
        "洪|银|兴",
        "",
    ],
)
def test_boundaries_stand_where_nothing_else_shows_them(words: str) -> None:
    assert shown(words.replace("|", "")) == words


@pytest.mark.parametrize(
    ("forms", "words"),
    [
        (["新质生产力"], "发展|新质生产力，改革"),
        (["新质", "新质生产力", "生产力"], "新质生产力|与|新质|的|生产力"),
        (["质生"], "新|质|生产力|与|质生"),
        (["发展新", "新质"], "发展|新质|与|新质"),
        (["AI模型"], "用|AI模型"),
    ],
)
def test_a_term_is_one_word(forms: list[str], words: str) -> None:
    assert shown(words.replace("|", ""), *forms) == words


def test_a_long_term_is_one_word_whatever_terms_it_holds() -> None:
    characters = "数字经济高质量发展研究院长江三角洲"
    forms = [characters[:end] for end in range(2, len(characters) + 1)]
    forms += [characters[start:] for start in range(1, len(characters) - 1)]
    assert [form for form in forms if shown(form, *forms) != form] == []


def test_what_one_tokenizer_is_told_another_does_not_know() -> None:
    assert shown("新质生产力", "新质生产力") == "新质生产力"
    assert shown("新质生产力", "新质") == "新质|生产力"
    assert shown("新质生产力") == "新|质|生产力"


class Listener:
    """Takes the place of a tokenizer, and notes the forms that it is told."""

    def __init__(self) -> None:
        self.FREQ: dict[str, int] = {}
        self.told: list[str] = []

    def suggest_freq(self, form: str, tune: bool) -> None:
        assert tune
        self.told.append(form)


def test_every_build_tells_jieba_the_same_the_short_forms_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segmentation, "common_tokenizer", Listener)
    forms = ["丁丙乙", "丙乙", "甲乙", "乙甲丙丁", "丙甲", "甲丙丁"]
    told = tokenizer.__wrapped__(frozenset(forms)).told
    assert told == ["丙乙", "丙甲", "甲乙", "丁丙乙", "甲丙丁", "乙甲丙丁"]


def test_jieba_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    for function in (segmented, tokenizer, common_tokenizer):
        function.cache_clear()
    assert shown("银行") == "银行"
    assert caplog.records == []


def test_chinese_is_every_character_that_can_be_read_aloud() -> None:
    ends = ["〇", "\u3400", "\u4dbf", "\u4e00", "\u9fff", "\uf900", "\ufaff", "\U00020000", "\U0003134f"]
    assert [CHINESE_RUN.findall(f"a{end}{end}1") for end in ends] == [[end * 2] for end in ends]
    beside = "々〆〈\u33ff\u4dc0\u4dff\ua000\uf8ff\ufb00\U0001ffff\U00031350a1，"
    assert CHINESE_RUN.findall(beside) == []
    assert not CHINESE_RUN.search("".join(map(chr, range(0x3007))))


def test_the_error_names_the_block() -> None:
    assert str(boundary_in_block("docs/x.md", 7)) == (
        "docs/x.md:7: character-reserved: the block holds U+007F, which parts words in the search index. Delete it."
    )


def test_no_boundary_of_the_site_is_needless(content: Content) -> None:
    pieces = list(content.chinese())
    assert len(pieces) > 1000
    assert [piece for piece in pieces if BESIDE_NO_WORD.search(piece) or WITHOUT_CHINESE.search(piece)] == []
    english = [block for entry in content.texts["en"] for block in entry.blocks]
    english += [block.text for page in content.pages if page.lang == "en" for block in page.blocks]
    english += [definition for _, _, definition in content.definitions]
    assert [piece for piece in english if BOUNDARY in piece] == []


def test_every_term_of_the_site_is_one_word(site: Site) -> None:
    # One of several words with marks between them is no word.
    forms = sorted(term.zh for term in site.edition.terms.values() if term.zh.isalnum())
    assert [form for form in forms if shown(form, *forms) != form] == []
