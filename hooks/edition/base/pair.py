"""What `edition.yml` says, in the root of a repository: in which language the originals are, and words for it.

Where there is no such file, the originals are Chinese. What is wrong in it the check and each build say by its schema.
"""

from pathlib import Path
from typing import Any, Literal

from .yaml_nodes import plain, read_nodes

Lang = Literal["zh", "en"]  # the original, whatever language that is, and its English
NAME = "edition.yml"
FILE = Path(__file__).parents[3] / NAME
SOURCES = ("chinese", "japanese")  # what it may name: modules of the room `model`, listed in languages.py


def said() -> dict[str, Any]:
    """What the file says, as far as it can be read."""
    node, _ = read_nodes(FILE.read_text("utf-8", "replace"), NAME, "edition-broken") if FILE.is_file() else (None, [])
    value = plain(node) if node else None
    return value if isinstance(value, dict) else {}


def source() -> str:
    """The language of the originals."""
    return str(said().get("source", SOURCES[0]))


def words() -> dict[str, tuple[str, str]]:
    """Words of the interface that this edition says otherwise, by their names: Chinese, English."""
    own = said().get("words")
    return {name: tuple(both) for name, both in own.items() if len(both) == 2} if isinstance(own, dict) else {}
