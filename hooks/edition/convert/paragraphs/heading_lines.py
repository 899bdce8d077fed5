"""Evidence of headings: where a line stands alone, or goes on below, because it is a heading among paragraphs."""

from ...model.languages.chinese import HAN_CHARACTER
from ..evidence.edges import is_item
from ..evidence.neighbors import Neighbors
from ..evidence.patterns import NUMBERED
from ..evidence.sentence_ends import ends_sentence
from .blank_lines import FULL
from .setting import PUNCTUATION

SHORT = 0.6  # of the width of full lines: a heading at the head of a page
HEADING = 0.6  # of the width: a heading's first line, whose letters are larger


def after_numbered_heading(pair: Neighbors) -> bool | None:
    """A line that is a whole numbered heading stands alone if the next line is indented, or was.

    >>> [after_numbered_heading(Neighbors.of(text, "    新质", before_opens=True)) for text in ("一、要求", "一是要求")]
    [True, None]
    """
    before = pair.before.text
    whole = pair.before_opens and NUMBERED.match(before) and not pair.ends_sentence and "。" not in before
    return True if whole and pair.is_indented(pair.after) else None


def heading_after_sentence(pair: Neighbors) -> bool | None:
    """After a sentence's end, a short line without punctuation is a heading if the next line is indented, or was.

    >>> heading_after_sentence(Neighbors.of("发展。", "选址的尺度", "    新质"))
    True
    >>> heading_after_sentence(Neighbors.of("发展。", "选址，尺度", "    新质")) is None
    True
    """
    alone = pair.ends_sentence and pair.is_indented(pair.beyond) and not PUNCTUATION.search(pair.after.text)
    return True if alone and pair.after.width < 0.7 * pair.measure.width else None


def after_plain_heading(pair: Neighbors) -> bool | None:
    """A block's first line is a heading if it has no punctuation, leaves room, and the next line is indented, or was.

    >>> [after_plain_heading(Neighbors.of("选址的尺度", text, before_opens=True)) for text in ("    新质", "新质")]
    [True, None]
    """
    alone = pair.before_opens and pair.is_indented(pair.after) and not PUNCTUATION.search(pair.before.text)
    return True if alone and pair.filled <= pair.measure.width - 2 else None


def wrapped_heading(pair: Neighbors) -> bool | None:
    """Where first lines are set in, a long line at the margin that opens a block goes on with the next one there, if
    both end no sentence and a first line follows: a heading of two lines.

    >>> pairs = [("发展新质生产力", "要求", text) for text in ("    新质", "新质")]
    >>> [wrapped_heading(Neighbors.of(*pair, before_opens=True, sets_in=True)) for pair in pairs]
    [False, None]
    """
    before, after = pair.before, pair.after
    if not (pair.layout.sets_in and pair.before_opens and pair.is_indented(pair.beyond)) or after.blank_before:
        return None
    at_margin = all(
        line.indent < 2 and not is_item(line) and HAN_CHARACTER.search(line.text) for line in (before, after)
    )
    ended = pair.ends_sentence or ends_sentence(after.text) or before.text[-1] in "：:" or after.text[-1] in "：:"
    width = pair.edges.width if pair.edges else pair.measure.width
    return False if at_margin and not ended and HEADING * width <= before.width > after.width else None


def heading_on_page(pair: Neighbors) -> bool | None:
    """A page that begins with a short line without punctuation begins with a heading: what goes on ends with a stop.

    What an item says may end without one; and a word of code may be all that a line has.

    >>> full = "要发展新质生产力的人"
    >>> [heading_on_page(Neighbors.of(full, f"\\f{text}")) for text in ("选址", "The end.", "选址，人", "a()", "A B")]
    [True, None, None, None, True]
    >>> heading_on_page(Neighbors.of(full, "选址")), heading_on_page(Neighbors.of(full, "\\f选址", opener="• 要"))
    (None, None)
    """
    after = pair.after
    if not pair.turns_page or pair.opener is None or is_item(pair.opener) or is_item(after):
        return None
    word = " " not in after.text and not HAN_CHARACTER.search(after.text)
    short = after.width < SHORT * pair.measure.width and not (word or PUNCTUATION.search(after.text))
    return True if short and not ends_sentence(after.text) else None


def heading_over_full_line(pair: Neighbors) -> bool | None:
    """Behind a sentence's end, a short line without punctuation over a full one is a heading: a paragraph's last line
    ends with a stop. What an item says may end without one.

    >>> from ..evidence.edges import Edges; full = "要发展新质生产力的呢。"
    >>> lines = [("选址", full), ("选址，人", full), ("选址.", full), ("选址", full[-3:]), ("A B", full)]
    >>> [heading_over_full_line(Neighbors.of(full, *beyond, edges=Edges(22))) for beyond in lines]
    [True, None, None, None, None]
    """
    edges, after, beyond = pair.edges, pair.after, pair.beyond
    if edges is None or beyond is None or not pair.ends_sentence or pair.opener is None or is_item(pair.opener):
        return None
    full, words = edges.width_of(beyond.text) >= FULL * edges.width, HAN_CHARACTER.search(after.text) is not None
    short = edges.width_of(after.text) < SHORT * edges.width and not PUNCTUATION.search(after.text)
    return True if full and words and short and not ends_sentence(after.text) else None
