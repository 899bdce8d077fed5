"""Typed tables: lines that follow one another as rows whose cells ideographic spaces part."""

import re
from collections.abc import Iterator, Sequence

from ...model.sources.source import Line
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import CAPTION, has_number
from ..evidence.spread import is_spread
from .typed_rows import FEWEST, GAP, STOP, is_song, is_typed, typed_cells

BOXES = re.compile("[□○◇☆❑❏☐]|【】")
WIDEST_ALONE = 12  # cells of a terminal: a row's only cell


def typed_tables(sheet: Sheet) -> Iterator[Label]:
    """The labels of tables whose rows are typed: lines that follow one another, each with short cells in its columns.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("节次　星期一　星期二", "1　语文　数学", "午休", "2　体育　音乐", "新质生产力。")
    >>> [len(label.parts) for label in typed_tables(sheet_of(*rows))]
    [4]
    >>> [*typed_tables(sheet_of("第一章　起点", "第二章　终点", "第三章　后来", "第四章　尾声"))]
    []
    """
    settled = sheet.known
    run: list[Line] = []
    for line, after in zip((*sheet.lines, None), (*sheet.lines[1:], None, None), strict=True):
        free = line is not None and line.number not in settled and not (line.column or line.is_row)
        goes_on = bool(run) and line is not None and free and not line.blank_before
        if line and goes_on and (is_row(line) or is_alone(run, line, after)):
            run.append(line)
            continue
        if is_typed(run):
            yield Label.of_block("typed-rows", run, "table", f"{len(run)} rows of cells between wide spaces")
        elif is_sung(run):
            yield Label.of_block("typed-verses", run, "verse", f"{len(run)} lines in parts as long as each other")
        run = [line] if line and free and is_row(line) and not heads_table(line, after) else []


def is_sung(run: Sequence[Line]) -> bool:
    """Whether lines are verses, in as many parts each, all of them as long as each other.

    >>> from ..kept.kept import sheet_of
    >>> is_sung(sheet_of("天亮了　船来了", "天黑了　船走了", "河水流　河水长").lines)
    True
    """
    counts = {len(GAP.findall(row.text)) for row in run}
    return len(run) >= FEWEST and len(counts) == 1 and is_song([cell for row in typed_cells(run) for cell in row])


def is_row(line: Line) -> bool:
    """Whether a line has cells between ideographic spaces, and none of them holds a stop, or is to be ticked."""
    if not GAP.search(line.text):
        return False
    return not (STOP.search(line.text) or BOXES.match(line.text) or is_spread(line.text))


def heads_table(line: Line, after: Line | None) -> bool:
    """Whether a line is the caption of the table that follows, and not one of a list of captions.

    >>> from ..kept.kept import sheet_of
    >>> first, second, row = sheet_of("表1　船只", "表2　船工", "名称　数量").lines
    >>> heads_table(first, row), heads_table(first, second)
    (True, False)
    """
    return CAPTION.match(line.text) is not None and after is not None and not CAPTION.match(after.text)


def is_alone(run: Sequence[Line], line: Line, after: Line | None) -> bool:
    """Whether a line between rows is a short cell alone, such as 午休."""
    plain = line.width <= WIDEST_ALONE and not STOP.search(line.text) and not has_number(line.text)
    return len(run) > 1 and plain and line.text[-1] not in "：:" and after is not None and is_row(after)
