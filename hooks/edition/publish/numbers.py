"""The numbers of a text's blocks, which stand in the margin and are their addresses."""

import re
from dataclasses import dataclass

from ..base.interface import Ui, word
from ..model.outputs.woven import Row

PARAGRAPH = re.compile(r"p(\d+)")
# What stands for a number where an id is a word: the title, the byline.
SIGN = "§"


@dataclass(frozen=True)
class Number:
    """A block's number: as it is shown, and the name of its link for those who do not see where it stands."""

    shown: str
    name: str


def number(row: Row, ui: Ui) -> Number:
    """The number of a block: that of its id, without the letter that all paragraphs have.

    >>> number(Row("p7", "bullet", 0, "translated", (), "", ""), "en")
    Number(shown='7', name='Item 7')
    >>> number(Row("a1", "published", 0, "translated", (), "", ""), "zh")
    Number(shown='a1', name='原书英文 a1')
    >>> number(Row("title", "heading", 1, "translated", (), "", ""), "en")
    Number(shown='§', name='Title')
    """
    if row.id in ("title", "by"):
        return Number(SIGN, word(f"number-{row.id}", ui))
    paragraph = PARAGRAPH.fullmatch(row.id)
    shown = paragraph[1] if paragraph else row.id
    return Number(shown, word(f"number-{row.kind}", ui).replace("{}", shown))
