"""Serves the built site at one address and builds it again after an edit; HOST and PORT are environment variables."""

import errno
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import FrameType
from typing import NoReturn

from mkdocs.exceptions import Abort

import faults
from build import CONFIGS, NOTHING_WRITTEN, ROOT, build_all, make_ahead, worker
from edition.base.findings import EditionError, Finding
from preview_server import Builds, Server

SITE = ROOT / "site"
WATCHED = ("docs", "sources", "data", "overrides", "front", "hooks", *CONFIGS.values())
EDITED = ("docs/texts/", "docs/glossary/")  # whose files have pages that can be made by themselves
# How often the files are looked at, and how long they must stay as they are before a build begins, in seconds.
INTERVAL, QUIET = 0.2, 0.05
# How long further edits are waited for behind one that is shown at once, as a part of what the last build took: while a
# build runs, no edit is shown.
PATIENCE = 0.1
# What a file is known by: the time of its last change and its size.
Seen = dict[str, tuple[int, int]]


def address(environment: Mapping[str, str]) -> tuple[str, int]:
    """The host and the port to serve at; raises `EditionError` where the port is none."""
    host, port = environment.get("HOST", "127.0.0.1"), environment.get("PORT", "8000")
    if not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
        fact = f"PORT is {port!r}, which is no port"
        raise EditionError([Finding("tools/serve.py", 1, "port-unknown", fact, "Name one from 1024 to 65535")])
    return host, int(port)


def bound(host: str, port: int, site: Path, builds: Builds) -> Server:
    """A server that holds its address; raises `EditionError` where it cannot have it."""
    try:
        return Server(host, port, site, builds)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        fact = f"{host}:{port} is in use" if taken else f"{host}:{port} cannot be had: {error.strerror}"
        remedy = f"End what uses it, or choose another: make serve PORT={port % 65535 + 1}"
        raise EditionError([Finding("tools/serve.py", 1, "port-taken", fact, remedy)]) from error


def files(folder: Path) -> Iterator[os.DirEntry[str]]:
    """The files of a folder and its folders, but hidden ones and what Python compiles; none that have just gone."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from files(Path(entry.path))
        else:
            yield entry


def seen(root: Path) -> Seen:
    """All watched files as they are now."""
    found: Seen = {}
    for name in WATCHED:
        path = root / name
        for entry in files(path) if path.is_dir() else [path]:
            try:
                stat = entry.stat()
            except OSError:  # a file that has just gone, a link to nothing
                found[os.fspath(entry)] = (0, 0)
            else:
                found[os.fspath(entry)] = (stat.st_mtime_ns, stat.st_size)
    return found


def changed(root: Path, built: Seen) -> Seen:
    """Waits until the files are not as they were built, and nobody is writing them; returns them as they are then."""
    now = seen(root)
    while now == built:
        time.sleep(INTERVAL)
        now = seen(root)
    return settled(root, now)


def settled(root: Path, now: Seen) -> Seen:
    """Waits until nobody is writing the files; returns them as they are then."""
    while True:
        time.sleep(QUIET)
        again = seen(root)
        if again == now:
            return now
        now = again


def shown_at_once(root: Path, before: Seen, now: Seen, pause: float, show: Callable[[list[str]], None]) -> Seen:
    """Shows edited files, and further ones as they come, until none has come for a time or another file has changed.

    Returns the files as they are then.
    """
    show(edited(before, now, root))
    ends = time.monotonic() + pause
    while edited(before, now, root) and time.monotonic() < ends:
        time.sleep(INTERVAL)
        if (again := seen(root)) != now:
            now = settled(root, again)
            show(edited(before, now, root))
            ends = time.monotonic() + pause
    return now


def edited(before: Seen, now: Seen, root: Path) -> list[str]:
    """The texts and terms that were edited, from the root; none where other files were, or a file came or went."""
    if before.keys() != now.keys():
        return []
    paths_ = [Path(path).relative_to(root).as_posix() for path in now if now[path] != before[path]]
    return paths_ if all(path.startswith(EDITED) for path in paths_) else []


def show_ahead(paths_: list[str], site: Path, builds: Builds) -> None:
    """Shows the pages of edited files, whose build takes longer. What is wrong with them the build says."""
    try:
        if paths_ and (ahead := make_ahead(paths_, site)):
            builds.show(ahead)
    except Exception:  # as in `rebuild`: nothing in a hook being edited may end the server
        worker.cache_clear()


def rebuild(site: Path, site_url: str) -> tuple[str, ...]:
    """Builds the site as its files are now; where that fails, says why, line by line, and leaves the old site."""
    began = time.perf_counter()
    try:
        build_all(site, site_url)
    except Abort as error:
        wrong = str(error)
    except (
        Exception
    ) as error:  # a fault in a hook being edited must not end the server: it is shown, and the next edit tried
        traceback.print_exc()
        worker.cache_clear()
        wrong = f"{faults.of_code(error)}\n{NOTHING_WRITTEN}"
    else:
        print(f"built site/ in {time.perf_counter() - began:.1f} s", file=sys.stderr)
        return ()
    print(f"{wrong}\nnot built: the site stays as it was", file=sys.stderr)
    return tuple(line for line in wrong.splitlines() if line != NOTHING_WRITTEN)


def end(number: int, _: FrameType | None) -> NoReturn:
    """Ends at once, whatever is being built: the builders end with this process, and the site stays as it was."""
    print(file=sys.stderr)
    os._exit(0 if number == signal.SIGINT else 128 + number)


def main() -> int:
    builds = Builds()
    try:
        host, port = address(os.environ)
        server = bound(host, port, SITE, builds)
    except EditionError as error:
        print(error, file=sys.stderr)
        return 1
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
    threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    shown = f"[{host}]" if ":" in host else host
    site_url, built = f"http://{shown}:{port}/", Seen()
    print(f"reading at {site_url}, Ctrl+C ends", file=sys.stderr)
    took = 0.0
    while True:
        now = changed(ROOT, built)
        built = shown_at_once(ROOT, built, now, took * PATIENCE, lambda paths_: show_ahead(paths_, SITE, builds))
        began = time.perf_counter()
        builds.tell(rebuild(SITE, site_url))
        took = time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
