"""The layout of a source: how its lines are set, and how wide they are."""

from collections import Counter
from dataclasses import dataclass

from ..model.chinese import FINAL
from ..model.english import is_latin
from ..model.source import Line
from .patterns import SPEAKER

INDENT = 4


@dataclass(frozen=True)
class Layout:
    """How a source sets its lines: double spaced or tight, wrapped or not, and the usual number of lines on a page."""

    double: bool
    wrapped: bool
    page_lines: int
    indented: bool
    open_ends: bool
    speakers: frozenset[str]

    def turn(self, text: str) -> bool:
        """Whether the text begins with the name of a speaker who speaks more than once."""
        return named(text) in self.speakers


def named(text: str) -> str:
    """The speaker whose name the text begins with, if any."""
    m = SPEAKER.match(text)
    return m["name"].replace(" ", "") if m else ""


def layout_of(lines: list[Line]) -> Layout:
    """The layout that most lines of a source agree on."""
    body = [line for line in lines if not is_latin(line.text)] or lines
    widths = sorted(line.width for line in body)
    wrapped = widths[int(0.95 * (len(widths) - 1))] < 130
    pages = sorted(Counter(line.page for line in lines).values())
    usual = pages[(3 * len(pages)) // 4]
    times = sum(abs(count - usual) <= 1 for count in pages)
    ends = [line.text[-1] in FINAL for line in body if line.open_end]
    speakers = Counter(named(line.text) for line in body)
    return Layout(
        double=sum(line.blank_before for line in body[1:]) > 0.7 * len(body),
        wrapped=wrapped,
        page_lines=usual if times >= 5 and times > 0.4 * len(pages) else 0,
        indented=sum(line.indent >= 2 for line in body) > 0.04 * len(body),
        open_ends=wrapped and 0.04 * len(body) < len(ends) < 0.5 * len(body) and sum(ends) > 0.5 * len(ends),
        speakers=frozenset(name for name, times in speakers.items() if name and times > 1),
    )


def measure(lines: list[Line], index: int) -> tuple[int, int]:
    """The width that lines of the same page near an index fill, and how far such lines differ.

    The median and the interquartile range of those that do not end a sentence, their indentation counted.
    """
    here = lines[index]
    near = lines[max(0, index - 9) : index + 11]
    near = [line for line in near if (line.page, line.column) == (here.page, here.column)]
    running = [line for line in near if line.text[-1] not in FINAL and not is_latin(line.text)]
    widths = sorted(line.width + (INDENT if line.indent >= 2 else 0) for line in running)
    widths = [width for width in widths if width > 0.7 * widths[-1]]
    if not widths:
        return here.width, 0
    quarter = len(widths) // 4
    return widths[len(widths) // 2], widths[-1 - quarter] - widths[quarter]
