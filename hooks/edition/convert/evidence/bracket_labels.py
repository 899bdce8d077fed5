"""Labels in 【】, as dictionaries and package inserts have them: whether lines of a source begin with them."""

from collections.abc import Sequence

from ...model.sources.source import Line
from .patterns import BRACKET_LABEL

FEWEST = 3
SHARE = 0.9  # of all such brackets


def begins_with_brackets(lines: Sequence[Line]) -> bool:
    """Whether labels in 【】 begin several lines, and hardly any stands within one.

    >>> from ...model.sources.source import Source
    >>> lines = ("【处方】甘草", "【制法】加水", "【用法】口服")
    >>> [begins_with_brackets(Source("", words).lines()) for words in (lines, (*lines[1:], "按【确定】键"))]
    [True, False]
    """
    labels = sum(BRACKET_LABEL.match(line.text) is not None for line in lines)
    return labels >= FEWEST and labels >= SHARE * sum(line.text.count("【") for line in lines)
