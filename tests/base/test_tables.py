"""Tables: rows that are not in order are named by line, and left out."""

from __future__ import annotations

import pytest

from edition.base.findings import Fault
from edition.base.tables import Column, Table, read_table


def blank(cell: str, name: str) -> Fault | None:
    return None if cell.strip() else Fault("value-empty", f"{name} is empty", "Fill it in")


TABLE = Table((Column("zh", blank), Column("en", blank)), unique="zh")
CELLS = "Put one tab between two cells, and none elsewhere."
WRONG = {
    "blank": ("", "3: row-blank: the row is blank. Delete it."),
    "tabs alone": ("\t", "3: row-blank: the row is blank. Delete it."),
    "truncated": ("乙", f"3: row-cells: the row has 1 cells, and the header 2. {CELLS}"),
    "too long": ("乙\tB\tx", f"3: row-cells: the row has 3 cells, and the header 2. {CELLS}"),
    "an empty cell": ("乙\t ", "3: value-empty: en is empty. Fill it in."),
    "a repeated cell": ("甲\tB", "3: row-repeated: the zh of this row stands at line 2 already. Keep one row."),
}


@pytest.mark.parametrize(("row", "message"), WRONG.values(), ids=WRONG.keys())
def test_a_row_that_is_not_in_order_is_named_and_left_out(row: str, message: str) -> None:
    rows, findings = read_table(f"zh\ten\n甲\tA\n{row}\n丙\tC\n", "t.tsv", TABLE)
    assert rows == [("甲", "A"), ("丙", "C")]
    assert list(map(str, findings)) == [f"t.tsv:{message}"]


@pytest.mark.parametrize("text", ["en\tzh\n甲\tA\n", "zh\n", "\n", "\ufeffzh\ten\n"])
def test_a_header_that_differs_is_all_that_is_said(text: str) -> None:
    message = "t.tsv:1: table-header: the header is not zh, en. Write these names with tabs between."
    rows, findings = read_table(text, "t.tsv", TABLE)
    assert (rows, list(map(str, findings))) == ([], [message])


def test_rows_may_repeat_where_no_column_must_differ() -> None:
    assert read_table("zh\ten\n甲\tA\n甲\tA\n", "t.tsv", Table(TABLE.columns)) == ([("甲", "A")] * 2, [])
    assert read_table("zh\ten", "t.tsv", TABLE) == ([], [])
