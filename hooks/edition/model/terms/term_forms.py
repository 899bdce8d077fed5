"""The forms of one term: none stands in two of its lists, and its pinyin may be that of its Chinese."""

import re
import unicodedata
from collections.abc import Iterator

from ...base.findings import Finding
from ..data.front_matter import FrontMatter
from ..data.schema import line_of
from ..languages.chinese import HAN
from ..languages.languages import SOURCE

# Decomposed: letters with the four tones and the dots of ü, and what stands between words.
PINYIN = re.compile(r"[A-Za-z\u0300\u0301\u0304\u0308\u030c ,'’·-]+")
TONES = re.compile("[\u0300\u0301\u0304\u030c]")
LEAST_TONED = 0.5  # of the syllables of a term, of which some have no tone


def wrong_forms(front: FrontMatter, path: str) -> Iterator[Finding]:
    """A finding for each form that stands in two lists of a term, and for pinyin that cannot be its own."""
    own = front.values["zh"]
    for number, variant in enumerate(front.values.get("variants", [])):
        if variant == own:
            yield repeated(front, path, f"{variant} is the term itself", "variants", number)
    english = front.values["en"]
    for number, form in enumerate(english.get("admitted", [])):
        if form == english["preferred"]:
            yield repeated(front, path, f"{form} is the preferred form", "en", "admitted", number)
    in_use = {english["preferred"], *english.get("admitted", [])}
    for number, form in enumerate(front.values.get("match", [])):
        if form in in_use:
            yield repeated(front, path, f"{form} is in use, and so is matched already", "match", number)
    if SOURCE.is_chinese and not may_read(front.values["pinyin"], own):
        fact = f"{front.values['pinyin']} cannot be the pinyin of {own}"
        remedy = "Write its syllables with their tone marks, by words"
        yield Finding(path, line_of(front.node, "pinyin"), "pinyin-wrong", fact, remedy)


def repeated(front: FrontMatter, path: str, fact: str, *place: str | int) -> Finding:
    """The finding that a form stands in another list as well."""
    return Finding(path, line_of(front.node, *place), "form-repeated", fact, "Delete it here")


def may_read(pinyin: str, chinese: str) -> bool:
    """Whether pinyin has about as many syllables with tones as its Chinese has characters; digits say more.

    >>> may_read("shēngchǎnlì", "生产力"), may_read("qiǎbózi", "卡脖子"), may_read("wǔ G", "5G")
    (True, True, True)
    >>> may_read("shengchanli", "生产力"), may_read("shēngchǎnlì lùn", "生产力"), may_read("生产力", "生产力")
    (False, False, False)
    """
    letters = unicodedata.normalize("NFD", pinyin)
    toned, syllables = len(TONES.findall(letters)), len(re.findall(f"[{HAN}]", chinese))
    only_han = syllables == len(chinese)
    is_pinyin = PINYIN.fullmatch(letters) is not None and toned >= LEAST_TONED * syllables
    return is_pinyin and (toned <= syllables or not only_han)
