"""The pages of a book, as an e-reader shows them: accessible."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from axe import thin, violations
from edition.commands.works import corpus_of
from edition.editions import epub
from edition.publish.texts import woven_texts
from small_edition import edition

pytestmark = pytest.mark.browser

# Advice for a site's pages alone: a book's stand in the frame of an e-reader, and its title page heads all the others.
OF_SITES = ("landmark-one-main ", "region ", "page-has-heading-one ")
# Marks and gaps, notes, verse and tables, terms with their glossary.
TEXTS = ("marks/text", "notes/text", "kept-lines/text")


def test_axe_finds_nothing_in_the_pages_of_a_book(chromium: Browser, tmp_path: Path) -> None:
    corpus = corpus_of(edition(), woven_texts(edition()), tmp_path, "https://example.org/")
    page = chromium.new_page()
    found: dict[str, list[str]] = {}
    for name in TEXTS:
        book = epub.book(next(one for one in corpus.works if one.name == name), "bilingual")
        with zipfile.ZipFile(BytesIO(book)) as archive:
            archive.extractall(tmp_path / name)
        for path in sorted((tmp_path / name).rglob("*.xhtml")):
            if path.name in {seen.split()[-1] for seen in found} - {"text-1.xhtml"}:
                continue  # what stands before and behind the texts is of one make
            page.goto(path.as_uri())
            thin(page)
            found[f"{name} {path.name}"] = [one for one in violations(page) if not one.startswith(OF_SITES)]
    page.close()
    pages = {name.split()[-1] for name in found}
    assert {"title.xhtml", "text-1.xhtml", "glossary.xhtml", "colophon.xhtml", "nav.xhtml"} <= pages
    wrong = [f"{name}: {said}" for name, said in found.items() if said]
    assert not wrong, "\n".join(wrong)
