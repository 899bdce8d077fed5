"""What a build costs as an edition grows: seconds, memory, the sizes of the pages that know of every text.

The five documents are repeated under other groups, with other dates and another character for 的, so that a copy has
sentences of its own; terms and names are those of the repository. Each size is built in new processes, and built again
after an edit of one text.
"""

from __future__ import annotations

import argparse
import re
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import yaml

from build import build_all, worker
from edition.model import pairing
from edition.model.catalogue import PATH
from trees import BUILDING, copied

ADDRESS = "http://127.0.0.1:8000/"
SOURCE = re.compile(r'^source: "(\d+)"$', re.MULTILINE)
DATE = re.compile(r"\bdate: (\d{4})")
RARE = 0x3400  # the first of many characters that no text has
EDITED = "docs/texts/hong/cultivation-and-development.md"


def grown(tree: Path, times: int) -> int:
    """Writes an edition with each document so many times into a folder; returns how many texts it has."""
    copied(tree, "sources", *BUILDING)
    catalogue = yaml.safe_load((tree / PATH).read_text(encoding="utf-8"))
    more = {}
    for time_ in range(1, times):
        for key, document in catalogue.items():
            number = f"{int(key) + 1000 * time_:06}"
            group, file = f"{document['group']}-{time_}", f"{number}.txt"
            shutil.copy(tree / "sources" / document["file"], tree / "sources" / file)
            more[number] = deepcopy({**document, "group": group, "file": file})
            target = tree / "docs/texts" / group
            target.mkdir()
            for path in (tree / "docs/texts" / document["group"]).glob("*.md"):
                (target / path.name).write_text(copy_of(path, number, time_), encoding="utf-8")
            for path in target.glob("*.en.md"):
                pair = pairing.load(path.with_name(path.name.replace(".en.md", ".md")), tree)
                path.write_text(pairing.stamped(path.read_text(encoding="utf-8"), pair), encoding="utf-8")
    text = yaml.safe_dump({**catalogue, **more}, allow_unicode=True, sort_keys=False)
    (tree / PATH).write_text(text, encoding="utf-8")
    return sum(len(document["texts"]) for document in (*catalogue.values(), *more.values()))


def copy_of(path: Path, number: str, time_: int) -> str:
    """A text's file as that of another document; most of its Chinese sentences are other ones."""
    text = SOURCE.sub(f'source: "{number}"', path.read_text(encoding="utf-8"), count=1)
    dated = DATE.search(text)
    if dated:
        text = f"{text[: dated.start(1)]}{int(dated[1]) - time_}{text[dated.end(1) :]}"
    return text if path.name.endswith(".en.md") else text.replace("的", chr(RARE + time_))


def sizes(site: Path) -> Iterator[tuple[str, int]]:
    """The pages that know of many texts, with their bytes."""
    pages = {
        "home": "zh/index.html",
        "texts": "zh/texts/index.html",
        "status": "zh/status/index.html",
        "glossary": "zh/glossary/index.html",
        "map": "zh/glossary/map/index.html",
        "timeline": "zh/glossary/timeline/index.html",
        "names": "zh/glossary/names/index.html",
        "downloads": "zh/downloads/index.html",
        "a long text": "zh/texts/hong/cultivation-and-development/index.html",
        "feed": "zh/feed.xml",
    }
    yield from ((name, (site / path).stat().st_size) for name, path in pages.items())
    for name, pattern in (
        ("largest term page", "zh/glossary/*/index.html"),
        ("largest page of rows", "zh/glossary/*/all/**/*.html"),
    ):
        path = max(site.glob(pattern), key=lambda path: path.stat().st_size)
        yield f"{name} ({path.relative_to(site / 'zh/glossary').parent})", path.stat().st_size


def measure(times: int, again: bool) -> None:
    """Prints the figures of one size."""
    with tempfile.TemporaryDirectory() as name:
        tree = Path(name) / "tree"
        tree.mkdir()
        texts = grown(tree, times)
        site = tree / "site"
        began = time.perf_counter()
        build_all(site, ADDRESS, tree)
        seconds = time.perf_counter() - began
        pages = sum(1 for _ in site.rglob("*.html"))
        print(f"{texts} texts, {pages} pages: {seconds:.1f} s, {seconds / pages * 1000:.2f} ms a page", flush=True)
        if again:
            path = tree / EDITED
            path.write_text(path.read_text(encoding="utf-8").replace("## 一、", "## 一、又", 1), encoding="utf-8")
            began = time.perf_counter()
            build_all(site, ADDRESS, tree)
            print(f"  again after an edit: {time.perf_counter() - began:.1f} s", flush=True)
        worker.cache_clear()
        for what, size in sizes(site):
            print(f"  {what}: {size / 1000:,.0f} KB")
    print(
        f"  largest builder so far: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000:,.0f} MB", flush=True
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 6, 24, 30])
    parser.add_argument("--again", action="store_true", help="also build once more after an edit")
    args = parser.parse_args()
    for times in args.times:
        measure(times, args.again)
    return 0


if __name__ == "__main__":
    sys.exit(main())
