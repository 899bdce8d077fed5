"""Pages that chapters begin: a heading stands at the head of each, and the page before leaves room for it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ...model.sources.source import Line
from ..evidence.drafts import Draft
from .repeated import REPEATED

SHORT = (0.85, 0.6)  # of the usual lines: a page that holds fewer leaves room; or one that holds fewer still
FEWEST = 3  # of such pages before headings
MOST = 0.8  # of the pages that leave room


def chapter_pages(texts: Iterable[Sequence[Draft]], printed: Iterable[Line]) -> frozenset[int]:
    r"""The pages on which chapters begin; none where a source begins few of them on pages of their own.

    `printed` are all lines of the source. Pages that headings open behind a full one are not among them, for such come
    about by chance.

    >>> from ...model.sources.source import Source
    >>> def found(*pages):
    ...     lines = [*Source("example", tuple(" ".join(pages).split(" "))).lines()]
    ...     kinds = ("heading" if "章" in line.text else "paragraph" for line in lines)
    ...     drafts = [Draft((line,), "", kind=kind) for line, kind in zip(lines, kinds)]
    ...     return sorted(chapter_pages([drafts], lines))
    >>> full, short = "好 坏 中 大 小 东 西 南", "好"
    >>> chapter = "\f章 "
    >>> found(full, *[chapter + short] * 3, chapter + full)
    [2, 3, 4]
    >>> found(full, *[chapter + short] * 2, chapter + full), found(*[chapter + full] * 4)
    ([], [])
    """
    counts = Counter(line.page for line in printed)
    usual = sorted(counts.values())[3 * len(counts) // 4] if counts else 0
    opened = {
        after.lines[0].page
        for body in texts
        for before, after in pairwise(body)
        if after.kind == "heading" and after.kind_rule != REPEATED and after.lines[0].page == before.lines[-1].page + 1
    }
    for share in SHORT:
        behind_short = {page + 1 for page, count in counts.items() if count < share * usual and page + 1 in counts}
        if len(behind_short & opened) >= max(FEWEST, MOST * len(behind_short)):
            return frozenset(behind_short & opened)
    return frozenset()
