"""The templates of books: strict and escaped, in the languages of a form."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..base.interface import Ui, word
from ..model.languages.languages import LANGUAGES
from ..model.outputs.download import Form
from .works import languages_of

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment(form: Form) -> Environment:
    """The environment of one form: `say` gives a word of the interface in its languages, `word` in a given one."""
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=lambda name: not str(name).endswith(".txt"),
        undefined=StrictUndefined,
    )
    env.globals |= {
        "form": form,
        "form_languages": languages_of(form),
        "main": languages_of(form)[0],
        "languages": LANGUAGES,
        "say": lambda name: say(name, form),
        "word": word,
    }
    return env


def say(name: str, form: Form) -> str:
    """A word of the interface in the languages of a form.

    >>> say("block-notes", "bilingual")
    '注释 Notes'
    """
    languages: tuple[Ui, ...] = languages_of(form)
    return " ".join(dict.fromkeys(word(name, lang) for lang in languages))


def fill(template: str, form: Form, **data: Any) -> str:
    """A template filled; every value is escaped but what another template or `Markup` has made."""
    return environment(form).get_template(template).render(data)


def style(name: str) -> str:
    """A style sheet of the books."""
    return (TEMPLATES / name).read_text(encoding="utf-8")
