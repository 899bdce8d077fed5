"""What the search costs at ten and a hundred times the text, ours and Pagefind's: weights, memory, time a key.

The texts are made of the site's: the sentences of each language are shuffled (fixed seed) into new texts with as many
blocks. Their vocabulary does not grow as that of new texts would, which flatters every index alike. Ours is measured as
the generator writes it (in shards, where a language is too long), and whole. Weights are those of `gzip -9`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import peers
from drivers import Server, packed, served
from engines import ARGS, CHROMIUM, LINE
from measures import ROOT, spread
from playwright.sync_api import Browser, Page, sync_playwright
from shuffling import grown, write_ours, write_pages

from edition.model.languages.languages import LANGUAGES
from edition.search.entries import TextEntry

ENGINES = ("as generated", "whole", "pagefind")
QUERIES = ["因地制宜", "科技创新", "人才", "talent"]
TYPED = ["因地制宜", "数字经济", "高质量发展", "high-quality", "ynzhi", "xinzhi"]
# Posts a query to the engine, or asks Pagefind; `first` is when a paragraph is there, `whole` when all of it is.
START = """async ({ query, pagefind, base }) => {
  const began = performance.now();
  const now = (found) => ({ at: performance.now() - began, found });
  if (pagefind) {
    window.api ??= await import("/pagefind/pagefind.js");
    const { results } = await api.search(query);
    await Promise.all(results.slice(0, 5).map((result) => result.data()));
    window.first = window.whole = Promise.resolve(now(results.length));
    return;
  }
  if (!window.engine) {
    window.engine = new Worker(base + "worker.js");
    engine.postMessage({ type: 0, data: { ui: "zh", base, words: {} } });
  }
  window.first = new Promise((first) => {
    window.whole = new Promise((whole) => {
      // Nothing hangs for ever: what has not come by then is told as -1 results.
      setTimeout(() => (first(now(-1)), whole(now(-1))), 120000);
      engine.onmessage = ({ data: { type, data } }) => {
        if (type === -1) console.error(data), first(now(-1)), whole(now(-1));
        if (type !== 3 || data.info.query !== query) return;
        const texts = data.items.flat().some(({ location }) => /^texts.*#/.test(location));
        if (texts || !data.info.pending) first(now(data.items.length));
        if (!data.info.pending) whole(now(data.items.length));
      };
    });
  });
  engine.postMessage({ type: 2, data: query, filter: {} });
}"""


def memory() -> float:
    """The megabytes that the largest page's process of our browser holds."""
    parents, sizes = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines() if ":" in line)
            parents[int(folder.name)] = int(status["PPid"])
            if b"--type=renderer" in (folder / "cmdline").read_bytes():
                sizes[int(folder.name)] = int(status["VmRSS"].split()[0]) / 1000
        except (OSError, KeyError):
            continue

    def ours(process: int) -> bool:
        return process == os.getpid() or (process in parents and ours(parents[process]))

    return max((size for process, size in sizes.items() if ours(process)), default=0.0)


def ask(page: Page, query: str, name: str, base: str) -> None:
    page.evaluate(START, {"query": query, "pagefind": name == "pagefind", "base": f"{base}assets/search/"})


def measure(browser: Browser, server: Server, base: str, name: str) -> Iterator[tuple[str, float]]:
    """The figures of one index."""
    index = peers.needed(server.folder) if name == "pagefind" else [*server.folder.glob("assets/search/*.js")]
    yield "KB in total", sum(map(packed, index)) / 1000
    own = re.compile("/assets/search/|/pagefind/")
    rows = []
    for query in QUERIES[: 1 if name == "whole" else None]:
        page = browser.new_page()
        page.goto(base)
        start, server.rate = len(server.sent), LINE
        ask(page, query, name, base)
        first = page.evaluate("() => first")
        rows.append((first["at"] / 1000, server.weight(own, start) / 1000))
        server.rate = 0
        page.evaluate("() => whole")
        page.close()
    yield "s to the first result, slow line", median(row[0] for row in rows)
    yield "KB before the first result", median(row[1] for row in rows)
    page = browser.new_page()
    page.goto(base)
    before, times = memory(), []
    for query in TYPED:
        for end in range(1, len(query) + 1):
            ask(page, query[:end], name, base)
            times.append(page.evaluate("() => whole")["at"])
    # The first keys wait for what has to come; that is told above.
    at, late = spread(times[len(TYPED[0]) :])
    yield "ms a key", at
    yield "ms a key, 95 %", late
    yield "MB more in the page's process", memory() - before
    page.close()


def read_index(path: Path) -> dict[str, Any]:
    """The data of a file of the built index, which is one call of `xinzhi` with it."""
    return dict(json.loads(path.read_text(encoding="utf-8").strip().removeprefix("xinzhi(").removesuffix(")")))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10])
    parser.add_argument("--engine", choices=ENGINES, action="append", help="only this one; may be repeated")
    args = parser.parse_args()
    files = {name: read_index(ROOT / f"site/zh/assets/search/{name}.js") for name in ("zh", "en", "rest")}
    entries = {
        lang: [
            TextEntry._make([*text, own]) for text, own in zip(files[lang]["texts"], files[lang]["blocks"], strict=True)
        ]
        for lang in LANGUAGES
    }
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        path, program = next(at for at in CHROMIUM if Path(at).exists()), peers.program()
        for times in args.times:
            more = grown(entries, times)
            for engine in args.engine or ENGINES:
                folder = Path(name) / f"{engine}-{times}"
                folder.mkdir()
                if engine == "pagefind":
                    write_pages(folder, more)
                    peers.pagefind(program, folder)
                else:
                    write_ours(folder, more, files, engine == "whole")
                browser = playwright.chromium.launch(executable_path=path, args=ARGS)
                with served(folder) as (server, base):
                    figures = dict(measure(browser, server, base, engine))
                browser.close()
                print(f"{times} ×, {engine}: " + "; ".join(f"{k} {v:,.1f}" for k, v in figures.items()), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
