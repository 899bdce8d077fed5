"""The blocks of a Markdown file, and what is known of each: its kind, its id, its text, the lines that it stands at."""

import re
from dataclasses import dataclass
from typing import Literal

from . import marks

Kind = Literal["heading", "paragraph", "bullet", "note", "verse", "table", "code"]
# Kinds whose lines are kept: the lines of a poem, the rows and cells of a table, the lines of code.
KEPT = frozenset({"verse", "table", "code"})
NOTE_REF = re.compile(r"\[\^(?P<id>[^\[\]\s]+)\]")
# A row of a table stands between pipes, and a pipe parts its cells; behind a backslash it is a character.
ROW = re.compile(r"\|(?:(?:\\.|[^\\|])*\|)+ *")
CELL = re.compile(r"((?:\\.|[^\\|])*)\|")


@dataclass(frozen=True)
class Attributes:
    """What an attribute list says: the id, the classes, the fingerprint."""

    id: str = ""
    classes: tuple[str, ...] = ()
    data_of: str = ""


@dataclass(frozen=True)
class Block:
    """One block: its kind, id, Markdown text, line in the file and heading level (0 where it is none).

    Of a verse, the text is its lines, and of code the lines as they are shown; of a table, its cells, a line each, the
    first row's first, and `columns` says how many are a row. `classes` are those that it declares; `data_of` is the
    fingerprint that English carries. `id_line` is the line of its attribute list, 0 where it has none; a heading has
    it on its own line.
    """

    kind: Kind
    id: str
    text: str
    line: int
    level: int = 0
    classes: tuple[str, ...] = ()
    data_of: str = ""
    id_line: int = 0
    columns: int = 0

    @property
    def published(self) -> bool:
        """Whether the source itself prints the block in English."""
        return "published" in self.classes

    @property
    def markdown(self) -> str:
        """What of its text is Markdown; nothing of code."""
        return "" if self.kind == "code" else self.text

    @property
    def plain(self) -> str:
        """The corrected reading as plain text, a line for each that is kept, and for each cell."""
        return self.text if self.kind == "code" else "\n".join(map(plain, self.text.split("\n")))

    @property
    def pieces(self) -> tuple[tuple[int, str], ...]:
        """The lines of its text, each with its line in the file: several where lines or cells are kept.

        >>> Block("table", "p1", "甲\\n乙\\n丙\\n丁", 5, columns=2).pieces
        ((6, '甲'), (6, '乙'), (8, '丙'), (8, '丁'))
        """
        if self.kind not in KEPT:
            return ((self.line, self.text),)
        lines = enumerate(self.text.split("\n"))
        if self.kind != "table":
            return tuple((self.line + 1 + n, text) for n, text in lines)
        # A line of hyphens stands behind the first row.
        rows = ((n // self.columns, text) for n, text in lines)
        return tuple((self.line + 1 + row + bool(row), text) for row, text in rows)

    @property
    def markdown_lines(self) -> tuple[tuple[int, str], ...]:
        """The lines of its text that are Markdown, each with its line in the file; none of code."""
        return () if self.kind == "code" else self.pieces

    @property
    def last_line(self) -> int:
        """The last line in the file before its attribute list."""
        return self.pieces[-1][0] + 1 if self.kind in KEPT else self.line

    @property
    def shape(self) -> str:
        """How many lines, or rows and cells, are kept.

        >>> Block("table", "p1", "甲\\n乙\\n丙\\n丁\\n戊\\n己", 5, columns=2).shape
        '3 rows of 2 cells'
        """
        count = self.text.count("\n") + 1
        return f"{count // self.columns} rows of {self.columns} cells" if self.columns else f"{count} lines"


def plain(text: str) -> str:
    """The corrected reading of a piece of Markdown as plain text: no marks, notes, emphasis or escapes.

    >>> plain("**主持人：**新质生产力[^n1]{>>gap: 缺<<}")
    '主持人：新质生产力'
    """
    text = NOTE_REF.sub("", marks.corrected(text))
    text = re.sub(r"\*\*|(?<!\\)\*", "", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!<>&|/~^=:?-])", r"\1", text).strip()


def cells(row: str) -> list[str]:
    """The cells of a table's row; none where the line is no row.

    >>> cells("| 甲 | 乙\\\\|丙 |"), cells("甲 | 乙")
    (['甲', '乙\\\\|丙'], [])
    """
    return [cell.strip(" ") for cell in CELL.findall(row[1:])] if ROW.fullmatch(row) else []


def parse_attributes(body: str) -> Attributes:
    """What stands between the braces of an attribute list; of several ids or fingerprints the last counts.

    >>> parse_attributes("#a1 .published lang=en")
    Attributes(id='a1', classes=('published',), data_of='')
    """
    words = body.split()
    ids = [word[1:] for word in words if word.startswith("#")]
    prints = [word.removeprefix("data-of=").strip("\"'") for word in words if word.startswith("data-of=")]
    classes = tuple(word[1:] for word in words if word.startswith("."))
    return Attributes("".join(ids[-1:]), classes, "".join(prints[-1:]))
