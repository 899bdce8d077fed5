"""What the interface says in generated pages, in its two languages; the words are in interface.yml."""

from functools import cache
from pathlib import Path
from typing import Literal, cast

from .findings import read_yaml

Ui = Literal["zh", "en"]


@cache
def words() -> dict[str, tuple[str, str]]:
    """Every word by its name: Chinese, English."""
    text = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
    return cast(dict[str, tuple[str, str]], read_yaml(text))


def word(name: str, ui: Ui) -> str:
    """One of the interface's words.

    >>> word("glossary", "en")
    'Glossary'
    """
    return words()[name][0 if ui == "zh" else 1]


def named(prefix: str, ui: Ui) -> dict[str, str]:
    """The words whose names begin so, by the rest of their names.

    >>> named("search-", "en")["both"]
    'Both'
    """
    return {name.removeprefix(prefix): word(name, ui) for name in words() if name.startswith(prefix)}
