"""Tables of an HTML page: a line for each row, its cells parted by tabs; and tables that only lay out the page."""

from collections.abc import Iterator
from typing import Any

from .html_words import tidy, words

PARAGRAPHS = ("p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote")
LONGEST_CELL = 300  # characters of a cell of several paragraphs
WIDEST = 100  # columns that a cell spans, at most


def is_table(element: Any) -> bool:
    """Whether a table is one of rows and columns: no table stands in it, and no cell is a page's text."""
    rows = [list(row.iterchildren("td", "th")) for row in element.iter("tr")]
    if len(list(element.iter("table"))) > 1 or max(map(len, rows), default=0) < 2:
        return False
    parted = [cell for row in rows for cell in row if len(list(cell.iterchildren(*PARAGRAPHS))) > 1]
    return not any(len(rows) == 1 or len(cell.text_content()) > LONGEST_CELL for cell in parted)


def table_rows(element: Any) -> Iterator[str]:
    """The rows of a table, all of as many cells; one that spans several columns or rows stands in the first of them."""
    rows: list[list[str]] = []
    spanned: dict[tuple[int, int], str] = {}
    for number, row in enumerate(element.iter("tr")):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            while (number, len(cells)) in spanned:
                cells.append("")
            wide, high = spans(cell, "colspan"), spans(cell, "rowspan")
            spanned |= {(number + down, len(cells)): "" for down in range(1, high)}
            cells += [tidy(words(cell)), *[""] * (wide - 1)]
        rows.append(cells)
    width = max(map(len, rows))
    return ("\t".join([*row, *[""] * (width - len(row))]) for row in rows if any(row))


def spans(cell: Any, name: str) -> int:
    """How many columns or rows a cell spans."""
    value = cell.get(name) or "1"
    return min(WIDEST, max(1, int(value))) if value.isdecimal() else 1
