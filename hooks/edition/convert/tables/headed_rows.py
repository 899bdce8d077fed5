"""Headed rows: a table whose cells single spaces part, under a head of Chinese words, as prose has no spaces between
them.
"""

import re
from collections.abc import Iterator, Sequence

from ...model.languages.chinese import FINAL, cells
from ...model.sources.source import Line
from ..evidence.edges import HAN_CHARACTER, is_item
from ..evidence.patterns import CAPTION, has_number
from ..evidence.spread import is_spread
from .typed_rows import is_song

OTHER = re.compile(r"[。，；！？：“”‘’［〔【]|[.,:;](?:\s|$)")  # in no head
INSIDE = re.compile(r"[。；！？]\S|[：:]$")  # in no row: a sentence ends inside it; nor does one announce something
GAP = re.compile(" +")
FEWEST_COLUMNS, FEWEST_WHOLE = 3, 2  # names; rows with as many cells
WIDEST = 16  # cells of a terminal: the name of a column


def headed_rows(lines: Sequence[Line], place: int) -> list[tuple[int, list[str]]]:
    """The rows from a place on, of each how many lines it takes and its cells; none where no head stands there.

    The last cells of a row may be empty, or stand on lines of their own; what is left over goes into the last one.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("材料 用量 备注", "萝卜 1千克 光滑，没有 空心的", "花椒 1小把", "盐  60克", "不加碘", "酒 20毫升 高度")
    >>> [(count, row[2]) for count, row in headed_rows(sheet_of(*rows, "盐的多少可以自己调整。").lines, 0)]
    [(1, '备注'), (1, '光滑，没有 空心的'), (1, ''), (2, '不加碘'), (1, '高度')]
    >>> [headed_rows(sheet_of(*rows, "糖 10克 白糖").lines, 0) for rows in (["盐 材料 用量"], ["1. 盐 60克"] * 3)]
    [[], []]
    """
    names = names_in(lines[place])
    rows = [(1, names), *rows_under(lines, place + 1, len(names))] if names else []
    whole = sum(all(row) for _, row in rows[1:])
    return rows if whole >= FEWEST_WHOLE and not is_song([cell for _, row in rows for cell in row]) else []


def names_in(line: Line) -> list[str]:
    """The words of a line that may name columns: all are short and Chinese."""
    words = line.text.split(" ")
    named = all(HAN_CHARACTER.search(word) and cells(word) <= WIDEST for word in words)
    other = OTHER.search(line.text) or is_item(line) or has_number(line.text) or CAPTION.match(line.text)
    return words if named and len(words) >= FEWEST_COLUMNS and not (other or is_spread(line.text)) else []


def rows_under(lines: Sequence[Line], place: int, count: int) -> Iterator[tuple[int, list[str]]]:
    """The rows of so many cells from a place on."""
    while place < len(lines) and may_be_row(lines[place]):
        words = GAP.split(lines[place].text, count - 1)
        taken = 1
        while place + taken < len(lines) and len(words) < count and is_cell(lines[place + taken]):
            words.append(lines[place + taken].text)
            taken += 1
        if taken > 1 and len(words) < count:
            words, taken = words[: 1 - taken], 1
        yield taken, [*words, *[""] * (count - len(words))]
        place += taken


def may_be_row(line: Line) -> bool:
    """Whether a line may be a row: spaces part it, and it is no item, no heading and no sentence."""
    parted = GAP.search(line.text) and not line.blank_before
    other = INSIDE.search(line.text) or is_item(line) or has_number(line.text) or CAPTION.match(line.text)
    return bool(parted) and not other


def is_cell(line: Line) -> bool:
    """Whether a line may be a cell by itself that is missing in the row above."""
    ended = line.text[-1] in FINAL or INSIDE.search(line.text)
    return " " not in line.text and not (line.blank_before or ended or is_item(line) or has_number(line.text))
