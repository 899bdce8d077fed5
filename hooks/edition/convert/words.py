"""Evidence of words: what the words of two lines show of the boundary between them."""

import re

from ..model.english import is_latin
from .edges import CLOSING, OPENING
from .neighbors import Neighbors
from .patterns import AFFILIATION, BULLET, HEADING_MARKUP, LABEL, NUMBERED, REFERENCE, SOURCE_LINE

LONE_SIGN = re.compile(r"^(?:[■●◆▲□•▪▫◦○►▶➢➤✓❖‣⁃∙]|\d{1,2}[.)、．])$")
BYLINE_WIDTH = 40  # a line that holds authors' names alone is narrower
PROSE_WIDTH = 60  # a line of Latin letters that is wider is prose, not a name or a term


def heading_markup(pair: Neighbors) -> bool | None:
    """A line that a source in Markdown marks up as a heading, as 004 has them, is a block.

    >>> [heading_markup(Neighbors.of("发展", text, markdown=True)) for text in ("# 新质生产力", "#1 高炉")]
    [True, None]
    """
    if not pair.layout.markdown:
        return None
    return True if HEADING_MARKUP.match(pair.before.text) or HEADING_MARKUP.match(pair.after.text) else None


def parted_mark(pair: Neighbors) -> bool | None:
    """What no printer sets at the beginning or at the end of a line was parted from its words by an extraction.

    >>> parted_mark(Neighbors.of("发展", "", "。新质")), parted_mark(Neighbors.of("发展（", "新质"))
    (False, False)
    >>> parted_mark(Neighbors.of("发展", "“新质”")) is None
    True
    """
    return False if pair.after.text[0] in CLOSING or pair.before.text[-1] in OPENING else None


def bullet(pair: Neighbors) -> bool | None:
    """A bullet opens a block.

    >>> bullet(Neighbors.of("发展", "■要坚持")), bullet(Neighbors.of("发展", "要■坚持"))
    (True, None)
    """
    return True if BULLET.match(pair.after.text) else None


def lone_sign(pair: Neighbors) -> bool | None:
    """A bullet or a number that stands alone on its line goes on with the line that it begins.

    >>> [lone_sign(Neighbors.of(text, "要坚持", before_opens=True)) for text in ("•", "12.", "12")]
    [False, False, None]
    """
    return False if LONE_SIGN.match(pair.before.text) and pair.before_opens else None


def label(pair: Neighbors) -> bool | None:
    """A label of an article's front matter, such as 摘要, opens a block.

    >>> label(Neighbors.of("发展", "摘 要：新质")), label(Neighbors.of("发展", "新质摘要："))
    (True, None)
    """
    return True if LABEL.match(pair.after.text) else None


def source_line(pair: Neighbors) -> bool | None:
    """The line that says where an article was published is a block.

    >>> source_line(Neighbors.of("发展", "（《求是》2024年）")), source_line(Neighbors.of("发展", "《求是》"))
    (True, None)
    """
    return True if SOURCE_LINE.match(pair.before.text) or SOURCE_LINE.match(pair.after.text) else None


def reference(pair: Neighbors) -> bool | None:
    """In the list of references a number in brackets or a note's mark opens a block, and nothing else does.

    >>> [reference(Neighbors.of("[1] 甲。", text, in_references=True)) for text in ("[2] 乙", "（乙）")]
    [True, False]
    """
    if not pair.in_references:
        return None
    return REFERENCE.match(pair.after.text) is not None or pair.after.text[0] in "①*"


def numbered_item(pair: Neighbors) -> bool | None:
    """A heading's number or a dash opens a block where the line before ends a sentence or leaves room.

    After a label, whose words may end anywhere, a numbered line is a heading if it is short.

    >>> [numbered_item(Neighbors.of(text, "二、三次")) for text in ("发展。", "新质生产力的发展，即")]
    [True, None]
    """
    label_ends = LABEL.match(pair.before.text) and pair.after.width < 0.5 * pair.measure.width
    ended = pair.ends_sentence or pair.leaves_room or label_ends
    return True if ended and (NUMBERED.match(pair.after.text) or pair.after.text.startswith("——")) else None


def affiliation(pair: Neighbors) -> bool | None:
    """An author's place of work in brackets is a block after a byline: a narrow line that ends no sentence.

    >>> affiliation(Neighbors.of("洪银兴", "（南京大学）")), affiliation(Neighbors.of("发展。", "（南京大学）"))
    (True, None)
    """
    after_byline = not pair.ends_sentence and pair.before.width < BYLINE_WIDTH
    return True if after_byline and AFFILIATION.match(pair.after.text) else None


def speech(pair: Neighbors) -> bool | None:
    """The name of a speaker who speaks more than once opens a block, unless the line before runs on.

    >>> speech(Neighbors.of("发展。", "记者：新质", speakers={"记者"})), speech(Neighbors.of("发展。", "记者：新质"))
    (True, None)
    """
    ended = pair.ends_sentence or pair.leaves_room
    return True if ended and pair.layout.begins_speech(pair.after.text) else None


def latin_prose(pair: Neighbors) -> bool | None:
    """Between two lines in Latin letters a blank line opens a block, a bracket after a byline, or a colon with room.

    >>> latin_prose(Neighbors.of("HONG Yinxing", "(Nanjing)")), latin_prose(Neighbors.of("New productive", "forces"))
    (True, False)
    >>> [latin_prose(Neighbors.of(text, "HONG Yinxing")) for text in ("Author:", "The author is called:")]
    [True, False]
    """
    if not (is_latin(pair.before.text) and is_latin(pair.after.text)):
        return None
    parted = pair.after.blank_before and not (pair.turns_page and pair.is_cut)
    announced = pair.before.text[-1] in ":：" and pair.leaves_room
    return parted or announced or (pair.after.text.startswith("(") and pair.before.width < BYLINE_WIDTH)


def change_of_script(pair: Neighbors) -> bool | None:
    """A line of Latin prose is no part of a Chinese paragraph; a mere name or term in Latin letters may be.

    Nor does a full line that ends no sentence end a paragraph, of whatever letters; and 、 parts names in Chinese.

    >>> change_of_script(Neighbors.of("发展", "New forces " * 6)), change_of_script(Neighbors.of("发展", "New forces"))
    (True, None)
    """
    latin = [line for line in (pair.before, pair.after) if is_latin(line.text) and "、" not in line.text]
    return True if len(latin) == 1 and latin[0].width > PROSE_WIDTH and not pair.is_cut else None
