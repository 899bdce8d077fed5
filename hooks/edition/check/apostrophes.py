"""Apostrophes: English has the curved one (’), in the texts and in the glossary."""

import re
from collections.abc import Iterator

from ..base.findings import Finding
from ..model.texts.texts import Text

# The word as far as its end: pinyin, which keeps its straight one, stands on a line of its own.
STRAIGHT = re.compile(r"[A-Za-z]+'[a-z]*")
PINYIN = "pinyin:"


def straight_in_text(text: Text) -> Iterator[Finding]:
    """A finding for each straight apostrophe in an English text; code keeps its own."""
    for block in text.blocks:
        for number, line in block.markdown_lines:
            yield from straight_in_line(line, text.path, number)


def straight_in_term(source: str, path: str) -> Iterator[Finding]:
    """A finding for each straight apostrophe in the file of a term.

    >>> print(*straight_in_term("pinyin: dǎng'àn\\n\\nThe farmers' and China's own’s.\\n", "x.md"), sep="\\n")
    x.md:3: apostrophe-straight: the apostrophe of farmers' is straight. Write ’.
    x.md:3: apostrophe-straight: the apostrophe of China's is straight. Write ’.
    """
    for number, line in enumerate(source.split("\n"), 1):
        if not line.startswith(PINYIN):
            yield from straight_in_line(line, path, number)


def straight_in_line(line: str, path: str, number: int) -> Iterator[Finding]:
    """A finding for each straight apostrophe in a line of a file."""
    for found in STRAIGHT.findall(line):
        yield Finding(path, number, "apostrophe-straight", f"the apostrophe of {found} is straight", "Write ’")
