"""A term of the glossary, as its file has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...base.pair import Lang
from .senses import Sense


@dataclass(frozen=True)
class Term:
    """One term: its forms and its definition in both languages, the slugs of related terms, the path of its file.

    `hant` is the Chinese in traditional characters; `variants` are other Chinese forms of the same. `match` are English
    forms by which it is found, and which no page shows. `contexts` are words that hold the characters but not the term.
    `cites` are the paragraphs that the definition rests on (`hong/a#p7`); `tier` is empty or `transparent`: the term
    needs no link. The notes are for translators, and may be empty.
    """

    slug: str
    zh: str
    hant: str
    pinyin: str
    preferred: str
    admitted: tuple[str, ...]
    deprecated: tuple[str, ...]
    pos: str
    domain: str
    related: tuple[str, ...]
    broader: tuple[str, ...]
    narrower: tuple[str, ...]
    contexts: tuple[str, ...]
    definition_zh: str
    definition_en: str
    path: str
    variants: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    senses: tuple[Sense, ...] = ()
    tier: str = ""
    part_of: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    note_zh: str = ""
    note_en: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)  # of the keys that have one

    @property
    def as_found(self) -> "Term":
        """The term without what says nothing of where texts hold it: the same as before where only this was edited."""
        bare = replace(self, related=(), broader=(), narrower=(), part_of=(), cites=(), domain="")
        return replace(bare, definition_zh="", definition_en="", note_zh="", note_en="")

    def definition(self, lang: Lang) -> str:
        """What it means, in a language."""
        return self.definition_zh if lang == "zh" else self.definition_en

    @property
    def chinese(self) -> tuple[str, ...]:
        """The Chinese forms, the entry's own first."""
        return (self.zh, *self.variants)

    @property
    def is_name(self) -> bool:
        """Whether its English has capitals of its own: it has not."""
        return False

    @property
    def is_transparent(self) -> bool:
        """Whether every reader knows it, so that it needs no link."""
        return self.tier == "transparent"

    @property
    def english(self) -> tuple[str, ...]:
        """The English forms in use here, the preferred one first."""
        return (self.preferred, *self.admitted)

    @property
    def matched(self) -> tuple[str, ...]:
        """The English forms by which the term is found, those in use first."""
        return (*self.english, *self.match)
