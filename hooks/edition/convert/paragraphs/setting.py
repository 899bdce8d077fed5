"""Evidence of setting: what blank lines, indentation and widths of lines show of the boundary between two of them."""

import re

from ...model.languages.chinese import FINAL
from ..evidence.edges import INDENT, is_item
from ..evidence.habits import SURE
from ..evidence.neighbors import ENDED, ROOM, Neighbors
from ..evidence.patterns import NUMBERED
from ..evidence.sentence_ends import NOTE_MARKS
from .blank_lines import goes_on_with_item, is_long_inside

PUNCTUATION = re.compile(r"[，。、；：？！,;:?!]")
FAR_IN = 10  # cells: no paragraph is set in by more
MAY_END = "：:)"  # besides sentences: what a paragraph or an item may end with


def lone_mark(pair: Neighbors) -> bool | None:
    """Marks of notes alone on a line behind a full one are those for which it had no room.

    >>> [lone_mark(Neighbors.of(text, "①[2]")) for text in ("发展新质生产力要求呢。", "发展。")]
    [False, None]
    """
    return False if NOTE_MARKS.fullmatch(pair.after.text) and not pair.leaves_room else None


def hanging_indent(pair: Neighbors) -> bool | None:
    """The further lines of an item are set in behind its bullet or number; they go on until a sentence ends short.

    Where a source sets them so, one that is not belongs to no item, unless the line before is full.

    >>> pairs = [("  要坚持创新驱动发", "  展。"), ("  坚持。", "  发展。")]
    >>> [hanging_indent(Neighbors.of(*pair, opener="• 要坚持")) for pair in pairs]
    [False, None]
    >>> lines = [("  展。", "  要求"), ("展。", "要求"), ("  新质生产", "要求")]
    >>> [hanging_indent(Neighbors.of("  要坚持创新驱动发", *then, opener="一、要坚持")) for then in lines]
    [False, None, None]
    """
    if pair.opener is None or not (is_item(pair.opener) or is_inside_numbered(pair)):
        return None
    if goes_on_with_item(pair):
        return False
    hangs = pair.after.indent > pair.opener.indent or pair.turns_page
    if pair.layout.hanging and not hangs and not pair.runs_on:
        return True
    return False if hangs and (not pair.leaves_room or breaks_off(pair)) and not pair.after.blank_before else None


def is_inside_numbered(pair: Neighbors) -> bool:
    """Whether the line before is a long one of a block with a number such as 一、, ends inside a sentence, and the line
    after is no paragraph's first.
    """
    numbered = pair.opener is not None and NUMBERED.match(pair.opener.text) is not None
    return numbered and is_long_inside(pair) and not pair.runs_on_at_margin


def breaks_off(pair: Neighbors) -> bool:
    """Whether somebody broke a line by hand: where the width of full lines is known, they are broken where full."""
    return pair.edges is None and is_long_inside(pair)


def first_behind_item(pair: Neighbors) -> bool | None:
    """Behind an item, a line that is set in and runs on at the margin is a paragraph's first: an item's lines are not.

    >>> first_behind_item(Neighbors.of("  坚持。", "  新质生产力的发展", "要求", opener="• 要坚持"))
    True
    >>> first_behind_item(Neighbors.of("  坚持。", "  新质生产力的发展", "  要求", opener="• 要坚持")) is None
    True
    """
    if pair.opener is None or not is_item(pair.opener) or is_item(pair.after):
        return None
    short = 2 * pair.before.width < pair.after.width
    ended = pair.ends_sentence or pair.leaves_room or short or pair.before.text[-1] in MAY_END
    return True if ended and pair.after.indent >= pair.opener.indent and pair.runs_on_at_margin else None


def indentation(pair: Neighbors) -> bool | None:
    """An indented line opens a paragraph, unless the lines before and beyond are set in alike, as in a quotation.

    Behind a sentence's end or a colon it opens one even so.

    >>> indentation(Neighbors.of("发展", "    要坚持", "发展", indented=True))
    True
    >>> indentation(Neighbors.of("    发展", "    要坚持", "    发展", indented=True)) is None
    True
    """
    indent = pair.after.indent
    alike = pair.beyond is not None and pair.before.indent == indent == pair.beyond.indent
    among = alike and not (pair.ends_sentence or pair.before.text[-1] in "：:")
    return True if pair.layout.indented and 2 <= indent <= 8 and not among else None


def right_half(pair: Neighbors) -> bool | None:
    """A line that begins in the right half of the page opens a block, as a signature and its date do.

    >>> [right_half(Neighbors.of(f"{'':10}洪银兴", f"{'':{indent}}五月")) for indent in (12, 8)]
    [True, None]
    """
    return True if pair.after.indent > max(FAR_IN, pair.measure.widest / 2) else None


def typed_indentation(pair: Neighbors) -> bool | None:
    """Behind a sentence's end, two ideographic spaces or a tab open a paragraph, unless they are the margin of lines.

    >>> [typed_indentation(Neighbors.of("发展。", lead + "新质。")) for lead in ("\u3000\u3000", "  ")]
    [True, None]
    """
    lead = pair.after.raw[: pair.after.start].strip("\f ")
    typed = lead in ("\u3000\u3000", "\t") and (pair.after.indent >= 2 or not pair.layout.indented)
    return True if pair.ends_sentence and typed else None


def comma(pair: Neighbors) -> bool | None:
    """A line that ends with a comma goes on, however short it is.

    >>> [comma(Neighbors.of(text, "新质")) for text in ("发展，", "劳动者、", "apt, dpkg,", "发展")]
    [False, False, False, None]
    """
    return False if pair.before.text[-1] in "，、," else None


def far_too_short(pair: Neighbors) -> bool | None:
    """A line that ends no sentence and is far too short was a heading or a label.

    Where the width of full lines is not known, one that ends its page may be short for another reason. The first line
    of a paragraph, set in over one at the margin, was none.

    >>> far_too_short(Neighbors.of("发展", "新质")), far_too_short(Neighbors.of("发展新质生产", "新质"))
    (True, None)
    >>> [far_too_short(Neighbors.of(f"    {text}", "新质", before_opens=True)) for text in ("发展新质生", "发展")]
    [None, True]
    """
    before, after = pair.before, pair.after
    set_in = INDENT <= before.indent <= 2 * INDENT and not is_item(before)
    begins = pair.before_opens and set_in and after.indent < 2 and not after.blank_before
    long = begins and 2 * before.width >= pair.measure.width
    if pair.ends_sentence or long or (pair.turns_page and not pair.edges):
        return None
    short = pair.edges is not None or pair.filled < pair.measure.width - 2 * ROOM
    return True if short and pair.has_room(ROOM) else None


def full_line(pair: Neighbors) -> bool | None:
    """Where first lines are set in, one that is too wide for that opens no paragraph behind a line that may be full.

    >>> from ..evidence.edges import Edges; edges = Edges(20, lost_indent=4)
    >>> full = "要发展新质生产力，"
    >>> [full_line(Neighbors.of(before, full, edges=edges)) for before in ("发展新质生产力。", "发展。")]
    [False, None]
    >>> [full_line(Neighbors.of("发展新质生产力。", after, edges=edges)) for after in (full, full[2:])]
    [False, None]
    """
    edges, inset = pair.layout.edges, pair.layout.edges.lost_indent
    near = pair.edges is not None and pair.ends_sentence and pair.room < SURE
    full = inset > 0 and edges.know(pair.after) and edges.least(pair.after.text) + inset > edges.width + ENDED
    return False if near and full else None


def short_line(pair: Neighbors) -> bool | None:
    """A sentence that ends before its line is full ends its paragraph.

    >>> short_line(Neighbors.of("发展生产力。", "新质")), short_line(Neighbors.of("发展新质生产力要求。", "新质"))
    (True, None)
    """
    return True if pair.ends_sentence and pair.leaves_room else None


def lost_indentation(pair: Neighbors) -> bool | None:
    """After a sentence's end, a line that is too short by an indentation has lost it, and opens a paragraph.

    If it ends a sentence itself, it may be a paragraph's last line. It opens one still if the line beyond is full.

    >>> lost_indentation(Neighbors.of("发展。", "要发展新质生产力", double_spaced=True))
    True
    >>> lost_indentation(Neighbors.of("发展。", "要发展新质生产，", double_spaced=False)) is None
    True
    """
    if pair.ends_sentence and pair.begins_short:
        return True
    if not pair.ends_sentence or pair.after.indent >= 2 or not pair.has_lost_indentation(pair.after):
        return None
    if pair.after.text[-1] not in FINAL:
        return True
    beyond = pair.beyond
    return True if beyond and beyond.indent < 2 and pair.measure.width - beyond.width < INDENT - 1 else None
