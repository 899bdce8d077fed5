"""What can be taken away: the page that lists all files, and the line that each text and each document has.

Where there are too many texts the page lists them, and the files of each document stand on a page of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from ..base.interface import WORDS, Ui, word
from ..model.edition import Edition
from ..model.outputs.download import ALL, Download, place
from .facts import in_interface_language
from .templating import page

TEXTS = 100  # whose files one page lists
FOLDER = "downloads"


def size(count: int) -> str:
    """Bytes as readers count them.

    >>> size(900), size(45_300), size(2_340_000)
    ('1 KB', '45 KB', '2.3 MB')
    """
    return f"{count / 1e6:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"


def kind_name(kind: str, ui: Ui) -> str:
    """What readers call a kind of file."""
    name = f"download-{kind}"
    return word(name, ui) if name in WORDS else kind.upper()


def is_parted(edition: Edition) -> bool:
    """Whether the files are too many for one page."""
    return len(edition.pairs) > TEXTS


def pages_of_documents(edition: Edition, ui: Ui) -> dict[str, str]:
    """The titles of the pages that list the files of a document, by their files in the docs folder."""
    documents = edition.documents if is_parted(edition) else ()
    titles = {one.group: in_interface_language(one.meta["title"], ui) for one in documents}
    return {f"{FOLDER}/{group}.md": word("downloads-of", ui).format(title) for group, title in titles.items()}


@dataclass(frozen=True)
class Work:
    """A document or a text: its name (`hong`, `hong/a`), its title, which of both it is, and its files."""

    name: str
    title: str
    is_document: bool
    files: list[Download] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Where the list has it."""
        return self.name.replace("/", "-")

    @property
    def group(self) -> str:
        """The name of its document."""
        return self.name.partition("/")[0]


@dataclass(frozen=True)
class Listing:
    """All files: those of the corpus, and those of each work that has any, documents before their texts."""

    corpus: list[Download]
    works: list[Work]
    parted: bool

    @classmethod
    def of(cls, files: Iterable[Download], titles: Mapping[str, tuple[str, bool]], parted: bool) -> "Listing":
        """The list; `titles` say of each work its title and whether it is a document."""
        works = {name: Work(name, *titled) for name, titled in titles.items()}
        corpus: list[Download] = []
        for one in files:
            (works[one.of].files if one.of else corpus).append(one)
        return cls(corpus, [work for work in works.values() if work.files], parted)

    def html(self, ui: Ui) -> str:
        """What the page of all files lists."""
        return page("downloads-list.html", ui, **tools(ui), corpus=self.corpus, works=self.works, parted=self.parted)

    def by_document(self, ui: Ui) -> dict[str, str]:
        """What the page of each document lists, by its name, where there are such pages."""
        groups: dict[str, list[Work]] = {}
        for work in self.works if self.parted else ():
            groups.setdefault(work.group, []).append(work)
        return {name: page("downloads-of.html", ui, **tools(ui), works=works) for name, works in groups.items()}

    def line(self, work: Work, ui: Ui, to_root: str) -> str:
        """The line of a text or a document: of each kind the file in both languages, or else in the interface's."""
        best: dict[str, Download] = {}
        for one in work.files:
            if one.kind not in best or rank(one, ui) < rank(best[one.kind], ui):
                best[one.kind] = one
        others = f"{FOLDER}/{f'{work.group}/' if self.parted else ''}#{work.anchor}"
        return page("take-away.html", ui, **tools(ui), files=list(best.values()), others=others, to_root=to_root)


def rank(one: Download, ui: Ui) -> int:
    """How near a file is to what a reader of the interface's language wants; 0 is nearest."""
    return ("bilingual", ui).index(one.form) if one.form in ("bilingual", ui) else len(("bilingual", ui))


def tools(ui: Ui) -> dict[str, object]:
    return {"size": size, "kind_name": lambda kind: kind_name(kind, ui)}


def before_editions(files: Iterable[Download], ui: Ui) -> str:
    """The page of all files around their list, as long as there are none but these of the corpus."""
    return around(word("downloads", ui), Listing.of(files, {}, parted=False).html(ui), ui)


def whole_of(title: str, ui: Ui) -> str:
    """The page of the files of a document, which are not there yet."""
    return around(title, page("downloads-of.html", ui, works=(), **tools(ui)), ui, up="../")


def around(title: str, content: str, ui: Ui, up: str = "") -> str:
    return page("downloads.html", ui, title=title, list=Markup(place(ALL, content)), up=up)
