"""Widths: which ASCII punctuation of a Chinese text takes its full-width form, and what is left as it was typed."""

import re
from collections.abc import Iterator

from ...model.languages.chinese import ASCII_PUNCTUATION, CJK, WIDE

# What is typed for a machine and keeps its signs: entities, code, addresses, a call or a page of a manual, a line's
# first colon, what a backslash stands before, names of signs (`:smile:`), pictures.
TYPED = re.compile(
    r"&#?\w+;|`[^`]*`"
    r"|(?:[a-z]+://|www\.|mailto:)[!-~]*[\w/#=&](?<=[!-~])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?=[\w.:-]*[a-z_])[A-Za-z_][\w.:-]*(?<=[!-~])\([!-'*-~]{0,40}\)"
    r"|^:(?=\s)|\\[()]|:[a-z][a-z\d_+-]*:(?![^\W_]|//)|!(?=\[)|\?(?=\w+=)",
    re.ASCII,
)
# Several signs in a row are typed for a machine too, but behind a word of the text.
RUN = re.compile(rf":{{2,}}|(?<![{CJK}!?])[!?]{{2,}}|(?<=[，。：；、])[!?]{{2,}}")
TOUCHES = re.compile(rf"(?:(?<=[{CJK}])|(?<=[{CJK}] )) ?[{ASCII_PUNCTUATION}]|[{ASCII_PUNCTUATION}](?= ?[{CJK}])")
MAY_WIDEN = re.compile(rf"[（）]|{TOUCHES.pattern}")  # the other bracket of a pair too
OPENING, BRACKET = "(（", re.compile("[()（）]")
ASCII = frozenset(ASCII_PUNCTUATION)


def widened(text: str) -> str:
    """The text with the full-width form of each sign that touches Chinese; brackets in pairs, both or neither.

    >>> widened("(1)细目"), widened("见(http://example.org/a,b)，(a)"), widened("用 dh_make(8)，")
    ('（1）细目', '见（http://example.org/a,b），（a）', '用 dh_make(8)，')
    >>> widened("好!!!"), widened("见 !!! note，:::，:smile:")
    ('好！！！', '见 !!! note，:::，:smile:')
    """
    if ASCII.isdisjoint(text) or not MAY_WIDEN.search(text):
        return text
    typed = {n for found in (*TYPED.finditer(text), *RUN.finditer(text)) for n in range(*found.span())}
    mates = dict(pairs(text, typed))
    signs = list(text)
    while True:
        now = "".join(signs)
        touching = {found.end() - 1 for found in TOUCHES.finditer(now)} - typed
        touching |= {mate for n, mate in mates.items() if n in touching or now[n] in "（）"}
        changed = {n for n in touching if signs[n] in ASCII_PUNCTUATION}
        if not changed:
            return now
        for n in changed:
            signs[n] = signs[n].translate(WIDE)


def pairs(text: str, typed: set[int]) -> Iterator[tuple[int, int]]:
    """Where brackets stand, each with the place of the other one of its pair.

    >>> list(pairs("(甲(乙)", set()))
    [(2, 4), (4, 2)]
    """
    opened: list[int] = []
    for found in BRACKET.finditer(text):
        n = found.start()
        if n in typed:
            continue
        if found[0] in OPENING:
            opened.append(n)
        elif opened:
            yield from ((opened[-1], n), (n, opened.pop()))
