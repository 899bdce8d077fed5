"""Where a document prints a line, and what it says of it itself: evidence for conversion, none for law 1."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """The place of a line on its page, in points: its edges from the left, its height from the top, its size.

    `role` is what a structured document (HTML, DOCX) says that the line belongs to: h1 to h6, p, li, pre, tr or note;
    `opens` that it is the first line of that. Of a PDF they are known of the rows of tables alone. `mono`: its letters
    are all of one width; `raised` are the columns of the raw line, start and end, of characters that are set small and
    high. `column` is 1 to 4 on a page in columns, 0 for a line across the page.
    """

    x: float = 0
    right: float = 0
    y: float = 0
    size: float = 0
    bold: bool = False
    role: str = ""
    opens: bool = False
    mono: bool = False
    raised: tuple[tuple[int, int], ...] = ()
    column: int = 0
