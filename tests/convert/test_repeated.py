"""Short words that come again and again: those that head a part of each entry, and those that do not."""

from __future__ import annotations

import pytest

from edition.convert.conversion import labelled
from edition.convert.evidence.drafts import Draft, whole_texts
from edition.convert.headings.repeated import repeated_headings
from edition.model.sources.source import Source

NAMES = "甲乙丙丁戊己庚辛"


def repeated(*entries: tuple[str, ...]) -> list[str]:
    """The words that head a part of each entry, of a source that has entries of these blocks."""
    lines = Source("example", tuple(line for entry in entries for line in entry)).lines()
    return sorted(repeated_headings([[Draft((line,), "example") for line in lines]]))


def entries(*blocks: str, times: int = 6) -> list[str]:
    """The words that head a part of each of many entries, each with these blocks and a name of its own in them."""
    return repeated(*(tuple(block.format(name) for block in blocks) for name in NAMES[:times]))


@pytest.mark.parametrize(
    ("blocks", "found"),
    [
        (("求{}。", "语法", "{}(数)"), ["语法"]),
        (("求{}。", "{}", "名称", "{}的数"), ["名称"]),
        # Two parts over one another: the second begins behind the first and its line.
        (("求{}。", "{}", "名称", "{}的数", "语法", "{}(数)"), ["名称", "语法"]),
        # Over text, whatever stands before.
        (("{}", "{}的数", "{}之一", "跋", "求{}。"), ["跋"]),
        # Over an address.
        (("求{}。", "译者", "某人 <{}@example.org>"), ["译者"]),
        # Labels, what dots end, numbers and items.
        (("求{}。", "语法：", "{}(数)"), []),
        (("求{}。", "语法…", "{}(数)"), []),
        (("求{}。", "12", "{}(数)"), []),
        (("求{}。", "• 语法", "{}(数)"), []),
        # Cells, over and below the same words, or amid other short ones.
        (("求数。", "是", "求数。"), []),
        (("{}", "{}的数", "{}之一", "是", "{}(数)"), []),
        # Speakers who take turns, and what names boxes.
        (("甲", "去{}。", "乙", "来{}。"), []),
        (("求{}。", "注意", "{}(数)"), []),
        # A signature over its date.
        (("求{}。", "某办公室", "（2023年9月8日）"), []),
        # What heads lists of words that stand elsewhere as well.
        (("求{}。", "参见", "求数"), []),
    ],
)
def test_words_that_head_a_part_of_each_entry(blocks: tuple[str, ...], found: list[str]) -> None:
    assert entries(*blocks) == found


def test_words_that_stand_alone_six_times_are_enough() -> None:
    assert entries("求{}。", "语法", "{}(数)", times=6) == ["语法"]
    assert entries("求{}。", "语法", "{}(数)", times=5) == []


@pytest.mark.parametrize(("others", "found"), [(1, ["语法"]), (2, [])])
def test_nearly_each_time_is_enough(others: int, found: list[str]) -> None:
    usual = [(f"求{name}。", "语法", f"{name}(数)") for name in NAMES[:7]]
    assert repeated(*usual, *((f"{n}月", f"{n}日", "语法", f"{n}(数)") for n in range(others))) == found


def test_an_entry_s_title_over_its_first_part_is_a_heading_as_well() -> None:
    text = [
        line for name in NAMES for line in (f"{name}函数", "语法", f"{name}(数)", f"返回{name}的数，要用整数来计算。")
    ]
    source = Source("example.txt", ("函数手册", "", "本手册讲函数。", *text))
    headings = [block.text for block in whole_texts(labelled(source))[0].body if block.kind == "heading"][1:]
    assert headings == [words for name in NAMES for words in (f"{name}函数", "语法")]


def test_words_over_a_part_that_an_extraction_set_there_instead_of_their_text() -> None:
    moved = [(f"求{name}。", "译者", "跋", f"某人 <{name}@example.org>") for name in NAMES]
    usual = [(f"求{name}。", "译者", f"某人 <{name}@example.org>", "跋", f"本页{name}。") for name in NAMES]
    assert repeated(*moved[:4], *usual) == ["译者", "跋"]
