"""Evidence of typing: lines that people broke by hand, where each is a paragraph, or hangs below a first word."""

import re

from ...model.languages.chinese import HAN, cells
from ..evidence.edges import is_item
from ..evidence.neighbors import Neighbors
from ..evidence.patterns import CAPTION, begins_item, has_number
from ..evidence.plays import NAME
from ..evidence.sentence_ends import WHOLE, ends_sentence
from .setting import PUNCTUATION

WIDE_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第\S{1,4}条)\u3000+"
)
OPENING_STAGE = "（(〔［[【"  # what is done on the stage
CLAUSE = 40  # cells: a clause with a number that was broken is as wide
WIDE = 0.9  # of the width of wide lines
COLUMN_WIDTH = 130  # where lines are not wrapped, one that is wider may have been cut where a column ended
NAMED = re.compile(rf"(?!第)[{HAN}]{{2,4}}[：:](?!//)[^。；]*[^。；，、：:]$")  # 地点：渡口, above 主持人：…


def is_wrapped(pair: Neighbors) -> bool:
    """Whether a line goes on with one of the widest, inside a sentence: where blank lines part paragraphs, and none
    stands between.

    >>> wide = "发展新质生产力，是要"
    >>> pairs = (wide, "求"), (wide, "", "求"), ("是，", "求")
    >>> [is_wrapped(Neighbors.of(*pair, double_spaced=True)) for pair in pairs]
    [True, False, False]
    """
    tight = pair.layout.double_spaced and not (pair.after.blank_before or pair.turns_page or is_item(pair.after))
    wide = pair.before.width >= WIDE * pair.measure.widest and PUNCTUATION.search(pair.before.text)
    return bool(tight and wide) and not (pair.ends_sentence or has_number(pair.after.text))


def unwrapped_line(pair: Neighbors) -> bool | None:
    """Where each line is a paragraph, a line opens one, unless the line before was cut and a blank line follows that.

    A wide line that ends no sentence was cut where a column ended, unless it is a picture's caption. One that is set
    in, has a comma or the like and ends no sentence was broken, if the next line is shorter and not set in; so was a
    long one that a number begins, if the next line ends the sentence. Below an item, words alone are a heading.

    >>> cut = "发展，" * 30
    >>> [unwrapped_line(Neighbors.of(text, "", "生产力。", wrapped=False)) for text in ("发展。", cut)]
    [True, False]
    >>> [unwrapped_line(Neighbors.of("  发展，要求", text, wrapped=False)) for text in ("新质。", "  新质。")]
    [False, True]
    >>> pairs = ("  • 发展，要求", "新质。"), ("  • 发展，要求", "新质"), ("  发展，要求", "新质")
    >>> [unwrapped_line(Neighbors.of(*pair, wrapped=False)) for pair in pairs]
    [False, True, False]
    """
    if pair.layout.wrapped:
        return None
    before = pair.before
    if is_wrapped(pair):
        return False
    cut = not pair.ends_sentence and not CAPTION.search(before.text) and before.width > COLUMN_WIDTH
    set_in = before.indent >= 2 > pair.after.indent and not pair.after.blank_before
    inside = not pair.ends_sentence and before.text[-1] not in WHOLE and PUNCTUATION.search(before.text)
    numbered = begins_item(pair.after.text) or has_number(pair.after.text)
    heads = is_item(before) and not (PUNCTUATION.search(pair.after.text) or ends_sentence(pair.after.text))
    clause = (
        has_number(before.text) and before.width >= CLAUSE and pair.after.indent < 2 and ends_sentence(pair.after.text)
    )
    shorter = pair.after.width < before.width
    broken = (set_in or clause) and inside and shorter and not (numbered or heads)
    return not (broken or (pair.after.blank_before and cut))


def hanging_words(pair: Neighbors) -> bool | None:
    """Below the first word behind a wide space the further lines of a speech in a play, or of a long item, are set in.

    >>> first = "甲　　发展新质生产力，要"
    >>> pairs = ((first, after) for after in ("　　　创新。", "　　　（甲下。）"))
    >>> [hanging_words(Neighbors.of(*pair, opener=first, in_play={"甲"})) for pair in pairs]
    [False, None]
    >>> item = "一、　发展新质生产力，要"
    >>> hanging_words(Neighbors.of(item, "　　　创新。", opener=item))
    False
    """
    if pair.opener is None:
        return None
    text, indent = pair.opener.text, pair.opener.indent
    before = NAME.match(text) if pair.layout.plays(text) else WIDE_NUMBER.match(text) if "，" in text else None
    below = before is not None and abs(pair.after.indent - indent - cells(before[0])) <= 1
    return False if below and pair.after.text[0] not in OPENING_STAGE and not pair.after.blank_before else None


def named(pair: Neighbors) -> bool | None:
    """What a line says of one thing, and the next of another, are a block each: the time of a meeting, and the place.

    >>> [named(Neighbors.of(line, "地点：渡口", before_opens=True)) for line in ("时间：清早", "时间：清早，", "清早")]
    [True, None, None]
    """
    return True if pair.before_opens and all(NAMED.match(line.text) for line in (pair.before, pair.after)) else None
