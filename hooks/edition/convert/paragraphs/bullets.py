"""Evidence of bullets: where one opens a block, and where its words stand on the next line."""

import re

from ..evidence.edges import CLOSING, OPENING
from ..evidence.neighbors import Neighbors
from ..evidence.patterns import BULLET

LONE_SIGN = re.compile(r"^(?:[■●◆▲□•▪▫◦○►▶➢➤✓❖‣⁃∙]|\d{1,2}[.)、．])$")
DASHES = "-–—"
OPENED, CLOSED = re.compile(rf"[{OPENING}(\[][^{CLOSING})\]]*$"), re.compile(rf"[^{OPENING}(\[]*[」』）》】”)\]]")


def bullet(pair: Neighbors) -> bool | None:
    """A bullet opens a block; a dash inside brackets that close behind it is none.

    >>> bullet(Neighbors.of("发展", "■要坚持")), bullet(Neighbors.of("发展", "要■坚持"))
    (True, None)
    >>> [bullet(Neighbors.of(text, "- 选项」。")) for text in ("「发展」在「工具", "在「发展」工具")]
    [None, True]
    """
    inside = pair.after.text[0] in DASHES and OPENED.search(pair.before.text) and CLOSED.match(pair.after.text)
    return True if BULLET.match(pair.after.text) and not inside else None


def lone_sign(pair: Neighbors) -> bool | None:
    """A bullet or a number that stands alone on its line goes on with the line that it begins.

    >>> [lone_sign(Neighbors.of(text, "要坚持", before_opens=True)) for text in ("•", "12.", "12")]
    [False, False, None]
    """
    return False if LONE_SIGN.match(pair.before.text) and pair.before_opens else None
