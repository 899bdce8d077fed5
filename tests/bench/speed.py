"""Measures the build of both sites against a plain one, and the linker on many pages: medians, in seconds.

The plain site holds the same pages (each text woven beforehand, terms as they are written, home and about) under
Material with its own search and none of our hooks; terms stay out of the navigation, as in ours. Both are built as
`make build` does it, the two languages side by side; once in processes that are new each time, once in those that
have built before, as after an edit. The first build of each is not counted: the disk's caches are warm.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from build import CONFIGS, ROOT, build_all, build_each, worker
from edition.base.markup import elements
from edition.model.edition import Edition
from edition.model.languages.chinese import SPOKEN_HAN
from edition.model.languages.chinese_words import common_tokenizer
from edition.model.outputs.term_links import with_links
from edition.model.outputs.woven import Row
from edition.model.terms.term import Term
from edition.model.texts.rendering import render
from edition.model.texts.texts import plain
from edition.publish.linking import linked
from edition.publish.pages import Pages
from edition.publish.texts import Finder, woven_text
from edition.publish.thinning import thinned

ADDRESS = "http://127.0.0.1:8000/"
PLAIN = """\
site_name: plain
site_url: http://127.0.0.1:8000/
theme: {{name: material, language: {lang}, font: false}}
plugins: {{search: {{lang: [zh, en]}}}}
markdown_extensions: [attr_list, footnotes, tables]
validation: {{omitted_files: ignore, not_found: ignore, unrecognized_links: ignore}}
nav: [{nav}]
"""
BLOCK = 300
HAN_WORD = re.compile(f"[{SPOKEN_HAN}]{{2,}}")


def median(what: Callable[[], object], runs: int) -> float:
    """The median of so many runs after one that is not counted."""
    what()
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        what()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def write_plain(folder: Path, lang: str) -> None:
    """A plain site's configuration and pages: our pages of texts without a link to the glossary."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("texts", "*.en.md"))
    edition, unlinking = Edition.read(ROOT), Finder(())
    nav = ", ".join(["index.md", *(path.removeprefix("docs/") for path in edition.pairs), "about/index.md"])
    (folder / "mkdocs.yml").write_text(PLAIN.format(lang=lang, nav=nav), encoding="utf-8")
    woven = {path: woven_text(path, pair, unlinking, None, excerpt=False) for path, pair in edition.pairs.items()}
    pages = Pages(edition, woven, "en" if lang == "en" else "zh")
    for path in edition.pairs:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(pages.text(path), encoding="utf-8")


def in_new_processes(build: Callable[[], object]) -> None:
    """Builds as the first build of a day does: nothing is known from an earlier one."""
    worker.cache_clear()
    build()


def in_processes_that_have_built(build: Callable[[], object]) -> None:
    """Builds as after an edit: what has not changed is known from the build before."""
    build()


def bench_build(folder: Path, runs: int) -> None:
    """Both sites, ours and plain."""
    for lang in CONFIGS:
        (folder / lang).mkdir()
        write_plain(folder / lang, lang)
    jobs = [(str(folder / lang / "mkdocs.yml"), str(folder / lang / "site"), ADDRESS) for lang in CONFIGS]
    for how, build in (("in new processes", in_new_processes), ("again", in_processes_that_have_built)):
        plain = median(partial(build, partial(build_each, jobs)), runs)
        ours = median(partial(build, partial(build_all, folder / "site", ADDRESS)), runs)
        print(f"build of both sites {how}: {ours:.2f} s; plain {plain:.2f} s; ratio {ours / plain:.2f}")


def linked_html(rows: list[Row], finder: Finder) -> list[str]:
    """The Chinese of a page's rows with its links, thinned."""
    found = thinned((linked(row, finder.matcher)[0] for row in rows), finder.entries)
    return [with_links(row, "zh", lambda slug: f"../glossary/{slug}/") for row in found]


def as_many_terms(edition: Edition, words: str, count: int) -> list[Term]:
    """The terms of the edition; where more are asked for, also words of the texts, drawn by lot from all kinds."""
    terms = list(edition.terms.values())[:count]
    known = {form for term in terms for form in term.chinese}
    others = sorted({word for word in common_tokenizer().cut(words) if HAN_WORD.fullmatch(word)} - known)
    random.Random(2).shuffle(others)
    made = (replace(terms[0], slug=f"made-{word}", zh=word, variants=(), contexts=(), senses=()) for word in others)
    return [*terms, *islice(made, count - len(terms))]


def bench_linker(folder: Path, runs: int, pages: int, characters: int, count: int, large: bool) -> None:
    """The linker on generated pages, against rendering them and, where asked, against a plain build of them."""
    edition = Edition.read(ROOT)
    words = "".join(plain(block.text) for pair in edition.pairs.values() for block in pair.zh.blocks)
    finder = Finder(as_many_terms(edition, words, count))
    chance = random.Random(1)
    starts = [[chance.randrange(len(words) - BLOCK) for _ in range(characters // BLOCK)] for _ in range(pages)]
    texts = [[words[at : at + BLOCK].replace("\n", "") for at in page] for page in starts]
    sources = ["\n\n".join(f"{text}\n{{: #p{n} }}" for n, text in enumerate(page, 1)) for page in texts]
    rows = [
        [Row(e.attributes["id"], "paragraph", 0, "untranslated", (), e.inner, "") for e in elements(render(source))]
        for source in sources
    ]
    found = sum(len(linked(row, finder.matcher)[0].occurrences) for page in rows for row in page)
    linking = median(lambda: [linked_html(page, finder) for page in rows], runs)
    # Not what the last build remembers.
    rendering = median(lambda: [render.make(source) for source in sources], runs)
    print(
        f"linker: {pages} pages of {characters} characters, {count} terms, {found} links: {linking:.2f} s,"
        f" {linking / pages * 1000:.2f} ms a page; rendering them {rendering:.2f} s; ratio {linking / rendering:.2f}"
    )
    if large:
        docs = folder / "large" / "docs"
        docs.mkdir(parents=True, exist_ok=True)
        (folder / "large" / "mkdocs.yml").write_text(PLAIN.format(lang="zh", nav="page-0.md"), encoding="utf-8")
        for n, source in enumerate(sources):
            (docs / f"page-{n}.md").write_text(f"# {n}\n\n{source}\n", encoding="utf-8")
        began = time.perf_counter()
        build_each([(str(folder / "large" / "mkdocs.yml"), str(folder / "large" / "site"), ADDRESS)])
        whole = time.perf_counter() - began
        print(f"plain build of these pages: {whole:.2f} s; linking is {linking / whole:.1%} of it")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", action="store_true", help="also build the generated pages as a plain site, once")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for count in (300, 3000):
            bench_linker(Path(name), args.runs, 1000, 3000, count, args.large)
        bench_build(Path(name), args.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
