"""Wrapped cells: the lines of a row whose cells take several, as one row."""

from collections.abc import Sequence

from ...model.languages.chinese import FINAL, IS_WIDE, cells
from .column_names import is_worded

WRAPPED, WIDE = 0.8, 16  # of the width of a column, and in cells: what goes on with the next line is as wide
NARROWEST = 10  # cells: words in a narrower column are often as long as each other


def joined(found: Sequence[list[str]]) -> list[list[str]]:
    """Rows of cells, those as one that a cell's further lines make, where that keeps the order of words.

    >>> joined([["编号", "普通名称", "域名服务器的"], ["", "", "名称"], ["1", "rsyslog，syslog-", ""], ["", "ng", ""]])
    [['编号', '普通名称', '域名服务器的名称'], ['1', 'rsyslog，syslog-ng', '']]
    >>> joined([["水果", "大苹果"], ["", "小苹果"]]), joined([["车", "甲乙丙丁戊己庚辛"], ["", "2008"]])
    ([['水果', '大苹果'], ['', '小苹果']], [['车', '甲乙丙丁戊己庚辛'], ['', '2008']])
    """
    widest = [max(map(cells, column)) for column in zip(*found, strict=True)]
    rows: list[list[str]] = []
    for row, before in zip(found, [[""], *found], strict=False):
        [column, *others] = [n for n, cell in enumerate(row) if cell] or [0]
        is_last = column and not others and not any(before[column + 1 :])
        if rows and is_last and is_full(before[column], row[column], widest[column]):
            above = rows[-1][column]
            rows[-1][column] = f"{above}{space(above, row[column])}{row[column]}"
        else:
            rows.append([*row])
    return rows


def is_full(above: str, below: str, widest: int) -> bool:
    """Whether the words of a cell fill its column, so that what stands below them may go on with them: they end no
    sentence, and are long, or leave no room for its first word, and it is no other words as long as theirs.
    """
    if not above or above[-1] in FINAL or not is_worded(below) or cells(above) < WRAPPED * widest:
        return False
    word = below[0] if IS_WIDE[below[0]] else f" {below.split()[0]}"
    no_room = widest >= NARROWEST and cells(above) + cells(word) > widest > cells(below)
    return cells(above) >= WIDE or no_room


def space(above: str, below: str) -> str:
    """What parts the words of two lines: a space between Latin ones, but behind a hyphen."""
    return " " if above[-1] != "-" and above[-1].isascii() and below[0].isascii() else ""
