"""Verse: what keeps its lines, and what looks like it and is prose."""

from __future__ import annotations

import pytest

from edition.convert.kept.kept import sheet_of
from edition.convert.kept.verses import verse

FULL = "发展新质生产力是推动高质量发展的内在要求和重要着力点，必须继续做好"


OPEN = ("床前明月光", "疑是地上霜", "举头望明月", "低头思故乡")
COUPLETS = ("两个黄鹂鸣翠柳，一行白鹭上青天。", "窗含西岭千秋雪，门泊东吴万里船。")
POEM = ("白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。")


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (POEM, [1, 2, 3, 4]),
        ((*POEM[:2], "", *POEM[2:]), [1, 2, 4, 5]),
        (POEM[:3], []),
        # Without stops, far narrower than prose and apart from it; couplets; not the end of a paragraph before them.
        ((FULL, "", *OPEN, "", FULL), [3, 4, 5, 6]),
        ((FULL, "", *(f"    {line}" for line in OPEN), FULL), [3, 4, 5, 6]),
        ((FULL, *OPEN, FULL), []),
        ((FULL, "", *OPEN, FULL), []),
        (("发展新质力", "", *OPEN, ""), [3, 4, 5, 6]),
        ((*COUPLETS, FULL), [1, 2]),
        ((COUPLETS[0], FULL), []),
        (("，".join(("要做好创新的事", "推动新质的发展")) + "。", "", *COUPLETS), [3, 4]),
        ((*POEM[:3], "更上一层楼"), [1, 2, 3, 4]),
        (("发展新质生产力是推动，",) * 4, []),
        # Songs: lines of all lengths, of short clauses; sentences that are not broken at commas are as likely a list.
        ((*POEM[:3], "更上层楼。"), [1, 2, 3, 4]),
        (("发展。", "要求。", "新质，", "产业。"), [1, 2, 3, 4]),
        (("发展。", "要求。", "新质。", "是产业。"), []),
        (("一、发展，", "二、要求，", "三、新质，", "四、产业。"), []),
        # Four characters and four; a quoted pair; quotation marks.
        (("发展产业，提高质量。",) * 4, [1, 2, 3, 4]),
        (("发展产业，提高质量。",) * 3, []),
        ((FULL, "", *POEM[2:], "", FULL), [3, 4]),
        ((FULL, *(f"    {line}" for line in POEM[2:]), FULL), [2, 3]),
        ((FULL, *POEM[2:], FULL), []),
        ((FULL, "", *POEM[1:3], "", FULL), []),
        (("床前明月光　疑是地上霜", "举头望明月　低头思故乡"), [1, 2]),
        (("“白日依山尽，", *POEM[1:3], "更上一层楼。”"), [1, 2, 3, 4]),
    ],
)
def test_verse_has_lines_of_one_length(raw: tuple[str, ...], lines: list[int]) -> None:
    assert [part.line for label in verse(sheet_of(*raw)) for part in label.parts] == lines
