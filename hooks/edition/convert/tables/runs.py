"""Runs of lines that show by themselves that they are rows, and heads that name columns."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from ...model.languages.chinese import HAN_CHARACTER, cells
from ...model.sources.source import Line
from ..evidence.labels import Sheet
from ..evidence.patterns import BULLET
from ..evidence.spread import is_spread
from ..kept.code_signs import WORD, marks_in
from .aligned_rows import aligned_rows
from .column_names import names_on
from .rows import GAP, WIDE_GAP, are_remarked, begins, columns_of, is_tabbed, rows_of, starts
from .torn import shows_rows
from .typed_tables import heads_table

FEWEST_ROWS = 4
FEWEST_ALIGNED = 3  # rows that have a cell at the same column
SHARE = 0.6  # of a table's rows that have as many cells as most
WIDEST = 24  # cells of a terminal: the median width of a table's cells is smaller


def runs(sheet: Sheet) -> list[tuple[int, int]]:
    """The places of lines that show by themselves that they are rows, and of heads, in order; they may overlap."""
    found = [*runs_of_rows(sheet), *aligned_rows(sheet), *(heads(sheet) if shows_rows(sheet) else ())]
    return sorted((first + captioned(sheet.lines[first:last]), last) for first, last in found)


def captioned(rows: Sequence[Line]) -> bool:
    """Whether the first of some rows is the caption of the others.

    >>> from ..kept.kept import sheet_of
    >>> captioned(sheet_of("表1   船只", "名称   数量", "木船   3").lines), captioned(sheet_of("表1   船只").lines)
    (True, False)
    """
    return len(rows) > 2 and heads_table(rows[0], rows[1])


def is_parted(before: Line, line: Line) -> bool:
    """Whether a blank line parts two lines of a page."""
    return line.blank_before and line.page == before.page


def heads(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The places of the lines that name several columns and nothing else."""
    settled = sheet.known
    for place, line in enumerate(sheet.lines):
        if names_on(line) > 1 and line.number not in settled and not (line.column or line.is_row):
            yield place, place + 1


def runs_of_rows(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The places of the first row, and of the line behind the last one, of runs of rows that show by themselves."""
    settled = sheet.known
    run: list[Line] = []
    for place, line in enumerate((*sheet.lines, None)):
        if line and line.number not in settled and goes_on(run, line):
            run.append(line)
            continue
        rows = run if is_tabbed(run) or is_table(run) else aligned(run)
        if rows:
            yield place - len(run), place - len(run) + len(rows)
        run = [line] if line and line.number not in settled and may_be_row(line) else []


def may_be_row(line: Line) -> bool:
    """Whether a line has cells, and is no item, no code, and no part of a page in columns."""
    return not (line.column or line.is_row) and bool(GAP.search(line.text)) and not BULLET.match(line.text)


def goes_on(run: Sequence[Line], line: Line) -> bool:
    """Whether a line may be the next row: it has cells of its own, or one that begins where one of the rows does.

    Behind a blank line, what has no gap is no further line of a cell.

    >>> from ..kept.kept import sheet_of
    >>> rows = sheet_of("船\\t二十五", "桥\\t三十一", "", "　　渡口的船", "　　渡口的桥").lines
    >>> goes_on(rows[:2], rows[2]), goes_on(rows[:2], rows[3])
    (False, True)
    """
    gap = GAP if run else WIDE_GAP
    if (not run or is_parted(run[-1], line)) and not gap.search(line.text):
        return False
    if line.column or line.is_row or BULLET.match(line.text) or is_spread(line.text):
        return False
    if WIDE_GAP.search(line.text) and (not run or all(WIDE_GAP.search(row.text) for row in run)):
        return True
    return not begins(line).isdisjoint(start for row in run[-2:] for start in starts(row, GAP))


def is_table(rows: Sequence[Line]) -> bool:
    """Whether lines with wide gaps are the rows of a table: most have as many cells, which are short, some Chinese."""
    if len(rows) < FEWEST_ROWS:
        return False
    counts = Counter(len(WIDE_GAP.findall(line.text)) for line in rows)
    parts = [part for line in rows for part in WIDE_GAP.split(line.text)]
    if not counts.most_common(1)[0][0]:
        return False
    even = counts.most_common(1)[0][1] >= SHARE * len(rows)
    return even and median(map(cells, parts)) < WIDEST and is_no_code(rows)


def aligned(rows: Sequence[Line]) -> Sequence[Line]:
    """Those lines that are the rows of a table by the columns that their cells begin at; a last one may be none."""
    if len(rows) < FEWEST_ALIGNED:
        return ()
    columns = columns_of(rows)
    while rows and begins(rows[-1]).isdisjoint(columns):
        rows = rows[:-1]
    if len(rows) < FEWEST_ALIGNED or any(begins(row).isdisjoint(columns) for row in rows) or not is_no_code(rows):
        return ()
    return rows if median(cells(cell) for row in rows_of(rows) for cell in row if cell) < WIDEST else ()


def is_no_code(rows: Sequence[Line]) -> bool:
    """Whether half of some lines hold Chinese, and no more have marks of code besides their gaps."""
    chinese = sum(HAN_CHARACTER.search(line.text) is not None for line in rows)
    worded = [line.text for line in rows if WORD.search(line.text)]
    code = sum(marks_in(text) - len(GAP.findall(text)) >= 3 for text in worded)
    return chinese >= 0.5 * len(rows) >= code and not are_remarked(rows)
