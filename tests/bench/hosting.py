"""A host as most sites have it: text is sent compressed, what was fetched is fresh for ten minutes, and for what is not
there the site has a page of its own. It counts."""

from __future__ import annotations

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

TEXT = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}


@dataclass(frozen=True)
class Sent:
    """An answer: the path that was asked for, and the bytes of its head and body as they were sent."""

    path: str
    bytes: int


@cache
def packed(path: Path) -> bytes:
    """A file under `gzip -6`, which is what servers do."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class Host(ThreadingHTTPServer):
    """Serves a folder, and notes what it sends."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, folder: Path) -> None:
        self.sent: list[Sent] = []
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(folder)))

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no fault of the site."""


class Handler(SimpleHTTPRequestHandler):
    """Keeps its connection open, as hosts do: else each file would cost a handshake."""

    server: Host
    protocol_version = "HTTP/1.1"
    head = length = 0

    def log_message(self, *_: object) -> None:
        pass

    def send_header(self, keyword: str, value: str) -> None:
        super().send_header(keyword, value)
        self.head += len(f"{keyword}: {value}\r\n")
        if keyword == "Content-Length":
            self.length = int(value)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        # Noted before the last byte leaves: whoever has the page finds what it cost.
        self.server.sent.append(Sent(urlsplit(self.path).path, self.head + len("\r\n") + self.length))
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The head of an answer, and its body: packed where it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        self.head, self.length = len("HTTP/1.1 200 OK\r\n"), 0
        if not path.exists():
            return self.text(Path(self.directory, "404.html"), 404)
        if path.suffix not in TEXT or not urlsplit(self.path).path.endswith(("/", path.name)):
            return super().send_head()
        return self.text(path, 200)

    def text(self, path: Path, status: int) -> io.BytesIO:
        """A file of text, packed; its head is sent."""
        body = packed(path)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@contextmanager
def hosted(folder: Path) -> Iterator[tuple[Host, str]]:
    """A folder on a port of its own, and its address."""
    with Host(folder) as host:
        threading.Thread(target=host.serve_forever, args=(0.05,), daemon=True).start()
        yield host, f"http://127.0.0.1:{host.server_port}/"
        host.shutdown()
