"""What the interface says in generated pages, in its two languages; the words are in interface.yml."""

from functools import partial
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemBytecodeCache

from . import pair
from .yaml_nodes import plain, read_nodes

Ui = Literal["zh", "en"]
FILE = Path(__file__).with_suffix(".yml")
NODE, _ = read_nodes(FILE.read_text("utf-8", "replace"), FILE.name, "words-broken")
# Every word by its name, Chinese and English: those of edition.yml in the place of our own.
# What is wrong in the file, the check and each build say by its schema.
OURS = plain(NODE)
WORDS: dict[str, tuple[str, str]] = (OURS if isinstance(OURS, dict) else {}) | pair.words()


def word(name: str, ui: Ui) -> str:
    """One of the interface's words.

    >>> word("glossary", "en")
    'Glossary'
    """
    return WORDS[name][0 if ui == "zh" else 1]


def words_under(prefix: str, ui: Ui) -> dict[str, str]:
    """The words whose names begin with a prefix, by the rest of their names.

    >>> words_under("search-", "en")["both"]
    'Both'
    """
    return {name.removeprefix(prefix): word(name, ui) for name in WORDS if name.startswith(prefix)}


def set_up_theme_templates(env: Environment, ui: Ui) -> None:
    """Gives the theme's templates the interface's words, and JSON with its characters as they are."""
    env.bytecode_cache = FileSystemBytecodeCache()  # half a second less: templates need not be compiled each time
    env.globals["words"] = partial(words_under, ui=ui)
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
