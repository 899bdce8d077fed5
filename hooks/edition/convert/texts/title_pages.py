"""Title pages: what a book's first page says below its title, a line each: who made it, where and when it came out."""

import re
from collections.abc import Sequence
from itertools import takewhile

from ...model.sources.source import Line
from ..evidence.headings import is_like_heading
from ..evidence.labels import Label, Sheet
from ..evidence.names import is_byline
from ..evidence.patterns import BULLET, DATED, has_number, is_entry

MOST = 8  # lines
WIDEST = 40  # cells
MOST_NAMES, NARROW = 3, 0.4  # lines of a page that has nothing else; of the width of lines of text
# Who printed it, an office that compiled it, its edition, its year.
IMPRINT = re.compile(
    r"^(?:\S+(?:出版社|书局|書局|印书馆|印書館|出版公司|出版集[团團])(?:出版|印行|刊印|[发發]行)?(?:(?:\s*[·•]\s*|\s{2,}|\u3000)\S{2,4})?"
    r"|\S+[科处處局部会會社组組所院校室厅廳委馆館团團系][编編](?:印|[写寫]|著|[译譯])?"
    r"|版本\s*\S+|[vV]\d[\d.]*|第\s*[\d一二三四五六七八九十]+\s*版|[修增]订[版本]|初稿|[〇零○一二三四五六七八九]{4}年|[12]\d{3}\s*年)$"
)


# A book's record in a catalogue: its head, and the title with which it begins, before who wrote it.
RECORD_HEAD = re.compile(r"(?:[图圖][书書]在版[编編]目|.{0,8}出版品預行編目)")
IN_RECORD = re.compile(r"(.+?)[／/]")
LONGEST_RECORD = 16  # lines


def says_imprint(text: str) -> bool:
    """Whether a line says who made or printed a book, or when.

    >>> [says_imprint(text) for text in ("某某出版社", "某某调查科编", "版本 2.1", "二〇二〇年", "2024年3月")]
    [True, True, True, True, True]
    >>> says_imprint("某某出版社 · 江城"), says_imprint("某某出版社 的人来过")
    (True, False)
    >>> [says_imprint(text) for text in ("出版社的故事", "古文新编", "春天")]
    [False, False, False]
    """
    return IMPRINT.match(text) is not None or DATED.match(text) is not None


def below_record(lines: Sequence[Line]) -> int:
    """The index of the title below a catalogue's record with which a source begins, which names it; 0 without such.

    >>> from ..kept.kept import sheet_of
    >>> book = ("图书在版编目（CIP）数据", "渡口往事／王志远著．—滨河：河边出版社", "ISBN 978", "渡口往事", "春天。")
    >>> below_record(sheet_of(*book).lines), below_record(sheet_of(book[0], *book[2:]).lines)
    (3, 0)
    """
    if len(lines) < 2 or not RECORD_HEAD.match(lines[0].squeezed):
        return 0
    named = IN_RECORD.match(lines[1].squeezed)
    below = range(2, min(len(lines), LONGEST_RECORD))
    return next((n for n in below if named and lines[n].squeezed == named[1]), 0)


def read_title_page(sheet: Sheet) -> Sheet:
    """Labels each line below the title of a source that stands before its text, on a page or before a list of contents.

    >>> from .division import start_texts
    >>> from ..kept.kept import sheet_of
    >>> book = sheet_of("春天的花园", "张三 著", "某某出版社", "2020年", "\\f花开了，人们都出来看，谁也不觉得冷。")
    >>> [(label.key.line, label.value) for label in read_title_page(start_texts(book)).those("block")]
    [(2, 'paragraph#by'), (3, 'paragraph'), (4, 'paragraph')]
    >>> prose = ("花开了，人们都出来看，谁也不", "觉得冷。", "花落了，人们就都回家去，不再", "出来。")
    >>> books = [("春天的花园", below, "\f" + prose[0], *prose[1:]) for below in ("张三", prose[1], prose[0])]
    >>> [len(read_title_page(start_texts(sheet_of(*book))).those("block")) for book in books]
    [1, 0, 0]
    """
    titles = sheet.those("title")
    if not titles or not sheet.those("text") or titles[0].key.line > sheet.lines[0].number + MOST:
        return sheet
    first = next((n for n, line in enumerate(sheet.lines) if line.number > titles[0].parts[-1].line), 0)
    lines = below_title(sheet, first)
    if not (any(says_imprint(line.text) for line in lines) or are_narrow(lines, sheet)) or not sheet.settled.isdisjoint(
        one.number for one in lines
    ):
        return sheet
    kinds = ["paragraph#by" if n == 0 and is_byline(line.text) else "paragraph" for n, line in enumerate(lines)]
    made = (Label.of_block("title-page", [line], kind) for line, kind in zip(lines, kinds, strict=True))
    return sheet.labelled(made)


def below_title(sheet: Sheet, first: int) -> list[Line]:
    """The lines from an index on to the end of their page or to a list of contents; none where prose comes first."""
    listed = {part.line for label in sheet.those("drop") if label.rule == "contents-list" for part in label.parts}
    ends = min((number for number in listed if number > sheet.lines[0].number), default=0)
    same = takewhile(lambda line: not line.opens_page and not (ends and line.number > ends), sheet.lines[first:])
    lines = list(same)
    after = sheet.lines[first + len(lines)] if first + len(lines) < len(sheet.lines) else None
    whole = len(lines) <= MOST and after is not None and all(map(is_brief, lines))
    return lines if whole else []


def are_narrow(lines: list[Line], sheet: Sheet) -> bool:
    """Whether a page has a few lines below its title, all far narrower than lines of text, as names are."""
    widths = sorted(line.width for line in sheet.lines)
    narrow = NARROW * widths[3 * len(widths) // 4]
    return 0 < len(lines) <= MOST_NAMES and all(line.width <= narrow for line in lines)


def is_brief(line: Line) -> bool:
    """Whether a line may stand on a title page below the title: it is short, and no heading of a part or item."""
    words = line.text
    short = line.width <= WIDEST and (is_like_heading(words) or is_entry(words))
    return short and not has_number(words) and not BULLET.match(words)
