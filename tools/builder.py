"""What a builder does: a process that builds one language, stays for the next build, and ends with its parent."""

import logging
import os
import signal
import sys
import threading
from logging.handlers import BufferingHandler
from multiprocessing import parent_process
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from edition.base.interface import Ui


def begin() -> None:
    """Leaves Ctrl+C to the parent, and ends when the parent does, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """Waits for the end of the parent. What this process is writing then is nobody's: the next build removes it."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def make_ahead(root: str, lang: str, changed: tuple[str, ...], site: str) -> dict[str, str]:
    """What the pages of edited files hold, by their addresses under the site of a language."""
    # The library of the site that this process has built: a hook of that site has found it first.
    from edition.commands.ahead import ahead

    ui: Ui = "en" if lang == "en" else "zh"
    return ahead(Path(root), ui, changed, Path(site))


def build_one(config: str, site: str, site_url: str) -> list[str]:
    """Builds the site of one configuration; returns what is wrong: warnings fail the build as `--strict` does.

    Raises `OSError` where a file cannot be read or written.
    """
    warnings, aborted = BufferingHandler(sys.maxsize), []
    warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        build(load_config(config, site_dir=site, site_url=site_url))
    except Abort as error:
        aborted.append(str(error))
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)
    return [f"{record.levelname}: {record.getMessage()}" for record in warnings.buffer] + aborted
