"""The built site on a port of its own, and a Chromium that notes every fault of every page it opens."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
HEIGHT = {1440: 900, 390: 844}

Open = Callable[..., Page]


class Handler(SimpleHTTPRequestHandler):
    """Serves files in silence, and 404.html for what is not there, as a static host does."""

    def __init__(self, *args: object, missing: Path, **options: object) -> None:
        self.missing = missing
        super().__init__(*args, **options)

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            return super().send_error(code, message, explain)
        body = self.missing.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    # Chromium keeps connections open that it never uses; nobody waits for them.
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no fault of the site."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site: a copy is served, so that a build meanwhile does not take it away."""
    built = ROOT / "site"
    if not (built / "zh/index.html").is_file():
        pytest.fail("site/ is not built: run `make build`")
    # Under the sub-path the site was built for; the theme's instant navigation asks the sitemap which pages are ours.
    sitemaps = {lang: (built / lang / "sitemap.xml").read_text(encoding="utf-8") for lang in ("zh", "en")}
    built_for = sitemaps["zh"].split("<loc>", 1)[1].split("zh/<", 1)[0]
    base = urlsplit(built_for).path
    root = tmp_path_factory.mktemp("served")
    copy = root / base.strip("/")
    shutil.copytree(built, copy, dirs_exist_ok=True)
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(root), missing=copy / "404.html")) as server:
        address = f"http://127.0.0.1:{server.server_port}{base}"
        for lang, text in sitemaps.items():
            (copy / lang / "sitemap.xml").write_text(text.replace(built_for, address), encoding="utf-8")
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield address
        server.shutdown()
        thread.join()
    shutil.rmtree(root)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.fail(f"no Chromium: none of {', '.join(CHROMIUM)} is on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Browser, site: str) -> Iterator[Open]:
    """Opens a path of the site in a new context; afterwards no page may have left the host or logged an error."""
    contexts, faults = [], []

    def note(page: Page) -> None:
        def logged(message: object) -> None:
            if message.type != "error" or ("404" in message.text and message.location["url"].endswith("/no/such/page")):
                return
            faults.append(f"{page.url}: {message.text}")

        page.on("console", logged)
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))

    def request(sent: object) -> None:
        if not sent.url.startswith((site, "data:", "blob:")):
            faults.append(f"request to another host: {sent.url}")

    def open_page(path: str, width: int = 1440, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": HEIGHT[width]}, **options)
        context.set_default_timeout(8000)
        context.on("request", request)
        context.on("page", note)
        contexts.append(context)
        page = context.new_page()
        page.goto(site + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)
