"""What the card of each term shows: a file each, which is read when its card opens, and all in one script."""

import json
from collections.abc import Iterable

from ..base.interface import Ui
from ..model.terms.term import Term


def term_cards(terms: Iterable[Term], ui: Ui) -> dict[str, str]:
    """JSON by slug: the term in both languages, its pinyin and its definition in the interface's."""
    return {term.slug: json.dumps(card(term, ui), ensure_ascii=False, separators=(",", ":")) for term in terms}


def all_cards(terms: Iterable[Term], ui: Ui) -> str:
    """A script that gives all of them by slug, for pages that may not fetch: read from disk, or kept in a browser."""
    cards = {term.slug: card(term, ui) for term in terms}
    return f"window.xinzhiTerms = {json.dumps(cards, ensure_ascii=False, separators=(',', ':'))};\n"


def card(term: Term, ui: Ui) -> dict[str, str]:
    """What the card of a term shows."""
    return {
        "zh": term.zh,
        "pinyin": term.pinyin,
        "en": term.preferred,
        "define": term.definition(ui),
    }
