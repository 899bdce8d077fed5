"""Evidence of the document itself: what HTML or DOCX say of a line."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ...model.languages.chinese import FINAL
from ...model.sources.source import Line
from .headings import is_like_heading, ordinal_style
from .labels import Label, Sheet
from .patterns import ORDINALS, PARTS

NUMBERED = len(PARTS) + len(ORDINALS)  # styles of numbers that are words: 第一章, 一、, （一）, 1.
FEWEST = 2  # headings with a style of number: one alone may be an item
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
    title = sheet.lines[said_title(sheet)].number
    headings = said_headings(sheet)
    levels = levels_of(kind for number, kind in headings.items() if number != title)
    block: list[Line] = []
    for line in [*sheet.lines, None]:
        goes_on = line and line.place and block and not line.place.opens and line.place.role == role_of(block[0])
        if line and goes_on:
            block.append(line)
            continue
        if block:
            kind = headings.get(block[0].number)
            yield block_by_role(block, levels.get(kind, 2) if kind else 0)
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


def said_headings(sheet: Sheet) -> dict[int, tuple[str, int]]:
    """The headings of a document by the numbers of their lines: what it says that each is, and the style of its number.

    Paragraphs in bold with the number of a heading are headings too, if two or more in the document have that style of
    number. They are of the kind of the headings that have it; where none has, their kind is p, below all others.

    >>> from ...model.sources.places import Place
    >>> from ...model.sources.source import Source
    >>> lines = ("渡口", "一、起点", "（一）天亮", "二、过河", "（二）天黑", "三、要过河。", "1. 船")
    >>> places = (Place(role="h1"), Place(role="h2"), *(Place(role="p", bold=True, opens=True) for _ in lines[2:]))
    >>> said_headings(Sheet.of(Source("example", lines, places)))
    {1: ('h1', 0), 2: ('h2', 5), 3: ('p', 6), 4: ('h2', 5), 5: ('p', 6)}
    """
    said = {line.number: (role_of(line), style_of(line)) for line in sheet.lines if role_of(line).startswith("h")}
    bold = {line.number: style_of(line) for line in sheet.lines if is_bold_heading(line)}
    roles = {style: role for role, style in reversed(said.values())}
    times = Counter(style for style in (*bold.values(), *(style for _, style in said.values())))
    told = {number: (roles.get(style, "p"), style) for number, style in bold.items() if times[style] >= FEWEST}
    return dict(sorted((said | told).items()))


def is_bold_heading(line: Line) -> bool:
    """Whether a line is a paragraph in bold that is numbered as a heading is, and as short."""
    bold = line.place is not None and line.place.bold and line.place.role == "p" and line.place.opens
    return bold and style_of(line) > 0 and is_like_heading(line.text)


def style_of(line: Line) -> int:
    """The style of a heading's number where it is one of words, else 0."""
    style = ordinal_style(line.text)
    return style if style <= NUMBERED else 0


def levels_of(headings: Iterable[tuple[str, int]]) -> dict[tuple[str, int], int]:
    """The level of each kind of heading, from 2 on: as the document says, and of those alike as their numbers first
    come; one without a number is on the highest level of those.

    >>> levels_of([("h2", 5), ("h2", 6), ("h3", 0), ("h2", 0), ("p", 7)])
    {('h2', 5): 2, ('h2', 6): 3, ('h3', 0): 4, ('h2', 0): 2, ('p', 7): 5}
    """
    kinds = dict.fromkeys(headings)
    roles = {role for role, _ in kinds}
    styles = {role: [style for own, style in kinds if own == role and style] or [0] for role in roles}
    ranks = [(role, style) for role in sorted(roles) for style in styles[role]]
    return {(role, style): min(6, 2 + ranks.index((role, style or styles[role][0]))) for role, style in kinds}


def block_by_role(lines: list[Line], level: int) -> Label:
    """The label of the lines of one element of a document, which is a heading where it has a level."""
    role = role_of(lines[0])
    kind = f"heading {level}" if level else KINDS.get(role, "paragraph")
    evidence = f"the document says {role}" + (" in bold, with a heading's number" if level and role == "p" else "")
    return Label.of_block("structure", lines, kind, evidence)
