"""Evidence of the document itself: what HTML or DOCX say of a line, and the sizes of letters in a PDF."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from ..model.chinese import squeezed
from ..model.source import Line
from .labels import Label, Sheet

KINDS = {"p": "paragraph", "li": "bullet", "pre": "code", "tr": "table", "note": "paragraph"}
LARGER = 1.08  # times the size of the body's letters: a heading's
LONGEST_HEADING = 60  # characters


def read_structure(sheet: Sheet) -> Sheet:
    """Labels the blocks that a document's own structure or the sizes of its letters show."""
    if not any(line.place for line in sheet.lines):
        return sheet
    return sheet.labelled([*by_role(sheet), *by_size(sheet)])


def by_role(sheet: Sheet) -> Iterator[Label]:
    """The blocks of a document that says what each of its lines is."""
    block: list[Line] = []
    for line in [*sheet.lines, None]:
        goes_on = line and line.place and block and not line.place.opens and line.place.role == role_of(block[0])
        if line and goes_on:
            block.append(line)
            continue
        if block:
            yield block_by_role(block)
        block = [line] if line and line.place and line.place.role else []


def role_of(line: Line) -> str:
    """What a document says that a line belongs to."""
    return line.place.role if line.place else ""


def block_by_role(lines: list[Line]) -> Label:
    """The label of the lines of one element of a document."""
    role = role_of(lines[0])
    kind = (
        f"heading {min(6, int(role[1]) + 1)}" if role[0] == "h" and role[1:].isdigit() else KINDS.get(role, "paragraph")
    )
    return Label("block", "structure", tuple(line.span for line in lines), kind, f"the document says {role}")


def by_size(sheet: Sheet) -> Iterator[Label]:
    """Headings in letters larger than the body's, one to three lines of one size together."""
    sizes: Counter[float] = Counter()
    for line in sheet.lines:
        if line.place and line.place.size and not line.place.role:
            sizes[line.place.size] += len(line.text)
    if not sizes:
        return
    body = sizes.most_common(1)[0][0]
    for size, group in groupby(sheet.lines, lambda line: line.place.size if line.place else 0):
        lines = list(group)
        if size < LARGER * body or any(role_of(line) for line in lines):
            continue
        for heading in parted_headings(lines):
            if len(squeezed("".join(line.text for line in heading))) <= LONGEST_HEADING:
                evidence = f"letters of {size} points, the text's of {body}"
                yield Label("block", "larger-letters", tuple(line.span for line in heading), "heading", evidence)


def parted_headings(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines of one size as headings: a gap as wide as that between blocks, or a number, begins another."""
    heading: list[Line] = []
    for line in lines:
        if heading and begins_heading(heading[-1], line):
            yield heading
            heading = []
        heading.append(line)
    if heading:
        yield heading


def begins_heading(before: Line, line: Line) -> bool:
    """Whether a heading's line begins another one than that before it."""
    if line.page != before.page or not (line.place and before.place):
        return True
    return line.place.y - before.place.y > 1.7 * line.place.size or line.place.y < before.place.y
