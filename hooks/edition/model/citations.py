"""The styles of citations: their names, and what makes each."""

from collections.abc import Callable

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


def citations(cited: Citable) -> dict[str, str]:
    """The citation in each of the styles."""
    return {style: make(cited) for style, (_, make) in STYLES.items()}
