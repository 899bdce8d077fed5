"""Apostrophes: the English of the glossary has the curved one (’), as the texts have."""

import re
from collections.abc import Iterator

from ..base.findings import Finding

# The word as far as its end: pinyin, which keeps its straight one, stands on a line of its own.
STRAIGHT = re.compile(r"[A-Za-z]+'[a-z]*")
PINYIN = "pinyin:"


def straight_apostrophes(source: str, path: str) -> Iterator[Finding]:
    """A finding for each straight apostrophe in the file of a term.

    >>> print(*straight_apostrophes("pinyin: dǎng'àn\\n\\nThe farmers' and China's own’s.\\n", "x.md"), sep="\\n")
    x.md:3: apostrophe-straight: the apostrophe of farmers' is straight. Write ’.
    x.md:3: apostrophe-straight: the apostrophe of China's is straight. Write ’.
    """
    for number, line in enumerate(source.split("\n"), 1):
        for found in STRAIGHT.findall(line) if not line.startswith(PINYIN) else ():
            yield Finding(path, number, "apostrophe-straight", f"the apostrophe of {found} is straight", "Write ’")
