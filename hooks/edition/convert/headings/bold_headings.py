"""Headings in bold letters that are no larger than the text's: a PDF shows them by the room around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.languages.chinese import squeezed
from ..evidence.edges import is_item
from ..evidence.frames import ROOM, SetLine, leaves_room
from ..evidence.patterns import BULLET, CAPTION
from ..evidence.sentence_ends import ends_sentence

FEWEST = 3  # headings with more room above than below: as many show that the document sets them so
MORE = 1.1  # times the room below: what such a heading has above it
FAR = 2.5  # times the distance of lines: something else stands between
MOST_LINES = 4  # of a heading
LONGEST = 150  # characters of it
MOST_BOLD = 0.3  # of all characters: where more are bold they show nothing
LARGER = 1.04  # times the size of the text: in larger letters no heading needs to be bold
ENDS = "。，、；.,;"


@dataclass(frozen=True)
class Run:
    """Lines that stand together in letters of one size, all bold or all larger than the text."""

    lines: Sequence[SetLine]
    before: SetLine | None
    after: SetLine | None

    @property
    def above(self) -> float:
        """How far it stands from the line before it on its page or column; 0 where there is none."""
        first = self.lines[0]
        return 0.0 if self.before is None or first.turn else first.place.y - self.before.place.y

    @property
    def below(self) -> float:
        """How far the line behind it stands; 0 where there is none on its page or column."""
        return 0.0 if self.after is None or self.after.turn else self.after.place.y - self.lines[-1].place.y

    @property
    def is_measured(self) -> bool:
        """Whether the room on both sides is known, and no table or picture stands below."""
        return 0 < self.below < FAR * self.lines[0].frame.leading and self.above > 0

    @property
    def is_apart(self) -> bool:
        """Whether what follows is farther off than the next line of a paragraph."""
        return self.below > ROOM * self.lines[-1].frame.leading

    @property
    def is_uneven(self) -> bool:
        """Whether it stands nearer to what follows than to what is before it, as a heading does."""
        return self.below > 0 and self.above > MORE * self.below


def bold_headings(lines: Sequence[SetLine], body: float) -> frozenset[int]:
    """The numbers of the lines that are headings in bold letters, and no larger than the text.

    Where a document's headings stand nearer to what follows them, a bold line that has as much room above as below is
    none: it is a term of a list, a box's title, or a paragraph. One at a page's edge is what most of the others are.
    """
    marked = [is_bold(line, body) or line.place.size > LARGER * body for line in lines]
    bold = sum(len(line.line.text) for line in lines if line.place.bold)
    if bold > MOST_BOLD * sum(len(line.line.text) for line in lines):
        return frozenset()
    runs = list(runs_of(lines, marked))
    alike = [run for run in runs if is_like_heading(run)]
    uneven = sum(run.is_uneven for run in alike) >= FEWEST
    usual = [run.is_uneven for run in alike if is_bold(run.lines[0], body) and run.is_measured]
    mostly = 2 * sum(usual) >= len(usual)
    found: dict[int, Run] = {}
    for run in reversed(runs):
        after = run.after
        over_heading = after is not None and (after.place.size > LARGER * body or after.line.number in found)
        may_head = is_bold(run.lines[0], body) and is_like_heading(run) and begins(run, body) and heads_text(run, body)
        if may_head and (not uneven or has_room(run, over_heading, mostly)):
            found[run.lines[0].line.number] = run
    return frozenset(line.line.number for run in found.values() for line in run.lines)


def has_room(run: Run, over_heading: bool, mostly: bool) -> bool:
    """Whether the room around bold lines is a heading's, in a document that sets its headings nearer to what follows.

    `mostly`: so are most bold lines set, and those at a page's edge are taken for headings; where a table or a picture
    stands below, or another heading as far off, the room shows nothing.
    """
    if run.is_uneven:
        return True
    if not (run.above and run.below):
        return mostly
    return not run.is_measured or (over_heading and run.is_apart)


def is_bold(line: SetLine, body: float) -> bool:
    """Whether a line is in bold letters no larger than the text's."""
    return line.place.bold and not line.place.mono and line.place.size <= LARGER * body


def runs_of(lines: Sequence[SetLine], marked: Sequence[bool]) -> Iterator[Run]:
    """The runs of marked lines: those of one stand as close as lines of a paragraph do."""
    first = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and marked[end] and marked[first] and goes_on(lines[end - 1], lines[end]):
            continue
        if marked[first]:
            before, after = lines[first - 1] if first else None, lines[end] if end < len(lines) else None
            yield Run(lines[first:end], before, after)
        first = end


def goes_on(before: SetLine, line: SetLine) -> bool:
    """Whether two lines are of one size, and as close as lines of a heading are."""
    alike = abs(line.place.size - before.place.size) < 0.5
    return alike and not line.turn and line.place.y - before.place.y <= ROOM * before.frame.leading


def is_like_heading(run: Run) -> bool:
    """Whether lines together are as short as a heading, and neither a sentence, an item nor a caption."""
    words = " ".join(line.line.text for line in run.lines)
    is_list = is_item(run.lines[0].line) and run.after is not None and is_item(run.after.line)
    other = is_list or BULLET.match(words) or CAPTION.search(words)
    return len(run.lines) <= MOST_LINES and len(squeezed(words)) <= LONGEST and words[-1] not in ENDS and not other


def begins(run: Run, body: float) -> bool:
    """Whether a block begins with lines: behind room, or larger letters, or where a sentence ends before its edge."""
    if not run.above or run.before is None:
        return True
    apart = run.above > ROOM * run.lines[0].frame.leading or run.before.place.size > LARGER * body
    return apart or (ends_sentence(run.before.line.text) and leaves_room(run.before, run.lines[0], body))


def heads_text(run: Run, body: float) -> bool:
    """Whether something stands below lines that is not bold, or another heading."""
    return run.after is not None and (not is_bold(run.after, body) or run.is_apart)
