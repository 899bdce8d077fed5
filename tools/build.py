"""Builds the whole site into site/: both languages, the landing page and the page for addresses that are not there."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

ROOT = Path(__file__).resolve().parent.parent
CONFIGS = {"zh": "mkdocs.yml", "en": "mkdocs.en.yml"}


class Counter(logging.Handler):
    """Counts warnings, so that they fail the build as `--strict` does."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1
        print(f"{record.levelname}: {record.getMessage()}", file=sys.stderr)


def build_all(site: Path, site_url: str) -> None:
    """Writes the site into a folder; raises `Abort` and leaves the folder as it was where anything is wrong."""
    fresh = site.with_name(f"{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    counter = Counter()
    logging.getLogger("mkdocs").addHandler(counter)
    try:
        for lang, name in CONFIGS.items():
            config = load_config(str(ROOT / name), site_dir=str(fresh / lang), site_url=f"{site_url}{lang}/")
            build(config, dirty=False)
        if counter.count:
            raise Abort(f"{counter.count} warnings: the build is strict")
        front(fresh, site_url)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    finally:
        logging.getLogger("mkdocs").removeHandler(counter)
    shutil.rmtree(site, ignore_errors=True)
    fresh.rename(site)


def front(site: Path, site_url: str) -> None:
    """The landing page and 404.html, with what they need; their links hold under any sub-path."""
    base = urlsplit(site_url).path or "/"
    for path in sorted((ROOT / "front").iterdir()):
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
