"""Lines of torn tables among those of a paragraph, and what conversion finds them to be."""

from __future__ import annotations

from dataclasses import replace

from edition.convert.evidence.edges import Edges
from edition.convert.evidence.layout import Layout
from edition.convert.kept.kept import sheet_of
from edition.convert.tables.torn import find_cells

FULL = ("发展新质生产力是推动高质量发", "展的内在要求和重要着力点。")


def cells(*raw: str) -> dict[str, list[int]]:
    """The numbers of the lines of tables that are torn, by the rules that know them; full lines take 28 cells."""
    sheet = replace(sheet_of(*raw), layout=Layout(edges=Edges(28)))
    found = find_cells(sheet).those("block")
    return {label.rule: [part.line for part in label.parts] for label in found}
