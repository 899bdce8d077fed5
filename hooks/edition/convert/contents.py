"""The list of contents that a publication prints before its texts: its lines, and the titles that it announces."""

import re
from dataclasses import dataclass

from ..model.chinese import HAN
from ..model.source import Line

LEADER = re.compile(r"(?:\.{4,}|…{3,}|·{4,}|(?:\. ){4,})\s*\d{0,4}\s*$")
CONTENTS_HEADING = re.compile(r"^(?:目\s*[录次]|CONTENTS)$", re.IGNORECASE)
# Lines among the entries that are none: the list's own heading, 【…】, a date of publication, what is not Chinese.
NO_ENTRY = re.compile(
    rf"{CONTENTS_HEADING.pattern}|^【.*】$|\d{{4}}\s*年\s*\d+\s*月\s*\d+\s*日$|^[^{HAN}\d]*$", re.IGNORECASE
)


@dataclass(frozen=True)
class Announced:
    """A title as the list of contents prints it, and the number of the source's line where it begins."""

    title: str
    line: int


def contents_lines(lines: list[Line]) -> list[Line]:
    """The lines of the list of contents: from its heading, or first dot leader, to its last dot leader.

    One dot leader alone makes no list.
    """
    led = [n for n, line in enumerate(lines) if LEADER.search(line.text)]
    if len(led) < 2:
        return []
    first = next((n for n, line in enumerate(lines[: led[0]]) if CONTENTS_HEADING.match(line.text)), led[0])
    return lines[first : led[-1] + 1]


def contents_titles(lines: list[Line]) -> list[Announced]:
    """The titles that the list of contents announces; one may run over several lines, up to its dot leader."""
    titles: list[Announced] = []
    entry: list[Line] = []
    for line in contents_lines(lines):
        entry = [] if NO_ENTRY.search(line.text) else [*entry, line]
        if LEADER.search(line.text):
            if title := LEADER.sub("", " ".join(part.text for part in entry)).rstrip(". "):
                titles.append(Announced(title, entry[0].number))
            entry = []
    return titles
