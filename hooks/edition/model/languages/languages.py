"""The two languages of the edition by their codes: that of the originals, which `edition.yml` names, and English."""

from ...base import pair
from ...base.interface import Ui
from .chinese import CHINESE
from .english import ENGLISH
from .japanese import JAPANESE
from .language import Language, SourceLanguage

# What `source` in edition.yml may say (`pair.SOURCES`). Each is one module, which says all that is of its nature.
SOURCES: dict[str, SourceLanguage] = {"chinese": CHINESE, "japanese": JAPANESE}
SOURCE = SOURCES.get(pair.source(), CHINESE)
LANGUAGES: dict[Ui, Language] = {language.code: language for language in (SOURCE, ENGLISH)}
