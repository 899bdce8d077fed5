"""Explaining as a command: what conversion did with one line of a source, and which rule decided.

It reads the record that conversion keeps, and says one sentence for each thing done.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..base.findings import EditionError, Finding
from ..convert.conversion import convert
from ..convert.evidence.drafts import Draft
from ..convert.writing.record import DRAFT, WITHOUT_REFERENCE, Conversion, ConvertedText, Removed
from ..model.sources.folds import written
from ..model.sources.source import Source, Span
from .convert import document_of, is_markdown, read_source, text_names

# What of the source's line a line of the record is, by its column: all of it, or what stands in one of two columns.
PARTS = ("the line", "the left-hand part of the line", "the right-hand part of the line")


@dataclass(frozen=True)
class Fact:
    """One thing that conversion did with a line: the rule that decided, and a sentence without its full stop."""

    rule: str
    sentence: str


def explain_line(path: Path, number: int, root: Path) -> list[str]:
    """What conversion did with a line of a source, each fact as `path:line: rule: sentence.`

    Raises `EditionError` where the file cannot be read, or has no line of this number.
    """
    source = read_source(path)
    last = len(source.raw if source.raw[-1] else source.raw[:-1])
    if not 1 <= number <= last:
        remedy = f"Name a line from 1 to {last}"
        raise EditionError([Finding(str(path), number, "line-missing", f"the file has {last} lines", remedy)])
    document = document_of(path, root)
    conversion = convert(source, is_markdown(document))
    names = [f"{name}.md" for name in text_names(document, len(conversion.texts))]
    return [f"{path}:{number}: {fact.rule}: {fact.sentence}." for fact in facts(conversion, names, number)]


def facts(conversion: Conversion, names: list[str], number: int) -> Iterator[Fact]:
    """All that conversion did with a line, in the order of the texts; `names` are the files of these."""
    if number not in {line.number for line in conversion.source.lines()}:
        yield Fact("blank", "the line holds nothing but white space")
    for removed in conversion.removed:
        yield from facts_of_removal(removed, conversion.source, {}, number)
    for loss in conversion.losses:
        if loss.key.line == number:
            yield Fact(loss.rule, f"text may be lost here: {loss.evidence}")
    for text, name in zip(conversion.texts, names, strict=True):
        for block in text.blocks:
            yield from facts_of_draft(block.draft, text, name, number)
            if block.doubt and number == block.draft.lines[0].number:
                yield Fact(DRAFT, f"{block_name(block.draft)} is a draft, to be settled in the Markdown: {block.doubt}")
            for removed in block.removed:
                yield from facts_of_removal(removed, conversion.source, text.references, number)
            yield from (Fact(done.rule, f"repaired {done.what}") for done in block.repairs if done.line == number)


def facts_of_removal(removed: Removed, source: Source, references: dict[Span, str], number: int) -> Iterator[Fact]:
    """Where characters of a line are that do not stand in a text as they stand in the source."""
    for span in (span for span in removed.spans if span.line == number):
        mark = f"{source[span]} in column {span.start + 1}"
        if removed.act == "drop":
            evidence = f": {removed.evidence}" if removed.evidence else ""
            yield Fact(removed.rule, f"the line is furniture, and dropped{evidence}")
        elif removed.to.startswith("@"):
            yield Fact(removed.rule, f"{PARTS[2]} is read after line {removed.to[1:]}")
        elif removed.to:
            yield Fact(removed.rule, "the line is moved there from the foot of its page")
        elif removed.act == "fold":
            yield Fact(removed.rule, f"{written(source[span])} in column {span.start + 1} is read as “{removed.to}”")
        elif span in references:
            yield Fact(removed.rule, f"{mark} becomes a reference to note {references[span]}")
        else:
            yield Fact(removed.rule, f"{mark} is a mark, and taken out of the text")


def facts_of_draft(draft: Draft, text: ConvertedText, name: str, number: int) -> Iterator[Fact]:
    """What a line has to do with a block: it opens it or goes on with it, or the block's words are supplied from it."""
    block = f"{block_name(draft)} of {name}"
    if draft.supplied and number == (draft.supplied.line or text.lines[0]):
        yield Fact(draft.opened_by, f"{block} is supplied: {draft.supplied.text} ({draft.supplied.reason})")
    for position, (line, rule) in enumerate(zip(draft.lines, draft.rules, strict=False)):
        if line.number == number:
            place = f"goes on with {block}, which line {draft.lines[0].number} opens" if position else f"opens {block}"
            yield Fact(rule, f"{PARTS[0 if line.place else line.column]} {place}")
    yield from facts_of_block(draft, text, number)


def facts_of_block(draft: Draft, text: ConvertedText, number: int) -> Iterator[Fact]:
    """What is known of the block to which a line belongs: its kind; and at its ends, what it lacks."""
    numbers = [line.number for line in draft.lines]
    if number in numbers and draft.kind != "note":
        yield Fact(draft.kind_rule, f"{block_name(draft)} is {kind_name(draft)}")
    if number in numbers[:1] and text.lacks_reference(draft):
        yield Fact(WITHOUT_REFERENCE, f"nothing in the text refers to {block_name(draft)}")


def kind_name(draft: Draft) -> str:
    """What a block's kind is called in a sentence.

    >>> kind_name(Draft((), "label", css_class="abstract"))
    'a paragraph of class abstract'
    >>> kind_name(Draft((), "numbered-item", kind="heading", level=2))
    'a heading of level 2'
    """
    more = f" of level {draft.level}" if draft.level else f" of class {draft.css_class}" if draft.css_class else ""
    return f"a {draft.kind}{more}"


def block_name(draft: Draft) -> str:
    """What a block is called in a sentence.

    >>> block_name(Draft((), "first-line", id="p7")), block_name(Draft((), "title", id="title"))
    ('block p7', 'the title')
    """
    names = {"title": "the title", "by": "the byline"}
    return names.get(draft.id) or f"{'note' if draft.kind == 'note' else 'block'} {draft.id}"
