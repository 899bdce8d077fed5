"""Evidence of scripts: what Latin letters and Chinese on either side of a boundary show of it."""

from ...model.languages.english import is_latin
from ..evidence.habits import ends_for_certain
from ..evidence.neighbors import Neighbors
from ..evidence.sentence_ends import without_note_marks
from .words import BYLINE_WIDTH

LATIN_ROOM = 10  # cells: so much may letters in print be misjudged by that have another font
FULL = 0.8  # of the width of lines
PROSE_WIDTH = 60  # a line of Latin letters that is wider is prose, not a name or a term


def latin_prose(pair: Neighbors) -> bool | None:
    """Between two lines in Latin letters a blank line opens a block, a bracket after a byline, or a colon with room.

    So does much room behind a sentence's end, or over a full line, where the width of lines is known.

    >>> latin_prose(Neighbors.of("HONG Yinxing", "(Nanjing)")), latin_prose(Neighbors.of("New productive", "forces"))
    (True, False)
    >>> [latin_prose(Neighbors.of(text, "HONG Yinxing")) for text in ("Author:", "The author is called:")]
    [True, False]
    """
    if not (is_latin(pair.before.text) and is_latin(pair.after.text)):
        return None
    parted = pair.after.blank_before and not (pair.turns_page and pair.is_cut)
    announced = pair.before.text[-1] in ":：" and pair.leaves_room
    ends = ends_for_certain(without_note_marks(pair.before.text)) or heads_prose(pair)
    ended = ends and pair.edges is not None and pair.room >= LATIN_ROOM
    return parted or announced or ended or (pair.after.text.startswith("(") and pair.before.width < BYLINE_WIDTH)


def heads_prose(pair: Neighbors) -> bool:
    """Whether the line before breaks off over a full line that begins with a capital, as the first of a sentence.

    >>> from ..evidence.edges import Edges
    >>> def holds(*texts): return heads_prose(Neighbors.of(*texts, edges=Edges(20)))
    >>> holds("Note", "New productive forces"), holds("Note,", "New productive forces"), holds("Note", "New")
    (True, False, False)
    """
    edges, text = pair.layout.edges, pair.after.text
    return text[0].isupper() and pair.before.text[-1] != "," and edges.width_of(text) > FULL * edges.width


def change_of_script(pair: Neighbors) -> bool | None:
    """A line of Latin prose is no part of a Chinese paragraph; a mere name or term in Latin letters may be.

    Nor does a full line that ends no sentence end a paragraph, of whatever letters; and 、 parts names in Chinese.

    >>> change_of_script(Neighbors.of("发展", "New forces " * 6)), change_of_script(Neighbors.of("发展", "New forces"))
    (True, None)
    """
    latin = [line for line in (pair.before, pair.after) if is_latin(line.text) and "、" not in line.text]
    return True if len(latin) == 1 and latin[0].width > PROSE_WIDTH and not pair.is_cut else None
