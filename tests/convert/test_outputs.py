"""What a program prints between two pieces of code."""

from __future__ import annotations

import pytest

from edition.convert.evidence.labels import Label
from edition.convert.kept.kept import sheet_of
from edition.convert.kept.outputs import outputs


def joined(*raw: str) -> list[list[int]]:
    """The numbers of the lines of each piece that is joined; lines with a prompt are known to be code."""
    sheet = sheet_of(*raw)
    ends = [Label("block", "code-lines", (line.span,), "code") for line in sheet.lines if line.text[0] == "$"]
    return [[part.line for part in label.parts] for label in outputs(sheet.labelled(ends))]


def test_lines_between_two_pieces_are_of_one_piece_with_them() -> None:
    assert joined("如下：", "$ make", "", "All tables", "Ready", "", "$ ls", "就行。") == [[2, 4, 5, 7]]
    assert joined("$ make", "Ready", "$ ls", "Ready", "$ cat", "就行。", "$ ls", "Ready", "$ cat") == [
        [1, 2, 3, 4, 5],
        [7, 8, 9],
    ]


@pytest.mark.parametrize(
    "between",
    [
        ("就行",),
        ("Ready", "就行"),
        ("All tables are ready.",),
        ("that you use with it, or by an",),
        ("1. Ready",),
        ("x" * 34,),
        ("Ready",) * 13,
        (),
    ],
)
def test_other_lines_between_them_part_them(between: tuple[str, ...]) -> None:
    assert joined("$ make", *between, "$ ls", "就行。") == []


def test_lines_before_the_first_and_behind_the_last_piece_are_left() -> None:
    assert joined("Ready", "$ make", "Ready", "就行。") == []
