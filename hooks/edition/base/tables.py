"""Tables: tab-separated values with one header, each row complete, checked by line."""

from collections.abc import Callable
from dataclasses import dataclass

from .findings import Fault, Finding


@dataclass(frozen=True)
class Column:
    """A column's name, and what says of a cell and its name what is wrong with it, if anything is."""

    name: str
    fault: Callable[[str, str], Fault | None]


@dataclass(frozen=True)
class Table:
    """The columns of a table in order, and the name of the one whose cells must differ, where one must.

    `together` says what is wrong with cells of a row that are in order one by one.
    """

    columns: tuple[Column, ...]
    unique: str = ""
    together: Callable[[tuple[str, ...]], Fault | None] = lambda cells: None

    @property
    def header(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def read_table(text: str, path: str, table: Table) -> tuple[list[tuple[str, ...]], list[Finding]]:
    """The rows of a table that are as they should be, and a finding for each line that is not."""
    rows, findings = read_numbered(text, path, table)
    return list(rows.values()), findings


def read_numbered(text: str, path: str, table: Table) -> tuple[dict[int, tuple[str, ...]], list[Finding]]:
    """The rows of a table that are as they should be, by their lines, and a finding for each line that is not."""
    header, *lines = text.removesuffix("\n").split("\n")
    if tuple(header.split("\t")) != table.header:
        fact = f"the header is not {', '.join(table.header)}"
        return {}, [Finding(path, 1, "table-header", fact, "Write these names with tabs between")]
    rows: dict[int, tuple[str, ...]] = {}
    findings: list[Finding] = []
    first: dict[str, int] = {}  # the line where each cell of the unique column stands first
    for number, line in enumerate(lines, 2):
        cells = tuple(line.split("\t"))
        if fault := wrong_row(cells, table) or repeated_row(cells, table, first):
            findings.append(fault.at(path, number))
            continue
        if table.unique:
            first[cells[table.header.index(table.unique)]] = number
        rows[number] = cells
    return rows, findings


def wrong_row(cells: tuple[str, ...], table: Table) -> Fault | None:
    """What is wrong with a row by itself: the first thing, if there is one."""
    if not "".join(cells).strip():
        return Fault("row-blank", "the row is blank", "Delete it")
    if len(cells) != len(table.columns):
        fact = f"the row has {len(cells)} cells, and the header {len(table.columns)}"
        return Fault("row-cells", fact, "Put one tab between two cells, and none elsewhere")
    faults = (column.fault(cell, column.name) for column, cell in zip(table.columns, cells, strict=True))
    return next(filter(None, faults), None) or table.together(cells)


def repeated_row(cells: tuple[str, ...], table: Table, first: dict[str, int]) -> Fault | None:
    """That the cell which must differ from all others stands in a row above already."""
    if not table.unique or (cell := cells[table.header.index(table.unique)]) not in first:
        return None
    fact = f"the {table.unique} of this row stands at line {first[cell]} already"
    return Fault("row-repeated", fact, "Keep one row")
