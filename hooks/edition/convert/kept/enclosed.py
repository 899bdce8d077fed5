"""What the two ends of a piece of code tell: all that stands between them is code, in any language."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model.sources.source import Line
from .code_signs import ENDED, is_prose, signs_in


class Ends(NamedTuple):
    """How the first line of a piece begins and the last one ends; whether sentences in Chinese may stand in it, and
    other pieces of its kind; whether both ends are alike, so that a line may be either.
    """

    first: re.Pattern[str]
    last: re.Pattern[str]
    speaks: bool = False
    nests: bool = False
    alike: bool = False


ENDS = (
    Ends(re.compile(r"/\*(?!.*\*/)"), re.compile(r"(?!.*/\*).*\*/$"), speaks=True),
    Ends(re.compile("<!--(?!.*-->)"), re.compile("(?!.*<!--).*-->$"), speaks=True),
    Ends(
        re.compile(r'(?:[^"\s。，]+ )*[a-z]*"""(?!.*""")'), re.compile(r'(?!.*""".*""").*"""$'), speaks=True, alike=True
    ),
    Ends(
        re.compile("(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|(?:CREATE|ALTER|DROP) [A-Z]+) "),
        re.compile(r".*;(?:\s*--.*)?$"),
    ),
    Ends(re.compile(r"[^。]*<<-?\s?['\"]?[A-Z]{2,}['\"]?$"), re.compile("[A-Z]{2,}$")),
    Ends(re.compile(r"[^，。、；：]*\{$"), re.compile(r"\}(?!.*\{$)"), nests=True),
    Ends(re.compile(r"<(?P<tag>[a-z][a-z\d]*)(?:\s[^<>]*)?>[^。]*</(?P=tag)>$"), re.compile(".*>$")),
)
HEADS_BLOCK = re.compile(r"(?:(?:async )?def|class) \w+(?:\([^，。]*\))?(?: -> [^，。]*)?:$")  # 船, too, names a class
LONGEST = 30  # lines


def enclosed(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines of comments and of long strings, of statements in SQL, of what a shell reads up to a
    word, of blocks in braces, and of elements of HTML that begin and end on one line and hold no sentence, from one end
    to the other; and of what heads a block of Python.

    >>> from .kept import sheet_of
    >>> [*enclosed(sheet_of("如下：", "/* 返回长度，", "", "或者零。 */", "就行。").lines)]
    [2, 4]
    >>> [*enclosed(sheet_of("SELECT 姓名", "FROM 用户;", "SELECT 语句", "用来查询。", "然后;").lines)]
    [1, 2]
    >>> [*enclosed(sheet_of("SELECT 姓名 FROM 用户; -- 全部", "<p>你好</p>", "<p> 你好</b>", "<p>你好。</p>").lines)]
    [1, 2]
    >>> [*enclosed(sheet_of("cat > 说明 <<EOF", "渡口的说明", "EOF", "def 船(数):", "    return 数").lines)]
    [1, 2, 3, 4]
    """
    ended = 0
    for place, line in enumerate(lines):
        if HEADS_BLOCK.match(line.text) and place + 1 < len(lines) and lines[place + 1].indent > line.indent:
            yield line.number
        for ends in ENDS:
            if ends.first.match(line.text) and not (ends.alike and place < ended):
                found = piece(lines[place : place + LONGEST], ends)
                yield from (one.number for one in found)
                ended = place + len(found) if ends.alike else ended


def piece(lines: Sequence[Line], ends: Ends) -> Sequence[Line]:
    """The lines from the first, which begins a piece, to the one that ends it; none where another begins, or prose."""
    for place, line in enumerate(lines):
        begins_again = place > 0 and not (ends.nests or ends.alike) and ends.first.match(line.text) is not None
        if begins_again or (not ends.speaks and is_sentence(line.text)):
            return ()
        if ends.last.match(line.text) and (place or not ends.alike):
            return lines[: place + 1]
    return ()


def is_sentence(text: str) -> bool:
    """Whether a line ends a sentence, or a clause, in Chinese, and is no remark of code."""
    signs = signs_in(text)
    return ENDED in signs and is_prose(signs)
