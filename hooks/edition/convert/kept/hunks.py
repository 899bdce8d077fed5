"""Hunks of a diff: their heads say how many lines they have of either file, so that all of them are known."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model.sources.source import Line

HEAD = re.compile(r"@@ -\d+(?:,(?P<old>\d+))? \+\d+(?:,(?P<new>\d+))? @@")
FILES = re.compile(r"diff --git |(?:---|\+\+\+) \S|index [\da-f]{7,}\.\.[\da-f]{7,}")  # lines above the first head


def hunks(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines of each hunk, and of those above its head that name the files.

    >>> from .kept import sheet_of
    >>> diff = ("--- a/x", "+++ b/x", "@@ -1,3 +1,3 @@", "-# 旧的标题", "+# 新的标题", "", " 这是说明。")
    >>> [*hunks(sheet_of("改动：", *diff, "就行。").lines)]
    [2, 3, 4, 5, 6, 8]
    """
    for place, line in enumerate(lines):
        if head := HEAD.match(line.text):
            first = place
            while first and FILES.match(lines[first - 1].text):
                first -= 1
            yield from (one.number for one in (*lines[first : place + 1], *body(lines[place:], head)))


def body(lines: Sequence[Line], head: re.Match[str]) -> Iterator[Line]:
    """The lines below a hunk's head, which is the first one; a blank line belongs to both files.

    >>> from .kept import sheet_of
    >>> lines = sheet_of("@@ -1 +1,2 @@", "+a", "+b", "-c", "+d").lines
    >>> [line.text for line in body(lines, HEAD.match(lines[0].text))]
    ['+a', '+b', '-c']
    """
    left = {"-": int(head["old"] or 1), "+": int(head["new"] or 1)}
    for before, line in pairwise(lines):
        blank = line.number - before.number - 1
        files = line.text[0] if line.text[0] in "+-" else "+-"
        for file in "+-":
            left[file] -= blank + (file in files)
        if min(left.values()) < 0:
            return
        yield line
