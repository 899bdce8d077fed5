"""Calls: where a text refers to a note, first and again."""

import re
from collections.abc import Iterator, Sequence

from ...model.languages.chinese import HAN
from ...model.sources.note_mark_form import CIRCLED
from ...model.sources.source import Line, Span
from .line_marks import raised_marks
from .note_marks import ENDS, references, style_of

# What a mark stands behind where it refers to a note: a[1] is an element of an array.
BEFORE_CALL = re.compile(rf"[{HAN}，。；：？！”’》）\]］〕】]$")
# What a number before them counts, and what has a number behind it.
MEASURES = (
    "个個只隻条條艘座张張本支枝枚把辆輛架台臺名位口人员員年月日号號元角分钱錢里尺寸丈斤两兩吨噸米千公厘毫时時点點刻秒次回遍趟顿頓"
    "番场場阵陣件份套双雙对對副组組群批种種类類样樣项項则則节節章篇页頁卷册冊期版行列排层層楼樓间間栋棟户戶家村镇鎮县縣省国國岁歲"
    "周週天夜季倍成度级級等世代届屆路环環步亿億万萬百十多余餘至到和与與或比款目點"
)
NUMBERED = "式图圖表见見第页頁如至到或约約共有近满滿超每达達及和与與"
# What stands before and behind a number that counts nothing.
BEFORE_NUMBER, BEHIND_NUMBER = re.compile(rf"(?<=[{HAN}])(?<![{NUMBERED}])"), re.compile(rf"(?![{MEASURES}])[{HAN}]")
ITEM_AMID = re.compile(rf"[，；：、]{CIRCLED}[{HAN}]")  # where a circled number may begin an item: ，②看风


def first_call(mark: str, body: Sequence[Line]) -> Span | None:
    """The first characters in a page's text that refer to a note; those that may begin an item of a list, only where
    no others do.

    >>> from ..kept.kept import sheet_of
    >>> [first_call("②", sheet_of(*lines).lines) for lines in (("①看水，②看风。", "风起②，"), ("①看水，②看风。",))]
    [Span(line=2, start=2, end=3), Span(line=1, start=4, end=5)]
    """
    of_item = None
    for line in body:
        for raised, span in raised_marks(line):
            if raised == mark:
                return span
        for start, end in references(mark, line.text):
            span = Span(line.number, line.start + start, line.start + end)
            if not ITEM_AMID.match(line.text, max(0, start - 1)):
                return span
            of_item = of_item or span
    inside = (
        Span(line.number, line.start + at, line.start + at + len(mark))
        for line in body
        for at in within(mark, line.text)
    )
    return of_item or next(inside, None)


def within(mark: str, words: str) -> Iterator[int]:
    """Where a bare number, or one in round brackets, stands between Chinese characters and counts nothing: there it may
    refer to a note, too.

    >>> [*within("1", "先生1在花园里")], [*within("1", "先生1人在第1园里")], [*within("①", "先生①在花园里")]
    ([2], [], [])
    >>> [*within("(a)", "木船(a)推下水")], [*within("(a)", "依照(a)项")]
    ([2], [])
    """
    if style_of(mark) == "()" or (mark.isdecimal() and mark.isascii()):
        for found in re.finditer(re.escape(mark), words):
            if BEFORE_NUMBER.match(words, found.start()) and BEHIND_NUMBER.match(words, found.end()):
                yield found.start()


def further_calls(first: Span, mark: str, lines: Sequence[Line]) -> Iterator[Span]:
    """The characters of a text that refer to a note of a mark again, behind those that do so first.

    >>> from ..kept.kept import sheet_of
    >>> [*further_calls(Span(1, 2, 3), "①", sheet_of("缆绳①系好，缆绳①，", "又见缆绳①").lines)]
    [Span(line=1, start=8, end=9), Span(line=2, start=4, end=5)]
    >>> [*further_calls(Span(1, 2, 3), "①", sheet_of("缆绳①，结实。").lines)]
    []
    """
    for line in lines:
        for start, end in again(mark, line.text):
            span = Span(line.number, line.start + start, line.start + end)
            if span > first:
                yield span


def again(mark: str, words: str) -> Iterator[tuple[int, int]]:
    """Where a line may refer to a note again: by a number in brackets, or a circled one before a stop or at the line's
    end, for items of lists have circled numbers too.

    >>> [*again("①", "缆绳①，见①甲②乙")], [*again("[2]", "张三[1][2]认为 a[2]")], [*again("2", "发展2，")]
    ([(2, 3)], [(5, 8)], [])
    """
    style = style_of(mark)
    for start, end in references(mark, words) if style in ("①", "[]") else ():
        ends = style == "[]" or words[end : end + 1] in ("", *ENDS)
        if ends and BEFORE_CALL.search(words[:start]):
            yield start, end
