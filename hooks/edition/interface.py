"""What the interface says in generated pages, in its two languages; the words are in interface.yml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, cast

import yaml

Ui = Literal["zh", "en"]


@cache
def words() -> dict[str, tuple[str, str]]:
    """Every word by its name: Chinese, English."""
    text = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
    return cast(dict[str, tuple[str, str]], yaml.safe_load(text))


def word(name: str, ui: Ui) -> str:
    """One of the interface's words.

    >>> word("glossary", "en")
    'Glossary'
    """
    return words()[name][0 if ui == "zh" else 1]
