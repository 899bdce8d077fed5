"""Ranks of headings by where they stand: one right over another stands higher, a part of each entry lower."""

from collections import Counter
from collections.abc import Container, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from ...model.sources.source import Span
from ..evidence.drafts import Draft
from .repeated import REPEATED

CENTERED = 8  # cells: what stands so far from the margin is centered
MOSTLY = 0.5  # of the titles of entries, as all other headings but those right over another


class Rank(NamedTuple):
    """What shows how high a heading stands, the highest first."""

    on_page: bool = False
    at_margin: bool = False
    over_text: bool = False
    is_part: bool = False


def ranks_of(
    body: Sequence[Draft], chapters: Container[int] = (), moved: AbstractSet[int] = frozenset()
) -> dict[Span, Rank]:
    """The ranks of the headings of a text; `body` are all its blocks, `chapters` the pages on which chapters begin,
    `moved` the numbers of lines of notes.

    >>> from ...model.sources.source import Source
    >>> lines = Source("example", ("船", "渡口", "好。", "桥", "好。", "岸")).lines()
    >>> kinds = ("heading", "heading", "paragraph", "heading", "paragraph", "heading")
    >>> drafts = [Draft((line,), "", kind=kind) for line, kind in zip(lines, kinds, strict=True)]
    >>> [rank.over_text for rank in ranks_of(drafts).values()]
    [False, True, True, True]
    """
    ranks: dict[Span, Rank] = {}
    headings = [block for block in body if block.kind == "heading" and block.id != "title"]
    parts = parts_of_entries(headings, body, moved)
    page = 0
    for block, after in zip(body, (*body[1:], None), strict=True):
        first = block.lines[0]
        if block.kind == "heading" and block.id != "title":
            on_page = not (first.page in chapters and first.page > page)
            over = is_over_heading(block, after, moved)
            ranks[block.key] = Rank(on_page, first.indent < CENTERED, not over, block.squeezed in parts)
        page = block.lines[-1].page
    return ranks


def is_over_heading(block: Draft, after: Draft | None, moved: AbstractSet[int]) -> bool:
    """Whether another heading stands right below one that heads no part of an entry, and no note between them."""
    if after is None or after.kind != "heading" or block.kind_rule == REPEATED:
        return False
    return moved.isdisjoint(range(block.lines[-1].number, after.lines[0].number))


def parts_of_entries(
    headings: Sequence[Draft], body: Sequence[Draft], moved: AbstractSet[int] = frozenset()
) -> frozenset[str]:
    """The words that head a part of each entry, if most other headings are the titles of entries: the word that opens
    most comes next behind them. None where a text has no such entries, or sections that are no entries besides.

    >>> from ...model.sources.source import Source
    >>> lines = Source("example", ("甲", "语法", "返回", "乙", "语法", "返回", *"丙丁戊")).lines()
    >>> entries = [Draft((line,), "", kind="heading", kind_rule=REPEATED * (line.text in "语法返回")) for line in lines]
    >>> sorted(parts_of_entries(entries[:6], [])), sorted(parts_of_entries(entries, []))
    (['语法', '返回'], [])
    """
    parts = frozenset(block.squeezed for block in headings if block.kind_rule == REPEATED)
    if not parts:
        return parts
    behind = [(block, after) for block, after in pairwise(headings) if block.squeezed not in parts]
    opening = Counter(after.squeezed for _, after in behind if after.squeezed in parts).most_common(1)
    over = {block.key for block, after in pairwise(body) if is_over_heading(block, after, moved)}
    others = [after for block, after in behind if block.key not in over]
    titles = sum(after.squeezed == opening[0][0] for after in others) if opening else 0
    return parts if titles > MOSTLY * len(others) else frozenset()
