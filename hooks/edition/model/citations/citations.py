"""The styles of citations: their names, and what makes each."""

from collections.abc import Callable

from ...base.pair import Lang
from .citable import Citable
from .citation_gbt import gbt
from .citation_prose import chicago, mla
from .citation_records import bibtex, csl

STYLES: dict[str, tuple[str, Callable[[Citable], str]]] = {
    "gbt": ("GB/T 7714", gbt),
    "chicago": ("Chicago", chicago),
    "mla": ("MLA", mla),
    "bibtex": ("BibTeX", bibtex),
    "csl": ("CSL-JSON", csl),
}

# Where there is room for one: what readers of either language know best.
USUAL: dict[Lang, str] = {"zh": "gbt", "en": "chicago"}


def usual(cited: Citable, lang: Lang) -> str:
    """The citation in the style that is usual in a language."""
    return STYLES[USUAL[lang]][1](cited)


def citations(cited: Citable) -> dict[str, str]:
    """The citation in each of the styles."""
    return {style: make(cited) for style, (_, make) in STYLES.items()}
