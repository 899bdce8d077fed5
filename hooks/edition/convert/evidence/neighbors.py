"""Neighbors: two lines that follow one another, and what can be known of the boundary between them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...model.languages.chinese import HAN_CHARACTER, cells
from ...model.sources.source import Line, Source
from .edges import INDENT, Edges, beginning, is_item
from .edges import SLACK as EDGE_SLACK
from .layout import Layout, same_column
from .measures import Measure
from .sentence_ends import WHOLE, ends_sentence, without_note_marks

SLACK = 2  # cells by which widths are misjudged
ROOM = 4  # a line that leaves as many cells free could have held two more characters
FULLEST = -12  # cells that a long word lacks behind a full line
# Cells of room that show the end of a paragraph where the width of full lines is known: behind a sentence's end or a
# colon, behind a word in Latin letters, as titles have it, and behind a Chinese character, where of lines that leave
# less most are cut inside a sentence by what may not be parted, or by a misjudged width.
ENDED, UNENDED, CUT = 0.5, 2.0, 10.0
MOST = 0.25  # of the width: no more room is asked for where lines are short


@dataclass(frozen=True)
class Neighbors:
    """The line before a boundary, the line after it, and the line beyond that, if there is one.

    `before_opens`: the line before opens a block. `in_references`: both stand in the list of references.
    `opener` is the line that opens the block of the line before; `head` what an extraction parted from the line
    before; `length` is the number of the block's lines so far; `measured` tells the measure near, if a rule asks.
    """

    before: Line
    after: Line
    beyond: Line | None
    measured: Callable[[], Measure]
    layout: Layout
    before_opens: bool
    in_references: bool
    opener: Line | None = None
    head: str = ""
    length: int = 1

    @classmethod
    def of(
        cls,
        *raw: str,
        measure: int = 20,
        spread: int = 0,
        before_opens: bool = False,
        in_references: bool = False,
        opener: str = "",
        length: int = 1,
        **layout: Any,
    ) -> "Neighbors":
        """Two neighbors, and the line beyond if a third is given, from lines as a source has them, blank ones too.

        For examples: unless they say otherwise, ten Chinese characters fill a line of a wrapped, tight source.

        >>> Neighbors.of("发展新质生产力。", "", "    要坚持").after.blank_before
        True
        """
        before, after, *rest = Source("example", raw).lines()
        full = Measure(measure, spread, measure)
        beyond = rest[0] if rest else None
        opened = Source("example", (opener,)).lines()[0] if opener else before
        return cls(
            before, after, beyond, lambda: full, Layout(**layout), before_opens, in_references, opened, length=length
        )

    @cached_property
    def measure(self) -> Measure:
        """How wide full lines are nearby."""
        return self.measured()

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether the line before ends a sentence."""
        return ends_sentence(self.before.text)

    @property
    def ends_reference(self) -> bool:
        """Whether the line before ends a reference, be it with the page of an article."""
        return self.ends_sentence or self.before.text[-1] in ".。" or self.before.text[-1].isdigit()

    @cached_property
    def edges(self) -> Edges | None:
        """The edges of the line before, where the source's lines tell them."""
        return self.layout.edges if self.layout.edges.know(self.before) else None

    @cached_property
    def room(self) -> float:
        """How much room the line before leaves, by the edges that the source's lines tell."""
        return self.layout.edges.room(self.before, self.after, self.opener, self.head)

    @cached_property
    def filled(self) -> int:
        """The width of the line before, with the indentation that it has, or as an opening line has lost.

        >>> Neighbors.of("    发展", "新").filled, Neighbors.of("发展", "新").filled
        (8, 4)
        >>> Neighbors.of("发展", "新", double_spaced=True, before_opens=True).filled
        8
        """
        indentation_lost = self.before_opens and self.layout.double_spaced
        return self.before.width + (INDENT if self.before.indent >= 2 or indentation_lost else 0)

    @cached_property
    def leaves_room(self) -> bool:
        """Whether the line before clearly leaves room for more, given how far full lines differ.

        >>> Neighbors.of("发展新质生产力。", "新").leaves_room, Neighbors.of("发展新质生产力呢。", "新").leaves_room
        (True, False)
        >>> Neighbors.of("发展新质生产力。", "新", spread=4).leaves_room
        False
        """
        if self.edges:
            return self.has_room(SLACK)
        if self.filled <= self.measure.width - max(ROOM, self.measure.spread + 2):
            return True
        return self.has_room(max(SLACK, self.measure.spread))

    def has_room(self, slack: int) -> bool:
        """Whether what the line after begins with would have had room on the line before, and some cells more.

        >>> [Neighbors.of("发展新质生产。", text).has_room(2) for text in ("新质", "Debian 新质")]
        [True, False]
        """
        if self.edges:
            last = without_note_marks(self.before.text)[-1]
            ended = self.ends_sentence or last in "：:"
            return self.room >= (ENDED if ended else self.cut_room if HAN_CHARACTER.match(last) else UNENDED)
        return self.filled + cells(beginning(self.after.text)) <= self.measure.widest - slack

    @property
    def cut_room(self) -> float:
        """The room behind a Chinese character that shows an end: little, where one first line stands over another."""
        return UNENDED if self.before_opens and self.begins_short else min(CUT, MOST * self.layout.edges.width)

    @cached_property
    def is_cut(self) -> bool:
        """Whether the line before is known to be full, and ends no sentence."""
        if not self.edges or self.ends_sentence:
            return False
        return self.room < ENDED

    @cached_property
    def runs_on(self) -> bool:
        """Whether the line before is known to be full and ends inside a sentence, and the line after is not set in.

        That after an item is, if it is one of the item's.
        """
        if not self.edges or self.ends_sentence or self.before.text[-1] in WHOLE:
            return False
        of_item = self.opener is not None and is_item(self.opener) and self.after.indent > self.opener.indent
        if self.after.indent >= 2 and not of_item:
            return False
        room = self.room
        both = all(HAN_CHARACTER.search(line.text) for line in (self.before, self.after))
        return both and FULLEST <= room < EDGE_SLACK

    @property
    def runs_on_at_margin(self) -> bool:
        """Whether the line after is set in and ends inside a sentence, and the line beyond is not set in.

        >>> [Neighbors.of("发展。", "    新质", text).runs_on_at_margin for text in ("要求", "    要求", "• 要求")]
        [True, False, False]
        """
        after, beyond = self.after, self.beyond
        if not beyond or beyond.blank_before or not same_column(after, beyond) or is_item(beyond):
            return False
        return beyond.indent < 2 <= after.indent and not ends_sentence(after.text)

    @property
    def begins_short(self) -> bool:
        """Whether the line after runs on, and lacks as much as first lines are set in by."""
        edges, beyond = self.layout.edges, self.beyond
        if not (edges.know(self.after) and edges.lost_indent and beyond) or ends_sentence(self.after.text):
            return False
        room = edges.room(self.after, beyond, self.opener) + edges.set_in(self.after, self.opener)
        return not beyond.blank_before and EDGE_SLACK <= room < edges.lost_indent + EDGE_SLACK

    @property
    def turns_page(self) -> bool:
        """Whether a page or a column ends between the two lines.

        >>> Neighbors.of("发展", "\\f新").turns_page, Neighbors.of("发展", "新").turns_page
        (True, False)
        """
        return not same_column(self.before, self.after)

    def has_lost_indentation(self, line: Line) -> bool:
        """Whether a line is as much too short as an indented one would be without its indentation.

        Only double-spaced sources have lost theirs.
        """
        return self.layout.double_spaced and INDENT - 1 <= self.measure.width - line.width <= INDENT + 3

    def is_indented(self, line: Line | None) -> bool:
        """Whether there is a line and it is indented, or was before the source lost its indentation."""
        return line is not None and (line.indent >= 2 or self.has_lost_indentation(line))
