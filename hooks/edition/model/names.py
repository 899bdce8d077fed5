"""Names: persons, places, institutions, works and meetings, each a row of `data/names.tsv`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..base.findings import Finding
from .glossary import Term
from .registers import numbered_rows
from .schemas import BETWEEN, NAMES, OVERVIEWS
from .senses import Sense

TITLE = "title"  # the kind of a row that names nobody and nothing alone: a title, a label; it has no page


@dataclass(frozen=True)
class Name:
    """One name: its forms in both languages, the first its own, and one or two sentences on who or what bears it.

    `pinyin` and `who` may be empty. `line` is that of its row.
    """

    slug: str
    kind: str
    chinese: tuple[str, ...]
    pinyin: str
    english: tuple[str, ...]
    who_zh: str
    who_en: str
    line: int

    @property
    def zh(self) -> str:
        """The Chinese form that its page is headed by."""
        return self.chinese[0]

    @property
    def preferred(self) -> str:
        """The English form that its page is headed by."""
        return self.english[0]

    @property
    def matched(self) -> tuple[str, ...]:
        """The English forms by which it is found."""
        return self.english

    @property
    def contexts(self) -> tuple[str, ...]:
        """Words that hold the characters but not the name: none."""
        return ()

    @property
    def senses(self) -> tuple[Sense, ...]:
        """Its senses: a name has but one."""
        return ()

    @property
    def is_name(self) -> bool:
        return True

    @property
    def is_transparent(self) -> bool:
        return True

    @property
    def has_page(self) -> bool:
        """Whether it is found in texts and has a page."""
        return self.kind != TITLE


def read(root: Path) -> list[Name]:
    """All rows in their order, titles among them; raises `EditionError` where the table cannot be read."""
    return [name_of(line, cells) for line, cells in numbered_rows(root, NAMES).items()]


def name_of(line: int, cells: tuple[str, ...]) -> Name:
    """The name that a row makes."""
    slug, kind, zh, variants, pinyin, en, who_zh, who_en = cells
    chinese = (zh, *filter(None, variants.split(BETWEEN)))
    return Name(slug, kind, chinese, pinyin, tuple(en.split(BETWEEN)), who_zh, who_en, line)


def clashes(names: Iterable[Name], terms: Mapping[str, Term]) -> Iterator[Finding]:
    """A finding for each name whose slug or Chinese form a term has, or whose form a name above has."""
    defined = {form: term.path for term in terms.values() for form in term.chinese}
    for name in names:
        if name.slug in terms or name.slug in OVERVIEWS:
            whose = terms[name.slug].path if name.slug in terms else "an overview of the glossary"
            fact = f"the slug {name.slug} is that of {whose}"
            yield Finding(NAMES, name.line, "slug-taken", fact, "Give it another, or delete the row")
        for form in name.chinese if name.has_page else ():
            if form in defined:
                fact = f"{form} is defined in {defined[form]} already"
                yield Finding(NAMES, name.line, "name-duplicate", fact, "Keep one of them")
            defined.setdefault(form, f"{NAMES}:{name.line}")
