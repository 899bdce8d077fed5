"""Rows of which the cells take several lines."""

from __future__ import annotations

import pytest

from edition.convert.tables.wrapped_cells import joined

WIDE = "新质生产力的发展有内在要求"  # 26 cells
FULL = "域名服务器"  # 10 cells


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (("甲|" + WIDE, "|和着力点"), 1),
        ((FULL + "|" + WIDE, "名|和着力点"), 2),  # all cells are there
        (("甲|" + WIDE[:11], f"|{WIDE[:8]}", "乙|" + WIDE), 2),  # wide, with room for another word
        (("甲|" + WIDE[:10], f"|{WIDE[:8]}", "乙|" + WIDE), 3),  # not wide enough
        ((f"甲|{WIDE[:-1]}。", "|和着力点"), 2),  # a sentence ends
        (("甲|" + FULL, "|名"), 1),
        ((FULL + "|", "名|", "船|乙"), 3),  # rows that hold the first cell alone
        ((f"甲|{FULL}|丙", "|名|"), 2),  # another cell stands between
        ((f"甲|{FULL}|{FULL}", "|名|称"), 2),
        ((f"甲|{FULL}|", "|名|称"), 2),
        (("甲|" + FULL, "|" + FULL[::-1]), 2),  # words as long as each other
        (("甲|" + FULL[1:], "|名"), 2),  # a narrow column
        (("甲|" + FULL, "|2008"), 2),  # figures
        (("甲|" + FULL, "|—"), 2),
        (("甲|", "|名"), 2),
    ],
)
def test_further_lines_of_full_cells_belong_to_their_row(rows: tuple[str, ...], count: int) -> None:
    found = [row.split("|") for row in rows]
    assert len(joined(found)) == count
    assert "".join(map("".join, joined(found))) == "".join(map("".join, found))
