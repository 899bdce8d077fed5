"""Tables that are torn into lines, known by figures, by cells that come again, and by gaps between two columns."""

from __future__ import annotations

import pytest

from torn_cells import FULL, cells

FIGURES = ("家具", "多少", "桌子", "木头做的", "12", "48", "椅子")


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (FIGURES, 7),
        ((*FIGURES[:5], "椅子"), 0),  # figures once
        ((*FIGURES[:2], *FIGURES[4:]), 0),  # too few lines
        (("tables", "wood", "12", "48", "chairs", "beds"), 0),  # no Chinese
        (("地址", "a */", "b */", "*/", "*/", "c */"), 0),  # signs are no figures
        (("统计", "$ wc -l a", "12", "48", "12", "7"), 0),  # what a command prints
    ],
)
def test_short_lines_of_which_several_hold_figures_alone_are_cells(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*FULL, *raw, *FULL).get("alternating-cells", [])) == count


AGAIN = ("libfoo", "任何", "相同", "共享库", "libbar", "任何", "相同")


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (AGAIN, 7),
        ((*AGAIN[:4], "libbar", "全部", "其他"), 0),
        ((*AGAIN, "libdoc", "说明", "文档", "软件", "程序", "脚本"), 0),  # few of many
        (("花园", "春天", "任何", "相同", "共享库", "任何", "相同"), 0),  # of one kind: a song
        (AGAIN[1:5] + AGAIN[1:2], 0),  # too few lines
        (("make", "任何", "make", "make", "make", "任何"), 0),  # two words
        (("地址", "a */", "b */", "*/", "*/", "c */"), 0),  # signs alone come again
    ],
)
def test_short_lines_that_say_the_same_time_and_again_are_cells(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*FULL, *raw, *FULL).get("recurring-cells", [])) == count


LONG = ("器和内存等 电子邮件和", "音提供良好 优点同样的", "支持它们的 户机上没有")


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (LONG, 3),
        ((*LONG[:2], "软件", LONG[2]), 4),
        ((*LONG[:2], "软件", "程序", LONG[2]), 0),
        (LONG[:2], 0),
        ((*LONG[:2], "支持它们的们 户机上没"), 0),  # the gaps are not level
        ((*LONG[:2], "支持它们a的 户机上没"), 3),  # but nearly
        (tuple(f"{han}、{line}" for han, line in zip("一二三", LONG, strict=True)), 0),
        (tuple(f"• {line}" for line in LONG), 0),
        (tuple(f"{n}. {line}" for n, line in enumerate(LONG, 1)), 0),
        (tuple(" ".join(line.replace(" ", "")) for line in LONG), 0),  # spread by spaces
        (tuple(line[1:] for line in LONG), 0),  # labels, or speakers' names
        (tuple(f"19{n}1年10月1日 花园建成" for n in range(3)), 0),  # a chronicle
        (("", LONG[0], "", *LONG[1:]), 0),
        (tuple(line.replace(" ", " GNU ") for line in LONG), 0),  # a word of Latin letters in a sentence
        ((*LONG, "软件，", "程序，", "脚本，", *LONG), 9),
        ((*LONG, "软件，", "程序，", "脚本，", "文档，", *LONG), 3),  # two tables
    ],
)
def test_lines_with_gaps_below_one_another_are_of_two_columns(raw: tuple[str, ...], count: int) -> None:
    assert len(cells(*FULL, *raw, *FULL).get("long-cells", [])) == count
