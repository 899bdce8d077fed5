"""Drafts: the blocks of texts, read from the labels of a sheet."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count, pairwise
from typing import Literal

from ...model.languages.chinese import squeezed
from ...model.sources.source import Line, Span
from ...model.texts.blocks import KEPT, Kind
from .labels import Sheet
from .patterns import BULLET
from .said_kinds import said_by

# What Markdown sources have: a heading's number signs, and the asterisks around bold words.
MARKUP = re.compile(r"^#{1,6} |\*\*")


@dataclass(frozen=True)
class Supplied:
    """Text that stands elsewhere or nowhere in the source: the text, the reason that the edition gives, its line.

    The line is that of the source where the text is printed, 0 where it is printed nowhere.
    """

    text: str
    reason: str
    line: int = 0


@dataclass(frozen=True)
class Draft:
    """A block in the making: its source lines in reading order, and what its labels say.

    `opened_by` is the rule that opened it with its first line, `continued_by` has a rule for each other line.
    `kind_rule` is the rule that has settled its kind, empty until then; `css_class` the class that tells paragraphs
    apart. A block that the source prints as a note has the `note_mark` that stands before its first line. `markdown`
    says that the source is written in Markdown.
    """

    lines: tuple[Line, ...]
    opened_by: str
    continued_by: tuple[str, ...] = ()
    kind: Kind = "paragraph"
    kind_rule: str = ""
    level: int = 0
    css_class: str = ""
    id: str = ""
    supplied: Supplied | None = None
    note_mark: Span | None = None
    markdown: bool = False

    @classmethod
    def by_rule(cls, rule: str, lines: Iterable[Line]) -> "Draft":
        """A draft that one rule opened, went on with, and settled the kind of."""
        lines = tuple(lines)
        return cls(lines, rule, (rule,) * (len(lines) - 1), kind_rule=rule)

    @cached_property
    def key(self) -> Span:
        """The first line's place, by which its labels are found."""
        return self.lines[0].span

    @property
    def rules(self) -> tuple[str, ...]:
        """The rule for each line: that which opened the block, and those by which it goes on."""
        return (self.opened_by, *self.continued_by)

    @cached_property
    def text(self) -> str:
        """The text of all lines, a space between them, as the source has it."""
        return " ".join(line.text for line in self.lines)

    @cached_property
    def unmarked(self) -> str:
        """The text without the source's own markup."""
        return MARKUP.sub("", self.text) if self.markdown else self.text

    @cached_property
    def squeezed(self) -> str:
        """The text without the source's own markup and white space, folded."""
        return squeezed(self.unmarked)

    @property
    def published(self) -> bool:
        """Whether this is English that the source itself prints."""
        return self.css_class == "published"

    @cached_property
    def markers(self) -> list[tuple[str, Span]]:
        """The marks that Markdown writes in its own way, each with the ledger's rule: a bullet, and `#` and `**`."""
        touching = self.kind_rule == "unspaced-bullet"
        bullets = [line for line in self.lines[:1] if self.kind == "bullet" and (touching or BULLET.match(line.text))]
        found = [("bullet", Span(line.number, line.start, line.start + 1)) for line in bullets]
        for line in self.lines if self.markdown and self.kind not in KEPT else ():
            for markup in MARKUP.finditer(line.text):
                start = line.start + markup.start()
                found.append(("markup", Span(line.number, start, start + len(markup[0].rstrip()))))
        return found


def with_signs(line: Line, signs: Mapping[Span, str]) -> str:
    """A line's text with signs in the place of those of some parts that stand in it; they do not overlap.

    >>> from ...model.sources.source import Source
    >>> [line] = Source("", ("■ 发展①。",)).lines()
    >>> with_signs(line, {Span(1, 4, 5): "*", Span(1, 0, 1): ""})
    ' 发展*。'
    """
    if not signs:
        return line.text
    words, at = "", line.start
    inside = (span for span in signs if line.start <= span.start < line.end)
    for span in sorted(inside, key=lambda span: span.start):
        words += line.raw[at : span.start] + signs[span]
        at = span.end
    return words + line.raw[at : line.end]


@dataclass
class DraftText:
    """The blocks of one text: those of its head, which no line opens; those of its body; its notes; its lines."""

    head: list[Draft] = field(default_factory=list)
    body: list[Draft] = field(default_factory=list)
    notes: list[Draft] = field(default_factory=list)
    lines: tuple[int, int] = (0, 0)

    @property
    def blocks(self) -> list[Draft]:
        """All blocks in the order in which they are written."""
        titles = [block for block in self.body[:1] if block.id == "title" and not self.titled]
        return [*titles, *self.head, *self.body[len(titles) :], *self.notes]

    @property
    def titled(self) -> bool:
        """Whether the title is supplied."""
        return any(block.id == "title" for block in self.head)


def whole_texts(sheet: Sheet) -> list[DraftText]:
    """The texts of a sheet, with what belongs to them and stands elsewhere, and an id for each block."""
    texts = drafts_of(sheet)
    for text, numbers in zip(texts, line_ranges(texts, sheet), strict=True):
        text.lines = numbers
        text.head = [*supplied_blocks(text, sheet), *author_notes(text, sheet)]
        text.notes = notes(text, sheet)
        number(text)
    return texts


def drafts_of(sheet: Sheet, kind: str = "") -> list[DraftText]:
    """The bodies of the texts of a sheet, as far as its labels go; or of these the blocks of a kind alone."""
    opens, goes_on = sheet.at("opens"), sheet.at("goes-on")
    kinds, levels = sheet.at("kind"), sheet.at("level")
    texts: list[DraftText] = []
    for body in blocks_of(sheet):
        texts.append(DraftText())
        for first, *others in body:
            known = said_by(kinds.get(first.span), levels.get(first.span))
            if not kind or known.get("kind") == kind:
                rule = opens[first.span].rule if first.span in opens else ""
                rules = tuple([goes_on[line.span].rule for line in others])
                texts[-1].body.append(Draft((first, *others), rule, rules, markdown=sheet.markdown, **known))
    return texts


def blocks_of(sheet: Sheet) -> list[list[list[Line]]]:
    """The lines of each block of each text of a sheet, as far as its labels go."""
    starts, goes_on = sheet.at("text"), sheet.at("goes-on")
    texts: list[list[list[Line]]] = []
    for line in sheet.lines:
        if line.span in starts or not texts:
            texts.append([])
        if line.span in goes_on and texts[-1]:
            texts[-1][-1].append(line)
        else:
            texts[-1].append([line])
    return texts


def line_ranges(texts: list[DraftText], sheet: Sheet) -> list[tuple[int, int]]:
    """The numbers of each text's first and last line; each text reaches to the next, the last to the source's end.

    Furniture before the first text and after the last one belongs to none.
    """
    numbers = [line.number for line in sheet.lines]
    numbers += [part.line for what in ("note", "author-note") for label in sheet.those(what) for part in label.parts]
    starts = [min(line.number for block in text.body for line in block.lines) for text in texts]
    starts = [min(numbers), *starts[1:], max(numbers) + 1] if texts else []
    return [(first, after - 1) for first, after in pairwise(starts)]


def supplied_blocks(text: DraftText, sheet: Sheet) -> Iterator[Draft]:
    """The title and the byline of a text that the source prints elsewhere, or nowhere."""
    first = text.body[0].key
    for label in sheet.those("supplied"):
        if label.key == first:
            words = Supplied(label.value, label.evidence, label.parts[1].line if len(label.parts) > 1 else 0)
            title = label.rule != "running-head"
            kind = (
                Draft((), label.rule, kind="heading", level=1, id="title") if title else Draft((), label.rule, id="by")
            )
            yield replace(kind, supplied=words, kind_rule="title" if title else "byline")


def author_notes(text: DraftText, sheet: Sheet) -> Iterator[Draft]:
    """The notes on the authors of a text, which stand behind its title."""
    for block in blocks_of_notes(text, sheet, "author-note"):
        yield replace(block, css_class="author-note")


def notes(text: DraftText, sheet: Sheet) -> list[Draft]:
    """The notes of a text as the definitions that Markdown wants: n1, n2, … in order."""
    found = blocks_of_notes(text, sheet, "note")
    return [replace(block, kind="note", id=f"n{n}") for n, block in enumerate(found, 1)]


def blocks_of_notes(text: DraftText, sheet: Sheet, what: Literal["note", "author-note"]) -> Iterator[Draft]:
    """The notes of one sort whose marks stand among the lines of a text."""
    marks = {label.parts[1]: label.key for label in sheet.those("mark")}
    by_number = {line.number: line for line in sheet.printed}
    for label in sheet.those(what):
        mark = marks[label.key]
        if text.lines[0] <= mark.line <= text.lines[1]:
            column = int(label.value)
            lines = (
                replace(by_number[part.line], start=part.start, end=part.end, column=column) for part in label.parts
            )
            yield replace(Draft.by_rule(label.rule, lines), note_mark=mark, markdown=sheet.markdown)


def number(text: DraftText) -> None:
    """Gives ids to those blocks that have none: p1, p2, … in order, and a1, a2, … to the source's own English."""
    numbers = {"p": count(1), "a": count(1)}
    given: dict[int, str] = {}
    for block in text.blocks:
        if not block.id:
            given[id(block)] = f"{'a' if block.published else 'p'}{next(numbers['a' if block.published else 'p'])}"
    text.head = [replace(block, id=given.get(id(block), block.id)) for block in text.head]
    text.body = [replace(block, id=given.get(id(block), block.id)) for block in text.body]
