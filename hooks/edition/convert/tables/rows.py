"""Rows: the cells of a line of a table, by wide gaps, by the columns that rows share, and by the kinds of words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from .column_names import kind_of, names_on
from .even_rows import even_cells
from .mixed_cells import PARTED
from .turns import rows_in_turn
from .typed_rows import between, is_typed, spaced_cells, typed_cells
from .wrapped_cells import joined

# One space or more between words, two, and three; or tabs. The space stands first and what is before it behind that, so
# that a search goes from space to space.
SPACES, GAP, WIDE_GAP = (re.compile(rf"[ \t](?<=\S[ \t])(?:(?<= ) {{{more},}}|(?<=\t)\t*)(?=\S)") for more in (0, 1, 2))
TABS = re.compile(r"(?<=\S) *\t\s*(?=\S)")
SHARE = 0.6  # of a table's rows that have a cell at a column, or as many cells as most
WIDE = 0.3  # of a table's rows that have a wide gap before a column
DEEP = 8  # cells: what is set in by as much goes on with the last column, where columns do not show
NEAR = 4  # characters before a column: a cell that ends there leaves no wide gap
REMARK = re.compile(r"\S\s{2,}(?://|/\*|#\s|--\s|;;)")  # behind code, in a column of remarks
MOST_SPACES = 12  # on a row: with more it is prose


def shift(line: Line) -> int:
    """How many characters stand before a line that take no column: form feeds."""
    return -line.raw.count("\f", 0, line.start)


def starts(line: Line, gaps: re.Pattern[str]) -> list[int]:
    """The columns at which something stands behind a gap."""
    return [shift(line) + line.start + gap.end() for gap in gaps.finditer(line.text)]


def begins(line: Line) -> set[int]:
    """The columns at which something stands on a line."""
    return {shift(line) + line.start, *starts(line, SPACES)}


def are_remarked(rows: Sequence[Line]) -> bool:
    """Whether half of some lines are code with a remark behind it.

    >>> from ..kept.kept import sheet_of
    >>> [are_remarked(sheet_of(*rows).lines) for rows in (("int a;   // 甲", "int b;"), ("甲   #1", "乙   #2"))]
    [True, False]
    """
    return 2 * sum(REMARK.search(row.text) is not None for row in rows) >= len(rows)


def columns_of(rows: Sequence[Line]) -> list[int]:
    """The columns at which most rows have a cell, behind a wide gap in some of them."""
    found = Counter(start for row in rows for start in starts(row, SPACES))
    wide = Counter(start for row in rows for start in starts(row, GAP))
    return sorted(start for start in found if found[start] >= SHARE * len(rows) and wide[start] >= WIDE * len(rows))


def is_tabbed(rows: Sequence[Line]) -> bool:
    """Whether lines are rows by their tabs: as many stand in each, and words in some.

    >>> from ..kept.kept import sheet_of
    >>> is_tabbed(sheet_of("年份\\t产量", "2020\\t100").lines), is_tabbed(sheet_of("年份\\t产量", "2020").lines)
    (True, False)
    """
    tabs = {len(TABS.findall(row.text)) for row in rows}
    return len(rows) > 1 and len(tabs) == 1 and 0 not in tabs and any(HAN_CHARACTER.search(row.text) for row in rows)


@dataclass(frozen=True)
class Columns:
    """What rows show of their columns: how many; where those behind the first begin, if they tell; the kinds of words
    in each.
    """

    count: int
    starts: tuple[int, ...] = ()
    kinds: tuple[frozenset[str], ...] = ()

    @classmethod
    def of(cls, rows: Sequence[Line]) -> "Columns":
        """The columns of rows that wide gaps part, or that a head names.

        >>> from ..kept.kept import sheet_of
        >>> Columns.of(sheet_of("名称       值", "CUPS     1", "NTP      2").lines).starts
        (9,)
        """
        begun = columns_of([row for row in rows if GAP.search(row.text)])
        names = names_on(rows[0])
        if names > len(begun) + 1:
            whole = [words for row in rows[1:] if len(words := row.text.split()) >= names]
            columns = zip(*(words[: names - 1] for words in whole), strict=True)
            kinds = [usual_kinds(column) for column in columns]
            return cls(names, (), (*kinds, frozenset(("Chinese", "other", "figures"))) if kinds else ())
        parted = [row_cells for row in rows if all(row_cells := cells_between(row, begun))]
        return cls(len(begun) + 1, tuple(begun), tuple(usual_kinds(column) for column in zip(*parted, strict=True)))

    def cells(self, row: Line) -> list[str]:
        """The cells of a row, as many as there are columns; all in the first where nothing parts them."""
        rest = [""] * (self.count - 1)
        if rest and not self.starts and row.indent >= DEEP:
            return [*rest, row.text]
        between = cells_between(row, self.starts) if self.starts else [row.text, *rest]
        if all(between):
            return between
        if parted := self.parted(row):
            return parted
        return between

    def parted(self, row: Line) -> list[str]:
        """The cells of a row that spaces part, single ones too where words or places tell; nothing where they do not.

        >>> from ..kept.kept import sheet_of
        >>> columns = Columns.of(sheet_of("CUPS     打印", "NTP      时钟").lines)
        >>> [columns.parted(line) for line in sheet_of("rsyslog 日志", "打印 服务", "打印是服务").lines]
        [['rsyslog', '日志'], ['打印', '服务'], []]
        """
        places = [space.span() for space in SPACES.finditer(row.text)]
        if self.count < 2 or not self.count - 1 <= len(places) <= MOST_SPACES:
            return []
        best: list[str] = []
        most = -1
        for chosen in combinations(places, self.count - 1):
            found = [words for _, words in between(row.text, chosen)]
            marks = [self.mark(row, n, place, found) for n, place in enumerate(chosen)]
            if all(marks) and sum(marks) > most:
                best, most = found, sum(marks)
        return best

    def mark(self, row: Line, column: int, place: tuple[int, int], found: Sequence[str]) -> int:
        """How well a space parts two columns: 0 not at all, most if it is wide."""
        start, end = place
        before, after = found[column], found[column + 1]
        if end - start > 1 or "\t" in row.text[start:end]:
            return 4
        at = shift(row) + row.start + end
        if self.starts and at > self.starts[column] + 1:
            return 0
        if self.starts and at > self.starts[column] - NEAR:
            return 3
        scripts = [HAN_CHARACTER.match(char) is not None for char in (before[-1], after[0])]
        if all(scripts):
            return 2
        kinds = kind_of(before), kind_of(after)
        if not self.kinds or kinds[0] not in self.kinds[column] or kinds[1] not in self.kinds[column + 1]:
            return 0
        tells = kinds[0] != kinds[1] or not (self.starts or kinds[0] == "Chinese")
        return tells * (2 if any(scripts) else 1)


def usual_kinds(column: Sequence[str]) -> frozenset[str]:
    """The kinds of words that at least a third of a column's cells hold."""
    counts = Counter(map(kind_of, column))
    return frozenset(kind for kind, count in counts.items() if 3 * count >= counts.total())


def cells_between(row: Line, columns: Sequence[int]) -> list[str]:
    """The cells of a row between the columns at which something stands on it."""
    found, end = [""] * (len(columns) + 1), row.end
    near = [n for n, column in enumerate(columns, 1) if abs(column - shift(row) - row.start) <= 1]
    if near and row.indent and not GAP.search(row.text):
        found[near[0]] = row.text
        return found
    kept = [column for column in columns if column in begins(row)]
    for column in reversed(kept):
        at = max(row.start, column - shift(row))
        found[columns.index(column) + 1] = row.raw[at:end].strip()
        end = at
    found[0] = row.raw[row.start : end].strip()
    return found


def rows_of(rows: Sequence[Line]) -> list[list[str]]:
    """The cells of a table's rows, as many in each; a single one where its lines are cells, two or more of them where
    a space parts Chinese words.

    Where the document itself says that they are rows, cells stand between tabs; the first and the last may be empty.

    >>> from ..kept.kept import sheet_of
    >>> rows_of(sheet_of("服务     名称", "域名服务   bind", "       dns", "时钟     ntp").lines)
    [['服务', '名称'], ['域名服务', 'bind'], ['', 'dns'], ['时钟', 'ntp']]
    >>> rows_of(sheet_of("船只", "木船 渡口", "SVG 文件").lines)
    [['船只'], ['木船'], ['渡口'], ['SVG 文件']]
    """
    if all(row.is_row for row in rows):
        return [[cell.strip() for cell in row.raw.lstrip("\f").split("\t")] for row in rows]
    if is_tabbed(rows):
        return [TABS.split(row.text) for row in rows]
    if typed := typed_cells(rows) if is_typed(rows) else even_cells(rows):
        return typed
    if not any(GAP.search(row.text) for row in rows) and (in_turn := rows_in_turn(rows)):
        return in_turn
    parted = [GAP.split(row.text) for row in rows]
    whole = Columns.of(rows)
    if len(parted[0]) > whole.count and len({len(row) for row in parted}) == 1:
        return parted
    if spaced := spaced_cells(rows, GAP, whole.count):
        return joined(spaced)
    found: list[list[str]] = []
    for section in sections(rows):
        own = Columns.of(section)
        columns = own if own.count >= whole.count else whole
        found += [columns.cells(row) for row in section]
    count = max(map(len, found))
    if count == 1:
        return [[cell] for row in rows for cell in PARTED.split(row.text)]
    return joined([[*row, *[""] * (count - len(row))] for row in found])


def sections(rows: Sequence[Line]) -> Iterator[list[Line]]:
    """The rows in stretches that keep to the same columns: an extraction pads each table on a page by itself.

    >>> from ..kept.kept import sheet_of
    >>> rows = sheet_of("服务     甲", "域名     乙", "域名服务器     丙", "时钟服务器     丁").lines
    >>> [len(section) for section in sections(rows)]
    [2, 2]
    """
    gaps = [set(starts(row, GAP)) for row in rows]
    # Of each row those of the next one that has any.
    coming = [*accumulate(reversed(gaps), lambda after, own: own or after, initial=set[int]())][-2::-1]
    section: list[Line] = []
    columns: set[int] = set()
    for row, own, after in zip(rows, gaps, coming, strict=True):
        if columns and own.isdisjoint(columns) and not own.isdisjoint(after) and after.isdisjoint(columns):
            yield section
            section, columns = [], set()
        section.append(row)
        columns |= own
    yield section
