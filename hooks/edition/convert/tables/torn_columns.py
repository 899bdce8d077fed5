"""Torn tables whose columns stand one after another, each a run of short lines."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from ...model.sources.source import Line, Span
from ..evidence.habits import ends_for_certain
from ..kept.code_lines import are_code
from .column_names import is_worded, kind_of

LONG_COLUMN, FEWEST_IN_COLUMN = 4, 3  # lines
FEWEST_COLUMNS = 3  # of as many lines
MOSTLY = 0.6  # of the lines of a column: are short
ENDED = 0.1  # of them: end a sentence
UNEVEN = 0.1  # of the lines of the first of two columns: the second has more or fewer


def columns_from(parts: Iterable[Sequence[Line]], lone: Collection[Span], lists: Collection[str]) -> int:
    """How many stretches, from the first, are the columns of a table, one after another: short lines of several kinds.

    Three at least have several lines, or two as many, or nearly.
    """
    columns = [*takewhile(lambda part: is_column(part, lone) and part[0].text not in lists, parts)]
    while columns and len(columns[-1]) < FEWEST_IN_COLUMN:
        columns = columns[:-1]
    long = [part for part in columns if len(part) >= LONG_COLUMN]
    kinds = {Counter(kind_of(line.text) for line in part).most_common(1)[0][0] for part in long}
    two = len(long) == len(columns) == 2 and abs(len(long[0]) - len(long[1])) <= UNEVEN * len(long[0])
    enough = len(long) >= FEWEST_COLUMNS or two
    if not enough or len(kinds) < 2 or columns[0] is not long[0] or any(map(are_code, long)):
        return 0
    return len(columns)


def is_column(stretch: Sequence[Line], lone: Collection[Span]) -> bool:
    """Whether lines may be the cells of a column: nearly all are short, and behind a short one one of ten may end a
    sentence.
    """
    if sum(line.span in lone for line in stretch) < MOSTLY * len(stretch):
        return False
    worded = [line.text for line in stretch if is_worded(line.text)]
    ended = sum(ends_for_certain(text) or text[-1] in "：:" for text in worded)
    return bool(stretch) and ended <= (ENDED * len(stretch) if stretch[0].span in lone else 0)
