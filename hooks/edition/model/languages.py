"""Both languages of the edition by their codes, Chinese first: English is translated from it."""

from ..base.interface import Ui
from .chinese import CHINESE
from .english import ENGLISH
from .language import Language

LANGUAGES: dict[Ui, Language] = {language.code: language for language in (CHINESE, ENGLISH)}
