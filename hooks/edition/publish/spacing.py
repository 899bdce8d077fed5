"""The space of templates that no reader sees: it is a part of each page, and of what each visit costs."""

import re

# Where lines and their indents count: they are shown, or a hash has been taken of them.
KEPT = "pre|script|style|textarea"
INDENT = re.compile(rf"(<({KEPT})\b.*?</\2>)|[ \t\r]*\n[ \t\r\n]*", re.DOTALL)


def without_indents(page: str) -> str:
    r"""A page without indents and empty lines; where a line ended, one ends.

    >>> without_indents("<p>\n\n    新质\n  </p> <b>\u3000a</b>\n<pre>\n  x\n\n  y</pre>\n  ")
    '<p>\n新质\n</p> <b>\u3000a</b>\n<pre>\n  x\n\n  y</pre>\n'
    """
    return INDENT.sub(lambda match: match[1] or "\n", page)
