"""Builds under attack: readers ask for pages while the site is built anew, and builds are killed at random moments.

Every reply must be a whole file of one build or another, and after every kill the site is that of one build, with no
process of the killed one left.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from attack import places
from browsing import Server
from build import build_all, worker
from trees import BUILDING, copied, forget_places

ADDRESS = "http://127.0.0.1:8000/"
HOME = "docs/index.en.md"
# So many files are asked for, one after the other, by so many readers at once.
ASKED, READERS = 60, 20
# How long a process may take to notice that its parent is gone, in seconds.
NOTICE = 5.0
MARK = "XINZHI_TRIAL"


@dataclass
class Load:
    """How many requests were sent in how many seconds, and what went wrong with some."""

    requests: int = 0
    seconds: float = 0.0
    rebuilds: int = 0
    failures: list[str] = field(default_factory=list)


@dataclass
class Kills:
    """How many builds were killed, how many of them had ended before, and what was wrong afterwards."""

    killed: int = 0
    ended: int = 0
    faults: list[str] = field(default_factory=list)


def small(folder: Path) -> Path:
    """A repository of one text, with the tools."""
    tree = copied(folder, *BUILDING, "tools")
    forget_places(tree)
    for name in ("docs/texts", "docs/glossary"):
        shutil.rmtree(tree / name)
    places.write(tree, {})
    return tree


def whole(folder: Path) -> Path:
    """The whole repository, as far as it is built."""
    return copied(folder, *BUILDING, "tools", "sources")


def edit(tree: Path, number: int) -> None:
    """Changes the home page, so that the next build is another one."""
    home = tree / HOME
    home.write_text(re.sub(r"^# (?:\d+ )?", f"# {number} ", home.read_text(encoding="utf-8")), encoding="utf-8")


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def files(site: Path) -> dict[str, str]:
    """The digest of every file of a site, by its path."""
    paths = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): digest(path.read_bytes()) for path in paths}


class Readers:
    """Asks a server for the files of a site, so many a second in all, until it is told to stop."""

    def __init__(self, port: int, paths: list[str], rate: int) -> None:
        self.port, self.paths, self.rate = port, paths, rate
        self.replies: list[tuple[str, int, str]] = []
        self.failures: list[str] = []
        self.begun = time.monotonic()
        self.stopped = threading.Event()
        self.threads = [threading.Thread(target=self.ask, args=(number,)) for number in range(READERS)]
        for thread in self.threads:
            thread.start()

    def ask(self, number: int) -> None:
        """One reader: a request at each of its moments, late where the machine is slow, but never left out."""
        turn = number
        while not self.stopped.wait(max(0.0, self.begun + turn / self.rate - time.monotonic())):
            path = self.paths[turn % len(self.paths)]
            try:
                connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
                connection.request("GET", f"/{path}")
                reply = connection.getresponse()
                self.replies.append((path, reply.status, digest(reply.read())))
                connection.close()
            except OSError as error:
                self.failures.append(f"{path}: {error}")
            turn += READERS

    def stop(self) -> float:
        """Stops all readers; how long they have asked, in seconds."""
        self.stopped.set()
        for thread in self.threads:
            thread.join()
        return time.monotonic() - self.begun


def under_load(tree: Path, rebuilds: int, rate: int) -> Load:
    """Builds the site again and again while it is read."""
    site, known = tree / "site", defaultdict[str, set[str]](set)

    def built(number: int) -> None:
        edit(tree, number)
        build_all(site, ADDRESS, tree)
        for path, found in files(site).items():
            known[path].add(found)

    built(0)
    homes = [path for path in files(site) if path.endswith("index.html") and path.count("/") < 2]
    paths = homes + random.Random(1).sample(sorted(files(site)), ASKED)
    with Server(site, missing=site / "404.html") as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        readers = Readers(server.server_port, paths, rate)
        for number in range(1, rebuilds + 1):
            built(number)
        seconds = readers.stop()
        server.shutdown()
    worker.cache_clear()
    wrong = [
        f"{path}: {status}" for path, status, found in readers.replies if status != 200 or found not in known[path]
    ]
    return Load(len(readers.replies) + len(readers.failures), seconds, rebuilds, readers.failures + wrong)


def left(mark: str) -> list[str]:
    """The processes whose environment holds the mark, as their commands."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"{MARK}={mark}".encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode()[:80])
        except OSError:
            continue
    return found


def none_left(mark: str) -> list[str]:
    """What is left of a killed build after it has had the time to notice."""
    end = time.monotonic() + NOTICE
    while (found := left(mark)) and time.monotonic() < end:
        time.sleep(0.1)
    return found


def kills(tree: Path, times: int, seed: int) -> Kills:
    """Kills builds at random moments of the time that a whole one takes; the last one is let end."""
    tally, chance = Kills(), random.Random(seed)
    command = [sys.executable, "tools/build.py"]
    began = time.monotonic()
    subprocess.run(command, cwd=tree, check=True, capture_output=True)
    takes = time.monotonic() - began
    complete = [files(tree / "site")]
    for number in range(1, times + 1):
        edit(tree, number)
        mark = f"{os.getpid()}-{number}"
        build = subprocess.Popen(command, cwd=tree, env={**os.environ, MARK: mark}, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, takes))
        tally.ended += build.poll() is not None
        build.send_signal(signal.SIGKILL)
        build.wait()
        tally.killed += 1
        tally.faults += [f"kill {number}: left {one}" for one in none_left(mark)]
        now = files(tree / "site")
        # A build that was killed late has put its site in place already: then all of it is there.
        if now not in complete:
            complete.append(now) if is_of_build(tree, now, number) else tally.faults.append(f"kill {number}: not whole")
    subprocess.run(command, cwd=tree, check=True, capture_output=True)
    tally.faults += [f"left on the disk: {path.name}" for path in tree.glob("site.new-*")]
    return tally


def is_of_build(tree: Path, now: dict[str, str], number: int) -> bool:
    """Whether a site is what a build that nobody disturbs makes of the files as they are."""
    build_all(tree / "undisturbed", ADDRESS, tree)
    worker.cache_clear()
    return files(tree / "undisturbed") == now
