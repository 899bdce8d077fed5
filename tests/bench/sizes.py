"""What a build costs as an edition grows: processor time, memory, the sizes of the pages that know of every text.

The five documents are repeated under other groups, with other dates and another character for 的, so that a copy has
sentences of its own; terms and names are those of the repository, or with `--own-terms` a few in each copy that stand
in that copy alone, so that pages grow with the texts: twice the documents have some 1,000, 22 times some 10,000. Each
size is built in new processes, and built again after an edit of one text.
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
from typing import NamedTuple

import yaml
from own_terms import FewTerms

from build import CONFIGS, build_all, last_change, make_ahead, worker
from edition.model.sources.catalogue import PATH
from edition.model.texts import pairing
from trees import BUILDING, copied, forget_places

ADDRESS = "http://127.0.0.1:8000/"
SOURCE = re.compile(r'^source: "(\d+)"$', re.MULTILINE)
DATE = re.compile(r"\bdate: (\d{4})")
RARE = 0x3400  # the first of many characters that no text has
EDITED = "docs/texts/hong/cultivation-and-development.md"


class Cost(NamedTuple):
    """What the builders of both languages and what starts them have used together: seconds of processor time; the most
    memory of one builder, MB.
    """

    seconds: float
    memory: float


def grown(tree: Path, times: int, own_terms: bool = False) -> int:
    """Writes an edition with each document so many times into a folder; returns how many texts it has."""
    copied(tree, "sources", *BUILDING)
    few = None
    if own_terms:
        forget_places(tree)
        few = FewTerms.keep(tree)
    catalogue = yaml.safe_load((tree / PATH).read_text(encoding="utf-8"))
    more = {}
    for time_ in range(1, times):
        if few:
            few.copy(tree, time_, chr(RARE + time_))
        for key, document in catalogue.items():
            number = f"{int(key) + 1000 * time_:06}"
            group, file = f"{document['group']}-{time_}", f"{number}.txt"
            shutil.copy(tree / "sources" / document["file"], tree / "sources" / file)
            more[number] = deepcopy({**document, "group": group, "file": file})
            target = tree / "docs/texts" / group
            target.mkdir()
            for path in (tree / "docs/texts" / document["group"]).glob("*.md"):
                (target / path.name).write_text(copy_of(path, number, time_, few), encoding="utf-8")
            for path in target.glob("*.en.md"):
                pair = pairing.load(path.with_name(path.name.replace(".en.md", ".md")), tree)
                path.write_text(pairing.stamped(path.read_text(encoding="utf-8"), pair), encoding="utf-8")
    text = yaml.safe_dump({**catalogue, **more}, allow_unicode=True, sort_keys=False)
    (tree / PATH).write_text(text, encoding="utf-8")
    return sum(len(document["texts"]) for document in (*catalogue.values(), *more.values()))


def copy_of(path: Path, number: str, time_: int, few: FewTerms | None) -> str:
    """A text's file as that of another document; most of its Chinese sentences are other ones."""
    is_english, sign = path.name.endswith(".en.md"), chr(RARE + time_)
    text = SOURCE.sub(f'source: "{number}"', path.read_text(encoding="utf-8"), count=1)
    dated = DATE.search(text)
    if dated:
        text = f"{text[: dated.start(1)]}{int(dated[1]) - time_}{text[dated.end(1) :]}"
    if few:
        text = few.in_copy(text, time_, sign, is_english)
    return text if is_english else text.replace("的", sign)


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


def used() -> Cost:
    """What a builder has used so far; called in its process."""
    return Cost(time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)


def costs(tree: Path) -> Cost:
    """What both builders have used so far, and this process, which joins what they have made."""
    code = last_change(tree)
    each = [worker(str(tree / name), code).submit(used).result() for name in CONFIGS.values()]
    return Cost(sum(one.seconds for one in each) + time.process_time(), max(one.memory for one in each))


def measure(times: int, again: bool, own_terms: bool) -> float:
    """Prints the figures of one size; returns the seconds of processor time a page."""
    with tempfile.TemporaryDirectory() as name:
        tree = Path(name) / "tree"
        tree.mkdir()
        texts = grown(tree, times, own_terms)
        site = tree / "site"
        began, before = time.perf_counter(), time.process_time()
        build_all(site, ADDRESS, tree)
        seconds = time.perf_counter() - began
        cost, pages = costs(tree), sum(1 for _ in site.rglob("*.html"))
        cost = cost._replace(seconds=cost.seconds - before)
        a_page = cost.seconds / pages
        print(
            f"{texts} texts, {pages} pages: {cost.seconds:.1f} s of processor time ({seconds:.1f} s in all),", end=" "
        )
        print(f"{a_page * 1000:.1f} ms a page, {cost.seconds / texts:.3f} s a text, {cost.memory:,.0f} MB", flush=True)
        if again:
            edit(tree, site)
        worker.cache_clear()
        for what, size in sizes(site):
            print(f"  {what}: {size / 1000:,.0f} KB")
    return a_page


def edit(tree: Path, site: Path) -> None:
    """Edits a text, and prints what its page ahead of the next build costs, and what that build."""
    path, before = tree / EDITED, costs(tree)
    path.write_text(path.read_text(encoding="utf-8").replace("## 一、", "## 一、又", 1), encoding="utf-8")
    for what, act in (
        ("the edited page", lambda: make_ahead([EDITED], site, tree)),
        ("all pages again", lambda: build_all(site, ADDRESS, tree)),
    ):
        began = time.perf_counter()
        act()
        seconds, cost = time.perf_counter() - began, costs(tree)
        print(f"  {what}: {cost.seconds - before.seconds:.1f} s of processor time ({seconds:.1f} s in all)", flush=True)
        before = cost


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="+")
    parser.add_argument("--again", action="store_true", help="also edit a text")
    parser.add_argument("--own-terms", action="store_true", help="each copy brings terms that only its texts hold")
    args = parser.parse_args()
    times = args.times or ([2, 22] if args.own_terms else [1, 6, 24, 30])
    each = [measure(one, args.again, args.own_terms) for one in times]
    print(f"a page of the last costs {each[-1] / each[0]:.2f} times what one of the first does")
    return 0


if __name__ == "__main__":
    sys.exit(main())
