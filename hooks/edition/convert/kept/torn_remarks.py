"""Torn remarks: the Chinese words of remarks in code, and of values. They are in another font, so that an extraction in
reading order sets them beside their code.

The code shows that it lacks them: a sign opens a remark, or sets a value, and nothing stands behind it. No more lines
of words are given back than there are such holes.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.habits import ends_for_certain
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import has_number
from .code_lines import full_width

HOLE = re.compile(r"(?:.*\s)?(?:/\*|//|#|--(?!-)|;)\s?[^\w\s]{0,3}(?:\s*\*/|\s\d+\.)?$|[\w.-]+ ?=$")
SAID = re.compile(rf"(?:.*\s)?(?:/\*|//|#|--|;)\W*{HAN_CHARACTER.pattern}")
WORD = re.compile(r"\w")
REMARK = re.compile(r"(?:/\*|//|#|--|;|\*)\W*[^\W\d]")
WIDEST, WIDEST_SENTENCE = 0.8, 0.5  # of full lines: a remark, and one that ends with a stop


def remarks(sheet: Sheet) -> Iterator[Label]:
    """The labels of code with the words of its remarks: each holds the code above and below these, too.

    >>> from .code_lines import code; from .kept import sheet_of
    >>> sheet = sheet_of("如下：", "读入", "", "int a; //", "int b; //", "", "先读取索引", "", "load(a);", "", "标题")
    >>> [len(label.parts) for label in remarks(sheet.labelled(code(sheet)))]
    [5]
    """
    lines = sheet.lines
    maybe = may_be_remarks(sheet)
    numbers = {line.span: place for place, line in enumerate(lines)}
    codes = (label.parts for label in sheet.those("block") if label.value == "code")
    pieces = {numbers[parts[0]]: numbers[parts[-1]] + 1 for parts in codes}
    done = 0
    for first, last in sorted(pieces.items()):
        if first < done:
            continue
        free = holes(lines[first:last])
        start = above(lines, first, done, free, maybe)
        free -= words(lines[start:first])
        end = last
        while (found := below(lines, end, free, pieces, maybe)) > end:
            free += holes(lines[end:found]) - words(lines[end:found])
            end = found
        if (start, end) != (first, last):
            evidence = f"{end - start - last + first} lines by remarks without words"
            yield Label.of_block("code-remarks", lines[start:end], "code", evidence)
        done = end


def holes(lines: Sequence[Line]) -> int:
    """How many lines of code lack the words of a remark. None do where one has them.

    >>> from .kept import sheet_of
    >>> code = ("a; //", "#"), ("a; //", "b; // 乙"), ("#", "# b", "#", "x"), ("Name=", "if a ==", "User=x")
    >>> [holes(sheet_of(*raw).lines) for raw in code]
    [2, 0, 0, 1]
    """
    if any(SAID.match(line.text) for line in lines):
        return 0
    near = zip((None, *lines), lines, (*lines[1:], None), strict=False)
    lacking = ((before, after) for before, line, after in near if HOLE.match(line.text))
    return sum(not any(one and REMARK.match(one.text) for one in beside) for beside in lacking)


def words(lines: Sequence[Line]) -> int:
    """How many lines hold Chinese."""
    return sum(HAN_CHARACTER.search(line.text) is not None for line in lines)


def above(lines: Sequence[Line], first: int, floor: int, free: int, maybe: Container[int]) -> int:
    """Where words above code begin, which stand behind a line that announces it."""
    start = first
    while start > floor and lines[start - 1].number in maybe:
        start -= 1
    announced = start > floor and lines[start - 1].text[-1] in "：:"
    return start if announced and 0 < words(lines[start:first]) <= free else first


def below(lines: Sequence[Line], end: int, free: int, pieces: Mapping[int, int], maybe: Container[int]) -> int:
    """Where words behind code end: those between two pieces with the second one, else those up to a blank line."""
    stop = end
    while stop < len(lines) and lines[stop].number in maybe:
        stop += 1
    if stop in pieces and 0 < words(lines[end:stop]) <= free + holes(lines[stop : pieces[stop]]):
        return pieces[stop]
    stop = next((n for n in range(end + 1, stop) if lines[n].blank_before and WORD.search(lines[n].text)), stop)
    return stop if 0 < words(lines[end:stop]) <= free else end


def may_be_remarks(sheet: Sheet) -> frozenset[int]:
    """The numbers of lines that may be words of a remark: short ones, no item, no section, which announce nothing."""
    width, settled = full_width(sheet), sheet.settled
    free = (line for line in sheet.lines if line.number not in settled and line.width < WIDEST * width)
    return frozenset(line.number for line in free if is_remark(line, width))


def is_remark(line: Line, width: float) -> bool:
    """Whether a short line may be words of a remark, given the width of full ones."""
    if is_item(line) or has_number(line.text) or line.text[-1] in "：:":
        return False
    return line.width < WIDEST_SENTENCE * width or not ends_for_certain(line.text)
