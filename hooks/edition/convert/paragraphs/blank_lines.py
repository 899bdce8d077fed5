"""Blank lines: where one parts paragraphs, and where a high character in a line only moved lines apart."""

from ...model.languages.chinese import HAN_CHARACTER
from ...model.languages.english import is_latin
from ..evidence.edges import is_item
from ..evidence.neighbors import Neighbors
from ..evidence.sentence_ends import WHOLE, ends_sentence

FULL = 0.9  # of the width of full lines
LONG = 0.6  # of the width of full lines: an item that is shorter may be whole
HANG = 3  # cells: how far further lines are set in behind a bullet, more or less


def blank_line(pair: Neighbors) -> bool | None:
    """A blank line parts paragraphs, unless the source is double-spaced. At the head of a page it does so only where
    the source has none there before what goes on.

    Nor does it part them where a high character only moved lines apart: behind a full line that ends no sentence, if
    the next one does not stand alone; inside an item; or, where first lines are set in, before a full one that is not.

    >>> blank_line(Neighbors.of("发展", "", "生产力")), blank_line(Neighbors.of("发展", "", "\\f生产力"))
    (True, None)
    >>> [blank_line(Neighbors.of("发展", "", "\\f生产力", tops=tops)) for tops in (True, False)]
    [True, None]
    >>> full = "要发展新质生产力，要"
    >>> [blank_line(Neighbors.of("发展。", "", text, sets_in=True)) for text in (full, full[:5], f"    {full[:8]}")]
    [None, True, True]
    >>> from ..evidence.edges import Edges
    >>> [blank_line(Neighbors.of(full, "", "选址", *then, edges=Edges(20))) for then in ((), ("新",), ("", "新"))]
    [None, None, True]
    """
    parts = pair.after.blank_before and not pair.layout.double_spaced and (not pair.turns_page or pair.layout.tops)
    if not parts or (pair.runs_on and not stands_alone(pair)):
        return None
    return None if goes_on_with_item(pair) or goes_on_at_margin(pair) else True


def blank_in_latin(pair: Neighbors) -> bool | None:
    """Where paragraphs begin set in, a line of Latin letters at the margin goes on behind a blank line with a sentence
    if it begins with a small letter.

    >>> pairs = [("new forces", "", text) for text in ("are of a kind", "Are of a kind", "    are of a kind")]
    >>> [blank_in_latin(Neighbors.of(*pair, measure=10, sets_in=True)) for pair in pairs]
    [False, None, None]
    """
    latin = is_latin(pair.before.text) and is_latin(pair.after.text)
    at_margin = pair.layout.sets_in and pair.after.indent < 2 and pair.after.text[0].islower()
    return False if latin and at_margin and is_long_inside(pair) else None


def stands_alone(pair: Neighbors) -> bool:
    """Whether the line after is a short one at the margin between blank lines, without a stop, as a heading is.

    >>> [stands_alone(Neighbors.of("发展", "", text, "", "要")) for text in ("新质", "新质。", "  新质")]
    [True, False, False]
    >>> stands_alone(Neighbors.of("发展", "", "新质", "要"))
    False
    """
    after, beyond = pair.after, pair.beyond
    if not (beyond is not None and beyond.blank_before and after.indent < 2) or ends_sentence(after.text):
        return False
    return after.width < LONG * pair.measure.width and not (pair.opener is not None and is_item(pair.opener))


def goes_on_at_margin(pair: Neighbors) -> bool:
    """Whether paragraphs begin set in, and the line after is at the margin: a full one in Chinese, or behind a long one
    that ends inside a sentence any full one, or one that ends it.
    """
    after = pair.after
    if not pair.layout.sets_in or after.indent >= 2 or is_item(after):
        return False
    full = after.width >= FULL * pair.measure.width
    if HAN_CHARACTER.search(after.text) and full:
        return True
    return is_long_inside(pair) and (full or ends_sentence(after.text))


def goes_on_with_item(pair: Neighbors) -> bool:
    """Whether the line before is a long one of an item, ends inside a sentence, and the line after stands where the
    further lines of the item do. One that leaves room ends the item, where the width of full lines is known.

    >>> pairs = [(text, "    展。") for text in ("    要坚持创新驱动", "    要坚持创新。")]
    >>> [goes_on_with_item(Neighbors.of(*pair, hanging=True, opener="  • 坚持", measure=10)) for pair in pairs]
    [True, False]
    """
    opener, before, after = pair.opener, pair.before, pair.after
    if not pair.layout.hanging or opener is None or not is_item(opener) or is_item(after):
        return False
    deep = after.indent - (before.indent if before.span != opener.span else opener.indent + HANG)
    ended = pair.edges is not None and pair.leaves_room
    return after.indent > opener.indent and abs(deep) <= 1 and is_long_inside(pair) and not ended


def is_long_inside(pair: Neighbors) -> bool:
    """Whether the line before is no short one and ends inside a sentence."""
    if pair.ends_sentence or pair.before.text[-1] in WHOLE:
        return False
    if pair.edges:
        return pair.edges.width_of(pair.before.text) > LONG * pair.edges.width
    return pair.filled > LONG * pair.measure.width
