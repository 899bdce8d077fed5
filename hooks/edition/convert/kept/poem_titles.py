"""Titles of poems: which lines amid verse stand over a poem each."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import mode

from ...model.sources.source import Line

FEWEST = 2  # titles


def with_titles(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The titles among lines of verse, each alone, and the poems below them; all lines as one poem where none shows.

    Titles are set in otherwise than all verse, or stand alone between blank lines, one over each stanza.

    >>> from .kept import sheet_of
    >>> def parted(*raw: str) -> list[str]:
    ...     parts = with_titles(sheet_of(*raw).lines)
    ...     return ["# " * is_title + "/".join(line.text for line in part) for is_title, part in parts]
    >>> parted("渡口集", "船", "  船来了", "  又走了", "河", "  河水长", "  河水短", "  没有声音")
    ['# 渡口集', '# 船', '船来了/又走了', '# 河', '河水长/河水短/没有声音']
    >>> parted("船", "", "船来了", "又走了", "", "河", "", "河水长", "河水短")
    ['# 船', '船来了/又走了', '# 河', '河水长/河水短']
    >>> parted("船", "", "船来了", "又走了", "", "河"), parted("船", "", "船来了", "又走了")
    (['船/船来了/又走了/河'], ['船/船来了/又走了'])
    >>> parted("船", "  船来了", "  又走了", "  没有声音", "河")
    ['船/船来了/又走了/没有声音/河']
    """
    titles = set_otherwise(lines) or alone_over_stanzas(lines)
    for is_title, run in groupby(lines, lambda line: line.number in titles):
        part = list(run)
        yield from ((True, [line]) for line in part) if is_title else [(False, part)]


def set_otherwise(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that are not set in as most are, where poems stand below them; above the first may be other titles.

    >>> from .kept import sheet_of
    >>> [set_otherwise(sheet_of(*raw).lines) for raw in (("  甲", "乙", "丙", "  丁"), ("甲", "  乙", "  丙"))]
    [frozenset(), frozenset({1})]
    """
    usual = mode(line.start for line in lines)
    runs = [(other, len(list(run))) for other, run in groupby(lines, lambda line: abs(line.start - usual) >= 2)]
    titles = [length for other, length in runs if other]
    regular = runs[0][0] and not runs[-1][0] and set(titles[1:]) <= {1}
    return frozenset(line.number for line in lines if abs(line.start - usual) >= 2) if regular else frozenset()


def alone_over_stanzas(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that stand alone between blank lines, where they and stanzas of several lines take turns."""
    stanzas: list[list[Line]] = []
    for line in lines:
        if line.blank_before or not stanzas:
            stanzas.append([])
        stanzas[-1].append(line)
    titles, poems = stanzas[::2], stanzas[1::2]
    by_turns = len(titles) == len(poems) and all(
        len(title) == 1 < len(poem) for title, poem in zip(titles, poems, strict=True)
    )
    return frozenset(title[0].number for title in titles) if by_turns and len(titles) >= FEWEST else frozenset()
