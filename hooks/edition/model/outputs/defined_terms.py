"""A term as schema.org has it: a `DefinedTerm`, for its page and for the set of all."""

from typing import Any

from ...base.pair import Lang
from ..languages.languages import LANGUAGES
from ..terms.term import Term

SET = "terms.jsonld"  # the file of the set, in the folder of downloads


def defined_term(term: Term, root: str, in_set: str) -> dict[str, Any]:
    """A term as JSON-LD data; `root` leads to the folder of both languages, `in_set` to the set of all terms.

    It is named by its page on the Chinese site, so that the pages in both languages speak of one term.
    """
    others = [*valued("zh", *term.variants), *valued("en", *term.admitted)]
    found = {
        "@type": "DefinedTerm",
        "@id": f"{root}zh/glossary/{term.slug}/",
        "termCode": term.slug,
        "name": in_both(term.zh, term.preferred),
        "description": in_both(term.definition_zh, term.definition_en),
        "inDefinedTermSet": in_set,
    }
    return found | ({"alternateName": others} if others else {})


def in_both(zh: str, en: str) -> list[dict[str, str]]:
    """A text in both languages."""
    return [*valued("zh", zh), *valued("en", en)]


def valued(code: Lang, *texts: str) -> list[dict[str, str]]:
    """Some texts, each with the tag of their language."""
    return [{"@value": text, "@language": LANGUAGES[code].tag} for text in texts]
