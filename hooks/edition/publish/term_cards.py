"""What the card of each term shows, as the file that the pages' script reads."""

import json
from collections.abc import Iterable

from ..base.interface import Ui
from ..model.glossary import Term


def term_cards(terms: Iterable[Term], ui: Ui) -> str:
    """JSON: by slug, the term in both languages, its pinyin and its definition in the interface's."""
    cards = {
        term.slug: {
            "zh": term.zh,
            "pinyin": term.pinyin,
            "en": term.preferred,
            "define": term.definition_en if ui == "en" else term.definition_zh,
        }
        for term in terms
    }
    return json.dumps(cards, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
