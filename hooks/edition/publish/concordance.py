"""The concordance: every occurrence of each term, by text, in the catalogue's order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..model.woven import Occurrence, WovenText

Concordance = Mapping[str, Mapping[str, list[Occurrence]]]  # by slug, then by the path of the text


def concordance(texts: Iterable[WovenText]) -> Concordance:
    """The occurrences of each term by the text that holds them."""
    by_term: defaultdict[str, defaultdict[str, list[Occurrence]]] = defaultdict(lambda: defaultdict(list))
    for text in texts:
        for occurrence in text.occurrences():
            by_term[occurrence.slug][text.path].append(occurrence)
    return {slug: dict(found) for slug, found in by_term.items()}
