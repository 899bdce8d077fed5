"""Scattered cells: torn tables whose lines an extraction parts by blank lines, where many hold nothing but figures."""

from collections.abc import Collection, Iterator, Sequence
from itertools import dropwhile, groupby, pairwise

from ...model.sources.source import Line, Span
from .column_names import kind_of, names_on

FEWEST = 10  # lines
FIGURES = 0.2  # of them hold figures alone
CHANGES = 0.46  # of the places between them: what stands there is of another kind


def scattered(lines: Sequence[Line], lone: Collection[Span]) -> Iterator[Sequence[Line]]:
    """The runs of lines, each of which may be a cell, that are tables, with blank lines among them or without.

    >>> from ..kept.kept import sheet_of
    >>> rows = ("项目", "", "数量", "", "桌子", "12", "", "椅子", "48", "", "书柜", "6", "", "灯", "", "20")
    >>> def found(*raw):
    ...     lines = sheet_of(*raw).lines
    ...     return [len(run) for run in scattered(lines, {line.span for line in lines})]
    >>> found(*rows), found(*rows[:12]), found("请看下表", "", *rows), found(*(row + "个" for row in rows if row))
    ([10], [], [10], [])
    """
    for may_be, group in groupby(lines, lambda line: line.span in lone):
        run = trimmed(list(group)) if may_be else []
        if len(run) >= FEWEST and are_scattered(run):
            yield run


def trimmed(run: Sequence[Line]) -> Sequence[Line]:
    """A run without the lines at its ends that stand between blank lines, speak Chinese and name no column: headings
    stand so.
    """
    ahead = [*dropwhile(lambda pair: stands_alone(*pair), zip(run, (*run[1:], None), strict=True))]
    back = [*dropwhile(lambda pair: stands_alone(*pair), reversed(ahead))]
    return [line for line, _ in reversed(back)]


def stands_alone(line: Line, after: Line | None) -> bool:
    """Whether a line in Chinese that names no column stands between blank lines."""
    alone = line.blank_before and (after is None or after.blank_before)
    return alone and kind_of(line.text) == "Chinese" and not names_on(line)


def are_scattered(run: Sequence[Line]) -> bool:
    """Whether enough lines hold figures alone, some Chinese, and many are of another kind than the one before."""
    kinds = [kind_of(line.text) for line in run]
    changes = sum(kind != after for kind, after in pairwise(kinds))
    return (
        "Chinese" in kinds and kinds.count("figures") >= FIGURES * len(kinds) and changes >= CHANGES * (len(kinds) - 1)
    )
