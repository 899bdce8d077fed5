"""Measures the site's search in Chromium, and stock Material's and Pagefind's on the same pages.

    export PYTHONPATH=hooks:tests                     where the benchmark finds the library and the queries
    python tests/bench/engines.py                      all three, on the queries that the search may be tuned on
    python tests/bench/engines.py --set held            on those that were set aside
    python tests/bench/engines.py --engine ours --failures

Recall for a peer is generous: its results begin at headings, and each counts for all blocks under it. Weights are those
of `gzip -9`; slow keys are measured with the page's processor slowed four times, and since Chromium cannot slow a
worker, three times the worker's round trip is added (Pagefind is run without its worker). Results that the box
holds back behind a button are asked for. More than a third of Pagefind's weight in total is the terms' pages, of each
of which it keeps the whole text in a file of its own; no reader loads them all.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import Any

import peers
from drivers import PARTS, Box, Driver, Pagefind, Server, packed, served
from measures import ABSENT, ROOT, Score, mean, score, spread
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from truth import QUERIES, Query
from truth import queries as read_queries

ENGINES = ("ours", "material", "pagefind")
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
FIGURES = {"recall": "recall", "pages": "pages", "first": "first", "mrr": "mrr", "nothing": "none"}
GOALS = {"recall": 1.0, "first": 0.99, "mrr": 0.88, "nothing": 0.0}
TYPED = [
    "新质生产力",
    "因地制宜",
    "科技创新",
    "高校",
    "high-quality development",
    "talent",
    "xinzhi",
    "2.54%",
    "数字经纪",
]
FIRST = {"zh": ["新质生产力", "因地制宜", "人才", "C919", "高校"], "en": ["high-quality development", "talent", "C919"]}
LINE = 200_000  # bytes a second, while it is watched what comes before the first result


@contextmanager
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1440, "height": 900})
    yield made
    made.close()


def driver(engine: str, made: BrowserContext, base: str) -> Box | Pagefind:
    return Pagefind(made, base) if engine == "pagefind" else Box(made, base, engine == "ours")


def same_in_both_scripts(asked: Driver, scores: list[Score]) -> float | None:
    """The share of traditional and mixed queries that find what their simplified form finds, in the same order."""
    from opencc import OpenCC

    simplify = OpenCC("t2s").convert
    pairs = [s for s in scores if s.query.category in ("traditional", "mixed-script")]
    same = [s.answer.groups == asked.ask(simplify(s.query.query)).groups for s in pairs]
    return sum(same) / len(same) if same else None


def weigh(engine: str, browser: Browser, server: Server, base: str, lang: str) -> dict[str, float]:
    """KB before the search is opened, before its first result and in all; seconds to that result on a slow line."""
    parts, rows = PARTS[engine], []
    for query in FIRST[lang] if engine == "pagefind" else FIRST[lang][:1]:
        with context(browser) as made:
            start = len(server.sent)
            asked = driver(engine, made, base) if engine != "ours" else Box(made, base, True, ready=False)
            asked.page.wait_for_load_state("networkidle")
            before = server.weight(parts, start)
            server.rate = LINE
            if isinstance(asked, Pagefind):
                seconds = asked.raw(query, full=False)["took"] / 1000
            else:
                seconds = asked.first(query) / 1000
            first = server.weight(parts, start)
            server.rate = 0
            if isinstance(asked, Pagefind):
                total = sum(packed(path) for path in peers.needed(server.folder))
            else:
                asked.raw(query)
                asked.page.wait_for_load_state("networkidle")
                total = server.weight(parts, start)
            rows.append((before / 1000, first / 1000, total / 1000, seconds))
    names = ("KB before opening", "KB before the first result", "KB in total", "s to the first result")
    return {f"{name}, {lang}": median(row[n] for row in rows) for n, name in enumerate(names)}


def time_keys(engine: str, browser: Browser, base: str) -> dict[str, float]:
    """Milliseconds a key, median and 95th percentile, at full speed and slowed four times."""
    out: dict[str, float] = {}
    trip = 0.0
    for slow in (1, 4):
        with context(browser) as made:
            # Chromium slows no worker: Pagefind then runs in the page; to the others their worker's time is added.
            asked = Pagefind(made, base, slow == 1) if engine == "pagefind" else driver(engine, made, base)
            asked.ask(TYPED[0])
            made.new_cdp_session(asked.page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
            times = asked.keys(TYPED)
        trips = [t["trip"] for t in times if "trip" in t]
        trip = trip or median(trips or [0.0])
        for name, said in (("trip", "until the worker's answer"), ("found", "in the page"), ("painted", "painted")):
            values = [t[name] + (slow - 1) * trip for t in times if name in t]
            if values and (slow == 1 or name != "trip"):
                at = f"ms a key, {said}" + (", slowed ×4" if slow > 1 else "")
                out[at], out[f"{at}, 95 %"] = spread(values)
    return out


def bare_text() -> float:
    """KB of `gzip -9` of the site's bare text: all blocks of both languages and all definitions, a line each."""
    from edition.model.terms import glossary
    from edition.model.texts import pairing, texts

    pairs = pairing.load_all(ROOT)
    halves = [[p.zh for p in pairs], [p.en for p in pairs if p.en]]
    lines = [texts.plain(block.text) for half in halves for text in half for block in text.blocks]
    terms = list(glossary.load(ROOT))
    lines += [texts.plain(d) for d in (*(t.definition_zh for t in terms), *(t.definition_en for t in terms))]
    return len(gzip.compress("\n".join(lines).encode(), 9)) / 1000


def run(engine: str, browser: Browser, site: Path, folder: Path, queries: list[Query], costs: bool) -> dict[str, Any]:
    """An engine's scores and costs."""
    ours = engine == "ours"
    root, prefix = site, "zh/"
    if engine == "material":
        root, prefix = peers.material(site / "zh", folder, "zh"), ""
    elif engine == "pagefind":
        root, prefix = peers.bare(site / "zh", folder / "site", "zh"), ""
        peers.pagefind(peers.program(), root)
    with served(root) as (server, address):
        with context(browser) as made:
            asked = driver(engine, made, address + prefix)
            scores = [score(query, asked.ask(query.query), ours) for query in queries]
            out: dict[str, Any] = {"scores": scores, "same": same_in_both_scripts(asked, scores), "costs": {}}
        if costs:
            for lang in ("zh", "en") if ours else ("zh",):
                out["costs"] |= weigh(engine, browser, server, address + (f"{lang}/" if ours else ""), lang)
            out["costs"] |= time_keys(engine, browser, address + prefix)
    return out


def cell(value: float | None) -> str:
    return "    –" if value is None else f"{value:5.2f}"


def table(results: dict[str, dict[str, Any]]) -> Iterator[str]:
    """The figures by category, over all, and as ratios."""
    scores: dict[str, list[Score]] = {engine: result["scores"] for engine, result in results.items()}
    listed = next(iter(scores.values()))
    categories = list(dict.fromkeys(s.query.category for s in listed))
    width = 6 * len(FIGURES)
    yield f"{'':16}{'':>5}" + "".join(f"  {engine:<{width}}" for engine in results)
    yield f"{'category':16}{'n':>5}" + "  ".join(
        [""] + ["".join(f"{head:>6}" for head in FIGURES.values())] * len(results)
    )

    def row(name: str, chosen: dict[str, list[Score]]) -> str:
        cells = ["".join(f" {cell(mean(s, figure))}" for figure in FIGURES) for s in chosen.values()]
        return f"{name:16}{len(next(iter(chosen.values()))):>5}" + "".join(f"  {part}" for part in cells)

    for category in categories:
        if category != ABSENT:
            yield row(category, {e: [s for s in own if s.query.category == category] for e, own in scores.items()})
    positive = {e: [s for s in own if s.query.category != ABSENT] for e, own in scores.items()}
    yield row("all", positive)
    yield f"{'goal':21}  " + "".join(f" {cell(GOALS.get(figure))}" for figure in FIGURES)
    for engine in results:
        if engine != "ours" and "ours" in results:
            both = [(mean(positive["ours"], f), mean(positive[engine], f)) for f in FIGURES]
            yield f"{'ours / ' + engine:21}  " + "".join(
                f" {cell(a / b if a is not None and b else None)}" for a, b in both
            )
    yield ""
    named = {
        "absent words: nothing or a labelled guess": "kind",
        "slips: a labelled guess led to a true block": "guessed",
    }
    for name, figure in named.items():
        yield f"{name:48}" + "".join(f"{e:>10} {cell(mean(own, figure))}" for e, own in scores.items())
    yield f"{'traditional as simplified':48}" + "".join(f"{e:>10} {cell(r['same'])}" for e, r in results.items())
    faults = {e: sum(bool(s.answer.fault) for s in own) for e, own in scores.items()}
    yield f"{'queries without an answer':48}" + "".join(f"{e:>10} {n:5}" for e, n in faults.items())


def cost_table(results: dict[str, dict[str, Any]], bare: float) -> Iterator[str]:
    names = list(dict.fromkeys(name for result in results.values() for name in result["costs"]))
    yield f"{'':42}" + "".join(f"{engine:>10}" for engine in results) + "   ours / " + ", ".join(list(results)[1:])
    for name in names:
        values = [result["costs"].get(name) for result in results.values()]
        cells = "".join(f"{'–' if v is None else f'{v:.1f}':>10}" for v in values)
        ratios = ", ".join("–" if not v or values[0] is None else f"{values[0] / v:.2f}" for v in values[1:])
        yield f"{name:42}{cells}   {ratios if 'ours' in results else ''}"
    yield f"bare text of both languages: {bare:.1f} KB" + "".join(
        f"; {e} in total × {r['costs']['KB in total, zh'] / bare:.2f}" for e, r in results.items() if r["costs"]
    )


def failures(engine: str, scores: list[Score]) -> Iterator[str]:
    """Each query of the tune set that is not answered rightly, and what was found; never one that was set aside."""
    for s in scores:
        if s.query.set != "tune" or (
            s.recall in (None, 1.0)
            and s.first != 0.0
            and s.kind != 0.0
            and s.guessed != 0.0
            and (s.mrr is None or s.mrr > 0.5)
            and not s.answer.fault
        ):
            continue
        figures = {
            name: round(value, 2) for name in (*FIGURES, "guessed", "kind") if (value := getattr(s, name)) is not None
        }
        yield f"{engine} {s.query.id} {s.query.query!r} want {s.query.want!r} best {' '.join(s.query.best)}: {figures}"
        yield f"    guess {s.answer.guess} {s.answer.translations or ''} {s.answer.readings or ''} {s.answer.fault}"
        yield f"    found {' '.join(group[0] for group in s.answer.groups[:4])} … missing {' '.join(s.missing[:6])}"


def plain_json(result: dict[str, Any]) -> dict[str, Any]:
    """Everything, but of the queries that were set aside only the figures together."""
    scores: list[Score] = result["scores"]
    return {
        "figures": {f: mean(scores, f) for f in (*FIGURES, "guessed", "kind")} | {"same": result["same"]},
        "costs": result["costs"],
        "queries": [asdict(s) for s in scores if s.query.set == "tune"],
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=("tune", "held", "all"), default="tune")
    parser.add_argument("--engine", choices=ENGINES, action="append", help="only this one; may be repeated")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument("--queries", type=Path, default=QUERIES)
    parser.add_argument("--category", help="only these queries")
    parser.add_argument("--quality", action="store_true", help="no costs")
    parser.add_argument("--failures", action="store_true", help="list what is not answered rightly")
    parser.add_argument("--json", type=Path, help="write everything into this file")
    args = parser.parse_args()
    queries = [
        q for q in read_queries(args.queries) if args.set in ("all", q.set) and args.category in (None, q.category)
    ]
    results = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        site = shutil.copytree(args.site, folder / "ours", ignore=shutil.ignore_patterns("*.map"))
        chromium = stack.enter_context(sync_playwright()).chromium
        path = next(name for name in CHROMIUM if Path(name).exists())
        for engine in args.engine or ENGINES:
            (folder / engine).mkdir(exist_ok=True)
            with chromium.launch(executable_path=path, args=ARGS) as browser:
                results[engine] = run(engine, browser, site, folder / engine, queries, not args.quality)
    if args.failures:
        print(*(line for e, r in results.items() for line in failures(e, r["scores"])), "", sep="\n")
    print(*table(results), sep="\n")
    if not args.quality:
        print("", f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; KB are 1,000 bytes", sep="\n")
        print(*cost_table(results, bare_text()), sep="\n")
    if args.json:
        done = {engine: plain_json(result) for engine, result in results.items()}
        args.json.write_text(json.dumps(done, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
