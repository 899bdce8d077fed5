"""Where a source and a text differ, and how much of it is compared."""

from __future__ import annotations

from edition.check import difference
from edition.check.counted import Counted, Piece
from edition.check.difference import differences, in_context, shared, unequal
from edition.model.sources.source import Source

# Twice as many different characters as one side of the largest comparison.
LETTERS = "".join(chr(0x4E00 + n) for n in range(4100))


def test_equal_strings_do_not_differ() -> None:
    assert list(unequal("新质", "新质")) == []
    assert list(unequal("", "")) == []


def test_each_stretch_is_found_in_both() -> None:
    assert list(unequal("甲乙丙丁戊", "甲子丙丁丑")) == [(1, 2, 1, 2), (4, 5, 4, 5)]
    assert list(unequal("甲乙丙丁", "乙丙寅丁")) == [(0, 1, 0, 0), (3, 3, 2, 3)]
    assert list(unequal("甲甲", "甲甲甲")) == [(2, 2, 2, 3)]
    assert list(unequal("", "甲")) == [(0, 0, 0, 1)]


def test_what_is_too_long_to_compare_is_one_difference() -> None:
    assert difference.MOST_COMPARED == 2000 * 2000
    same = LETTERS[:1998]
    found = list(unequal(f"首甲{same}乙尾", f"首丙{same}丁尾"))
    assert found == [(1, 2, 1, 2), (2000, 2001, 2000, 2001)]
    assert list(unequal(f"首甲{same}乙尾", f"首丙{same}丁丁尾")) == [(1, 2001, 1, 2002)]


def test_how_much_of_a_beginning_is_shared() -> None:
    assert [shared(*pair) for pair in (("", "甲"), ("甲", "乙"), ("甲乙", "甲丙"), ("甲乙丙", "甲乙"))] == [0, 0, 1, 2]


def test_a_difference_is_shown_in_its_context() -> None:
    run = LETTERS[:100]
    assert in_context(run, 10, 12) == f"{LETTERS[4:10]}[{LETTERS[10:12]}]{LETTERS[12:18]}"
    assert in_context(run, 2, 2) == f"{LETTERS[:2]}[]{LETTERS[2:8]}"
    assert in_context(run, 10, 90) == f"{LETTERS[4:10]}[{LETTERS[10:50]}]{LETTERS[50:56]}"
    assert in_context(run, 98, 100) == f"{LETTERS[92:98]}[{LETTERS[98:100]}]"


SOURCE = Source("s.txt", ())
REMEDY = "Restore the source's reading, or mark the change with its reason."


def told(printed: str, read: str, line: int = 7) -> list[str]:
    """What is said of a source of one line and a text of one block, both given by their characters."""
    there, here = Counted.of([Piece(printed, 3)]), Counted.of([Piece(read, 5, "p1")])
    return [str(finding) for finding in differences(SOURCE, there, here, "x.md", line)]


def test_where_one_side_is_empty() -> None:
    assert told("", "甲") == [f"x.md:5: reading-differs: p1 reads “[甲]” where line 0 of s.txt reads “[]”. {REMEDY}"]
    assert told("甲", "") == [
        f"x.md:7: reading-differs: the text reads “[]” where line 3 of s.txt reads “[甲]”. {REMEDY}"
    ]
    assert told("", "") == []


def test_folded_characters_are_equal() -> None:
    assert told("甲，（乙）‐", "甲,(乙)-") == []
    assert told("甲，", "甲。") == [
        f"x.md:5: reading-differs: p1 reads “甲[。]” where line 3 of s.txt reads “甲[，]”. {REMEDY}"
    ]


def test_a_loss_belongs_to_the_block_before_unless_its_line_goes_on() -> None:
    here = Counted.of([Piece("甲", 5, "p1"), Piece("丁", 8, "p2")])

    def at(lines: tuple[int, int, int]) -> list[int]:
        there = Counted.of(map(Piece, "甲乙丁", lines))
        return [finding.line for finding in differences(SOURCE, there, here, "x.md", 1)]

    assert at((1, 1, 2)) == [5]
    assert at((1, 2, 3)) == [5]
    assert at((1, 2, 2)) == [8]
    beginning = Counted.of([Piece("子甲丁", 1)])
    assert [finding.line for finding in differences(SOURCE, beginning, here, "x.md", 1)] == [5]
