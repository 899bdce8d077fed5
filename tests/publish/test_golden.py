"""What a reader sees of a text is what its golden file says, line by line; so are the pages made of all texts."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from edition.base.interface import Ui
from edition.commands.site import Site
from edition.model.outputs.levels import HardWord, Profile, Share
from edition.publish.pages import Pages
from edition.publish.term_cards import term_cards
from small_edition import FOLDERS, GOLDEN, edition, pages, path_of

PAGES = Path(__file__).parent / "pages"
# Where a line of a golden file begins: at a block, and at the end of what holds blocks. White space there says nothing.
BREAK = re.compile(
    r"\s*(<(?:form|section|ul|ol|li|div|dl|h[1-6]|p|details|table|tr)(?: [^>]*)?>"
    r"|</(?:form|section|ul|ol|dl|details|table)>)"
)


def term(slug: str, made: Pages) -> str:
    return made.of_terms.term(made.edition.terms[slug])


def name(slug: str, made: Pages) -> str:
    return made.entries[f"glossary/{slug}.md"].html(made.of_terms)


LEVELS = {
    path_of("plain"): Profile(
        (Share(1, 2, 6), Share(7, 1, 1), Share(0, 1, 3)),
        (HardWord("阐释", "chǎnshì", 7, 1), HardWord("<力>", "lì", 0, 3)),
    ),
    path_of("escapes"): Profile((Share(1, 2, 9), Share(7, 0, 0), Share(0, 1, 1)), ()),
    path_of("partial"): Profile((Share(1, 0, 0),), ()),  # a text without words is not listed
}


MADE: dict[str, Callable[[Pages], str]] = {
    "home": lambda made: made.home("<h1>A&amp;B</h1>"),
    "texts": lambda made: made.texts(LEVELS),
    "text-levels": lambda made: made.text(path_of("plain"), levels=LEVELS[path_of("plain")]),
    "text-without-words": lambda made: made.text(path_of("plain"), levels=LEVELS[path_of("partial")]),
    "glossary": lambda made: made.glossary(),
    "map": lambda made: made.overviews.map(),
    "timeline": lambda made: made.overviews.timeline(),
    "names": lambda made: made.names(),
    "name": partial(name, "marx"),
    "name-unused": partial(name, "rain"),
    "all-productive-forces": lambda made: made.of_terms.all_rows(made.edition.terms["productive-forces"]),
    "status": lambda made: made.status(),
    "document": lambda made: made.document(made.edition.documents[FOLDERS.index("plain")]),
    "document-escaped": lambda made: made.document(made.edition.documents[FOLDERS.index("escapes")]),
    "document-untranslated": lambda made: made.document(made.edition.documents[FOLDERS.index("published")]),
    **{
        f"term-{slug}": partial(term, slug)
        for slug in ("new-quality-productive-forces", "productive-forces", "r-and-d", "daily")
    },
}


def lines(html: str) -> str:
    """A page a tag a line where blocks begin and end."""
    broken = BREAK.sub(r"\n\1", re.sub(r"\s+", " ", html))
    return "\n".join(line.strip() for line in broken.split("\n") if line.strip()) + "\n"


def compare(path: Path, html: str) -> None:
    """The page is what the file says; with GOLDEN=write the file is written instead."""
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(lines(html), encoding="utf-8")
    assert lines(html).splitlines() == path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_texts_page(folder: str) -> None:
    compare(GOLDEN / folder / "golden.html", pages("zh").text(path_of(folder)))


@pytest.mark.parametrize("folder", ["plain", "partial"])
def test_a_texts_page_on_the_english_site(folder: str) -> None:
    compare(GOLDEN / folder / "golden.en.html", pages("en").text(path_of(folder)))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_golden_folder_says_what_it_shows(folder: str) -> None:
    assert (GOLDEN / folder / "README.md").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("ui", ["zh", "en"])
@pytest.mark.parametrize("name", MADE)
def test_a_page_made_of_all_texts(name: str, ui: Ui) -> None:
    compare(PAGES / f"{name}.{ui}.html", MADE[name](pages(ui)))


@pytest.mark.parametrize("ui", ["zh", "en"])
def test_navigation_and_cards(ui: Ui) -> None:
    site = Site(edition(), pages(ui))
    shown = [*map(repr, site.navigation()), *map(repr, site.generated().items()), *map(str, site.unlinked())]
    shown += [f"{slug} {card}" for slug, card in term_cards(edition().terms.values(), ui).items()]
    path = PAGES / f"data.{ui}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text("\n".join(shown) + "\n", encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8").splitlines()
