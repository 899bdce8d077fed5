"""Measures what a reader's phone has to do for a page: Lighthouse, weight, answers to a touch, and accessibility.

    tools/system.sh bench                              installs Lighthouse beside this file
    export PYTHONPATH=hooks:tools:tests                where the benchmark finds the library
    python tests/bench/frame.py                        everything, the medians of five runs
    python tests/bench/frame.py --runs 1 --only lighthouse --page longest

Beside our pages stand the same articles under stock Material, one language's. Weights are heads and bodies as a host
sends them that compresses text, until five seconds after the page has loaded, with one scroll and one tap on a term, on
a phone; the English face is counted apart. Answers are the longest time from a touch to the next paint with the
processor slowed four times. The longest and the median text and the largest term page are found by their size.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import median

import interaction
import peers
from accessibility import faults
from engines import ARGS, CHROMIUM
from hosting import Host, hosted
from lighthouse import HEADS, judged, median_of
from playwright.sync_api import Browser, sync_playwright
from weight import weighed

from corpus import ROOT
from page_kinds import KINDS, UI, VIEWS

PARTS = ("lighthouse", "weight", "answers", "axe")
Rows = Iterator[tuple[str, Iterable[str]]]


@dataclass(frozen=True)
class Place:
    """Pages of one language that are served, ours or stock Material's."""

    name: str
    host: Host
    address: str
    is_ours: bool


def by_size(site: Path, pattern: str) -> list[str]:
    """The addresses of pages under a language's folder, the smallest first."""
    pages = sorted(site.glob(f"zh/{pattern}/index.html"), key=lambda path: path.stat().st_size)
    return [f"{path.parent.relative_to(site / 'zh').as_posix()}/" for path in pages]


def measured_pages(site: Path) -> dict[str, str]:
    """The pages that are measured, by what they are."""
    texts = by_size(site, "texts/*/*")
    terms = [path for path in by_size(site, "glossary/*") if path == KINDS["term"] or path not in KINDS.values()]
    return {
        "home": "",
        "median text": texts[len(texts) // 2],
        "longest text": texts[-1],
        "largest term": terms[-1],
        "glossary": "glossary/",
    }


def lighthouse_rows(places: list[Place], pages: dict[str, str], runs: int) -> Rows:
    """The longest text in each view; the English site stands for its face, by that text alone."""
    program = chromium()
    for name, page in pages.items():
        for place in places:
            if "en" in place.name and name != "longest text":
                continue
            for query in [f"?view={view}" for view in VIEWS] if name == "longest text" and place.is_ours else [""]:
                result = median_of([judged(place.address + page + query, program) for _ in range(runs)])
                yield (
                    f"{name} {query} ({place.name})",
                    (*result.cells(), *(f"  {fault}" for fault in sorted(result.failed))),
                )


def weight_rows(browser: Browser, places: list[Place], few: list[str], pages: dict[str, str], runs: int) -> Rows:
    """Of some pages; before a later visit another of all pages has been read."""
    for name in few:
        page, before = pages[name], pages["longest text" if name == "median text" else "median text"]
        for place in places:
            for visit, other in (("first", None), ("later", place.address + before)):
                found = [weighed(browser, place.host, place.address + page, other) for _ in range(runs)]
                bare, face, requests = (
                    median(getattr(one, of) for one in found) for of in ("bare", "face", "requests")
                )
                cells = (f"{bare / 1000:.1f}", f"{face / 1000:.1f}", f"{requests:.0f}")
                yield f"{name}, {visit} visit ({place.name})", cells


def answer_rows(browser: Browser, places: list[Place], page: str, runs: int) -> Rows:
    """On the longest text, scrolled into its midst."""
    for place in places:
        acts = [interaction.OURS, interaction.VIEWS] if place.is_ours else [interaction.PLAIN]
        for one in acts:
            found = [interaction.answered(browser, place.address + page, one) for _ in range(runs)]
            for act in one:
                yield f"{act} ({place.name})", (f"{median(times[act] for times in found):.0f}",)


def axe_rows(browser: Browser, site: str) -> Rows:
    """How many faults each kind of page has, over all ways to show it; the faults themselves follow it."""
    for kind, found in groupby(faults(browser, site), key=lambda pair: pair[0].kind):
        told = list(found)
        wrong = [(showing, fault) for showing, some in told for fault in some]
        yield kind, (str(len(told)), str(len(wrong)), *(f"\n{showing}\n{fault}" for showing, fault in wrong[:5]))


def printed(heads: Iterable[str], rows: Rows) -> None:
    """A table, line by line as its figures come."""
    print(f"\n{'':50}" + "".join(f"{head:>9}" for head in heads))
    for name, cells in rows:
        print(f"{name:50}" + "".join(f"{cell:>9}" for cell in cells), flush=True)


def chromium() -> str:
    return next(path for path in CHROMIUM if Path(path).exists())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part; may be repeated")
    parser.add_argument("--page", help="only pages whose name begins so")
    parser.add_argument("--ours", action="store_true", help="not stock Material")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    args = parser.parse_args()
    parts, pages = args.only or PARTS, measured_pages(args.site)
    few = {name: page for name, page in pages.items() if name.startswith(args.page or "")}
    with ExitStack() as stack:
        host, address = stack.enter_context(hosted(args.site))
        places = [Place(f"ours, {ui}", host, f"{address}{ui}/", True) for ui in UI]
        if not args.ours:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            plain_host, plain = stack.enter_context(hosted(peers.material(args.site / "zh", folder, "zh")))
            places.append(Place("stock Material", plain_host, plain, False))
        if "lighthouse" in parts:
            printed(HEADS, lighthouse_rows(places, few, args.runs))
        driver = stack.enter_context(sync_playwright())
        browser = stack.enter_context(driver.chromium.launch(executable_path=chromium(), args=ARGS))
        if "weight" in parts:
            printed(("KB", "face KB", "requests"), weight_rows(browser, places, list(few), pages, args.runs))
        if "answers" in parts:
            printed(("ms",), answer_rows(browser, places, pages["longest text"], args.runs))
        if "axe" in parts:
            printed(("shown", "faults"), axe_rows(browser, address))
    print(f"\nload {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; KB are 1,000 bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
