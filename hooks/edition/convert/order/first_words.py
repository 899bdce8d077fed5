"""First words that an extraction sets below their lines: those whose letters stand higher or lower than the others.

A layout-preserving extraction gives such a word a line of its own, and the line its room: it begins set in.
"""

from dataclasses import replace

from ...model.languages.chinese import FINAL, HAN_CHARACTER
from ...model.sources.source import Line
from ...model.sources.torn_out import lacks_first_word
from ..evidence.labels import FIRST_WORD, Label, Sheet
from ..evidence.layout import same_column
from ..evidence.measures import fullest
from ..evidence.neighbors import Neighbors
from ..evidence.sentence_ends import WHOLE

NARROWEST, WIDEST = 0.4, 1.7  # cells of room for each letter of the word
FULL = 0.7  # of the width of wide lines: a line that runs on is wider
ENDS = FINAL + WHOLE


def read_first_words(sheet: Sheet) -> Sheet:
    """Reads such a word before its line, which has a label.

    >>> from ..kept.kept import sheet_of
    >>> sheet = read_first_words(sheet_of("新质生产力", "     是软件包，用它安", "dpkg", "装其他软件包。"))
    >>> [line.text for line in sheet.lines]
    ['新质生产力', 'dpkg', '是软件包，用它安', '装其他软件包。']
    >>> read_first_words(sheet_of("新质生产力", "     是软件包：", "dpkg", "装其他软件包。")).labels
    ()
    """
    lines = list(sheet.lines)
    narrowest = FULL * fullest(line.indent + line.width for line in lines)
    labels = []
    for n, (line, word, after) in enumerate(zip(lines, lines[1:], lines[2:], strict=False)):
        if line.indent + line.width > narrowest and stands_below(line, word, after):
            lines[n] = replace(word, opens_page=line.opens_page, blank_before=line.blank_before)
            lines[n + 1] = replace(line, indent=word.indent, opens_page=False, blank_before=False)
            labels.append(Label("column", FIRST_WORD, (line.span,), f"@{word.number}"))
    return replace(sheet, lines=tuple(lines)).labelled(labels) if labels else sheet


def stands_below(line: Line, word: Line, after: Line) -> bool:
    """Whether a word is the first of the line above: it fits into the room there, and both lines round it are prose
    that runs on.
    """
    if not lacks_first_word(line.raw, word.raw) or word.number != line.number + 1 or line.column or word.column:
        return False
    room = line.indent - word.indent
    fits = NARROWEST * word.width <= room <= WIDEST * word.width
    prose = all(HAN_CHARACTER.search(one.text) for one in (line, after)) and line.text[-1] not in ENDS
    return fits and prose and not after.blank_before and after.indent <= word.indent and same_column(line, word)


def is_rest(before: Line, line: Line) -> bool:
    """Whether a line goes on behind its first word, which the source has below it, or farther down."""
    return before.number > line.number and not (before.column or line.column)


def behind_first_word(pair: Neighbors) -> bool | None:
    """A line goes on with its first word.

    >>> from ..kept.kept import sheet_of
    >>> word, line, _ = read_first_words(sheet_of("     是软件包，用它安", "dpkg", "装软件包。")).lines
    >>> pair = Neighbors.of("发展", "要求")
    >>> behind_first_word(replace(pair, before=word, after=line)), behind_first_word(pair)
    (False, None)
    """
    return False if is_rest(pair.before, pair.after) else None
