"""Builds the whole site into site/: both languages, the landing page and the page for addresses that are not there."""

import fcntl
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.exceptions import Abort

import builder
import exchange
import faults
import paths
from edition.commands import keeping

ROOT = paths.ROOT
CONFIGS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}
NOTHING_WRITTEN = "nothing is written while anything is wrong"


@lru_cache(maxsize=len(CONFIGS))
def worker(config: str, code: float) -> ProcessPoolExecutor:
    """The process that builds one language. What it has read and linked it need not read again in its next build.

    Where the library or the configuration has changed (`code` is the time of the last change), another takes its place.
    """
    return ProcessPoolExecutor(1, get_context("spawn"), initializer=builder.begin)


def build_each(jobs: Iterable[tuple[str, str, str]], code: float = 0) -> list[str]:
    """Builds sites side by side: configuration, folder and address of each; returns what is wrong, each thing once."""
    builds = [worker(job[0], code).submit(builder.build_one, *job) for job in jobs]
    wait(builds)
    return list(dict.fromkeys(message for done in builds for message in done.result()))


def build_all(site: Path, site_url: str, root: Path = ROOT) -> None:
    """Writes the site into a folder; raises `Abort` and leaves the folder as it was where anything is wrong.

    The new site is written beside the old one, and takes its place in one step. Another build of this folder waits.
    """
    site = site.resolve()
    fresh = site.with_name(f"{site.name}.new-{os.getpid()}-{time.monotonic_ns()}")
    try:
        with alone(site.parent):
            remove_what_was_left(site)
            try:
                write(fresh, site_url, root)
                if not exchange.take_place(fresh, site):
                    print(faults.of_disk(site, root), file=sys.stderr)
            except BaseException:
                shutil.rmtree(fresh, ignore_errors=True)
                raise
            # The old site. Of many pages that takes long on a busy disk, and nobody need wait for it.
            threading.Thread(target=shutil.rmtree, args=(fresh, True), name=f"remove {fresh.name}").start()
    except OSError as error:
        raise Abort(f"{faults.of_file(error, site, root)}\n{NOTHING_WRITTEN}") from error
    except BrokenProcessPool as error:
        worker.cache_clear()
        raise Abort(f"{faults.of_builder()}\n{NOTHING_WRITTEN}") from error


def make_ahead(changed: Iterable[str], site: Path, root: Path = ROOT) -> dict[str, str]:
    """What the pages of edited files hold, by their addresses, before the site is built anew."""
    code, paths_ = last_change(root), tuple(changed)
    made = {
        lang: worker(str(root / name), code).submit(builder.make_ahead, str(root), lang, paths_, str(site / lang))
        for lang, name in CONFIGS.items()
    }
    return {f"/{lang}/{path}": content for lang, done in made.items() for path, content in done.result().items()}


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Holds a lock on the folder that a site stands in; waits, and says so, while another build holds it.

    The system lets go of it when the process ends, however it ends.
    """
    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"another build writes to {folder}: waiting for its end", file=sys.stderr)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def remove_what_was_left(site: Path) -> None:
    """Removes what builds of this site that were killed have left beside it."""
    for left in site.parent.glob(f"{site.name}.new-*"):
        shutil.rmtree(left, ignore_errors=True)


def write(fresh: Path, site_url: str, root: Path) -> None:
    """Writes a whole site into a new folder; raises `Abort` with all that is wrong."""
    jobs = [(str(root / name), str(fresh / lang), f"{site_url}{lang}/") for lang, name in CONFIGS.items()]
    if found := build_each(jobs, last_change(root)):
        raise Abort("\n".join([*found, NOTHING_WRITTEN]))
    front(fresh, site_url, root)
    keeping.complete(fresh)


def last_change(root: Path) -> float:
    """When the library or the configuration was last changed. Editors' own files may come and go meanwhile."""
    files = (*root.glob("mkdocs*.yml"), *(root / "hooks").rglob("*"))
    return max(modified(path) for path in files if path.suffix in (".py", ".yml"))


def modified(path: Path) -> float:
    """When a file was last changed; 0 where it is not there."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0


def front(site: Path, site_url: str, root: Path) -> None:
    """The landing page, 404.html and what they need, whose links hold under any sub-path; and what hosts read."""
    base = urlsplit(site_url).path or "/"
    for path in sorted((root / "front").glob("[!.]*")):
        target = site / path.name
        if path.suffix == ".html":
            target.write_text(path.read_text(encoding="utf-8").replace("{{ base }}", base), encoding="utf-8")
        else:
            shutil.copyfile(path, target)
    for path in (site / "zh/shared").glob("*"):  # the same for both languages
        path.rename(site / path.name)
    shutil.rmtree(site / "zh/shared", ignore_errors=True)
    for lang in CONFIGS:
        (site / lang / "404.html").unlink(missing_ok=True)


def main() -> int:
    # Ctrl+C ends this at once, and the builders with it; the site stays as it was.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
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
