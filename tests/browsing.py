"""What the browser tests share: a server for the built site, and the way a test opens a page of it."""

from __future__ import annotations

import os
import shutil
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal, Protocol, TypedDict, Unpack
from urllib.parse import urlsplit

from playwright.sync_api import FloatRect, Locator, Page, ViewportSize

WIDTHS = [1440, 390]
HEIGHTS = {390: 844, 820: 1180, 1440: 900}
# How long Chromium may take for one step, in milliseconds: other tests may run beside this one.
PATIENCE = 15_000
# What Chromium raises where a page comes too late for the transition from the one before: it is shown without.
LATE = "Transition was aborted because of invalid state"
Scheme = Literal["light", "dark"]


class Options(TypedDict, total=False):
    """What a test may ask of a browser's context, as Playwright names it."""

    java_script_enabled: bool
    color_scheme: Scheme
    bypass_csp: bool
    locale: str
    permissions: list[str]
    reduced_motion: Literal["reduce", "no-preference"]
    has_touch: bool
    is_mobile: bool


class Visit(Protocol):
    """Opens a path of the site in a context of its own, in a window of one of the widths."""

    def __call__(self, path: str, width: int = 1440, **options: Unpack[Options]) -> Page: ...


def box(element: Locator) -> FloatRect:
    """Where an element stands in the window, in CSS pixels; it must be shown."""
    found = element.bounding_box()
    assert found, f"{element} is not shown"
    return found


def attribute(element: Locator, name: str) -> str:
    """What an element's attribute says; it must have one of that name."""
    value = element.get_attribute(name)
    assert value is not None, f"{element} has no {name}"
    return value


def window(page: Page) -> ViewportSize:
    """The width and height of a page's window, in CSS pixels."""
    assert page.viewport_size
    return page.viewport_size


class Server(ThreadingHTTPServer):
    """Serves a folder. It waits for no connection to end: Chromium keeps some open that it never uses."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, folder: Path, missing: Path) -> None:
        self.folder, self.missing = folder, missing
        super().__init__(("127.0.0.1", 0), Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no fault of the site."""


class Handler(SimpleHTTPRequestHandler):
    """Serves files in silence, and 404.html for what is not there, as a static host does."""

    server: Server

    def __init__(self, request: Any, client_address: Any, server: Server) -> None:
        super().__init__(request, client_address, server, directory=str(server.folder))

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            return super().send_error(code, message, explain)
        body = self.server.missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def sitemaps(site: Path) -> dict[Path, str]:
    """The text of both languages' sitemaps, by their paths in the site."""
    paths = [Path(lang, "sitemap.xml") for lang in ("zh", "en")]
    return {path: (site / path).read_text(encoding="utf-8") for path in paths}


def built_for(site: Path) -> str:
    """The address that a site was built for, as its sitemap names it."""
    chinese = next(iter(sitemaps(site).values()))
    return chinese.split("<loc>", 1)[1].split("zh/<", 1)[0]


def note_errors(page: Page, faults: list[str]) -> None:
    """Adds to the faults whatever error a page raises, but its own about a transition given up."""

    def note(error: object) -> None:
        if LATE not in str(error):
            faults.append(f"{page.url}: {error}")

    page.on("pageerror", note)


def linked(source: str, target: str) -> None:
    """Makes a second name for a file; a copy where the two names would stand on different disks."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def kept(site: Path, folder: Path) -> Path:
    """The site's folder among those served: second names of its files, at the path that the site was built for.

    A build that replaces `site/` meanwhile does not take them away.
    """
    place = folder / urlsplit(built_for(site)).path.strip("/")
    shutil.copytree(site, place, copy_function=linked, dirs_exist_ok=True)
    return place


def readdressed(place: Path, address: str) -> None:
    """Writes into the kept site's sitemaps where it is served: the theme asks them which pages it may load itself."""
    built = built_for(place)
    for path, text in sitemaps(place).items():
        # Written anew, not over: the file that was built keeps its words.
        (place / path).unlink()
        (place / path).write_text(text.replace(built, address), encoding="utf-8")
