"""Repairs of torn text: an ordered table of named rules.

A rule takes out white space, or gives a character the form that counts as the same (`chinese.FOLDS`). It can do
nothing else, so that the source's characters stay in their order. Applied twice it does what it does once.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...base.whitespace import INVISIBLE
from ...model.languages.chinese import CJK, HAN, NARROW, PUNCTUATION
from ..evidence.patterns import SECTION_NUMBER
from ..evidence.rules import rule_name
from .widths import widened

RepairRule = Callable[[str], str]

FIGURE_NUMBER = re.compile(r"^(?:[图圖表]|附[录錄])\s*[A-Z\d]+(?:[.-]\d+)* +")
IN_ROW = "(?:文[献獻][标標]|文章[编編][号號]|中[图圖]分)"  # labels that stand on one line
# White space where none belongs. It stands first in each pattern, and what must stand before it next: so the search
# goes from space to space.
HARD_SPACES = re.compile(rf"\u00a0(?<=[{HAN}]\u00a0)\u00a0*(?=[{HAN}])")
# But for what somebody says: 甲　好。
SPREAD_WORD = re.compile(rf"(?<![{HAN}])[{HAN}](?:\s+[{HAN}]){{1,2}}(?![{HAN}。！？…])")
# Three words, and a date that is to be filled in.
NO_WORD = re.compile(r"\S\s{3,}\S\s{3,}\S|年\s+月|月\s+日")
NUMBER_AND_WORD = re.compile(r"[一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾甲乙丙丁]\s+\S")  # a heading: 一 船
BY_LATIN = re.compile(rf" (?:(?<=[{CJK}] ) *(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%+.] ) *(?=[{CJK}])(?!{IN_ROW}))")
BY_PUNCTUATION = re.compile(rf"\s(?:(?<![（\s]\s)\s*(?=[{PUNCTUATION}])|(?<=[{PUNCTUATION}]\s)\s*+(?!）))")
IN_DECIMAL = re.compile(r"\.(?<=\d\.) +(?=\d)")
# Before what is counted: 1，234 may be two numbers.
THOUSANDS = re.compile(
    r"\d(?<![\d,，]\d)\d{0,2}(?:[,，] ?\d{3})+(?=\s?[万亿千百元人名户个頭头只台辆次件斤米吨萬億個戶隻輛噸圓円])"
)
SPACE_AND_CHARACTER = re.compile(rf"[\s{INVISIBLE}]*[^\s{INVISIBLE}]")


def fold_hyphens(text: str) -> str:
    """Writes the hyphens U+2010 and U+2011 as the ASCII one.

    >>> fold_hyphens("sci‑tech"), fold_hyphens("技术-经济")
    ('sci-tech', '技术-经济')
    """
    return text.replace("‐", "-").replace("‑", "-")


def drop_hard_spaces(text: str) -> str:
    """Takes out no-break spaces between Chinese characters, where nobody writes them.

    >>> drop_hard_spaces("普\u00a0通"), drop_hard_spaces("5\u00a0G")
    ('普通', '5\xa0G')
    """
    return HARD_SPACES.sub("", text)


def join_spread_words(text: str) -> str:
    """Joins a word of two or three characters that was spread to fill its line, but for a number and its heading.

    >>> [join_spread_words(text) for text in ("摘 要：新", "出　版　者／某社", "强调 牢牢把握", "目　　　录")]
    ['摘要：新', '出版者／某社', '强调 牢牢把握', '目录']
    >>> [join_spread_words(text) for text in ("甲　好。", "船   桥   路", "年　月　日")]
    ['甲　好。', '船   桥   路', '年　月　日']
    >>> join_spread_words("一　船"), join_spread_words("船　桥")
    ('一　船', '船桥')
    """
    if NUMBER_AND_WORD.fullmatch(text):
        return text
    return SPREAD_WORD.sub(lambda found: found[0] if NO_WORD.match(found[0]) else "".join(found[0].split()), text)


def close_decimals(text: str) -> str:
    """Takes the space out of a decimal fraction.

    >>> close_decimals("26. 3%，工业 4. 0"), close_decimals("1. 高校")
    ('26.3%，工业 4.0', '1. 高校')
    """
    return IN_DECIMAL.sub(".", text)


def close_thousands(text: str) -> str:
    """Takes the space out of a number whose thousands commas part, and gives wide commas in it their ASCII form.

    >>> [close_thousands(text) for text in ("1,234, 567元", "1，234万元", "1, 234", "2，100")]
    ['1,234,567元', '1,234万元', '1, 234', '2，100']
    >>> close_thousands("1234, 567元")
    '1234, 567元'
    """
    return THOUSANDS.sub(lambda found: re.sub(r"\s", "", found[0]).translate(NARROW), text)


def widen_punctuation(text: str) -> str:
    """Gives ASCII punctuation that touches Chinese its full-width form; brackets in pairs.

    >>> widen_punctuation("新质生产力,是(首次)提出"), widen_punctuation("J. Smith, 2020")
    ('新质生产力，是（首次）提出', 'J. Smith, 2020')
    >>> widen_punctuation("写&lt;才对")
    '写&lt;才对'
    """
    return widened(text)


def narrow_punctuation(text: str) -> str:
    """Gives the punctuation of English its ASCII form, a space behind it and none before.

    >>> narrow_punctuation("In 2023， he"), narrow_punctuation("a ,b"), narrow_punctuation("energy, new")
    ('In 2023, he', 'a, b', 'energy, new')
    """
    text = re.sub(r" +(?=[,:;?!)])", "", text.translate(NARROW))
    return re.sub(r"(?<=[A-Za-z])([,:;?!])(?=[A-Za-z])", r"\1 ", text)


def close_latin_in_chinese(text: str) -> str:
    """Takes out spaces between Chinese and Latin letters or digits; the style sheet draws that space.

    The space behind the number of a section, an appendix or a figure stays, and that before a label.

    >>> close_latin_in_chinese("2023 年 9 月，5G 和 6G"), close_latin_in_chinese("Global DataSphere 2023")
    ('2023年9月，5G和6G', 'Global DataSphere 2023')
    >>> close_latin_in_chinese("1.2 科学内涵 5G 时代")
    '1.2 科学内涵5G时代'
    >>> close_latin_in_chinese("图1 花园 A"), close_latin_in_chinese("分类号：F120 文献标识码：A")
    ('图1 花园A', '分类号：F120 文献标识码：A')
    """
    number = SECTION_NUMBER.match(text) or FIGURE_NUMBER.match(text)
    start = number.end() if number else 0
    return text[:start] + BY_LATIN.sub("", text[start:])


def close_punctuation(text: str) -> str:
    """Takes out spaces beside Chinese punctuation and inside quotation marks, but for what is to be filled in.

    >>> close_punctuation("精准 “选种”、（《 人民日报 》"), close_punctuation("强调 牢牢")
    ('精准“选种”、（《人民日报》', '强调 牢牢')
    >>> close_punctuation("一项是（　　） 。（ 甲 ）")
    '一项是（\u3000\u3000）。（甲）'
    """
    return BY_PUNCTUATION.sub("", text)


def squeeze_spaces(text: str) -> str:
    """Leaves one space where several stand, none at the ends.

    >>> squeeze_spaces("强调  牢牢把握 "), squeeze_spaces("强调 牢牢")
    ('强调 牢牢把握', '强调 牢牢')
    """
    return " ".join(text.split())


CHINESE: tuple[RepairRule, ...] = (
    fold_hyphens, drop_hard_spaces, join_spread_words, close_decimals, close_thousands, widen_punctuation,
    close_latin_in_chinese, close_punctuation, squeeze_spaces,
)  # fmt: skip
ENGLISH: tuple[RepairRule, ...] = (fold_hyphens, narrow_punctuation, squeeze_spaces)


@dataclass(frozen=True)
class Repair:
    """What one rule did at one place: its kebab-case name, the change, and which character it was.

    The position counts the text's characters from 0, white space left out, which no repair changes.
    """

    rule: str
    position: int
    what: str


def repaired(text: str, rules: tuple[RepairRule, ...]) -> tuple[str, list[Repair]]:
    """The text after all rules in order, and what each of them did.

    >>> text, repairs = repaired("2023 年‐新", CHINESE)
    >>> text, [repair.rule for repair in repairs]
    ('2023年-新', ['fold-hyphens', 'close-latin-in-chinese'])
    """
    done: list[Repair] = []
    for rule in rules:
        better = rule(text)
        if better != text:  # most rules leave most blocks alone
            done += [Repair(rule_name(rule), position, what) for position, what in differences(text, better)]
            text = better
    return text, done


def differences(before: str, after: str) -> Iterator[tuple[int, str]]:
    """Where two forms of a text differ: the position of the character, and both forms with their surroundings.

    White space at a text's end is no difference.

    >>> list(differences("新质 生产力", "新质生产力"))
    [(2, "'新质 生产' → '新质生产'")]
    """
    olds, news = SPACE_AND_CHARACTER.findall(before), SPACE_AND_CHARACTER.findall(after)
    for position, (old, new) in enumerate(zip(olds, news, strict=True)):
        if old != new:
            end, new_end = (len("".join(parts[: position + 1])) for parts in (olds, news))
            yield position, f"{around(before, end)!r} → {around(after, new_end)!r}"


def around(text: str, end: int) -> str:
    """Four characters up to an index, and the one after it."""
    return text[max(0, end - 4) : end + 1]
