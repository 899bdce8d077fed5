"""What an answer is worth, against the true blocks of its query."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean, median, quantiles

from drivers import Answer

import truth
from edition.model.texts import pairing
from truth import Query

ROOT = Path(__file__).resolve().parents[2]
NOTE = re.compile(r"#fn-(?:zh|en)-(\d*)(.*)$")
SLIPS, ABSENT = ("slip-zh", "slip-en"), "absent"


@dataclass(frozen=True)
class Score:
    """One query's figures; None where a figure does not apply."""

    query: Query
    answer: Answer
    recall: float | None = None
    pages: float | None = None
    first: float | None = None
    mrr: float | None = None
    nothing: float | None = None
    guessed: float | None = None
    kind: float | None = None
    missing: tuple[str, ...] = ()


def key(location: str) -> str:
    """The block that a location means, as `truth` names it.

    >>> key("texts/x/#p7"), key("texts/x/#fn-zh-3"), key("texts/x/#fn-en-t1"), key("texts/x/")
    ('texts/x/#p7', 'texts/x/#n3', 'texts/x/#t1', 'texts/x/#title')
    """
    if "#" not in location:
        return f"{location}#title"
    return NOTE.sub(lambda m: f"#n{m[1]}{m[2]}" if m[1] else f"#{m[2]}", location)


@cache
def headings() -> dict[str, str]:
    """For each block the place of the heading that it stands under, the title's where there is none."""
    under: dict[str, str] = {}
    for pair in pairing.load_all(ROOT):
        url = pair.zh.path.removeprefix("docs/").removesuffix(".md") + "/"
        at = "title"
        for block in (*pair.zh.blocks, *(pair.en.blocks if pair.en else ())):
            if block.kind == "heading":
                at = block.id
            under.setdefault(f"{url}#{block.id}", f"{url}#{at}")
    return under


def blocks_found(answer: Answer, ours: bool) -> set[str]:
    """The blocks that an answer shows. A peer's sections begin at headings: each counts for all blocks under it."""
    if ours:
        return {key(location) for group in answer.groups for location in group}
    shown = {key(location) for group in answer.groups for location in (group[1:] or group)}
    return shown | {block for block, heading in headings().items() if heading in shown}


def score(query: Query, answer: Answer, ours: bool) -> Score:
    """The figures of an answer.

    recall: true blocks found, of all; pages: the same of their pages; first: the first group is a page with a true
    block, or a best page; mrr: 1 / rank of the first best page; nothing: no result for text of the site; guessed
    (slips): a labelled guess that led to a true block; kind (absent words): nothing, or a labelled guess.
    """
    found = [group[0].split("#")[0] for group in answer.groups]
    if query.category == ABSENT:
        return Score(query, answer, kind=float(not found or answer.guess is not None))
    true = truth.true_blocks(query.want)
    shown = blocks_found(answer, ours)
    pages = {block.split("#")[0] for block in true}
    best = {location.split("#")[0] for location in query.best}
    rank = next((n for n, page in enumerate(found, 1) if page in best), 0)
    guessed = None
    if query.category in SLIPS:
        guessed = float(answer.guess is not None and bool(true & shown))
    return Score(
        query,
        answer,
        recall=len(true & shown) / len(true) if true else None,
        pages=len(pages & set(found)) / len(pages) if pages else None,
        first=float(bool(found) and found[0] in pages | best),
        mrr=(1 / rank if rank else 0.0) if best else None,
        nothing=float(not found),
        guessed=guessed,
        missing=tuple(sorted(true - shown)),
    )


def mean(scores: Iterable[Score], name: str) -> float | None:
    """The mean of one figure over the queries that it applies to."""
    values = [value for s in scores if (value := getattr(s, name)) is not None]
    return fmean(values) if values else None


def spread(values: list[float]) -> tuple[float, float]:
    """Median and 95th percentile.

    >>> spread([1.0, 2.0, 3.0])
    (2.0, 3.0)
    """
    return median(values), quantiles(values, n=20, method="inclusive")[-1] if len(values) > 20 else max(values)
