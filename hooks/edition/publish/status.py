"""The page that says how far each text is: its blocks, their translation, gaps and corrections, terms linked."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..base.interface import Ui, word
from ..model.edition import Edition
from ..model.outputs.woven import WovenText
from ..model.texts import marks
from ..model.texts.pairing import Pair
from . import facts
from .shelf import address
from .templating import page

COUNTED = ("blocks", "translated", "stale", "missing", "gaps", "corrections", "terms-linked")
# That the page lists; where there are more texts, it lists documents, and texts that are not done; where there are more
# documents, those texts alone.
LISTED = 200


@dataclass(frozen=True)
class Status:
    """A text or a document: its address, title, figures by the names of `COUNTED`, state of its translation."""

    url: str
    title: str
    counts: Counter[str]
    state: str = ""


def status(edition: Edition, woven: Mapping[str, WovenText], ui: Ui) -> str:
    """The page in one language of the interface."""
    texts = {
        path: Status(woven[path].url, woven[path].title(ui), counts(pair, woven[path]), facts.state(pair, ui))
        for path, pair in edition.pairs.items()
    }
    total = sum((text.counts for text in texts.values()), Counter[str]())
    rows, lead = list(texts.values()), list[str]()
    if len(rows) > LISTED:
        left = undone(rows)
        documents = by_document(edition, texts, ui) if len(edition.documents) <= LISTED else []
        lead = [word("status-lead" if documents else "status-lead-undone", ui).format(len(rows))]
        if left:
            lead.append(word("status-left", ui).format(len(left), min(len(left), LISTED)))
        rows = [*documents, *left[:LISTED]]
    return page("status.html", ui, counted=COUNTED, texts=rows, total=total, lead=lead)


def undone(texts: Iterable[Status]) -> list[Status]:
    """The texts that have blocks without English, or with English of an earlier Chinese."""
    return [text for text in texts if text.counts["missing"] or text.counts["stale"]]


def by_document(edition: Edition, texts: Mapping[str, Status], ui: Ui) -> list[Status]:
    """The figures of each document."""
    return [
        Status(
            address(document),
            facts.in_interface_language(document.meta["title"], ui),
            sum((texts[path].counts for path in document.paths()), Counter[str]()),
        )
        for document in edition.documents
    ]


def counts(pair: Pair, woven: WovenText) -> Counter[str]:
    """A text's figures by the names of `COUNTED`."""
    blocks = [both for both in pair.aligned() if not both.zh.published]
    kinds = Counter(mark.kind for block in pair.zh.blocks for mark in marks.marks_of(block.markdown))
    missing = sum(both.en is None for both in blocks)
    figures = {
        "blocks": len(blocks),
        "translated": len(blocks) - missing,
        "stale": sum(both.stale for both in blocks),
        "missing": missing,
        "gaps": kinds["gap"],
        "corrections": kinds.total() - kinds["gap"],
        "terms-linked": sum(one.display != "name" for one in woven.occurrences()),
    }
    return Counter(figures)
