"""Names: persons, places, institutions, works and meetings, each a row of `data/names.tsv`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...base.findings import EditionError, Finding
from ..data.schemas import BETWEEN, EXCEPT, NAMES, OTHER_PAGES
from .registers import numbered_rows
from .senses import Sense
from .term import Term

TITLE = "title"  # the kind of a row that names nobody and nothing alone: a title, a label; it has no page


@dataclass(frozen=True)
class Name:
    """One name: its forms in both languages, the first its own, and one or two sentences on who or what bears it.

    `pinyin` and `who` may be empty. `line` is that of its row. `contexts` are words that hold the characters but not
    the name.
    """

    slug: str
    kind: str
    chinese: tuple[str, ...]
    pinyin: str
    english: tuple[str, ...]
    who_zh: str
    who_en: str
    line: int
    contexts: tuple[str, ...] = ()

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
    """All rows in their order, titles among them; raises `EditionError` where a table cannot be read."""
    excepted: defaultdict[str, list[str]] = defaultdict(list)
    for slug, context, _ in numbered_rows(root, EXCEPT).values():
        excepted[slug].append(context)
    return [name_of(line, cells, tuple(excepted[cells[0]])) for line, cells in numbered_rows(root, NAMES).items()]


def name_of(line: int, cells: tuple[str, ...], contexts: tuple[str, ...] = ()) -> Name:
    """The name that a row makes, and the contexts that except it."""
    slug, kind, zh, variants, pinyin, en, who_zh, who_en = cells
    chinese = (zh, *filter(None, variants.split(BETWEEN)))
    return Name(slug, kind, chinese, pinyin, tuple(en.split(BETWEEN)), who_zh, who_en, line, contexts)


def wrong_exceptions(root: Path, names: Iterable[Name]) -> Iterator[Finding]:
    """A finding for each row of the exceptions that is of no name, or whose words do not hold it."""
    by_slug = {name.slug: name for name in names if name.has_page}
    try:
        rows = numbered_rows(root, EXCEPT)
    except EditionError:  # said of the table itself
        return
    for line, (slug, context, _) in rows.items():
        if slug not in by_slug:
            yield Finding(EXCEPT, line, "exception-broken", f"{slug} is no name with a page", "Correct the slug")
        elif not any(form in context for form in by_slug[slug].chinese):
            yield Finding(EXCEPT, line, "exception-idle", f"the context {context} does not hold the name", "Delete it")


def clashes(names: Iterable[Name], terms: Mapping[str, Term]) -> Iterator[Finding]:
    """A finding for each name whose slug or Chinese form a term has, or whose form a name above has."""
    defined = {form: term.path for term in terms.values() for form in term.chinese}
    for name in names:
        if name.slug in terms or name.slug in OTHER_PAGES:
            whose = terms[name.slug].path if name.slug in terms else "another page of the glossary"
            fact = f"the slug {name.slug} is that of {whose}"
            yield Finding(NAMES, name.line, "slug-taken", fact, "Give it another, or delete the row")
        for form in name.chinese if name.has_page else ():
            if form in defined:
                fact = f"{form} is defined in {defined[form]} already"
                yield Finding(NAMES, name.line, "name-duplicate", fact, "Keep one of them")
            defined.setdefault(form, f"{NAMES}:{name.line}")
