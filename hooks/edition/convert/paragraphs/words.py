"""Evidence of words: what the words of two lines show of the boundary between them."""

import re

from ...model.languages.english import is_latin
from ..evidence.neighbors import UNENDED, Neighbors
from ..evidence.patterns import (
    AFFILIATION,
    CAPTION,
    COMPLIMENT,
    ENTRY,
    EVENT,
    HEADING_MARKUP,
    LABEL,
    LINE_SIGN,
    NUMBER_LINE,
    PAGE_WORDS,
    REFERENCE_NUMBER,
    SALUTATION,
    SOURCE_LINE,
    STAMP,
    is_entry,
)
from ..evidence.terms import speaker_of

CAPTIONED = re.compile(r"[图圖表例]\s*\d+(?:[.-]\d+)*[.．:：]\s*(?=\S)")
BYLINE_WIDTH = 40  # a line that holds authors' names alone is narrower
NUMBERS = re.compile(r"^[【\[]?(?:中[图圖]分[类類][号號]|文[献獻][标標][识志碼]+码?|文章[编編][号號]).*[\w)）]$")

DIRECTION = re.compile(r"〔[^〔〕]+〕|（[^（）]+）|［[^［］]+］|\([^()]+\)")  # of a play, such as 〔幕启。〕
DAY = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
STAMPED = re.compile(rf"[^\s，。：；]{{1,12}}\s+(?:{DAY}\s+)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?")


def heading_markup(pair: Neighbors) -> bool | None:
    """A line that a source in Markdown marks up as a heading, as 004 has them, is a block.

    >>> [heading_markup(Neighbors.of("发展", text, markdown=True)) for text in ("# 新质生产力", "#1 高炉")]
    [True, None]
    """
    if not pair.layout.markdown:
        return None
    return True if HEADING_MARKUP.match(pair.before.text) or HEADING_MARKUP.match(pair.after.text) else None


def long_line(pair: Neighbors) -> bool | None:
    """A part of a line that is too long for one block opens another.

    >>> from dataclasses import replace
    >>> pair = Neighbors.of("发展。", "要求。")
    >>> long_line(replace(pair, after=replace(pair.after, number=1))), long_line(pair)
    (True, None)
    """
    return True if (pair.before.number, pair.before.column) == (pair.after.number, pair.after.column) else None


def lone_number(pair: Neighbors) -> bool | None:
    """A line that is a year or another number opens a block behind a sentence's end, and so does the line after it.

    >>> [lone_number(Neighbors.of("改革。", text)) for text in ("1978", "- 2 -", "1978年", "1978年，")]
    [True, True, True, None]
    >>> lone_number(Neighbors.of("1978", "改革。", before_opens=True)), lone_number(Neighbors.of("改革", "1978"))
    (True, None)
    """
    if pair.before_opens and NUMBER_LINE.match(pair.before.text):
        return True
    return True if pair.ends_sentence and NUMBER_LINE.match(pair.after.text) else None


def event(pair: Neighbors) -> bool | None:
    """In a chronicle or a schedule a date or an hour opens a block, unless the line before is full and ends inside a
    sentence.

    >>> [event(Neighbors.of("改革。", "1992年 发展", chronicle=chronicle)) for chronicle in (True, False)]
    [True, None]
    >>> event(Neighbors.of("9:00-10:30 开幕式在花园", "10:30 参观", chronicle=True, before_opens=True))
    True
    """
    in_row = pair.before_opens and EVENT.match(pair.before.text) and not pair.is_cut
    ended = pair.ends_sentence or pair.leaves_room or in_row
    return True if pair.layout.chronicle and ended and EVENT.match(pair.after.text) else None


def line_sign(pair: Neighbors) -> bool | None:
    """A line with a sign of its own, as quotations in mail and definitions have, is a block.

    >>> [line_sign(Neighbors.of("发展", text)) for text in ("> 要坚持", ": 要坚持", ":) 要坚持", "→ 要坚持")]
    [True, True, None, None]
    >>> [line_sign(Neighbors.of("更多主", f"{name}：https://example.org")) for name in ("作者主页", "题下获得")]
    [True, None]
    """
    return True if LINE_SIGN.match(pair.after.text) or LINE_SIGN.match(pair.before.text) else None


def caption(pair: Neighbors) -> bool | None:
    """A number as pictures, tables and examples have opens a block behind an end, and its line is one if it has room,
    be it little: what names a picture ends no sentence.

    >>> [caption(Neighbors.of("发展：", text)) for text in ("图 1.2. 改革", "例 3：改革", "图 1 中的改革")]
    [True, True, None]
    >>> from ..evidence.edges import Edges; example = "图 1. 春天", "改革"
    >>> [caption(Neighbors.of(*example, before_opens=True, edges=Edges(width))) for width in (15, 13)]
    [True, None]
    """
    before, after = pair.before.text, pair.after.text
    begins = CAPTIONED.match(after) and (pair.ends_sentence or before[-1] in "：:" or pair.leaves_room)
    whole = pair.edges is not None and pair.before_opens and CAPTIONED.match(before) and not pair.ends_sentence
    return True if begins or (whole and pair.room >= UNENDED) else None


def label(pair: Neighbors) -> bool | None:
    """A label of an article's front matter, such as 摘要, opens a block; and so does what stands below its numbers.

    >>> label(Neighbors.of("发展", "摘 要：新质")), label(Neighbors.of("发展", "新质摘要："))
    (True, None)
    >>> [label(Neighbors.of(text, "New Forces")) for text in ("文章编号：1000-1234(2023)01-05", "关键词：5G")]
    [True, None]
    """
    return True if LABEL.match(pair.after.text) or NUMBERS.match(pair.before.text) else None


def source_line(pair: Neighbors) -> bool | None:
    """The line that says where an article was published is a block.

    >>> source_line(Neighbors.of("发展", "（《求是》2024年）")), source_line(Neighbors.of("发展", "《求是》"))
    (True, None)
    """
    return True if SOURCE_LINE.match(pair.before.text) or SOURCE_LINE.match(pair.after.text) else None


def reference(pair: Neighbors) -> bool | None:
    """In the list of references a number or a note's mark opens a block, and little else does.

    Behind them a label does, or a line that stands apart where each has its number, or English behind a Chinese one.

    >>> [reference(Neighbors.of("[1] 甲。", text, in_references=True)) for text in ("[2] 乙", "（乙）")]
    [True, False]
    """
    if not pair.in_references:
        return None
    numbered = pair.opener is not None and REFERENCE_NUMBER.match(pair.opener.text)
    apart = (
        numbered
        and pair.ends_reference
        and (
            (pair.after.blank_before and not pair.layout.double_spaced)
            or (is_latin(pair.after.text) and not is_latin(pair.before.text) and not is_entry(pair.after.text))
        )
    )
    begins = REFERENCE_NUMBER.match(pair.after.text) or LABEL.match(pair.after.text) or pair.after.text[0] in "①*"
    return bool(apart or begins)


def salutation(pair: Neighbors) -> bool | None:
    """Whom a letter or a speech addresses is a block by itself, and so is with what it ends.

    >>> [salutation(Neighbors.of("关于花园的通知", text)) for text in ("各区县人民政府：", "各区县人民政府")]
    [True, None]
    >>> [salutation(Neighbors.of(text, "新质")) for text in ("亲爱的妈妈，", "Dear all,", "亲爱的妈妈，您", "发展，")]
    [True, True, None, None]
    >>> salutation(Neighbors.of("此致", "敬礼！")), salutation(Neighbors.of("此致", "使船停了"))
    (True, True)
    """
    of_letter = (SALUTATION, COMPLIMENT)
    return True if any(p.match(line.text) for p in of_letter for line in (pair.after, pair.before)) else None


def entry(pair: Neighbors) -> bool | None:
    """What a publication says of itself opens a block, behind a sentence's end or another such line, or with room; and
    the line that says when a web page came out is one.

    >>> [entry(Neighbors.of("发展。", text)) for text in ("资料来源：统计年鉴", "背景：统计年鉴")]
    [True, None]
    >>> pairs = ("印张：二十又三分之一张", "定　　价：2元"), ("2023-09-08 10:20 来源：花园报", "新质")
    >>> [entry(Neighbors.of(*pair, before_opens=True)) for pair in pairs]
    [True, True]
    """
    before, after = pair.before.text, pair.after.text
    if pair.before_opens and (STAMP.match(before) or PAGE_WORDS.match(before)):
        return True
    if not ENTRY.match(after):
        return None
    return True if pair.ends_sentence or pair.leaves_room or (pair.before_opens and ENTRY.match(before)) else None


def affiliation(pair: Neighbors) -> bool | None:
    """An author's place of work in brackets is a block after a byline: a narrow line that ends no sentence.

    >>> affiliation(Neighbors.of("洪银兴", "（南京大学）")), affiliation(Neighbors.of("发展。", "（南京大学）"))
    (True, None)
    """
    after_byline = not pair.ends_sentence and pair.before.width < BYLINE_WIDTH
    return True if after_byline and AFFILIATION.match(pair.after.text) else None


def speech(pair: Neighbors) -> bool | None:
    """The name of a speaker who speaks more than once, or asks, opens a block, unless the line before runs on; and so
    does a line among speeches that is a stage direction, and not the source of a picture.

    >>> speech(Neighbors.of("发展。", "甲乙：新质", speakers={"甲乙"})), speech(Neighbors.of("发展。", "甲乙：新质"))
    (True, None)
    >>> pairs = ("发展。", "〔新质上。〕"), ("〔新质上。〕", "甲　发展"), ("〔新质上。〕", "发展")
    >>> [speech(Neighbors.of(*pair, measure=2, in_play={"甲"})) for pair in pairs]
    [True, True, None]
    >>> speech(Neighbors.of("图1 新质发展。", "（资料图）", measure=2, in_play={"甲"}))
    >>> speech(Neighbors.of("发展。", "〔新质上。〕", measure=2))  # no play
    """
    ended = pair.ends_sentence or pair.leaves_room or DIRECTION.fullmatch(pair.before.text)
    plays = pair.layout.in_play or pair.layout.speakers
    directs = plays and DIRECTION.fullmatch(pair.after.text) and not CAPTION.match(pair.before.text)
    return True if ended and (directs or pair.layout.begins_speech(pair.after.text)) else None


def stamped(pair: Neighbors) -> bool | None:
    """A name with an hour behind it, as over each message of a chat, is a block by itself.

    >>> stamps = "陈立 2021-03-04 20:11:05", "陈立 20:11", "船开了，20:11"
    >>> [stamped(Neighbors.of("新质", stamp)) for stamp in stamps]
    [True, True, None]
    >>> [stamped(Neighbors.of(stamp, "新质", before_opens=True)) for stamp in stamps]
    [True, True, None]
    """
    is_stamp = STAMPED.fullmatch(pair.after.text) or (pair.before_opens and STAMPED.fullmatch(pair.before.text))
    return True if is_stamp else None


def term(pair: Neighbors) -> bool | None:
    """Where many paragraphs begin with a term and a colon, one behind a sentence's end opens a block.

    >>> pairs = ("发展。", "杀青：用高温"), ("发展。", "用高温，即："), ("发展", "杀青：用高温")
    >>> [term(Neighbors.of(*pair, terms=True)) for pair in pairs]
    [True, None, None]
    """
    return True if pair.layout.terms and pair.ends_sentence and speaker_of(pair.after.text) else None
