"""A server for the site while it is edited: it puts what is wrong into each page, and tells each page of new builds.

What it puts in never gets into site/. The pages keep their Content-Security-Policy.
"""

import io
import os
import socket
import threading
import time
from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import parse_qs, unquote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import paths  # first: through it the library is found
from edition.base.interface import Ui, words_under
from edition.model.languages.languages import LANGUAGES
from edition.model.outputs.download import filled_as

OWN = paths.ROOT / "tools/preview"
OWN_FILES = {"/preview/reload.js": "text/javascript", "/preview/banner.css": "text/css"}
# How long a page's question stays open, in seconds.
PATIENCE = 25.0
BEGIN, END = '<article class="md-content__inner md-typeset">', "</article>"  # of what a page holds, in its frame


class Builds:
    """Which build the site is of, and what is wrong with the files since."""

    def __init__(self) -> None:
        self.number = 0
        self.wrong: tuple[str, ...] = ()
        self.ahead: Mapping[str, str] = {}  # what pages hold that the site does not have yet, by their addresses
        self.changed = threading.Condition()
        self.begun = int(time.time())

    @property
    def name(self) -> str:
        """A name that no other build has, one of an earlier server neither."""
        return f"{self.begun}-{self.number}"

    def tell(self, wrong: tuple[str, ...] = ()) -> None:
        """Tells the pages that the site was built, or what kept it from being built."""
        with self.changed:
            self.number += 1
            self.wrong, self.ahead = wrong, {}
            self.changed.notify_all()

    def show(self, ahead: Mapping[str, str]) -> None:
        """Shows pages of edited files, until the site is built with them or cannot be."""
        with self.changed:
            self.number += 1
            self.ahead = ahead
            self.changed.notify_all()

    def after(self, name: str) -> str:
        """The name of the present build: at once where it is another than the one given, else when there is another."""
        with self.changed:
            self.changed.wait_for(lambda: self.name != name, PATIENCE)
            return self.name


class Server(ThreadingHTTPServer):
    """Serves a folder; binds its address when it is made, and raises `OSError` where it cannot."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, port: int, folder: Path, builds: Builds) -> None:
        self.folder, self.builds = folder, builds
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no fault of the site."""


class Handler(SimpleHTTPRequestHandler):
    """Serves files as they are on the disk now, pages with the banner; 404.html for what is not there."""

    server: Server

    def __init__(self, request: Any, client_address: Any, server: Server) -> None:
        super().__init__(request, client_address, server, directory=str(server.folder))

    def log_message(self, *_: object) -> None:
        pass

    def end_headers(self) -> None:
        # Two builds of one second would look the same to a browser that keeps files.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        address = urlsplit(self.path)
        if address.path == "/preview/build":
            name = self.server.builds.after("".join(parse_qs(address.query).get("after", [])))
            return self.send(HTTPStatus.OK, name.encode(), "text/plain")
        if kind := OWN_FILES.get(address.path):
            return self.send(HTTPStatus.OK, (OWN / Path(address.path).name).read_bytes(), kind)
        path = self.translate_path(self.path)
        if "\0" in path:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        if address.path.endswith("/"):
            path = os.path.join(path, "index.html")
        return self.send_page(path) if path.endswith(".html") else super().send_head()

    def send_page(self, path: str, status: HTTPStatus = HTTPStatus.OK) -> io.BytesIO | None:
        """Sends a page with the banner; where it is not there any more, 404.html."""
        try:
            page = Path(path).read_bytes()
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        if content := self.server.builds.ahead.get(unquote(urlsplit(self.path).path)):
            page = in_frame(page.decode(), content).encode()
        return self.send(status, self.with_banner(page), "text/html; charset=utf-8")

    def with_banner(self, page: bytes) -> bytes:
        """A page with the banner at its end."""
        builds = self.server.builds
        banner = filled("banner.html", self.ui(), wrong=builds.wrong, build=builds.name).encode()
        body, end, rest = page.rpartition(b"</body>")
        return body + banner + end + rest if end else page + banner

    def send(self, status: HTTPStatus, content: bytes, kind: str) -> io.BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there is answered by 404.html; where there is no site at all, that is said."""
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        missing = self.server.folder / "404.html"
        try:
            page, status = missing.read_bytes(), HTTPStatus.NOT_FOUND
        except OSError:
            page, status = filled("none.html", self.ui()).encode(), HTTPStatus.SERVICE_UNAVAILABLE
        content = self.send(status, self.with_banner(page), "text/html; charset=utf-8")
        if self.command != "HEAD":
            self.wfile.write(content.getvalue())

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """A folder without a page is nothing to see."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def ui(self) -> Ui:
        """The interface's language of the page that was asked for."""
        return "en" if self.path.startswith("/en/") else "zh"


@cache
def environment() -> Environment:
    return Environment(loader=FileSystemLoader(OWN), autoescape=True, undefined=StrictUndefined)


def filled(template: str, ui: Ui, **data: object) -> str:
    """One of the templates in preview/, with the interface's words."""
    words = words_under("preview-", ui)
    return environment().get_template(template).render(words=words, tag=LANGUAGES[ui].tag, **data)


def in_frame(page: str, content: str) -> str:
    """A built page with other content; as it was where it holds nothing that begins as the content does.

    What builds fill in when all files are there stays.

    >>> in_frame(f'{BEGIN}<a>edit</a><h1 id="title">Old</h1><p>x</p>{END}<p>', '<h1 id="title">New</h1>')[46:]
    '<a>edit</a><h1 id="title">New</h1></article><p>'
    """
    head, _, rest = page.partition(BEGIN)
    inner, _, tail = rest.partition(END)
    before, found, _ = inner.partition(content[: content.index(">") + 1])
    return f"{head}{BEGIN}{before}{filled_as(content, inner)}{END}{tail}" if found else page
