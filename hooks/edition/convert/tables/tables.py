"""Tables: rows whose cells stand in columns, as a layout-preserving extraction leaves them."""

from collections.abc import Iterable, Iterator, Sequence

from ...model.languages.chinese import FINAL
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import has_number
from ..kept.code_lines import are_code
from .column_names import kind_of, names_on
from .even_rows import even_tables
from .rows import GAP, Columns
from .runs import is_parted, runs
from .typed_tables import typed_tables

RECENT = 20  # rows before a line, with which it is compared
SEEN = 5  # lines from a head on that show what its columns hold
FEWEST_HEADED = 3  # rows with their head
HALF, FULL = 0.5, 0.93  # of the width of full lines: what is narrower, or not much narrower


def find_tables(sheet: Sheet) -> Sheet:
    """Labels the lines of each table: rows of which most have as many short cells, or have them at the same columns.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("服务     名称     域名", "日志     syslog     log", "域名     bind     dns", "时钟     ntp     time")
    >>> [len(label.parts) for label in find_tables(sheet_of("如下：", *rows, "新质生产力。")).those("block")]
    [4]
    >>> find_tables(sheet_of(*rows[:2])).those("block")
    ()
    >>> find_tables(sheet_of("第 一 章   起 点", *["  清 早 船 家 修 好 了 漏 水 的 木 盆"] * 3)).those("block")
    ()
    """
    sheet = sheet.labelled(typed_tables(sheet))
    sheet = sheet.labelled(even_tables(sheet))
    return sheet.labelled(tables(sheet))


def tables(sheet: Sheet) -> Iterator[Label]:
    """The labels of tables: rows that show by themselves, or a head, and those above and below that are like them.

    What stands in columns right below code is what a program prints.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("名称     容量     位置", "sda1     20     根", "sda2     40     用户", "sda3     1     启动")
    >>> [[len(label.parts) for label in tables(sheet_of(*over, *rows))] for over in ((), ("$ df -h", ""), ("$ df -h",))]
    [[4], [4], []]
    """
    lines = sheet.lines
    found: list[tuple[int, int, str]] = []
    for first, last in runs(sheet):
        end = found[-1][1] if found else 0
        if first < end:
            if last > end:
                found[-1] = found[-1][0], last, found[-1][2]
            continue
        headed = last - first == 1
        columns = Columns.of(lines[first : first + SEEN] if headed else lines[first:last])
        while not headed and first > end and is_above(lines[first - 1], lines[first], columns, sheet):
            first -= 1
        while last < len(lines) and (more := following(lines, first, last, columns, sheet)):
            last += more
        if not headed or last - first >= FEWEST_HEADED:
            found.append((first, last, "headed-rows" if headed else "table-rows"))
    for first, last, rule in found:
        if not (first and not lines[first].blank_before and are_code(lines[first - 1 : first])):
            yield Label.of_block(rule, lines[first:last], "table", f"{last - first} rows of cells")


def following(lines: Sequence[Line], first: int, last: int, columns: Columns, sheet: Sheet) -> int:
    """How many lines behind rows go on with them: none, one, or two of which the first has but one cell."""
    rows = lines[max(first, last - RECENT) : last]
    for found, line in enumerate(lines[last : last + 2], 1):
        at = last + found - 1
        beyond = lines[at + 1 : at + 3]
        if is_parted(lines[at - 1], line) or is_other(line, sheet) or heads_another(line, beyond):
            return 0
        if is_like(line, rows, columns) and (found == 1 or GAP.search(line.text)):
            return 0 if is_prose(line, beyond, columns, sheet) else found
        if line.text[-1] in FINAL or not is_narrow(line, sheet, HALF):
            return 0
    return 0


def is_above(line: Line, row: Line, columns: Columns, sheet: Sheet) -> bool:
    """Whether a line over rows is one of them: their head, or one whose cells are like theirs."""
    if is_parted(line, row) or is_other(line, sheet):
        return False
    ended = line.text[-1] in FINAL or not is_narrow(line, sheet, FULL)
    return names_on(line) > 0 or (not ended and is_like(line, [row], columns))


def is_like(line: Line, rows: Sequence[Line], columns: Columns) -> bool:
    """Whether a line by rows has cells like theirs, or goes on with a cell of the last one."""
    found = columns.cells(line)
    if not found[0] and sum(map(bool, found)) == 1:
        return True
    tells = all(found) and kind_of(found[0]) != "Chinese" and (columns.count > 2 or len(rows) == 1)
    ended = line.text[-1] in FINAL and not tells and not any(row.text[-1] in FINAL for row in rows)
    return sum(map(bool, found)) > 1 and abs(line.indent - min(row.indent for row in rows)) <= 1 and not ended


def heads_another(line: Line, beyond: Sequence[Line]) -> bool:
    """Whether a line names columns, or stands without a wide gap over one that does on its page: a heading.

    >>> from ..kept.kept import sheet_of
    >>> over, row, names = sheet_of("供网页使用的", "SVG   网页", "名称   类型").lines
    >>> heads_another(names, []), heads_another(over, [names]), heads_another(row, [names]), heads_another(over, [row])
    (True, True, False, False)
    """
    over = beyond and beyond[0].page == line.page and not GAP.search(line.text)
    return names_on(line) > 1 or bool(over and names_on(beyond[0]) > 1)


def is_other(line: Line, sheet: Sheet) -> bool:
    """Whether a line is no row for certain: an item, a heading with a number, or one that announces something."""
    other = is_item(line) or has_number(line.text) or line.text[-1] in "：:"
    return bool(other or line.column or line.is_row or line.number in sheet.known)


def is_prose(line: Line, beyond: Sequence[Line], columns: Columns, sheet: Sheet) -> bool:
    """Whether a line fills the page's width, and the next one goes on at the margin, as prose does.

    A wide gap on it, or soon behind, shows a row.
    """
    if is_narrow(line, sheet, FULL) or not beyond or beyond[0].blank_before:
        return False
    shown = any(GAP.search(row.text) for row in (line, *beyond))
    return beyond[0].indent <= line.indent and not all(columns.cells(beyond[0])) and not shown


def is_narrow(line: Line, sheet: Sheet, share: float) -> bool:
    """Whether a line takes less than a share of the width of full lines, if that is known."""
    edges = sheet.layout.edges
    return edges.know(line) and edges.width_of(line.text) < share * edges.width


def rows_printed_again(lines: Iterable[Line]) -> Iterator[Line]:
    """The first row of each table where it stands again at the head of a page, over the rows that go on there."""
    first, page = "", 0
    for line in lines:
        if not line.is_row:
            continue
        if line.place and line.place.opens:
            first = line.text
        elif line.page > page and line.text == first:
            yield line
        page = line.page
