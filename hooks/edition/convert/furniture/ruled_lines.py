"""Ruled lines: signs alone that part what stands above them from what stands below."""

import re
from collections.abc import Iterator

from ...model.sources.ledger_rules import RULED_LINE
from ...model.sources.source import Line
from ..evidence.headings import is_like_heading
from ..evidence.labels import Sheet
from ..kept.kept import belongs_to_code

FEWEST = 5  # signs; with fewer a line is one only where it stands apart, or below a heading
ORNAMENT = re.compile(r"[◆◇■□●○★☆※▪＊\s]+|\*(?: +\*)+")  # of which three are enough
UNDERLINE = frozenset("-=^—─━═＝")


def ruled_line(sheet: Sheet) -> Iterator[tuple[Line, str]]:
    """A line of dashes, equals signs or asterisks alone; but for what is drawn in code.

    >>> from .furniture import dropped_by
    >>> dropped_by(ruled_line, "新质", "=====", "* * * * *", "—— 新质")
    ['=====', '* * * * *']
    >>> dropped_by(ruled_line, "如下：", "KEY", "=====", "13*")
    []
    >>> dropped_by(ruled_line, "如下：", "#####", "# 新质", "#####", "", "#####", "", "# 新质", "", "/////", "// 新质")
    ['#####']
    >>> dropped_by(ruled_line, "第一章", "===", "", "新质。", "", "***", "", "新质。", "---", "新质。", "===", "新质。")
    ['===', '***']
    >>> dropped_by(ruled_line, "新质。", "", "---", "新质。", "", "---")
    ['---']
    >>> dropped_by(ruled_line, "- 新质", "* * *", "新质。"), dropped_by(ruled_line, "*", "* *", "* * *", "* * * *")
    (['* * *'], [])
    """
    lines = sheet.lines
    for before, line, after in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        if not RULED_LINE.fullmatch(line.text) or of_figure(before, line) or of_figure(after, line):
            continue
        if is_ruled(before, line, after) and not belongs_to_code(before, line, after):
            yield line, "one sign alone"


def of_figure(near: Line | None, line: Line) -> bool:
    """Whether a line near one of a sign holds that sign alone too, more or fewer of it: a program prints a triangle."""
    return near is not None and {*near.squeezed} == {*line.squeezed} and len(near.squeezed) != len(line.squeezed)


def is_ruled(before: Line | None, line: Line, after: Line | None) -> bool:
    """Whether a line of one sign parts something: it has many, or stands between blank lines, or below a heading."""
    if len(line.squeezed) >= FEWEST or ORNAMENT.fullmatch(line.text):
        return True
    ends = after is None or after.blank_before or after.opens_page
    if line.blank_before or before is None:
        return ends
    below = line.text[0] in UNDERLINE and is_like_heading(before.text)
    return below and (ends or (after is not None and after.indent >= 2))
