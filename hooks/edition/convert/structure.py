"""Evidence of the document itself: what HTML or DOCX say of a line."""

from collections.abc import Iterator

from ..model.source import Line
from .labels import Label, Sheet

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
    roles = sorted({role_of(line) for line in sheet.lines[1:] if role_of(line).startswith("h")})
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


def role_of(line: Line) -> str:
    """What a document says that a line belongs to."""
    return line.place.role if line.place else ""


def block_by_role(lines: list[Line], levels: dict[str, int]) -> Label:
    """The label of the lines of one element of a document."""
    role = role_of(lines[0])
    kind = f"heading {levels.get(role, 2)}" if role.startswith("h") else KINDS.get(role, "paragraph")
    return Label("block", "structure", tuple(line.span for line in lines), kind, f"the document says {role}")
