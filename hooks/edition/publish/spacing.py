"""The space of templates that no reader sees: it is a part of each page, and of what each visit costs."""

import re

# Where lines and their indents count: they are shown, or a hash has been taken of them.
KEPT = re.compile(r"<(pre|script|style|textarea)\b.*?</\1>", re.DOTALL)
SPACE = " \t\r"


def without_indents(page: str) -> str:
    r"""A page without indents and empty lines; where a line ended, one ends.

    >>> without_indents("<p>\n\n    新质\n  </p> <b>\u3000a</b>\n<pre>\n  x\n\n  y</pre>\n  ")
    '<p>\n新质\n</p> <b>\u3000a</b>\n<pre>\n  x\n\n  y</pre>\n'
    """
    found, end = [], 0
    for kept in KEPT.finditer(page):
        found += [unindented(page[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*found, unindented(page[end:])])


def unindented(stretch: str) -> str:
    r"""A stretch of a page without indents and empty lines; what stands in its first and its last line stays beside it.

    >>> unindented(" a \n\n  b \t\n "), unindented("\n"), unindented(" a ")
    (' a\nb\n', '\n', ' a ')
    """
    first, *others = stretch.split("\n")
    if not others:
        return stretch
    *inner, last = others
    return "\n".join([first.rstrip(SPACE), *filter(None, (line.strip(SPACE) for line in inner)), last.lstrip(SPACE)])
