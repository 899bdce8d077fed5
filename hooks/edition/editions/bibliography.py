"""The texts as a list of literature: BibTeX and CSL-JSON, an entry a text, as the menu of a paragraph cites them."""

import json
from collections.abc import Iterator, Mapping

from ..model.citations.citable import Citable, key, origin_of
from ..model.citations.citation_records import bibtex, csl
from ..model.edition import Edition
from ..model.outputs.imprint import Imprint
from ..model.outputs.woven import WovenText


def cited_texts(edition: Edition, woven: Mapping[str, WovenText], imprint: Imprint, site_url: str) -> Iterator[Citable]:
    """Each text as it is cited, at the address of its Chinese page."""
    for path, text in woven.items():
        source = origin_of(text, edition.pairs[path], edition.document_of(path))
        yield Citable(source, imprint, key(text), f"{site_url}zh/{text.url}", "")


def bibtex_list(cited: Iterator[Citable]) -> str:
    """All as one BibTeX file."""
    return "\n\n".join(map(bibtex, cited)) + "\n"


def csl_list(cited: Iterator[Citable]) -> str:
    """All as one list of CSL-JSON."""
    items = [item for one in cited for item in json.loads(csl(one))]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
