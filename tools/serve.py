"""Serves the built site at one address and builds it again after an edit; HOST and PORT are environment variables."""

import logging
import os
import re
import signal
import sys
import time
import traceback

from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from build import CONFIGS, ROOT, build_all, worker

SITE = ROOT / "site"
WATCHED = ("docs", "data", "sources", "overrides", "front", "hooks", *CONFIGS.values())
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


class Server(LiveReloadServer):
    """Sends pages without their Content-Security-Policy, which would stop the reloading script; site/ keeps it."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        bare = POLICY.sub(b"", content)
        return super()._inject_js_into_html(bare, epoch)  # type: ignore[no-any-return,no-untyped-call]  # MkDocs gives it no types


def rebuild(site_url: str) -> None:
    """Builds the site as its files are now; where that fails, says why and leaves the old site."""
    began = time.perf_counter()
    try:
        build_all(SITE, site_url)
    except Abort as error:
        print(f"{error}\nnot built: the site stays as it was", file=sys.stderr)
    except Exception:  # a fault in a hook being edited must not end the server: it is shown, and the next edit tried
        traceback.print_exc()
        worker.cache_clear()
        print("not built: the site stays as it was", file=sys.stderr)
    else:
        print(f"built site/ in {time.perf_counter() - began:.1f} s", file=sys.stderr)


def main() -> None:
    # Ended otherwise than by Ctrl+C, it would leave the builders behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    host, port = os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8000"))
    site_url = f"http://{host}:{port}/"
    rebuild(site_url)
    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    server = Server(lambda: rebuild(site_url), host, port, str(SITE), polling_interval=0.2)
    missing = SITE / "404.html"
    server.error_handler = lambda code: missing.read_bytes() if code == 404 and missing.exists() else None
    for path in WATCHED:
        server.watch(str(ROOT / path))
    print(f"reading at {site_url}, Ctrl+C ends", file=sys.stderr)
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives it no types
    except KeyboardInterrupt:
        print(file=sys.stderr)
    finally:
        server.shutdown()


if __name__ == "__main__":
    main()
