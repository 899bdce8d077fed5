"""Output: short lines without Chinese between two pieces of code are of one piece with them.

What a program prints may hold blank lines, and words that no sign shows to be code.
"""

from collections.abc import Iterator

from ...model.languages.chinese import HAN_CHARACTER
from ...model.sources.source import Line
from ..evidence.edges import is_item
from ..evidence.habits import ends_for_certain
from ..evidence.labels import Label, Sheet
from .code_lines import full_width
from .no_code import is_english, no_code

WIDEST = 0.8  # of full lines
LONGEST = 12  # lines


def outputs(sheet: Sheet) -> Iterator[Label]:
    """The labels of pieces of code with the lines between them.

    >>> from .kept import sheet_of
    >>> sheet = sheet_of("$ make", "", "All tables", "", "Ready", "", "$ ls", "就行。")
    >>> ends = [Label.of_block("code-lines", [sheet.lines[n]], "code") for n in (0, 3)]
    >>> [len(label.parts) for label in outputs(sheet.labelled(ends))]
    [4]
    """
    lines, width = sheet.lines, full_width(sheet)
    numbers = {line.span: place for place, line in enumerate(lines)}
    codes = (label.parts for label in sheet.those("block") if label.value == "code")
    none = sheet.settled | no_code(sheet)
    pieces: list[tuple[int, int, int]] = []  # where each begins and ends, and how many lines between code it has
    for first, last in sorted((numbers[parts[0]], numbers[parts[-1]] + 1) for parts in codes):
        begun, end, joined = pieces[-1] if pieces else (0, first, 0)
        between = lines[end:first]
        short = 0 < len(between) <= LONGEST
        if short and all(line.number not in none and is_printed(line, width) for line in between):
            pieces[-1] = (begun, last, joined + len(between))
        else:
            pieces.append((first, last, 0))
    for begun, end, joined in pieces:
        if joined:
            yield Label.of_block("code-output", lines[begun:end], "code", f"{joined} lines between code")


def is_printed(line: Line, width: float) -> bool:
    """Whether a program may have printed a line: it is short, without Chinese, no item and no sentence."""
    if HAN_CHARACTER.search(line.text) or is_item(line) or line.width > WIDEST * width:
        return False
    return not (ends_for_certain(line.text) or is_english(line.text))
