"""Stray words: first words that an extraction in reading order sets at the end of their block.

Such are names of commands, whose letters stand a little lower than those of the line that they begin. That line shows
where they belong: it leaves as much room as they need, and its sentence goes on below.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from ...model.sources.torn_out import is_command
from ..evidence.edges import CLOSING, Edges, is_item
from ..evidence.habits import ends_for_certain
from ..evidence.labels import STRAY_WORD, Label, Sheet
from ..evidence.layout import same_column

NARROWEST, WIDEST = 0.3, 1.0  # of the word's width, and cells beside it: the room that its line leaves
ROOM = 2.0  # cells: less may be a misjudged width
SECTION = re.compile(r"\(\d\) ?")  # of a manual, behind the name of a page


def read_stray_words(sheet: Sheet) -> Sheet:
    """Reads each such word before the one line of its block that may lack it; it has a label.

    >>> from ..evidence.edges import Edges; from ..kept.kept import sheet_of
    >>> sheet = sheet_of("新质", "", "是管理软件包的工具", "可以用它来安装软件包。", "dpkg", "", "要求")
    >>> sheet = read_stray_words(replace(sheet, layout=replace(sheet.layout, edges=Edges(24))))
    >>> [line.text for line in sheet.lines][1:4], [label.value for label in sheet.labels]
    (['dpkg', '是管理软件包的工具', '可以用它来安装软件包。'], ['@2'])
    """
    lines: list[Line] = []
    labels = []
    for block in blocks(sheet.lines):
        if len(block) > 2 and (home := home_of(block, sheet.layout.edges)):
            word, rest = replace(block[-1], indent=home.indent), replace(home, opens_page=False, blank_before=False)
            word = replace(word, opens_page=home.opens_page, blank_before=home.blank_before)
            at = block.index(home)
            block = [*block[:at], word, rest, *block[at + 1 : -1]]
            labels.append(Label("column", STRAY_WORD, (word.span,), f"@{home.number - 1}"))
        lines += block
    return replace(sheet, lines=tuple(lines)).labelled(labels) if labels else sheet


def blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines between blank lines, or the ends of pages."""
    block: list[Line] = []
    for line in lines:
        if block and (line.blank_before or not same_column(block[-1], line)):
            yield block
            block = []
        block.append(line)
    yield block


def home_of(block: Sequence[Line], edges: Edges) -> Line | None:
    """The one line of a block that may lack the word at its end; none where several may, or the last is no such word
    behind a line in Chinese.
    """
    word, last = block[-1], block[-2]
    if not (is_command(word.text) and HAN_CHARACTER.search(last.text) and edges.know(word)) or word.place:
        return None
    homes = [line for line, after in pairwise(block[:-1]) if lacks(line, word, after, edges)]
    return homes[0] if len(homes) == 1 and homes[0].number > 1 else None


def lacks(line: Line, word: Line, after: Line, edges: Edges) -> bool:
    """Whether a line may lack its first word: it leaves the room for it, and goes on below with its sentence.

    >>> from ..kept.kept import sheet_of
    >>> lines = sheet_of("是管理软件包的工具", "它是软件包的管理工具", "它管理软件包。", "安装。", "f()").lines
    >>> [lacks(line, lines[-1], after, Edges(24)) for line, after in zip(lines, lines[1:])]
    [True, False, False, False]
    """
    begins = line.text[0] in CLOSING or HAN_CHARACTER.match(line.text) or SECTION.match(line.text)
    if not begins or line.indent > 1 or ends_for_certain(line.text) or line.text[-1] in "：:":
        return False
    room, needed = edges.room(line, after, line), edges.width_of(word.text)
    fits = max(ROOM, NARROWEST * needed) < room <= needed + WIDEST
    return fits and not is_item(after) and HAN_CHARACTER.search(after.text) is not None
