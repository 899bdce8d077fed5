"""PDF for paper: Chromium prints a page made of the chapters of the books; tagged, with outline and page numbers."""

import atexit
import shutil
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree
from playwright.sync_api import Page, sync_playwright

from ..model.outputs.download import Form
from .chapters import chapter
from .pdf_mending import mended
from .templating import fill, style
from .works import Corpus, Planned, Work, languages_of

# The names of the system's Chromium, as `make system` makes sure of it.
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")


def files(corpus: Corpus) -> Iterator[Planned]:
    """A PDF of each work in each form that it has."""
    for work in corpus.works:
        for form in work.forms():
            make = partial(printed, work, form)
            yield Planned(f"{work.name}.{form}.pdf", "pdf", languages_of(form), work.name, work.fingerprint, make)


def printed(work: Work, form: Form) -> bytes:
    """A work as a PDF in a form; the same words each time."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "print.xhtml"
        page, content = browser_page(), sheet(work, form)
        path.write_bytes(content)
        page.goto(path.as_uri())
        return mended(page.pdf(tagged=True, outline=True, prefer_css_page_size=True), content)


def sheet(work: Work, form: Form) -> bytes:
    """The page that is printed, as XHTML: title, texts with their notes, colophon."""
    several = len(work.texts) > 1
    chapters = [chapter(text, form, None, f"t{n}-" if several else "") for n, text in enumerate(work.texts, 1)]
    rules = style("print.css")
    head = in_style(work.titles[languages_of(form)[0]])
    filled = fill("print.xhtml", form, work=work, title=work.title(form), head=head, chapters=chapters, style=rules)
    content: bytes = etree.tostring(etree.fromstring(filled), encoding="utf-8", xml_declaration=True)
    return content


def in_style(text: str) -> str:
    """Words inside a string of a style sheet.

    >>> in_style('"甲"')
    '\\\\22 甲\\\\22 '
    """
    return "".join(f"\\{ord(one):x} " if one in '"\\\n<' else one for one in text)


@cache
def browser_page() -> Page:
    """A page of a browser that stays until the process ends: opening one takes longer than printing."""
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    browser = playwright.chromium.launch(executable_path=path)
    return browser.new_page(java_script_enabled=False)
