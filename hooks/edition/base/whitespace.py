"""What counts as white space: where a source is laid out, and where law 1 compares texts."""

import re

INVISIBLE = "\ufeff\u200b"  # byte-order mark and zero-width space, which Python does not count as white space
SPACE = re.compile(rf"[\s{INVISIBLE}]+")
SOLID = re.compile(rf"[^\s{INVISIBLE}](?:.*[^\s{INVISIBLE}])?", re.DOTALL)  # what a line holds between its white space
# What law 1 does not count: spaces that have a width, and the ends of lines and pages. Controls count.
UNCOUNTED = frozenset("\t\n\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))))

UNCOUNTED_RUN = re.compile(f"[{''.join(sorted(UNCOUNTED))}]+")


def is_space(char: str) -> bool:
    """Whether a character is white space in a layout; byte-order marks and zero-width spaces are.

    >>> is_space("\u3000"), is_space("\ufeff"), is_space("新")
    (True, True, False)
    """
    return char.isspace() or char in INVISIBLE


def is_counted(char: str) -> bool:
    """Whether law 1 counts a character: all but white space that has a width, and the ends of lines and pages.

    >>> is_counted("\u3000"), is_counted("\ufeff"), is_counted("\x85"), is_counted("新")
    (False, True, True, True)
    """
    return char not in UNCOUNTED
