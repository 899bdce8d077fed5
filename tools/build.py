"""Builds the whole site into site/: both languages, the landing page and the page for addresses that are not there."""

import logging
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor, wait
from functools import lru_cache
from logging.handlers import BufferingHandler
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

ROOT = Path(__file__).resolve().parent.parent
CONFIGS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}


@lru_cache(maxsize=len(CONFIGS))
def worker(config: str, code: float) -> ProcessPoolExecutor:
    """The process that builds one language. What it has read and linked it need not read again in its next build.

    Where the library or the configuration has changed (`code` is the time of the last change), another takes its place.
    """
    ignore = (signal.SIGINT, signal.SIG_IGN)
    return ProcessPoolExecutor(1, get_context("spawn"), initializer=signal.signal, initargs=ignore)


def build_one(config: str, site: str, site_url: str) -> list[str]:
    """Builds the site of one configuration; returns what is wrong: warnings fail the build as `--strict` does."""
    warnings, aborted = BufferingHandler(sys.maxsize), []
    warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        build(load_config(config, site_dir=site, site_url=site_url))
    except Abort as error:
        aborted.append(str(error))
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    return [f"{record.levelname}: {record.getMessage()}" for record in warnings.buffer] + aborted


def build_each(jobs: Iterable[tuple[str, str, str]], code: float = 0) -> list[str]:
    """Builds sites side by side: configuration, folder and address of each; returns what is wrong, each thing once."""
    builds = [worker(job[0], code).submit(build_one, *job) for job in jobs]
    wait(builds)
    return list(dict.fromkeys(message for done in builds for message in done.result()))


def build_all(site: Path, site_url: str, root: Path = ROOT) -> None:
    """Writes the site into a folder; raises `Abort` and leaves the folder as it was where anything is wrong."""
    fresh = site.with_name(f"{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    code = max(
        p.stat().st_mtime
        for p in (*root.glob("mkdocs*.yml"), *(root / "hooks").rglob("*"))
        if p.suffix in (".py", ".yml")
    )
    jobs = [(str(root / name), str(fresh / lang), f"{site_url}{lang}/") for lang, name in CONFIGS.items()]
    try:
        if faults := build_each(jobs, code):
            raise Abort("\n".join([*faults, "nothing is written while anything is wrong"]))
        front(fresh, site_url, root)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    shutil.rmtree(site, ignore_errors=True)
    fresh.rename(site)


def front(site: Path, site_url: str, root: Path) -> None:
    """The landing page and 404.html, with what they need; their links hold under any sub-path."""
    base = urlsplit(site_url).path or "/"
    for path in sorted((root / "front").iterdir()):
        target = site / path.name
        if path.suffix == ".html":
            target.write_text(path.read_text(encoding="utf-8").replace("{{ base }}", base), encoding="utf-8")
        else:
            shutil.copyfile(path, target)
    for lang in CONFIGS:
        (site / lang / "404.html").unlink(missing_ok=True)


def main() -> int:
    began = time.perf_counter()
    site_url = os.environ.get("SITE_URL", "http://127.0.0.1:8000/").rstrip("/") + "/"
    try:
        build_all(ROOT / "site", site_url)
    except Abort as error:
        print(error, file=sys.stderr)
        return 1
    print(f"built site/ in {time.perf_counter() - began:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
