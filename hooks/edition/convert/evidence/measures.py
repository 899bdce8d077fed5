"""Measures: how wide full lines are near a place. Widths are in terminal cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...model.languages.english import is_latin
from ...model.sources.source import Line
from .edges import INDENT
from .sentence_ends import ends_sentence

SHARE = 0.7  # of the width of wide lines: narrower ones are not full
FEW = 4  # lines: of more, one far wider than all others may be two that an extraction has joined


@dataclass(frozen=True)
class Measure:
    """The width that full lines have, how far the widths of full lines differ, and how wide the wider ones are."""

    width: int
    spread: int = 0
    widest: int = field(default=0, compare=False)


def measure_near(lines: Sequence[Line], index: int) -> Measure:
    """The measure of the lines near an index, on the same page and in the same column.

    It is the median and the interquartile range of the widths of lines that do not end a sentence, indentation counted.
    Where the others are far wider, full lines are as wide as these at least.

    >>> from ...model.sources.source import Source
    >>> measure_near(Source("example", ("业主：", "本小区将于六日停水，请各位储水。", "物业中心")).lines(), 1)
    Measure(width=32, spread=0, widest=32)
    """
    here = lines[index]
    page, column = here.page, here.column
    near = [
        (line.width + (INDENT if line.indent >= 2 else 0), ends_sentence(line.text))
        for line in lines[max(0, index - 9) : index + 11]
        if line.page == page and line.column == column and not is_latin(line.text)
    ]
    common = common_width([width for width, ended in near if not ended])
    widest = common_width([width for width, _ in near])
    if common < SHARE * widest:
        return Measure(widest, widest=widest)
    full = sorted(width for width, ended in near if not ended and SHARE * common < width < 1.3 * common)
    if not full:
        return Measure(here.width, widest=here.width)
    quarter = len(full) // 4
    return Measure(full[len(full) // 2], full[-1 - quarter] - full[quarter], full[-1 - quarter])


def fullest(widths: Iterable[float], share: float = 0.9) -> float:
    """The width that hardly any exceeds: at least a share of them are no wider; 0 without widths.

    >>> fullest([20, 18, 20, 4, 40]), fullest([20, 18, 20, 4, 40], 1), fullest([])
    (20, 40, 0)
    """
    ranked = sorted(widths)
    return ranked[int(share * (len(ranked) - 1))] if ranked else 0


def common_width(widths: Iterable[int]) -> int:
    """The width of the wider lines, of which an extraction may have joined two; 0 without lines."""
    ranked = sorted(widths)
    alone = len(ranked) > FEW and ranked[-1] > 1.25 * ranked[-2]
    return ranked[-1 - max(len(ranked) // 8, alone)] if ranked else 0
