"""What stands under `glossary/`: terms, names, and the pages of all sentences that hold one."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..base.interface import Ui, word
from ..model.terms.names import Name
from ..model.terms.term import Term
from .shell import Kind
from .term_pages import TermPages, part_name

FOLDER = "glossary/"


@dataclass(frozen=True)
class Entry:
    """A page of the glossary: its kind, the term or the name that it is about, and which part of all rows it has."""

    kind: Kind
    about: Term | Name
    part: int = 1

    @property
    def slug(self) -> str:
        return self.about.slug

    @property
    def path(self) -> str:
        """The path of its file in the docs folder, where there is one."""
        return f"{FOLDER}{self.slug}{f'/{part_name(self.part)}' if self.kind == 'all' else ''}.md"

    @property
    def part_name(self) -> str:
        """What its address ends with where it is one of several parts of all rows, but the first."""
        return part_name(self.part) if self.part > 1 else ""

    def title(self, ui: Ui) -> str:
        """What it is about in both languages, that of the interface first; and whether it is all sentences of it."""
        zh, en = self.about.zh, self.about.preferred
        names = f"{en} {zh}" if ui == "en" else f"{zh} {en}"
        return f"{names} – {word('all-rows', ui)}" if self.kind == "all" else names

    def html(self, pages: TermPages) -> str:
        """The page as the library makes it."""
        if self.kind == "all":
            return pages.all_rows(self.about, self.part)
        return pages.term(self.about) if isinstance(self.about, Term) else pages.name(self.about)


def entries(pages: TermPages) -> Iterator[Entry]:
    """Every page of a term or a name, and those of all their sentences, where the first page leaves some out."""
    names = [name for name in pages.edition.registers.names if name.has_page]
    about: list[Term | Name] = [*pages.edition.terms.values(), *names]
    for one in about:
        yield Entry("term" if isinstance(one, Term) else "name", one)
        yield from (Entry("all", one, part) for part in range(1, pages.parts_beside(one.slug) + 1))
