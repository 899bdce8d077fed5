"""Thinning: which occurrences are links, so that a page is not underlined all over.

In each language of a section the first occurrence of a term is one. A term that every reader knows (its tier is
`transparent`) and a name never are. All others stay in the page as quiet spans, and in the concordance.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..base.pair import Lang
from ..model.outputs.woven import Display, Occurrence, Row
from ..model.terms.matcher import Entry


def thinned(rows: Iterable[Row], entries: Mapping[str, Entry]) -> tuple[Row, ...]:
    """The rows of a text, or its notes, with each occurrence as it is shown. A heading begins a section."""
    seen: set[tuple[Lang, str]] = set()
    out: list[Row] = []
    for row in rows:
        if row.kind == "heading":
            seen.clear()
        occurrences = [one._replace(display=display(one, entries[one.slug], seen)) for one in row.occurrences]
        out.append(replace(row, occurrences=tuple(occurrences)) if occurrences else row)
    return tuple(out)


def display(one: Occurrence, entry: Entry, seen: set[tuple[Lang, str]]) -> Display:
    """How an occurrence is shown, given the terms that its section has linked; a term linked now is added to them."""
    if entry.is_name:
        return "name"
    if entry.is_transparent or (one.lang, one.slug) in seen:
        return "quiet"
    seen.add((one.lang, one.slug))
    return "link"
