"""Characters that no file of the edition may hold: a reader does not see them, or sees another character."""

import re
import unicodedata
from collections.abc import Iterator

from .findings import Finding

# Controls (a line feed ends a line; a tab parts columns of a table and nothing else), soft hyphens, zero-width and
# directional marks, radicals and compatibility forms as PDF readers copy them, what chooses a form, fillers and blanks
# that are no spaces, byte-order marks, private use, halves of characters, and what Unicode calls special or a tag.
RANGES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u2e80-\u2fdf\u3164\ud800-\uf8ff\uf900-\ufaff\ufb00-\ufb06\ufe00-\ufe0e\ufe10-\ufe19"
    "\ufe30-\ufe4f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U0010ffff"
)
UNWANTED = re.compile(f"[{RANGES}]")
# What no value holds that stands on one line.
UNWANTED_IN_VALUE = re.compile(f"[\t\n{RANGES}]")
REMEDY = "Delete it, or write the character that is meant"
TOO_LONG = frozenset({"line-too-long", "file-too-long"})
MOST_LINES = 40_000  # of a file: a book of a thousand pages
LONGEST_LINE = 8_000  # in characters: Markdown takes far too long for one that is much longer


def too_long(text: str, path: str) -> list[Finding]:
    """A finding for each line that nobody would write, and one where a file has too many; nothing else is read then."""
    lines = text.split("\n")
    found = [
        Finding(path, number, "line-too-long", f"the line has {len(line)} characters", f"Write at most {LONGEST_LINE}")
        for number, line in enumerate(lines[:MOST_LINES], 1)
        if len(line) > LONGEST_LINE
    ]
    if len(lines) > MOST_LINES:
        fact = f"the file has {len(lines)} lines"
        remedy = f"Write at most {MOST_LINES}; a text is divided at a heading (CONTRIBUTING.md, Adding a document)"
        found.append(Finding(path, MOST_LINES + 1, "file-too-long", fact, remedy))
    return found


def character_name(character: str) -> str:
    """A character's code and name.

    >>> character_name("\\u200b"), character_name("\\x85"), character_name("\\ue000")
    ('U+200B ZERO WIDTH SPACE', 'U+0085 control', 'U+E000 private use')
    """
    kind = {"Cc": "control", "Co": "private use", "Cs": "half a character"}.get(
        unicodedata.category(character), "unassigned"
    )
    return f"U+{ord(character):04X} {unicodedata.name(character, kind)}"


def unwanted_characters(text: str, path: str, tabs: bool = False, after: int = 0) -> Iterator[Finding]:
    """A finding for each line and each character of it that the file may not hold; tabs only where `tabs` says so.

    The first lines, as many as `after` says, are left to whoever reads them.
    """
    for number, line in enumerate(text.split("\n")[after:], after + 1):
        found = UNWANTED.findall(line) + ([] if tabs else re.findall("\t", line))
        for character in dict.fromkeys(found):
            fact = f"the line holds {character_name(character)} at column {line.index(character) + 1}"
            yield Finding(path, number, "character-unwanted", fact, REMEDY)
