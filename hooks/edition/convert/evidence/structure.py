"""Evidence of the document itself: what HTML or DOCX say of a line."""

from collections.abc import Iterator

from ...model.languages.chinese import FINAL
from ...model.sources.source import Line
from .labels import Label, Sheet

MOST_ABOVE = 6  # lines above a title: where the reader is, a letterhead
KINDS = {"p": "paragraph", "li": "bullet", "pre": "code", "tr": "table", "note": "paragraph"}


def read_structure(sheet: Sheet) -> Sheet:
    """Labels the blocks that a document's own structure shows."""
    if not any(line.place for line in sheet.lines):
        return sheet
    return sheet.labelled(by_role(sheet))


def by_role(sheet: Sheet) -> Iterator[Label]:
    """The blocks of a document that says what each of its lines is.

    Its headings count from the second level without gaps: the first is the title's, which stands before all others.
    """
    title = said_title(sheet)
    roles = sorted(
        {role_of(line) for n, line in enumerate(sheet.lines) if n != title and role_of(line).startswith("h")}
    )
    levels = {role: min(6, level) for level, role in enumerate(roles, 2)}
    block: list[Line] = []
    for line in [*sheet.lines, None]:
        goes_on = line and line.place and block and not line.place.opens and line.place.role == role_of(block[0])
        if line and goes_on:
            block.append(line)
            continue
        if block:
            yield block_by_role(block, levels)
        block = [line] if line and line.place and line.place.role else []


def said_title(sheet: Sheet) -> int:
    """The index of the line that is the title of a document: its first, or its only heading of the highest level
    where a few lines stand above that, none of them a sentence.

    >>> from ...model.sources.places import Place
    >>> from ...model.sources.source import Source
    >>> pages = "p甲 h1乙 h2丙 p丁。", "p甲。 h1乙 p丁。", "p甲 h1乙 p丁。 h1丙", "h2甲 h1乙"
    >>> def sheet(page: str) -> Sheet:
    ...     places = tuple(Place(role=line[:-1].rstrip("甲乙丙丁"), opens=True) for line in page.split())
    ...     return Sheet.of(Source("example", tuple(line.strip("ph12") for line in page.split()), places))
    >>> [said_title(sheet(page)) for page in pages]
    [1, 0, 0, 0]
    """
    roles = [role_of(line) for line in sheet.lines]
    headings = [role for role in roles if role.startswith("h")]
    if not headings or roles[0] in headings or headings.count(min(headings)) > 1:
        return 0
    index = roles.index(min(headings))
    above = sheet.lines[:index]
    return index if index <= MOST_ABOVE and not any(line.text[-1] in FINAL for line in above) else 0


def role_of(line: Line) -> str:
    """What a document says that a line belongs to."""
    return line.place.role if line.place else ""


def block_by_role(lines: list[Line], levels: dict[str, int]) -> Label:
    """The label of the lines of one element of a document."""
    role = role_of(lines[0])
    kind = f"heading {levels.get(role, 2)}" if role.startswith("h") else KINDS.get(role, "paragraph")
    return Label("block", "structure", tuple(line.span for line in lines), kind, f"the document says {role}")
