"""Listings that no prose and no table looks like: trees of folders, logs, drawings, and settings in YAML or by
sections, in any language.

They are found before tables are, whose columns their lines may seem to have.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model.sources.source import Line
from ..evidence.drawings import is_drawn
from ..evidence.habits import ends_for_certain
from ..evidence.labels import Label, Sheet
from .drawn import DRAWN, drawing

LISTING = "listing"
BRANCH = re.compile(r"(?:[│┃|] *)*(?:[├└┣┗╰]|[|`+]--)[─━-]* ?[\w.…~@*(<\[{]")
TRUNK = re.compile(r"[│┃|]$")
ROOT = re.compile(r"[\w.~/$:\\-]+$")
TIME = r"(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d\d:\d\d:\d\d[.,]\d{3})"
LEVEL = r"(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)"
# A time to the second and how bad it is, or the program that says so with its number.
LOGGED = re.compile(rf"[\[(]?{TIME}\S*\s.*?(?:\b{LEVEL}\b|[\w./-]+\[\d+\]:)|\[{LEVEL}\] ")
KEY = re.compile(r"(?:- )?[a-z_][\w.-]*:$", re.ASCII)
VALUE = re.compile(r"(?:- )?[\w./\"'-]+:(?: \S.*)?$", re.ASCII)
ENTRY = re.compile(r"#|- \S")
SECTION = re.compile(r"\[[\w.:/ \"-]+\]$", re.ASCII)
ASSIGNED = re.compile(r"[\w.-]+ ?= ?", re.ASCII)
SET = re.compile(rf"[;#]|{ASSIGNED.pattern}", re.ASCII)
FEWEST, FEWEST_DRAWN = 2, 3  # lines of a tree or of a log, and of a drawing


def find_listings(sheet: Sheet) -> Sheet:
    """Labels the lines of each listing as code; what else belongs to it is told with the lines round it.

    >>> from .kept import sheet_of
    >>> tree = ("site/", "├── 首页.md", "└── app.py   # 程序", "以上。")
    >>> [[part.line for part in label.parts] for label in find_listings(sheet_of("如下：", *tree)).labels]
    [[2, 3, 4]]
    >>> log = ("2023-05-01 10:00:01 INFO  已启动", "2023-05-01 10:00:02 WARN  无缓存")
    >>> [len(label.parts) for label in find_listings(sheet_of(*log, "2023-05-01 10:00:03 开会")).labels]
    [2]
    >>> settings = ("# 服务", "server:", "  title: 新闻", "  allow:", "    - 内网", "如下：")
    >>> [len(label.parts) for label in find_listings(sheet_of(*settings)).labels]
    [5]
    >>> sections = ("[server]", "title = 新闻", "; 说明：标题", "", "[disk]", "; 无", "size = 3", "[1] 新闻", "a = 1")
    >>> [len(label.parts) for label in find_listings(sheet_of(*sections)).labels]
    [6]
    >>> boxes = ("+------+    +------+", "| 渡口 |--->| 码头 |", "+------+    +------+")
    >>> [len(label.parts) for label in find_listings(sheet_of("如下：", "", *boxes, "   |", "", "以上。")).labels]
    [4]
    """
    settled = sheet.settled
    lines = [line for line in sheet.lines if not line.column]
    labels: list[Label] = []
    last = 0
    for first, end in sorted((*trees(lines), *logs(lines), *drawings(lines), *settings(lines), *sections(lines))):
        piece = lines[max(first, last) : end]
        if piece and settled.isdisjoint(line.number for line in piece):
            labels.append(Label.of_block(LISTING, piece, "code", f"{len(piece)} lines"))
            last = end
    return sheet.labelled(labels)


def trees(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first line of each tree of folders, with the folder above it, and the one behind its last line."""
    for first, end in runs(lines, BRANCH, TRUNK):
        above = lines[first - 1] if first else None
        rooted = above and not lines[first].blank_before and ROOT.match(above.text)
        yield first - 1 if rooted else first, end


def logs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The same of each log."""
    yield from runs(lines, LOGGED)


def runs(
    lines: Sequence[Line], pattern: re.Pattern[str], other: re.Pattern[str] | None = None
) -> Iterator[tuple[int, int]]:
    """The first line of each run of such lines, two or more, and the one behind its last; others may stand in it."""
    first, found, end = 0, 0, 0
    for place, line in enumerate((*lines, None)):
        if line and pattern.match(line.text):
            first, found, end = first if found else place, found + 1, place + 1
        elif not (line and found and other and other.match(line.text)):
            if found >= FEWEST:
                yield first, end
            found = 0


def drawings(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The same of drawings between blank lines: half of the lines show boxes, lines or arrows, and no other is prose;
    one at least could be no row of a table.

    >>> from .kept import sheet_of
    >>> plan = ("船 ──→ 桥", "│      │", "└──────┘")
    >>> pieces = [plan, plan[:2], (*plan, "渡口没有灯。"), (*plan, *["  渡口没有灯"] * 4)]
    >>> [[*drawings(sheet_of(*piece).lines)] for piece in (*pieces, ("| 船 | 桥 |", "|----|----|", "| 1 | 2 |"))]
    [[(0, 3)], [], [], [], []]
    """
    begins = [place for place, line in enumerate(lines) if not place or line.blank_before]
    for first, end in pairwise((*begins, len(lines))):
        group = lines[first:end]
        drawn = [line for line in group if is_drawn(line.text)]
        if len(drawn) < max(FEWEST_DRAWN, 0.5 * len(group)) or all(drawing(line) == DRAWN for line in group):
            continue
        if all(is_drawn(line.text) or (line.indent and not ends_for_certain(line.text)) for line in group):
            yield first, end


def settings(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The same of settings: a key, one further in below it, and all lines beside these that settings may hold."""
    last = 0
    for place, (line, after) in enumerate(pairwise(lines)):
        nests = VALUE.match(after.text) and not after.blank_before and after.indent > line.indent
        if place >= last and nests and KEY.match(line.text):
            first, end = place, place + 2
            while first > last and is_setting(lines[first - 1]) and not lines[first].blank_before:
                first -= 1
            while end < len(lines) and is_setting(lines[end], lines[end].blank_before):
                end += 1
            yield first, end
            last = end


def sections(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The same of settings by sections. Each section has its name in brackets; remarks and what is set follow."""
    end = 0
    for place in range(len(lines)):
        if place >= end and opens_section(lines, place):
            end = place + 1
            while end < len(lines) and (SET.match(lines[end].text) or opens_section(lines, end)):
                end += 1
            yield place, end


def opens_section(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a name in brackets over something that is set, or over a remark and that."""
    below = [line.text for line in lines[place + 1 : place + 3]]
    return SECTION.match(lines[place].text) is not None and any(map(ASSIGNED.match, below))


def is_setting(line: Line, begins: bool = False) -> bool:
    """Whether a line is of settings: a key with or without a value, a remark, an entry of a list. Only a key begins
    more of them behind a blank line.

    >>> from .kept import sheet_of
    >>> [is_setting(line) for line in sheet_of("title: 新闻", "- 内网", "# 网段", "注意: 新闻", "# 网段。").lines]
    [True, True, True, False, True]
    """
    if VALUE.match(line.text):
        return not ends_for_certain(line.text)
    return not begins and ENTRY.match(line.text) is not None
