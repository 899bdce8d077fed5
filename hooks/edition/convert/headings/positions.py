"""Blocks by where a PDF prints their lines, and how large: headings, items, code and paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ...model.languages.chinese import squeezed
from ..evidence.edges import is_item
from ..evidence.frames import ENDS, INDENTED, SetLine, body_size, first_indents, has_gap, leaves_room, set_lines
from ..evidence.labels import Label, Sheet
from ..evidence.patterns import BULLET, DATED, REFERENCE, SECTION_NUMBER
from ..kept.verses import verse
from .bold_headings import bold_headings

LARGER = 1.08  # times the size of the body's letters: a heading's
LONGEST_HEADING = 150  # characters
HEADING_LEADING = 1.75  # times its size: how far apart the lines of one heading stand at most
SAME_SIZE = 0.6  # points: letters whose sizes differ by less are of one size
NEAR = 0.6  # sizes: how far two lines may begin from each other that begin alike
DEEPEST_HANG = 4.5  # sizes: how far the lines of an item are set in behind its mark
EMPTY_LINE = 1.8  # times the distance of lines of code: so far apart they have an empty one between
SIGNED = 0.5  # of a column's width: a line that is set in further is a signature or a date, alone
BELOW_TITLE = 6  # lines between a title and the date of its document, at most
VERSE = 4  # short lines that follow one another: perhaps verse


@dataclass
class Group:
    """The lines of a block as they are gathered."""

    kind: str  # heading, below-title, code, item or paragraph
    lines: list[SetLine]
    rule: str
    evidence: str

    @property
    def first(self) -> SetLine:
        return self.lines[0]

    @property
    def last(self) -> SetLine:
        return self.lines[-1]


@dataclass(frozen=True)
class Page:
    """How the document is set: the size of its body, whether first lines are set in; lines as they follow.

    `behind_rows` are the numbers of the lines that follow a table, `bold` those of headings that only their bold
    letters show.
    """

    body: float
    indents: bool
    lines: list[SetLine] = field(default_factory=list)
    behind_rows: frozenset[int] = frozenset()
    bold: frozenset[int] = frozenset()


def read_positions(sheet: Sheet) -> Sheet:
    """Labels the blocks that the places and sizes of their lines show; nothing where a source has none."""
    placed = [line for line in sheet.lines if line.place and line.place.size]
    if len(placed) < len(sheet.lines) or all(line.is_row for line in placed):
        return sheet
    lines = set_lines(line for line in placed if not line.is_row)
    body = body_size(lines)
    behind_rows = frozenset(line.number for before, line in pairwise(placed) if before.is_row)
    page = Page(body, first_indents(lines, body), lines, behind_rows, bold_headings(lines, body))
    groups = [*below_title(gathered(page))]
    short = {group.first.line.span for group in runs_of_short(groups, page)}
    sheet = sheet.labelled(
        label for group in groups if group.first.line.span not in short for label in label_of(group, page)
    )
    sheet = sheet.labelled(verse(sheet))
    poems = {part for label in sheet.those("block") for part in label.parts}
    rest = (group for group in groups if group.first.line.span in short - poems)
    return sheet.labelled(label for group in rest for label in label_of(group, page))


def gathered(page: Page) -> list[Group]:
    """All lines in groups, each a block."""
    groups: list[Group] = []
    for line, beyond in zip(page.lines, (*page.lines[1:], None), strict=True):
        kind = kind_of(line, page)
        rule, evidence = opening(groups[-1], line, kind, page) if groups else ("first-line", "")
        if not rule and beyond and is_first_behind_item(groups[-1], line, beyond, page):
            rule, evidence = "first-behind-item", "set in, and the next line is not"
        if rule:
            groups.append(Group(own_kind(line, kind), [line], rule, evidence))
        else:
            groups[-1].lines.append(line)
    return groups


def kind_of(line: SetLine, page: Page) -> str:
    """What a line is by its letters alone, and by the room around it where these are bold."""
    if line.place.size >= LARGER * page.body or line.line.number in page.bold:
        return "heading"
    return "code" if line.place.mono else "text"


def own_kind(line: SetLine, kind: str) -> str:
    """What a block is that a line opens."""
    return "item" if kind == "text" and begins_item(line) else kind


def begins_item(line: SetLine) -> bool:
    """Whether a line begins with a bullet or a number, or with that of a reference."""
    return is_item(line.line) or REFERENCE.match(line.line.text) is not None


def is_first_behind_item(group: Group, line: SetLine, beyond: SetLine, page: Page) -> bool:
    """Whether a line behind a whole item is set in as first lines are, and the line beyond is at the edge: no item's
    further lines are.
    """
    low, high = (width * page.body for width in INDENTED)
    runs_on = beyond.inset < NEAR * page.body and not leaves_room(line, beyond, page.body) and not is_item(beyond.line)
    alike = kind_of(line, page) == kind_of(beyond, page) == "text" and not has_gap(line, beyond)
    return page.indents and group.kind == "item" and low < line.inset < high and runs_on and alike


def opening(group: Group, line: SetLine, kind: str, page: Page) -> tuple[str, str]:
    """The rule by which a line opens a block, with its evidence; nothing where it goes on with the group's."""
    before = group.last
    if line.line.number in page.behind_rows:
        return "gap", "a table stands before it"
    if line.line.page == before.line.page and (line.place.column == 0) != (before.place.column == 0):
        return "columns", "it stands across the page, or the line before does"
    if kind == "heading" or group.kind == "heading":
        same = kind == group.kind and abs(line.place.size - before.place.size) < SAME_SIZE and not line.turn
        close = line.place.y - before.place.y < HEADING_LEADING * line.place.size
        return ("", "") if same and close else ("letters", f"letters of {line.place.size:g} points")
    if has_gap(before, line) and not (kind == group.kind == "code"):
        usual = before.frame.leading_of(before.place.size, line.place.size)
        return "gap", f"{line.place.y - before.place.y:.0f} points from the line before, not {usual:.0f}"
    if kind == "code" or group.kind == "code":
        return opening_code(group, line, kind, page)
    if begins_item(line) and not in_running_text(group, line, page):
        return "item", "a bullet or a number"
    if not begins_alike(group, line, page):
        return "indentation", f"set in by {line.inset:.0f} points"
    if leaves_room(before, line, page.body):
        return "short-line", f"{before.frame.right - before.place.right:.0f} points free at the end of the line before"
    return "", ""


def opening_code(group: Group, line: SetLine, kind: str, page: Page) -> tuple[str, str]:
    """The same where one of the two lines is set in letters of one width: code, or a command in prose."""
    before = group.last
    if kind == group.kind:
        distance = 0.0 if line.turn else line.place.y - before.place.y
        usual = 1.35 * line.place.size
        if 1.25 * usual < distance < EMPTY_LINE * usual:
            return "gap", f"{distance:.0f} points from the line before"
        return "", ""
    goes_on = group.kind != "code" and begins_alike(group, line, page) and not leaves_room(before, line, page.body)
    if goes_on and before.line.text[-1] not in ENDS:
        return "", ""
    return "letters", "letters of one width" if kind == "code" else "letters of several widths"


def in_running_text(group: Group, line: SetLine, page: Page) -> bool:
    """Whether a number, or a dash, at the head of a line belongs to the text of the line before."""
    before = group.last
    certain = BULLET.match(line.line.text) and line.line.text[0] not in "-–*·+"
    full = not leaves_room(before, line, page.body) and before.line.text[-1] not in ENDS
    return not certain and full and begins_alike(group, line, page)


def begins_alike(group: Group, line: SetLine, page: Page) -> bool:
    """Whether a line begins where the next line of the group's block would."""
    near = NEAR * page.body
    if len(group.lines) > 1:
        return abs(line.inset - group.last.inset) <= near
    further, frame = line.inset - group.first.inset, group.first.frame
    if group.first.inset > SIGNED * (frame.right - frame.left):
        return False
    if group.kind == "item":
        return 0.2 * page.body < further < DEEPEST_HANG * page.body or abs(further) <= near or line.inset <= near
    if further < -near:
        return True
    is_first = page.indents and group.first.inset > 1.4 * page.body
    breaks_off = group.last.frame.right - group.last.place.right < page.body and group.last.line.text[-1] not in ENDS
    if breaks_off and 0 < further < DEEPEST_HANG * page.body:
        return True
    return abs(further) <= near and (not is_first or breaks_off)


def below_title(groups: list[Group]) -> Iterator[Group]:
    """The groups of a document. A date in larger letters below its title is no heading, nor are the lines between in
    letters of the date's size, which say who wrote it. All stand on the title's page, before any text.

    Several headings that are dates are those of a diary, and stay.
    """
    title = groups[0].first
    dates = [n for n, one in enumerate(groups) if one.kind == "heading" and DATED.match(one.first.line.text)]
    ends = dates[0] if len(dates) == 1 and dates[0] < BELOW_TITLE else 0
    head = groups[: ends + 1]
    date = head[-1].first
    is_head = all(group.kind == "heading" and group.first.line.page == title.line.page for group in head)
    below = is_head and date.place.size < title.place.size
    for n, group in enumerate(groups):
        same = 0 < n <= ends and abs(group.first.place.size - date.place.size) < SAME_SIZE
        yield replace(group, kind="below-title") if below and same else group


def runs_of_short(groups: list[Group], page: Page) -> Iterator[Group]:
    """The single short lines of which several follow one another, as the lines of verse do."""
    run: list[Group] = []
    for group in groups:
        single = group.kind == "text" and len(group.lines) == 1
        goes_on = run and group.rule == "short-line" and abs(group.first.inset - run[-1].first.inset) < page.body
        if not (single and goes_on):
            yield from run if len(run) >= VERSE else ()
            run = []
        run += [group] if single else []
    yield from run if len(run) >= VERSE else ()


def label_of(group: Group, page: Page) -> Iterator[Label]:
    """The label of a group."""
    text = squeezed("".join(line.line.text for line in group.lines))
    if group.kind == "heading" and len(text) > LONGEST_HEADING:
        group.kind = "text"
    if group.kind == "text" and len(group.lines) == 1 and SECTION_NUMBER.match(group.first.line.text):
        return
    value = {"heading": "heading", "code": "code", "below-title": "paragraph"}.get(group.kind, "")
    larger = "bold-letters" if group.first.line.number in page.bold else "larger-letters"
    rules = {"heading": larger, "code": "letters-of-one-width", "below-title": "below-title"}
    rule = rules.get(group.kind, f"by-{group.rule}")
    yield Label.of_block(rule, [line.line for line in group.lines], value, group.evidence)
