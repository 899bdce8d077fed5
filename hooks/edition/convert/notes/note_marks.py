"""Marks of notes: what stands before a note, and what refers to it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...model.languages.chinese import HAN
from ...model.languages.chinese_numerals import numeral
from ...model.sources.note_mark_form import BRACKETED, CIRCLED, IN_ROUND_BRACKETS, RAISED
from ..evidence.edges import CLOSING
from ..evidence.names import SURNAMES
from ..furniture.page_numbers import roman_value

# What ends a clause behind a mark at the beginning of a line: there the mark refers to a note and begins none.
ENDS = f"{CLOSING})"
SIGNS = "*†‡※#"
# Marks with a number, by what shows that they are marks.
WORD = r"[注註](?:\d{1,2}|[一二三四五六七八九十]{1,3})"  # which the text has in brackets
WORDED = rf"{WORD}(?:[：:]|(?=\s))"
COUNTED = r"[1-9]\d?(?:[.．、](?!\d)|[)）])"  # as items of lists are
# No bullets and no rows of asterisks, no emphasis, and no pattern of file names.
ASTERISKS = r"\*(?![*\s]*\*|[.\w/-](?<=[!-~]))|\*{2,3}(?![*\s]*\*)(?!.*\*\*)"
MARKER = re.compile(
    rf"^(?P<mark>{CIRCLED}|[注註](?:{CIRCLED}[：:]|[：:]\s?{CIRCLED})|{WORDED}|{ASTERISKS}|[†‡※]{{1,2}}(?!\d)"
    rf"|#{{1,2}}(?=\s*[{HAN}])|{BRACKETED}|{IN_ROUND_BRACKETS}|{RAISED}|{COUNTED}|[1-9]\d{{0,2}}(?=\s))\s*(?=[^\s{ENDS}])"
)
NAMES = "".join(SURNAMES)  # behind which an asterisk hides a part of somebody's name
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
TO_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# What a digit, or a number in round brackets, refers from; and what it is the number of instead.
WORD_OR_STOP = r"(?<=[^\W\d_a-zA-Z，。、；：？！”’）》]|[，。；：？！”’）》])"
NUMBERED_THING = "(?<![式图圖表见見第页頁如至到或])"


def is_sign(mark: str) -> bool:
    """Whether a mark is no number: asterisks, daggers and ※, of which there are as many as notes before it.

    >>> is_sign("**"), is_sign("※"), is_sign("※1")
    (True, True, False)
    """
    return mark[0] in SIGNS and not mark[-1].isdigit()


def same_style(mark: str, before: str) -> bool:
    """Whether a mark goes on with the numbers of the notes before it, or they begin with it.

    >>> same_style("②", "①"), same_style("①", "*"), same_style("12", "[1]")
    (True, True, False)
    """
    return is_sign(mark) or is_sign(before) or style_of(mark) == style_of(before)


@lru_cache(1 << 16)
def style_of(mark: str) -> str:
    """What the marks of one style have in common.

    >>> style_of("①"), style_of("[12]"), style_of("7"), style_of("²"), style_of("（3）"), style_of("**")
    ('①', '[]', '1', '1', '()', '*')
    >>> style_of("注①："), style_of("[注1]"), style_of("〔一〕"), style_of("㉑"), style_of("注1："), style_of("[a]")
    ('①', '[]', '[]', '①', '注', '[a]')
    >>> style_of("1."), style_of("2）"), style_of("<3>"), style_of("注：①"), style_of("##")
    ('1.', '1.', '[]', '①', '*')
    """
    if is_sign(mark):
        return "*"
    if re.fullmatch(f"{WORD}[：:]?", mark):
        return "注"
    mark = mark.lstrip("注註：: ")
    if mark[0] in "[［〔【※<〈":
        return "[a]" if mark[1].isalpha() and mark[1].isascii() else "[]"
    if mark[0] in "（(":
        return "()"
    if mark[0].isascii() and not mark[-1].isalnum():
        return "1."
    return "①" if re.match(CIRCLED, mark) else "1"


def value_of(mark: str) -> int:
    """The number that a mark stands for.

    >>> value_of("③"), value_of("［12］"), value_of("²"), value_of("**"), value_of("〔十一〕"), value_of("（注㉑）")
    (3, 12, 2, 2, 11, 21)
    >>> value_of("[a]"), value_of("[C]"), value_of("[i]"), value_of("[iv]"), value_of("注十：")
    (1, 3, 1, 4, 10)
    """
    if is_sign(mark):
        return len(mark)
    number = re.sub(r"\W|[注註]", "", mark.translate(SUPERSCRIPTS))
    if number.isdecimal():
        return int(number)
    if number.isascii():
        return roman_value(number) if number.strip("ivx") == "" else ord(number.lower()) - ord("a") + 1
    return int(unicodedata.numeric(number)) if re.match(CIRCLED, number) else int(numeral(number))


def references(mark: str, words: str) -> Iterator[tuple[int, int]]:
    """Where a text refers to the note with a mark: not at the beginning of a line, where the note itself stands.

    There it does so alone, or before a mark that ends something; and wherever a space parts it from what it is on.
    A digit refers to one only behind a Chinese character, a stop or a bracket, and before none that goes with it; so
    does a superscript, to a note with the plain digit too; and a sign.

    >>> [*references("①", "发展①，\\n①甲")], [*references("1", "发展1，有1个\\n1 甲")], [*references("1", "共1章")]
    ([(2, 3)], [(2, 3)], [])
    >>> [*references("①", "发展。 ①\\n① 甲")], [*references("[1]", "发展\\n[1])，新")], [*references("①", " ① 甲")]
    ([(4, 5)], [(3, 6)], [])
    >>> [*references("1", "发展¹是")], [*references("1", "5m¹是")]
    ([(2, 3)], [])
    >>> [*references("[a]", "发展[a]是")], [*references("[i]", "第一项 a[i] 是")]
    ([(2, 5)], [])
    >>> [*references("**", "发展**。")], [*references("*", "2*3")], [*references("注1：", "发展[注1]，见注1")]
    ([(2, 4)], [], [(2, 6)])
    >>> [*references("#", "发展#，要求")], [*references("#", "#发展# 是")], [*references("2.", "发展1，要求2，见图2。")]
    ([(2, 3)], [], [(6, 7)])
    """
    yield from (m.span() for m in re.finditer(referring(mark), words, re.MULTILINE))


def name_things(marks: Sequence[str], body: str) -> bool:
    """Whether marks of notes stand behind one and the same word of a text, which counts things by them.

    >>> name_things(["1.", "2."], "学生1，学生2。"), name_things(["1.", "2."], "船来了1，桥修好了2。")
    (True, False)
    >>> name_things(["1."], "学生1。")
    False
    """
    words = [body[max(0, start - 2) : start] for mark in marks for start, _ in [*references(mark, body)][:1]]
    return len(words) > 1 and len(set(words)) == 1


def referring(mark: str) -> str:
    """The pattern of what refers to the note with a mark."""
    if style_of(mark) == "注":
        return rf"(?<=\S)[\[［〔【（(][注註]{mark.strip('注註：:')}[\]］〕】）)]"
    prefix = "[注註]?" if mark[0] in "注註" else ""
    mark = mark.strip("注註：: ")
    style, sign = style_of(mark), prefix + re.escape(mark)
    if mark[0] == "#":  # which names a channel or a language else
        return rf"(?<=[{HAN}{ENDS}]){sign}(?=[{ENDS}\n]|$)"
    if style == "*":
        return rf"(?<=[{HAN}{ENDS}]){sign}(?![{SIGNS}\w])|(?<=[{HAN}])(?<![{NAMES}]){sign}(?=[{HAN}])"
    if style == "[a]":  # which no index of an array is: a[i]
        return rf"(?<=[{HAN}，。；：？！”’》）]){sign}"
    raised = raised_form(value_of(mark))
    if style in ("()", "1."):
        sign = rf"[（(]{mark[1:-1]}[）)]" if style == "()" else rf"{mark[:-1]}{'[)）]' * (mark[-1] in ')）')}"
        plain = rf"(?<=[{HAN}，。；：？！”’》]){NUMBERED_THING}{sign}(?=[，。；：？！”’》\n]|$)"
        return plain if style == "()" else rf"{plain}|{raised}"
    if style == "1" and mark.isascii():
        return rf"{WORD_OR_STOP}{mark}(?=[，。；：？！”’）》\n]|$)|{raised}"
    if style == "1":
        return raised
    return rf"(?:(?<=\S)|(?<=\S )){sign}|^{sign}(?=[{ENDS}]|$)"


def raised_form(value: int) -> str:
    """The pattern of a number in superscript digits that is no power: no letter and no digit stands before it."""
    return rf"(?<=[^\s\da-zA-Z⁰¹²³⁴-⁹]){str(value).translate(TO_SUPERSCRIPTS)}(?![⁰¹²³⁴-⁹])"
