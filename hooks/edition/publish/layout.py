"""How the blocks of a text stand on its page."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from ..model.outputs.woven import Row
from ..model.texts.blocks import KEPT

# On paper as many letters of English take the room of one Chinese character in the column beside: measured on all
# paragraphs, as Chromium prints them on A4. A line holds some seventeen characters, a page some forty lines.
LETTERS_A_CHARACTER = 4.6
SPARE = 70
PAGE = 680
# What stands in small type (docs/assets/stylesheets/blocks.css): there Chinese loses more of its size than English.
SMALL = frozenset({"abstract", "author-note", "affiliation", "editor-note", "caption", "source-line"})
SMALLER = 0.76
# Characters of Chinese, or of English in its measure, that fill more than a window: a phone's, and a large screen's.
WINDOWS = {"below-narrow": 1000, "below": 2500}
# How an item begins that has a number of its own; no fraction such as 1.5.
ITEM_NUMBER = re.compile(r"(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])[.．、)）]|[①-⑳])(?!\d)")


def classes(below: Mapping[str, str], row: Row) -> str:
    """The classes of a block's element: what it is here, what its Markdown declares, how its translation stands, and
    what `last_in_window` says of it.
    """
    kept = [row.kind] if row.kind in KEPT else []
    numbered = ["numbered"] if is_numbered(row) else []
    state = [] if row.state == "translated" else [row.state]
    uneven = ["uneven"] if is_uneven(row) else []
    last = [below[row.id]] if row.id in below else []
    return " ".join(["pair", *kept, *numbered, *row.classes, *state, *uneven, *last])


def is_numbered(row: Row) -> bool:
    """Whether a bullet has a number of its own, which stands in place of its dot.

    >>> texts = "1. 打开", "（2）接好", "①登录", "b) 保存", "三、退出", "1.5倍", "2024年", "一是保存", "A股"
    >>> [is_numbered(Row("p1", "bullet", 0, "translated", (), text, "")) for text in texts]
    [True, True, True, True, True, False, False, False, False]
    >>> is_numbered(Row("p1", "paragraph", 0, "translated", (), "1. 打开电源", ""))
    False
    """
    return row.kind == "bullet" and bool(ITEM_NUMBER.match(row.text("zh")))


def is_uneven(row: Row) -> bool:
    """Whether two columns on paper would leave one of them half empty, or run over a page.

    >>> is_uneven(Row("p1", "paragraph", 0, "translated", (), "字" * 200, "word " * 184))
    False
    >>> is_uneven(Row("p1", "paragraph", 0, "translated", (), "字" * 200, "word " * 260))
    True
    >>> is_uneven(Row("p1", "paragraph", 0, "translated", ("abstract",), "字" * 300, "word " * 280))
    True
    """
    chinese, english = float(len(row.text("zh"))), len(row.text("en")) / LETTERS_A_CHARACTER
    if not SMALL.isdisjoint(row.classes):
        chinese *= SMALLER
    return bool(english) and (abs(chinese - english) > SPARE or max(chinese, english) > PAGE)


def last_in_window(rows: Iterable[Row]) -> dict[str, str]:
    """By the id of a block its classes that say: what stands behind it is below the window when the page comes.

    >>> rows = [Row(f"p{n}", "paragraph", 0, "translated", (), "字" * 600, "") for n in range(1, 9)]
    >>> last_in_window(rows)
    {'p2': 'below-narrow', 'p5': 'below'}
    """
    found: dict[str, str] = {}
    waiting, characters = dict(WINDOWS), 0.0
    for row in rows:
        characters += max(len(row.text("zh")), len(row.text("en")) / LETTERS_A_CHARACTER)
        is_sibling = row.kind not in ("heading", "bullet", "published")  # of what stands behind it
        filled = [name for name, fill in waiting.items() if is_sibling and characters >= fill]
        if filled:
            found[row.id] = " ".join(filled)
        waiting = {name: fill for name, fill in waiting.items() if name not in filled}
    return found


def bullets_together(rows: Iterable[Row]) -> Iterator[tuple[bool, list[Row]]]:
    """Runs of rows that are all bullets, or all none; whether they are, and the rows."""
    return ((bullets, list(run)) for bullets, run in groupby(rows, lambda row: row.kind == "bullet"))
