"""Completes what the site offers to be kept in a browser, when all its files are there."""

from pathlib import Path

from ..model.languages.languages import LANGUAGES
from ..publish import keeping


def complete(site: Path) -> None:
    """Completes the lists of both languages, and the pages that say how much there is to keep."""
    for ui in LANGUAGES:
        for path, content in keeping.completed(site / ui):
            path.write_text(content, encoding="utf-8")
