"""Conversion: a source's lines in, texts in Markdown out, with a record of what became of every line.

folding → furniture → columns → footnotes → texts → blocks → kinds → repairs → Markdown. It only reads; who calls it
writes.
"""

from itertools import groupby, pairwise

from ..model.source import Line, Source, Span
from .columns import split_columns
from .composition import compose
from .division import Division, divide
from .folding import as_meant, folds
from .footnotes import find_footnotes
from .furniture import find_furniture
from .layout import layout_of, pages_cut_short
from .record import Conversion, ConvertedText, Removed


def convert(source: Source) -> Conversion:
    """The source converted; the same source always gives the same result. One of furniture alone gives no text."""
    lines = as_meant(source).lines()
    furniture = find_furniture(lines)
    in_order = split_columns(lines)
    removed = (*dropped(lines, furniture), *moved_columns(in_order, furniture), *folds(source, furniture))
    texts = texts_of(lines, in_order, furniture) if len(furniture) < len(lines) else []
    return Conversion(source, removed, tuple(texts))


def texts_of(lines: list[Line], in_order: list[Line], furniture: dict[int, str]) -> list[ConvertedText]:
    """The texts, from a source's lines as they stand and in reading order, and those of them that are furniture."""
    body = [line for line in in_order if line.number not in furniture]
    layout = layout_of(body)
    notes = find_footnotes(body)
    at_feet = {(line.number, line.column) for note in notes for line in note.lines}
    body = [line for line in body if (line.number, line.column) not in at_feet]
    running_heads = [line for line in lines if furniture.get(line.number) == "running-head"]
    divisions = divide(lines, body, running_heads, layout)
    texts = []
    for division, (first, last) in zip(divisions, line_ranges(divisions, in_order, furniture), strict=True):
        own_notes = [note for note in notes if first <= note.marker.line <= last]
        cut_pages = pages_cut_short(lines, layout.page_lines, {line.page for line in division.title})
        texts.append(compose(division, own_notes, layout, cut_pages, (first, last)))
    return texts


def line_ranges(divisions: list[Division], in_order: list[Line], furniture: dict[int, str]) -> list[tuple[int, int]]:
    """The numbers of each text's first and last line; each text reaches to the next, the last to the source's end.

    Furniture before the first text and after the last one belongs to none, unless it stands on a page in columns.
    """
    in_columns = {line.number for line in in_order if line.column}
    numbers = [n for n in sorted({line.number for line in in_order}) if n not in furniture or n in in_columns]
    starts = [min(line.number for line in division.title + division.body) for division in divisions]
    starts = [numbers[0], *starts[1:], numbers[-1] + 1]
    return [(first, after - 1) for first, after in pairwise(starts)]


def dropped(lines: list[Line], furniture: dict[int, str]) -> list[Removed]:
    """The lines of furniture, neighboring lines of one rule together."""
    runs = groupby(lines, lambda line: furniture.get(line.number, ""))
    return [
        Removed("drop", rule, tuple(Span(line.number, 0, len(line.raw)) for line in run)) for rule, run in runs if rule
    ]


def moved_columns(in_order: list[Line], furniture: dict[int, str]) -> list[Removed]:
    """The right-hand columns: each of their lines is read after the line that ends the left-hand column."""
    moved = []
    left = 0
    for line in in_order:
        if line.column < 2:
            left = line.number
        elif line.number not in furniture:
            moved.append(Removed("move", "column", (line.span,), f"@{max(left, line.number)}"))
    return moved
