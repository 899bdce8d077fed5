"""The built site on a port of its own, and a Chromium that notes every fault of every page it opens.

Where several processes run the tests, each has its own port and its own Chromium.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from typing import Unpack
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from browsing import HEIGHTS, PATIENCE, Options, Server, Visit, built_for, kept, note_errors, readdressed
from corpus import ROOT

# The first has no windows and takes a quarter less of the processor.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# For each window Chromium opens pages of its own, for what drops down from an address bar that nobody sees: they take
# more of the processor than an empty page. The last list of features holds, so that Playwright's own is repeated here.
UNSEEN = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxSimplification")
OF_PLAYWRIGHT = (
    "AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter",
    "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)  # fmt: skip
ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    f"--disable-features={','.join((*UNSEEN, *OF_PLAYWRIGHT))}",
]  # fmt: skip

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site."""
    built = ROOT / "site"
    if not (built / "zh/index.html").is_file():
        pytest.fail("site/ is not built: run `make build`")
    folder = tmp_path_factory.mktemp("served")
    place = kept(built, folder)
    with Server(folder, missing=place / "404.html") as server:
        address = f"http://127.0.0.1:{server.server_port}{urlsplit(built_for(place)).path}"
        readdressed(place, address)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield address
        server.shutdown()
        thread.join()
    shutil.rmtree(folder)


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
def visit(chromium: Browser, site: str) -> Iterator[Visit]:
    """Opens a path of the site in a new context; afterwards no page may have left the host or logged an error."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def note(page: Page) -> None:
        def logged(message: ConsoleMessage) -> None:
            expected = "404" in message.text and message.location["url"].endswith("/no/such/page")
            if message.type == "error" and not expected:
                faults.append(f"{page.url}: {message.text}")

        page.on("console", logged)
        note_errors(page, faults)

    def request(sent: Request) -> None:
        if not sent.url.startswith((site, "data:", "blob:")):
            faults.append(f"request to another host: {sent.url}")

    def open_page(path: str, width: int = 1440, **options: Unpack[Options]) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": HEIGHTS[width]}, **options)
        context.set_default_timeout(PATIENCE)
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
