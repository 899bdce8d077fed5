"""Counting: items with a number, a word or a letter, and whether one counts on from that which opens the block."""

import re

from ...model.languages.chinese import HAN
from ...model.languages.chinese_numerals import numeral
from ..evidence.headings import is_like_heading
from ..evidence.neighbors import Neighbors
from ..evidence.patterns import ANSWERED, LABEL, OPTIONS, begins_item

COUNTED = re.compile(r"([（(]?)(\d{1,2})([.)、．）]) ?(?=\D)")  # an item, before, in and behind its number
# The same in words: 第一步，
COUNTED_WORD = re.compile(rf"([{HAN}]{{0,3}}?)([一二三四五六七八九十]{{1,3}})([步条條项項题題点點]?[：:，])")
COUNTED_IN_BRACKETS = re.compile(r"([（(])([一二三四五六七八九十]{1,3})([)）])")
LETTERED = re.compile(r"([（(]?)([A-H])([.．、)）])")  # an answer to choose
ASKING = "？?）)：:"  # what a question ends with that has answers
FILLED_IN = re.compile(r"[_＿]{3,}$|[（(]\s*[）)]$")  # what a line to be filled in ends with


def counts_on(opener: str, text: str) -> bool:
    """Whether a line has the number of an item behind that of the one that opens the block, in the same signs or words,
    or the letter of an answer.

    >>> [counts_on("9) 新质", text) for text in ("10) 坚持", "10. 坚持", "9) 坚持", "10)1")]
    [True, False, False, False]
    >>> [counts_on("步骤一：新质", text) for text in ("步骤二：坚持", "步骤三：坚持", "第二：坚持", "步骤二坚持")]
    [True, False, False, False]
    >>> [counts_on("（一）新质", text) for text in ("（二）坚持", "（三）坚持")]
    [True, False]
    >>> [counts_on("（A）新质", text) for text in ("（B）坚持", "（C）坚持", "B. 坚持")]
    [True, False, False]
    """
    for pattern, value in (
        (COUNTED, int),
        (COUNTED_WORD, numeral),
        (COUNTED_IN_BRACKETS, numeral),
        (LETTERED, ord),
    ):
        item, after = pattern.match(opener), pattern.match(text)
        if item and after and (item[1], item[3]) == (after[1], after[3]):
            return value(after[2]) == value(item[2]) + 1
    return False


def numbered_item(pair: Neighbors) -> bool | None:
    """A heading's number or a dash opens a block where the line before ends a sentence or leaves room, or announces it,
    or a blank line stands between.

    After a label, whose words may end anywhere, a numbered line is a heading if it is short; and so it is after another
    that is whole, be it with a semicolon. The answers to choose from end a block too, and what is to be filled in; each
    answer opens one.

    One that counts on from the item before opens a block wherever that ends; so does a question in a test, and an
    answer behind a question.

    >>> [numbered_item(Neighbors.of(text, "二、三次")) for text in ("发展。", "发展新质：", "新质生产力的发展，即")]
    [True, True, None]
    >>> lines = "新质生产力的发展，即", "", "二、三次"
    >>> [numbered_item(Neighbors.of(*lines, double_spaced=double)) for double in (False, True)]
    [True, None]
    >>> [numbered_item(Neighbors.of(text, "（A）坚持")) for text in ("发展新质生产力的是？", "发展新质生产力的要求")]
    [True, None]
    >>> [numbered_item(Neighbors.of("（1）发展新质生产力或者", text)) for text in ("（2）坚持", "（3）坚持", "2）坚持")]
    [True, None, None]
    >>> lines = "A．河边　B．山上", "答：发展＿＿＿＿＿", "发展新质＿＿＿＿公分"
    >>> [numbered_item(Neighbors.of(text, "2．船工")) for text in lines]
    [True, True, None]
    >>> [numbered_item(Neighbors.of(text, "A. 河边")) for text in ("船在（　）", "船在渡口运来了维生素")]
    [True, None]
    """
    counted = pair.opener is not None and counts_on(pair.opener.text, pair.after.text)
    answers = pair.before.text[-1] in ASKING and LETTERED.match(pair.after.text)
    if counted or answers or ANSWERED.match(pair.after.text):
        return True
    is_item = begins_item(pair.after.text) or LETTERED.match(pair.after.text) is not None
    is_dash = pair.after.text.startswith("——")
    if not (is_item or is_dash):
        return None
    label_ends = LABEL.match(pair.before.text) and pair.after.width < 0.5 * pair.measure.width
    whole = is_like_heading(pair.before.text.rstrip("；;")) and begins_item(pair.before.text) and pair.before_opens
    in_row = whole or OPTIONS.fullmatch(pair.before.text) is not None or FILLED_IN.search(pair.before.text) is not None
    ended = pair.ends_sentence or pair.leaves_room or label_ends or (in_row and not pair.is_cut)
    parted = pair.after.blank_before and not (pair.turns_page or pair.layout.double_spaced)
    return True if ended or parted or (is_item and pair.before.text[-1] in "：:") else None
