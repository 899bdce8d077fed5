"""Headed rows: a table whose cells single spaces part, under a head of Chinese words, as prose has no spaces between
them.
"""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from ...model.languages.chinese import FINAL, HAN_CHARACTER, IS_WIDE, cells
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.patterns import CAPTION, has_number
from ..evidence.spread import is_spread
from .typed_rows import between, is_song

OTHER = re.compile(r"[。，；！？：“”‘’［〔【]|[.,:;](?:\s|$)")  # in no head
INSIDE = re.compile(r"[。；！？]\S|[：:]$")  # in no row: a sentence ends inside it; nor does one announce something
GAP = re.compile(" +")
FEWEST_COLUMNS, FEWEST_WHOLE = 3, 2  # names; rows with as many cells on a line
MOST_LINES = 3  # of a head
CHINESE = 4  # how strongly a space between Chinese words parts them
WIDEST = 16  # cells of a terminal: the name of a column


def headed_rows(lines: Sequence[Line], place: int) -> list[tuple[int, list[str]]]:
    """The rows from a place on, of each how many lines it takes and its cells; none where no head stands there.

    The last cells of a row, the head too, may stand on lines of their own, or those of a row be empty.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("材料 用量 备注", "萝卜 1 kg 光滑，不空心", "花椒 1小把", "盐  60克", "不加碘", "酒 20毫升 高度")
    >>> [(count, row[2]) for count, row in headed_rows(sheet_of(*rows, "盐的多少可以自己调整。").lines, 0)]
    [(1, '备注'), (1, '光滑，不空心'), (1, ''), (2, '不加碘'), (1, '高度')]
    >>> torn = "材料 用量", "备注", *rows[1:]
    >>> [headed_rows(sheet_of(*torn).lines, place)[:1] for place in (0, 1)]
    [[(2, ['材料', '用量', '备注'])], []]
    >>> [headed_rows(sheet_of(*rows, "糖 10克 白糖").lines, 0) for rows in (["盐 材料 用量"], ["1. 盐 60克"] * 3)]
    [[], []]
    """
    for names, end in heads_from(lines, place):
        rows = [(end - place, names), *rows_under(lines, end, len(names))]
        whole = sum(all(row) and count == 1 for count, row in rows[1:])
        if whole >= FEWEST_WHOLE and not is_song([cell for _, row in rows for cell in row]):
            return rows
    return []


def heads_from(lines: Sequence[Line], place: int) -> Iterator[tuple[list[str], int]]:
    """The names of columns that may stand from a place on, and where their lines end: one, or more, of which the
    first has several.
    """
    if " " not in lines[place].text:
        return
    names: list[str] = []
    for end, line in enumerate(lines[place : place + MOST_LINES], place + 1):
        words = names_in(line)
        if not words or (names and line.blank_before) or not (names or words[1:]):
            return
        names = [*names, *words]
        if len(names) >= FEWEST_COLUMNS:
            yield names, end


def names_in(line: Line) -> list[str]:
    """The words of a line that may name columns: all are short and Chinese, and a single space parts two, if any.

    >>> from ..kept.kept import sheet_of
    >>> [len(names_in(line)) for line in sheet_of("词语 拼音     解释", "词语     解释", "词语1 拼音", "解释").lines]
    [3, 0, 0, 1]
    """
    gaps = [*GAP.finditer(line.text)]
    if not all(strength(line.text, gap) >= CHINESE for gap in gaps) or (gaps and " " not in map(itemgetter(0), gaps)):
        return []
    words = GAP.split(line.text)
    if not all(HAN_CHARACTER.search(word) and cells(word) <= WIDEST for word in words):
        return []
    other = OTHER.search(line.text) or is_item(line) or has_number(line.text) or CAPTION.match(line.text)
    return [] if other or is_spread(line.text) else words


def rows_under(lines: Sequence[Line], place: int, count: int) -> Iterator[tuple[int, list[str]]]:
    """The rows of so many cells from a place on."""
    while place < len(lines) and may_be_row(lines[place]):
        words = parted(lines[place].text, count)
        taken = 1
        while place + taken < len(lines) and len(words) < count and is_cell(lines[place + taken]):
            words.append(lines[place + taken].text)
            taken += 1
        if taken > 1 and len(words) < count:
            words, taken = words[: 1 - taken], 1
        yield taken, [*words, *[""] * (count - len(words))]
        place += taken


def parted(text: str, count: int) -> list[str]:
    """The cells of a row, at most so many: those spaces part them that stand in no cell most likely.

    >>> parted("吩咐 fēn fù 命令", 3), parted("RC 220 V 4.0 L", 3), parted("盐 60", 3)
    (['吩咐', 'fēn fù', '命令'], ['RC', '220 V', '4.0 L'], ['盐', '60'])
    """
    gaps = sorted(GAP.finditer(text), key=lambda gap: -strength(text, gap))[: count - 1]
    return [words for _, words in between(text, sorted(gap.span() for gap in gaps))]


def strength(text: str, gap: re.Match[str]) -> int:
    """How likely a space parts two cells: a wide one, one between Chinese words, one between those of two scripts, one
    before figures, one between words in letters, and least one before a unit.
    """
    before, after = text[gap.start() - 1], text[gap.end()]
    if len(gap[0]) > 1:
        return 5
    wide = IS_WIDE[before] + IS_WIDE[after]
    if wide:
        return 2 + wide
    return 2 if after.isdigit() else 0 if before.isdigit() else 1


def may_be_row(line: Line) -> bool:
    """Whether a line may be a row: spaces part it, and it is no item, no heading and no sentence."""
    parted = GAP.search(line.text) and not line.blank_before
    other = INSIDE.search(line.text) or is_item(line) or has_number(line.text) or CAPTION.match(line.text)
    return bool(parted) and not other


def is_cell(line: Line) -> bool:
    """Whether a line may be a cell by itself that is missing in the row above."""
    ended = line.text[-1] in FINAL or INSIDE.search(line.text)
    return " " not in line.text and not (line.blank_before or ended or is_item(line) or has_number(line.text))
