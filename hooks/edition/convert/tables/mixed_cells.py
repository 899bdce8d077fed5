"""Mixed cells: torn tables of which some rows stand on a line each, and others are torn into lines."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ...model.languages.chinese import HAN
from ...model.sources.source import Line, Span
from ..evidence.edges import Edges, is_item
from ..evidence.habits import ends_for_certain
from ..evidence.patterns import begins_item, has_number

PARTED = re.compile(f" (?<=[{HAN}，。] )(?=[{HAN}])")  # two cells on a line
TERMED = re.compile(f"(?=[^{HAN}]*[A-Za-z])[^{HAN}：:]+ [{HAN}][^A-Za-z]*$")  # a term in Latin letters, and Chinese
SEVERAL = re.compile(f"[^{HAN}]+ [{HAN}][^A-Za-z]*$")
FEWEST = 3  # rows on a line, and cells on lines of their own
SHARE = 1 / 3  # of the lines: are either
MOST_PROSE = 0.1  # of them are full and run on, without a space between Chinese words
RUNS_ON = 2.0  # cells of room: a line that ends no sentence and leaves less runs on


def mixed(stretch: Sequence[Line], lone: Collection[Span], edges: Edges) -> Sequence[Line]:
    """The lines from the first row or cell to the last, where lines that no blank line parts hold several of both, and
    hardly any prose; else none. `lone` are lines that may be a cell by themselves.

    >>> from ..kept.kept import sheet_of
    >>> raw = ("任务", "版本发布 检查软件。", "顺序", "配置数据 确保文件就位。", "文件库", "后退方案 把软件装回去。")
    >>> lines = sheet_of(*raw, "这是正文。").lines
    >>> [len(mixed(lines, {line.span for line in lines[:count:2]}, Edges(40))) for count in (3, 5)]
    [0, 6]
    >>> prose = sheet_of(*raw[:4], "因地制宜发展新质生产力的要求，因地制宜", "发展新质生产力。", *raw[4:]).lines
    >>> len(mixed(prose, {line.span for line in prose if line.text in raw[::2]}, Edges(40)))
    0
    """
    rows = [n for n in range(len(stretch)) if holds_row(stretch, n, lone, edges)]
    cells = [n for n, line in enumerate(stretch) if line.span in lone and n not in rows]
    if min(len(rows), len(cells)) < FEWEST or len(rows) + len(cells) < SHARE * len(stretch):
        return ()
    found = stretch[min(rows[0], cells[0]) : max(rows[-1], cells[-1]) + 1]
    prose = sum(not PARTED.search(line.text) and runs_on(line, after, edges) for line, after in pairwise(found))
    return found if prose <= MOST_PROSE * len(found) else ()


def holds_row(stretch: Sequence[Line], place: int, lone: Collection[Span], edges: Edges) -> bool:
    """Whether a line holds several cells, and neither goes on with the line before nor runs on: a space in a sentence
    tells nothing. A term in Latin letters below another is the first word of what explains that.
    """
    line = stretch[place]
    before = stretch[place - 1] if place else None
    termed = TERMED.match(line.text) and (before is None or before.span not in lone)
    if not (PARTED.search(line.text) or termed) or is_item(line) or has_number(line.text) or begins_item(line.text):
        return False
    goes_on = before is not None and runs_on(before, line, edges)
    return not goes_on and not (place + 1 < len(stretch) and runs_on(line, stretch[place + 1], edges))


def runs_on(line: Line, after: Line, edges: Edges) -> bool:
    """Whether a line is full and ends no sentence."""
    return not ends_for_certain(line.text) and edges.room(line, after, line) < RUNS_ON


def holds_several(text: str) -> bool:
    """Whether a line may hold several cells: a space stands between Chinese words, or before the first of them.

    >>> [holds_several(text) for text in ("空格键 设置坐标", "user_fax 传真", "传真", "DNS (BIND)", "新的 API")]
    [True, True, False, False, False]
    """
    return PARTED.search(text) is not None or SEVERAL.match(text) is not None
