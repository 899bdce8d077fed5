"""What is Japanese by nature, where the originals of an edition are Japanese: its writing, its sentences, its figures.

Numerals are read as Chinese ones, to which they are brought first; what Chinese alone has (pinyin, words by jieba,
traditional characters) is not made.
"""

import re
from collections.abc import Iterator

from . import chinese_figures
from .chinese import HAN
from .language import Figure, SourceLanguage
from .sentences import sentence_ends
from .values import Value

KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
KANJI = re.compile(f"[{HAN}]")
RUN = re.compile(f"[{HAN}]+|[\u30a0-\u30ff]+|[\u3040-\u309f]+|[^\\W{HAN}{KANA}]+")
# A stop with the marks that close behind it.
STOP = re.compile(r"[。！？!?]+(?P<closing>[」』）)”’]*)\s*")
# Behind a quotation that ends with a stop: the sentence goes on with a particle or a comma.
AFTER_QUOTATION = "とのをがはもに、，"
# Chinese numerals and signs for those that Japanese writes otherwise, as its figures are read.
AS_CHINESE = (("億", "亿"), ("パーセント", "%"), ("％", "%"), ("分の", "分之"), ("割", "成，"), ("半分", "一半"))
LEADING = (
    ("まず", "First,"), ("次に", "Second,"), ("最後に", "Finally,"), ("例えば", "or example"), ("しかし", "but"),
    ("同時に", "At the same time"), ("したがって", "herefore"), ("一方", "n the other hand"), ("？", "?"), ("「", "“"),
    ("」", "”"),
)  # fmt: skip


def ends(text: str) -> list[int]:
    """Where each sentence ends; a quotation ends one only where nothing goes on behind it.

    >>> ends("「なぜか。」と聞く。笑う。"), ends("「行く。」「そうか。」")
    ([10, 13], [5, 11])
    """
    return sentence_ends(text, STOP, goes_on)


def goes_on(m: re.Match[str]) -> bool:
    """Whether the sentence goes on behind a stop."""
    after = m.string[m.end() : m.end() + 1]
    return bool(m["closing"] and after) and after in AFTER_QUOTATION


def clause_ends(text: str) -> list[int]:
    """Where each clause ends: Japanese has no semicolons, so with the sentence."""
    return [len(text)]


def as_chinese(text: str) -> str:
    """The text with its figures as Chinese writes them.

    >>> as_chinese("三分の一、2億円、15パーセント")
    '三分之一、2亿円、15%'
    """
    for japanese, chinese in AS_CHINESE:
        text = text.replace(japanese, chinese)
    return text


def figures(text: str) -> Iterator[Figure]:
    """The figures of a text.

    >>> [str(figure.value) for figure in figures("1962年、3万冊、2割が川、15％増、9月")]
    ['1962', '30000', '20%', '15%', 'month 9']
    """
    return chinese_figures.figures(as_chinese(text))


def every_value(text: str) -> set[Value]:
    """The values that a text holds in any form."""
    return chinese_figures.every_value(as_chinese(text))


def weight(text: str) -> float:
    """How many Chinese characters say as much as a text: a kana says as much as two fifths of one.

    >>> weight("川の本")
    2.4
    """
    kanji = len(KANJI.findall(text))
    return kanji + 0.4 * (len(text) - kanji)


def words(text: str) -> list[str]:
    """The words of a text, as far as they part where its writing changes: particles stand by themselves.

    >>> words("川の図書館カード")
    ['川', 'の', '図書館', 'カード']
    """
    return RUN.findall(text)


JAPANESE = SourceLanguage(
    code="zh",
    tag="ja",
    name="日本語",
    list_separator="、",
    clause_separator="、",
    part_separator="；",
    quotes=("「", "」"),
    inner_quotes=("『", "』"),
    context=18,
    figures=figures,
    sentence_ends=ends,
    clause_ends=clause_ends,
    letters=HAN + KANA,
    spoken=HAN + KANA,
    reading_tag="ja-Latn",
    every_value=every_value,
    figure=re.compile(r"[\d百千万億]"),
    weight=weight,
    usual_length=(1.2, 6.0),
    leading=LEADING,
    item=re.compile(r"(?<![^。：])(?:第([一二三四五六七八])に|([①-⑧]))|[（(]([1-9])[）)]"),
    noun_ending="化",
    words=words,
    is_chinese=False,
)
