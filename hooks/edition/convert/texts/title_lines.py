"""Title lines: how the line looks that opens a text, and which lines go on with it."""

import re
from collections.abc import Collection, Sequence

from ...model.languages.chinese import squeezed
from ...model.languages.english import is_latin
from ...model.sources.ledger_rules import CONTENTS_HEADING
from ...model.sources.source import Line
from ..evidence.headings import CLOSING, is_like_heading, ordinal_style
from ..evidence.layout import Layout
from ..evidence.measures import measure_near
from ..evidence.names import is_byline, is_name
from ..evidence.patterns import (
    BULLET,
    DATED,
    EVENT,
    HEADING_MARKUP,
    LABEL,
    LINE_SIGN,
    NAMED_PART,
    NUMBER_LINE,
    NUMBERED,
    SALUTATION,
    SPEAKER,
    STAMP,
    has_number,
    is_entry,
)
from ..evidence.sentence_ends import ends_sentence
from ..furniture.page_numbers import number_alone
from .title_pages import says_imprint

BEGINNING = 60  # lines that show how wide full ones are
LONGEST = 40  # characters of a title that stands out
FAR_LONGER = 2.5  # times as wide as a title a line is that no longer may be its second one
NARROWEST = 14  # cells: a title that goes on is wider
SMALLER = 0.9  # times the size of the line above: no title goes on so
DEEP = 8  # cells: no first line of a paragraph is set in by more
DASHES = ("——", "──", "--", "—")
# What ends a sentence of prose, and hardly a title: a question may be one, or a word in quotation marks.
ENDS_SENTENCE = re.compile(r"[。；，、：:;,]$|[。！？…][”’）」』]$|。.")
IN_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)")
PARTY = re.compile(
    "(?:[甲乙丙丁]方|[买買卖賣][方家]|[出承]租[方人]|原告|被告)(?:（[^（）]{1,8}）)?[：:]"
)  # to a contract or in court
OFFICE = re.compile(
    "(?:委[员員][会會]|[办辦]公室|大[学學]|[学學]院|研究[院所]|中心|公司|集[团團]|[协協學学][会會]|政府|[局厅廳处處站])$"
)
HAS_LETTER = re.compile(r"[^\W\d_]")


def looks_like_title(lines: Sequence[Line], index: int, layout: Layout) -> bool:
    """Whether a line is short or centered, or stands out at the head of a source; has no stops; and is nothing else
    that its words would show.
    """
    line = lines[index]
    measure = measure_near(lines, index).width if index else max(measure_near(lines, 0).width, usual_width(lines))
    short = line.width < 0.85 * measure if layout.wrapped or index else False
    centered = line.indent > DEEP
    whole = index == 0 and is_set_off(lines) and not ENDS_SENTENCE.search(line.text) and line.width <= 2 * LONGEST
    bare = whole or (line.text[-1] not in CLOSING and not re.search(r"[，。]|：(?=.{12})", line.text))
    alone = index + 1 < len(lines) and lines[index + 1].blank_before and not lines[index + 1].opens_page
    latin = is_latin(line.text) and not (short and alone and index == 0)
    other = latin or any(pattern.match(line.text) for pattern in (LABEL, BULLET)) or is_ordinal(line.text)
    other = other or any(all(p.match(one.text) for one in lines[index : index + 2]) for p in (EVENT, PARTY))
    other = other or is_entry(line.text) or number_alone(line.text) is not None or not HAS_LETTER.search(line.text)
    return (short or centered or (index == 0 and stands_out(lines))) and bare and not other


def stands_out(lines: Sequence[Line]) -> bool:
    """Whether the first line of a source is short beside what follows, or that is set in, apart or ends a sentence.

    So a title shows even where a source is too small to tell how wide its full lines are, or wraps none.

    >>> from ...model.sources.source import Source
    >>> [stands_out(Source("example", ("春天来了", after)).lines()) for after in ("    花开了", "花开了", "花都开了。")]
    [True, False, True]
    >>> [stands_out(Source("example", ("春天来了", after)).lines()) for after in ("（第12期）", "Spring", "各位同志：")]
    [True, True, True]
    >>> afters = ("序　言", "人物：甲、乙", "一世　张公")
    >>> [stands_out(Source("example", ("春天公约", after)).lines()) for after in afters]
    [True, True, True]
    >>> afters = ("清早", "园里的花都开了。"), ("清早", "花开")
    >>> [stands_out(Source("example", ("春天来了", *after)).lines()) for after in afters]
    [True, False]
    >>> stands_out(Source("example", ("春天来了", "滨河镇统计站", "2024年2月1日")).lines())
    True
    """
    first, after = lines[0], lines[1] if len(lines) > 1 else None
    if len(squeezed(first.text)) > LONGEST or first.indent >= 2 or is_byline(first.text):
        return False
    if after is None:
        return True
    ended = ends_sentence(after.text) and after.width > first.width
    begins = any(pattern.match(after.text) for pattern in (BULLET, LABEL, NUMBER_LINE, EVENT, SALUTATION))
    begins = begins or (SPEAKER.match(after.text) is not None and not SPEAKER.match(first.text))
    begins = (
        begins
        or after.text.startswith((*DASHES, "【"))
        or is_latin(after.text)
        or IN_BRACKETS.fullmatch(after.text) is not None
        or is_entry(after.text)
        or any(STAMP.match(line.text) or DATED.match(line.text) for line in lines[2:3])
    )
    begins = (
        begins
        or NAMED_PART.fullmatch(after.squeezed) is not None
        or ("\u3000" in after.text and "\u3000" not in first.text)
    )
    parted = after.blank_before or 2 <= after.indent <= 8 or has_number(after.text) or begins
    named = is_byline(after.text) or is_name(after.text)
    named = named or (is_like_heading(after.text) and over_sentence(lines[1:3], first.width))
    return bool(ended or parted or named or after.width > FAR_LONGER * first.width)


def over_sentence(lines: Sequence[Line], width: int) -> bool:
    """Whether the second of two lines ends a sentence and is wider than the first, which heads it, and than a width."""
    return len(lines) == 2 and ends_sentence(lines[1].text) and lines[1].width > max(1.5 * lines[0].width, width)


def is_set_off(lines: Sequence[Line]) -> bool:
    """Whether a blank line stands behind the first line of a source, or the next one is set in and it is not."""
    after = lines[1] if len(lines) > 1 else None
    return after is not None and lines[0].indent < 2 and (after.blank_before or 2 <= after.indent <= 8)


def usual_width(lines: Sequence[Line]) -> int:
    """The width of the wider lines with which a source begins: a cover has none that is full."""
    widths = sorted(line.width for line in lines[:BEGINNING])
    return widths[3 * len(widths) // 4]


def is_ordinal(text: str) -> bool:
    """Whether a text begins with a number that no title has: one of a part within a text."""
    return NUMBERED.match(text) is not None and not text.startswith(("第", "卷"))


def begins_series(lines: Sequence[Line]) -> bool:
    """Whether the first line is the first of several with numbers of one style, as 第一章 is."""
    style = ordinal_style(lines[0].text)
    return style > 0 and any(ordinal_style(line.text) == style and is_like_heading(line.text) for line in lines[1:])


def signs_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a line below a title names an office, and the next one is a date alone.

    >>> from ...model.sources.source import Source
    >>> books = [("渡口报告", name, date) for name in ("江口镇统计站", "江口镇渡口") for date in ("2024年6月", "前言")]
    >>> [signs_title(Source("example", book).lines(), 1) for book in books]
    [True, False, False, False]
    """
    dated = index + 1 < len(lines) and DATED.match(lines[index + 1].text) is not None
    return dated and OFFICE.search(lines[index].text) is not None


def continues_title(lines: Sequence[Line], index: int, layout: Layout, known: Collection[int] = ()) -> bool:
    """Whether a line goes on with the title above it: it looks like one, and is neither a byline nor on a new page.

    A blank line between them parts a title from a heading, unless blank lines stand between most lines; and so does
    the indentation of a paragraph behind a title without one. A dash begins a subtitle. Where each line is a paragraph,
    a title is one line.
    """
    line = lines[index]
    if line.number in known or is_smaller(line, lines[index - 1]):
        return False
    if line.text.startswith(DASHES) and not line.text.endswith(DASHES) and looks_like_title(lines, index, layout):
        return not line.opens_page
    if not layout.wrapped:
        return False
    before = lines[index - 1]
    set_in = before.indent < 2 <= line.indent <= 8
    apart = line.number - before.number > 1 and not line.blank_before  # what stood between is furniture
    narrow = before.width < NARROWEST and before.indent < DEEP  # nobody parts so few words in two
    small = narrow and (layout.indented or heads_line(lines, index))
    named = len(line.text) == 2 and is_name(line.text) and before.width < 0.6 * usual_width(lines)
    parted = (line.blank_before and not layout.double_spaced) or line.indent < 2 < DEEP < before.indent
    return (
        looks_like_title(lines, index, layout)
        and not CONTENTS_HEADING.match(before.text)
        and not (
            set_in
            or apart
            or named
            or small
            or says_imprint(line.text)
            or HEADING_MARKUP.match(line.text)
            or LINE_SIGN.match(line.text)
        )
        and not (
            signs_title(lines, index)
            or is_byline(line.text)
            or has_number(line.text)
            or EVENT.match(line.text)
            or line.opens_page
        )
        and not (parted or lines[index - 1].text.startswith("第"))
    )


def heads_line(lines: Sequence[Line], index: int) -> bool:
    """Whether a narrow line without brackets stands over one of the same page that is far longer, as a heading does.

    >>> from ...model.sources.source import Source
    >>> full = "发展是要一直做下去的。"
    >>> below = ("班次", full), ("班次", "", full), ("班次", "发展。"), ("班次", f"\f{full}"), ("班次和码头的事", full)
    >>> [heads_line(tuple(Source("example", ("渡口", *lines)).lines()), 1) for lines in below]
    [True, True, False, False, False]
    >>> heads_line(tuple(Source("example", ("渡口公约", "(草案)", full)).lines()), 1)
    False
    """
    line, below = lines[index], lines[index + 1 : index + 2]
    narrow = line.width < NARROWEST and not IN_BRACKETS.fullmatch(line.text)
    return narrow and any(one.width > FAR_LONGER * line.width and not one.opens_page for one in below)


def is_smaller(line: Line, before: Line) -> bool:
    """Whether a line is in letters clearly smaller than those of the line before it, as far as a PDF tells."""
    return line.place is not None and before.place is not None and line.place.size < SMALLER * before.place.size
