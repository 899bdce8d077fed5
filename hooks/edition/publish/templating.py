"""The templates of the pages: strict, escaped, and read anew when one has changed."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from ..base.interface import Ui, word
from ..model.languages.languages import LANGUAGES
from .language_marks import mark_chinese

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment(ui: Ui) -> Environment:
    """The environment of one language of the interface: `word` says its words, `languages` are both by their codes."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=FileSystemBytecodeCache(),
    )
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # Chinese stays legible, and short
    env.filters["mark_chinese"] = mark_chinese
    env.globals |= {"ui": ui, "languages": LANGUAGES, "word": lambda name: word(name, ui)}
    return env


def page(template: str, ui: Ui, **data: Any) -> str:
    """A template filled; every value is escaped but what another template or `Markup` has made."""
    return environment(ui).get_template(template).render(data)
