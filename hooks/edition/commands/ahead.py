"""Pages of edited files ahead of a build, which takes its time where there are many texts.

What the last build has read and linked is known to the process that made it (`base/memory.py`), so that a page alone is
made in a moment. The preview server puts it into the frame that the last build made round it; navigation, contents and
all other pages follow with the next build.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..base.findings import EditionError
from ..base.interface import Ui
from ..model.edition import Edition
from ..publish.pages import Pages
from ..publish.texts import tools_of, woven_text, woven_texts
from .imprint import imprint
from .site import Site

TEXT = re.compile(r"docs/(texts/[^/]+/[^/]+?)(?:\.en)?\.md")
TERM = re.compile(r"docs/(glossary/([^/]+))\.md")
# What the frame knows of a text's page and the library does not: where it stands, and where it is edited.
CANONICAL = re.compile(r'rel="canonical" href="([^"]*)"')
EDITED = re.compile(r'href="([^"]*)" rel="edit"')


def ahead(root: Path, ui: Ui, changed: Iterable[str], site: Path) -> dict[str, str]:
    """What the pages of edited texts and terms hold, by their addresses under the site of a language, a folder.

    `changed` are paths from the root. There is nothing where anything in the files is wrong: the build says what.
    """
    try:
        edition = Edition.read(root)
    except EditionError:
        return {}
    return dict(made(edition, ui, changed, site))


def made(edition: Edition, ui: Ui, changed: Iterable[str], site: Path) -> Iterator[tuple[str, str]]:
    """Address and content of each page."""
    for path in changed:
        if text := TEXT.fullmatch(path):
            address = f"{text[1]}/"
            if f"docs/{text[1]}.md" in edition.pairs and (old := built(site / address)):
                yield from text_page(edition, ui, text[1], old)
        elif (term := TERM.fullmatch(path)) and term[2] in edition.terms and built(site / term[1]):
            pages = Pages(edition, woven_texts(edition), ui)
            yield f"{term[1]}/", pages.of_terms.term(edition.terms[term[2]])


def text_page(edition: Edition, ui: Ui, name: str, old: str) -> Iterator[tuple[str, str]]:
    """Address and content of a text's page, whose old one is given; none where its build would end with a finding."""
    path = f"docs/{name}.md"
    woven = woven_text(path, edition.pairs[path], *tools_of(edition), edition.is_excerpt(path))
    if not woven.unlinked:
        site = Site(edition, Pages(edition, {path: woven}, ui), imprint(edition.root))
        yield f"{name}/", site.page(f"{name}.md", "", first(EDITED, old), first(CANONICAL, old))


def first(pattern: re.Pattern[str], page: str) -> str:
    found = pattern.search(page)
    return found[1] if found else ""


def built(folder: Path) -> str:
    """The page of a folder as the last build made it; empty where there is none."""
    try:
        return (folder / "index.html").read_text(encoding="utf-8")
    except OSError:
        return ""
