"""What can be taken away: the page that lists all files, and the line that each text and each document has."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from ..base.interface import WORDS, Ui, word
from ..model.download import ALL, Download, place
from .templating import page


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


def line(files: Iterable[Download], work: str, ui: Ui, to_root: str) -> str:
    """The line of a text or a document: of each kind the file in both languages, or else in the interface's."""
    best: dict[str, Download] = {}
    for one in (one for one in files if one.of == work):
        if one.kind not in best or rank(one, ui) < rank(best[one.kind], ui):
            best[one.kind] = one
    return page("take-away.html", ui, **tools(ui), files=list(best.values()), work=work, to_root=to_root)


def rank(one: Download, ui: Ui) -> int:
    """How near a file is to what a reader of the interface's language wants; 0 is nearest."""
    return ("bilingual", ui).index(one.form) if one.form in ("bilingual", ui) else len(("bilingual", ui))


def listing(files: Iterable[Download], titles: Mapping[str, tuple[str, bool]], ui: Ui) -> str:
    """All files: those of the corpus, then those of each work; `titles` say its title and whether it is a document."""
    of: dict[str, list[Download]] = {}
    for one in files:
        of.setdefault(one.of, []).append(one)
    works = [(name, title, is_document, of[name]) for name, (title, is_document) in titles.items() if name in of]
    return page("downloads-list.html", ui, **tools(ui), corpus=of.get("", []), works=works, to_root="../")


def tools(ui: Ui) -> dict[str, object]:
    return {"size": size, "kind_name": lambda kind: kind_name(kind, ui)}


def whole(content: str, ui: Ui) -> str:
    """The page of all files around their list."""
    return page("downloads.html", ui, list=Markup(place(ALL, content)))
