"""Comparison as a command: how raw conversion of each source scores against its proofread texts."""

import time
from pathlib import Path

from ..check import comparison
from ..check.comparison import Score
from ..convert.conversion import convert
from ..model.sources import catalogue
from ..model.sources.catalogue import Document
from ..model.sources.source import Source
from ..model.texts import texts
from .convert import is_markdown
from .proving import file_of


def compare_all(root: Path) -> None:
    """Prints, for each document, how raw conversion scores against the proofread text, and how long it took."""
    total: dict[str, Score] = {}
    began = time.perf_counter()
    for document in catalogue.load(root):
        own = scores(document, root)
        total = {name: total.get(name, Score(0, 0, 0)) + score for name, score in own.items()}
        print(row(document.key, own))
    print(row("all", total))
    print(f"converted in {time.perf_counter() - began:.2f} s")


def scores(document: Document, root: Path) -> dict[str, Score]:
    """How raw conversion of a document scores against its proofread text."""
    conversion = convert(Source.read(root / "sources" / document.file), is_markdown(document))
    raw = [texts.parse(file_of(document, text, document.file), "raw") for text in conversion.texts]
    good = [texts.read(root / path, root) for path in document.paths()]
    return comparison.compare(*([block for text in side for block in text.blocks] for side in (raw, good)))


def row(name: str, scores: dict[str, Score]) -> str:
    """One document's scores on one line.

    >>> row("000", {"boundaries": Score(3, 4, 5)})
    '000: boundaries F1 0.667 (3 of 5, 1 false)'
    """
    shown = (f"{what} F1 {s.f1:.3f} ({s.both} of {s.wanted}, {s.found - s.both} false)" for what, s in scores.items())
    return f"{name}: " + "; ".join(shown)
