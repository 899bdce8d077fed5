"""Characters that no file of the edition may hold: a reader does not see them, or sees another character."""

import re
import unicodedata
from collections.abc import Iterator

from .findings import Finding

# Controls (a line feed ends a line; a tab parts columns of a table and nothing else), soft hyphens, zero-width and
# directional marks, radicals and compatibility forms as PDF readers copy them, presentation forms, byte-order marks,
# private use.
UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2066-\u2069\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06"
    "\ufe30-\ufe4f\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)


TOO_LONG = frozenset({"line-too-long", "file-too-long"})
MOST = 8_000  # lines of a file, and characters of a line: Markdown takes far too long for one that is much longer


def too_long(text: str, path: str) -> list[Finding]:
    """A finding for each line that nobody would write, and one where a file has too many; nothing else is read then."""
    lines = text.split("\n")
    found = [
        Finding(path, number, "line-too-long", f"the line has {len(line)} characters", f"Write at most {MOST}")
        for number, line in enumerate(lines[:MOST], 1)
        if len(line) > MOST
    ]
    if len(lines) > MOST:
        fact = f"the file has {len(lines)} lines"
        found.append(Finding(path, MOST + 1, "file-too-long", fact, f"Write at most {MOST}"))
    return found


def character_name(character: str) -> str:
    """A character's code and name.

    >>> character_name("\\u200b"), character_name("\\x85"), character_name("\\ue000")
    ('U+200B ZERO WIDTH SPACE', 'U+0085 control', 'U+E000 private use')
    """
    kind = {"Cc": "control", "Co": "private use"}.get(unicodedata.category(character), "unassigned")
    return f"U+{ord(character):04X} {unicodedata.name(character, kind)}"


def unwanted_characters(text: str, path: str, tabs: bool = False) -> Iterator[Finding]:
    """A finding for each line and each character of it that the file may not hold; tabs only where `tabs` says so."""
    for number, line in enumerate(text.split("\n"), 1):
        found = UNWANTED.findall(line) + ([] if tabs else re.findall("\t", line))
        for character in dict.fromkeys(found):
            fact = f"the line holds {character_name(character)} at column {line.index(character) + 1}"
            remedy = "Delete it, or write the character that is meant"
            yield Finding(path, number, "character-unwanted", fact, remedy)
