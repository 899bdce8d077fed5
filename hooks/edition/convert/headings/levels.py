"""Levels of headings: by the size of their letters, or by the styles of their numbers and by where they stand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from ...model.sources.source import Span
from ..evidence.drafts import Draft, drafts_of
from ..evidence.headings import depth_of_number, ordinal_style
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import PARTS
from .chapter_pages import chapter_pages
from .mixed_numbers import APPENDIX, count_within, heads_of_numbers, stays_high
from .ranks import Rank, ranks_of

MOSTLY = 0.5  # of all headings have no number: then numbers of one place are theirs
LOWEST = 6  # the lowest level of a heading


def set_levels(sheet: Sheet) -> Sheet:
    """Labels each heading with a level, if it has none: from 2 on, by its size, or by its number and its place."""
    labels: list[Label] = []
    texts = drafts_of(sheet)
    chapters = chapter_pages([text.body for text in texts], sheet.printed)
    moved = frozenset(part.line for label in sheet.those("note") for part in label.parts)
    for text in texts:
        headings = [block for block in text.body if block.kind == "heading" and block.id != "title"]
        unknown = [block for block in headings if not block.level]
        by_size = levels_by_size(unknown) if len(unknown) == len(headings) else []
        ranks = {} if all(map(size_of, unknown)) else ranks_of(text.body, chapters, moved)
        for block, level in zip(headings, by_size or levels_by_style(headings, ranks), strict=True):
            if not block.level:
                labels.append(Label("level", "level", (block.key,), str(min(level, LOWEST))))
    return sheet.labelled(labels)


def size_of(block: Draft) -> float:
    """The size of a block's letters, 0 where it is not known."""
    return block.lines[0].place.size if block.lines[0].place else 0


def levels_by_size(headings: list[Draft]) -> list[int]:
    """The levels of headings by the size of their letters, the largest first; none where a size is not known."""
    sizes = [size_of(block) for block in headings]
    ranks = sorted(set(sizes), reverse=True)
    return [2 + ranks.index(size) for size in sizes] if len(ranks) > 1 and all(sizes) else []


def levels_by_style(headings: Sequence[Draft], ranks: Mapping[Span, Rank]) -> list[int]:
    """The levels of headings, some of which may be known, by their numbers; of those without numbers by their ranks.

    What has no number is on level 2; or below the numbered heading before it, where numbers count on behind such; or
    numbers that begin below such stand lower.
    """

    def rank_of(block: Draft) -> Rank:
        return ranks.get(block.key, Rank())

    known = [block.level or level for block, level in zip(headings, levels_of_numbers(headings), strict=True)]
    words = Counter(block.squeezed for block in headings)
    bare = [
        not level and not (words[block.squeezed] == 1 and stays_high(block))
        for block, level in zip(headings, known, strict=True)
    ]
    order = sorted({rank_of(block) for block, is_bare in zip(headings, bare, strict=True) if is_bare})
    heads, within = heads_of_numbers(headings, bare), count_within(headings, bare)
    below = within > len(heads)
    above = not below and sum(bare) > MOSTLY * len(headings)
    lower = 1 + min(order.index(rank_of(block)) for block in heads) if above and heads else 0
    levels: list[int] = []
    base = 2
    for block, level, is_bare in zip(headings, known, bare, strict=True):
        if is_bare:
            levels.append(base + order.index(rank_of(block)))
            continue
        levels.append(block.level or (level or 2) + lower)
        base = levels[-1] + 1 if below or block.level else 2
    return with_first_raised(levels, bare)


def with_first_raised(levels: list[int], bare: Sequence[bool]) -> list[int]:
    """Levels, of which those of headings without numbers that come first begin at 2, since nothing stands above them.

    >>> with_first_raised([3, 4, 2, 3], [True] * 4), with_first_raised([3, 2], [False, True])
    ([2, 3, 2, 3], [3, 2])
    """
    pairs = zip(levels, bare, strict=True)
    first = [level for level, _ in takewhile(lambda pair: pair[0] > 2 and pair[1], pairs)]
    return [level - min(first) + 2 for level in first] + levels[len(first) :]


def levels_of_numbers(headings: Sequence[Draft]) -> list[int]:
    """The levels of headings by the styles of their numbers, from 2 on: parts of a book in their order, others as they
    first occur; 1.1 stands one below 1. It is 0 where a heading has no number, and for an appendix where no chapter is
    numbered as it is.
    """
    styles = [ordinal_style(block.unmarked) for block in headings]
    appendices = [APPENDIX.match(block.unmarked) is not None for block in headings]
    chapters = {style for style, is_appendix in zip(styles, appendices, strict=True) if not is_appendix}
    styles = [style if style in chapters else 0 for style in styles]
    order = sorted({style for style in styles if 0 < style <= len(PARTS)})
    order += dict.fromkeys(style for style in styles if style > len(PARTS))
    decimals = [depth_of_number(block.unmarked) for block in headings]
    shallowest = min((depth for depth in decimals if depth), default=1)
    levels = []
    for style, depth in zip(styles, decimals, strict=True):
        own = 2 + order.index(style) if style else 0
        levels.append(own + depth - shallowest if own and depth else own)
    return levels
