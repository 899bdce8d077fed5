"""Page numbers in Chinese numerals alone: at the feet of pages, where nothing else counts them."""

from ...model.sources.source import Line
from ..evidence.labels import Sheet
from .page_numbers import BARE_WORDS, counting, value_of


def counting_in_words(sheet: Sheet) -> list[Line]:
    """The last lines of pages that are Chinese numbers alone, where they count pages: at a head they may be chapters'.

    >>> from ..kept.kept import sheet_of
    >>> [line.text for line in counting_in_words(sheet_of("甲", "乙", "九", "\f甲", "乙", "十", "\f甲", "乙", "十一"))]
    ['九', '十', '十一']
    >>> counting_in_words(sheet_of("甲", "乙", "一", "\f甲", "乙", "丙", "\f二", "甲", "乙", "\f三", "甲"))
    []
    """
    last = [
        page[-1] for page in sheet.pages if sheet.is_paged and len(page) > 1 and BARE_WORDS.fullmatch(page[-1].text)
    ]
    offsets = counting([(value_of(line.text), line.page) for line in last])
    return [line for line in last if value_of(line.text) - line.page in offsets]
