"""Pages of edited files ahead of a build, which takes its time where there are many texts.

What the last build has read and linked is known to the process that made it, so that a page alone is made in a moment,
and no other file is read: whether it agrees with them the build says. The preview server puts it into the frame that
the last build made round it; navigation, contents and all other pages follow with the next build.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ..base.files import read_text
from ..base.findings import EditionError
from ..base.interface import Ui
from ..model.edition import Edition
from ..model.terms.glossary import parse
from ..model.texts.pairing import load
from ..publish.pages import Pages
from ..publish.term_pages import TermPages
from ..publish.texts import tools_of, woven_text, woven_texts
from .imprint import imprint
from .site import Site, opened

TEXT = re.compile(r"docs/(texts/[^/]+/[^/]+?)(?:\.en)?\.md")
TERM = re.compile(r"docs/(glossary/([^/]+))\.md")
TEXTS = 100  # in which terms are found anew in a moment
# What the frame knows of a text's page and the library does not: where it stands, and where it is edited.
CANONICAL = re.compile(r'rel="canonical" href="([^"]*)"')
EDITED = re.compile(r'href="([^"]*)" rel="edit"')


def ahead(root: Path, ui: Ui, changed: Iterable[str], site: Path) -> dict[str, str]:
    """What the pages of edited texts and terms hold, by their addresses under the site of a language, a folder.

    `changed` are paths from the root. There is nothing where anything in the files is wrong: the build says what.
    """
    paths = tuple(changed)
    try:
        edition = edited(opened[root, ui].edition, paths) if (root, ui) in opened else None
        return dict(made(edition or Edition.read(root), ui, paths, site))
    except EditionError:
        return {}


def edited(known: Edition, changed: Iterable[str]) -> Edition | None:
    """The edition as this process has read it last, with the edited texts and terms as they are now.

    None where other files are among them. Raises `EditionError` where one of them is wrong by itself.
    """
    pairs, terms = dict(known.pairs), dict(known.terms)
    for path in changed:
        text, term = TEXT.fullmatch(path), TERM.fullmatch(path)
        if text and (chinese := f"docs/{text[1]}.md") in pairs and (known.root / chinese).exists():
            pairs[chinese] = load(known.root / chinese, known.root)
            if pairs[chinese].findings:
                raise EditionError(list(pairs[chinese].findings))
        elif term and term[2] in terms and (known.root / path).exists():
            terms[term[2]] = parse(read_text(known.root / path, path, known.root), path)
        else:
            return None
    return replace(known, pairs=pairs, terms=terms)


def made(edition: Edition, ui: Ui, changed: Iterable[str], site: Path) -> Iterator[tuple[str, str]]:
    """Address and content of each page."""
    for path in changed:
        if text := TEXT.fullmatch(path):
            address = f"{text[1]}/"
            if f"docs/{text[1]}.md" in edition.pairs and (old := built(site / address)):
                yield from text_page(edition, ui, text[1], old)
        elif (term := TERM.fullmatch(path)) and term[2] in edition.terms and built(site / term[1]):
            yield f"{term[1]}/", pages_of_terms(edition, ui).term(edition.terms[term[2]])


def pages_of_terms(edition: Edition, ui: Ui) -> TermPages:
    """The pages of terms: those of the last build where all texts are as they were, and hold the same terms.

    In many texts terms are not sought anew: there, too, an entry stands above the sentences of the last build.
    """
    if last := opened.get((edition.root, ui)):
        too_many = len(edition.pairs) > TEXTS
        if too_many or (last.edition.pairs == edition.pairs and tools_of(last.edition) == tools_of(edition)):
            return last.pages.of_terms
    return Pages(edition, woven_texts(edition), ui).of_terms


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
