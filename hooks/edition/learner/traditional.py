"""A Chinese text in traditional characters, in the forms of Taiwan, one for each simplified character.

opencc converts word by word: across words it would find phrases that are none (发|展 in 髮展). What it has wrong, the
rows of `data/traditional.tsv` set right, wherever their words stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..base.memory import LastBuild
from ..model.data.traditional_forms import TraditionalForm
from .readings import places_of

TAIWAN = "s2tw"  # s2twp would exchange words, too: 信息 for 資訊


@dataclass(frozen=True, eq=False)
class Converter:
    """What converts, with the forms that opencc has wrong; where two of them overlap, the later one holds."""

    forms: tuple[TraditionalForm, ...]

    def traditional(self, text: str, words: Sequence[str]) -> str:
        """A text in traditional characters; `words` are its words of Chinese characters, in order.

        >>> Converter(()).traditional("复兴，复杂", ["复兴", "复杂"])
        '復興，複雜'
        """
        found = list(text)
        for place, word in places_of(text, words):
            found[place : place + len(word)] = by_opencc(word)
        for form in self.forms:
            place = text.find(form.zh)
            while place >= 0:
                found[place : place + len(form.zh)] = form.hant
                place = text.find(form.zh, place + 1)
        return "".join(found)


@LastBuild
def converter_of(forms: tuple[TraditionalForm, ...]) -> Converter:
    """What converts with these forms; made anew when any has changed."""
    return Converter(forms)


@cache
def by_opencc(word: str) -> str:
    """A word as opencc has it; as it stands where that would not be as many characters."""
    traditional: str = opencc_converter().convert(word)
    return traditional if len(traditional) == len(word) else word


@cache
def opencc_converter() -> Any:
    """What converts from simplified to Taiwan's traditional characters; its tables take a moment to read."""
    import opencc

    return opencc.OpenCC(TAIWAN)
