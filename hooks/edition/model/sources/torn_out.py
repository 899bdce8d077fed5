"""Rules for words that an extraction took out of their line and set below it, or at the end of their block."""

import re

from .source import is_blank
from .taken import Taken, stands_alone

LATIN_WORDS = re.compile(r"[!-~]{1,60}(?: [!-~]{1,60}){0,2}")  # that an extraction sets below their line
# Of a command, a function or a file.
COMMAND = re.compile(r"[A-Za-z.@/$_-][^\s()]{0,59}(?<![.,:;!?])(?:\(\d?\))?", re.ASCII)


def first_word(taken: Taken) -> str:
    """What a line goes on with is read behind its first word, which stands on the next line."""
    part = taken.parts[0]
    line, below = taken.source.raw[part.line - 1], "".join(taken.source.raw[part.line : part.line + 1])
    behind = taken.to == f"@{part.line + 1}" and len(taken.parts) == 1 and stands_alone(taken.source, part)
    return "" if behind and lacks_first_word(line, below) else taken.source[part].strip()


def lacks_first_word(line: str, below: str) -> bool:
    """Whether a line is set in, and what stands below it is a few Latin words farther left.

    >>> lacks_first_word("     是软件包", "dpkg"), lacks_first_word("     是软件包", "     dpkg")
    (True, False)
    """
    line, below = line.lstrip("\f"), below.lstrip("\f")
    farther = len(line) - len(line.lstrip(" ")) > len(below) - len(below.lstrip(" "))
    return farther and LATIN_WORDS.fullmatch(below.strip()) is not None


def stray_word(taken: Taken) -> str:
    """A word at the end of its block is read before a line of that block, behind the one above."""
    part, raw = taken.parts[0], taken.source.raw
    behind = int(taken.to[1:]) if re.fullmatch(r"@[0-9]{1,9}", taken.to) else part.line
    block = raw[behind : part.line]
    whole = not any(map(is_blank, block)) and not any("\f" in line for line in block[1:])
    ended = part.line == len(raw) or is_blank(raw[part.line]) or "\f" in raw[part.line]
    alone = len(taken.parts) == 1 and stands_alone(taken.source, part) and is_command(taken.source[part].strip())
    return "" if 0 < behind < part.line - 1 and whole and ended and alone else taken.source[part].strip()


def is_command(text: str) -> bool:
    """Whether a text is one word that may be the name of a command, a function or a file.

    >>> [is_command(text) for text in ("dpkg", ".wxm", "f()", "apt list", "新", "};", "end.")]
    [True, True, True, False, False, False, False]
    """
    return COMMAND.fullmatch(text) is not None
