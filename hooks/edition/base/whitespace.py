"""What counts as white space when texts are compared."""

import re

INVISIBLE = "\ufeff\u200b"  # byte-order mark and zero-width space, which Python does not count as white space
SPACE = re.compile(rf"[\s{INVISIBLE}]+")


def is_space(char: str) -> bool:
    """Whether a character is white space; byte-order marks and zero-width spaces are.

    >>> is_space("\u3000"), is_space("\ufeff"), is_space("新")
    (True, True, False)
    """
    return char.isspace() or char in INVISIBLE
