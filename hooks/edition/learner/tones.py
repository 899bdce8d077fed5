"""Pinyin as the dictionary writes it, with numbers for tones, as it is printed."""

import re
import unicodedata

SYLLABLE = re.compile(r"([A-Za-zü]+)([1-5])")
MARKS = dict(zip("1234", "\u0304\u0301\u030c\u0300", strict=True))
# The vowel that bears the mark: a or e where there is one, o of ou, else the last.
BEARER = re.compile(r"[ae]|o(?=u)|[iouü](?=[^aeiouü]*$)", re.IGNORECASE)
NEEDS_APOSTROPHE = re.compile("[aeo]")


def with_tone_marks(numbered: str) -> str:
    """Pinyin in one word, or in several where a syllable begins with a capital.

    >>> with_tone_marks("fa1 zhan3"), with_tone_marks("Xi1 an1"), with_tone_marks("lu:4 se4")
    ('fāzhǎn', "Xī'ān", 'lǜsè')
    >>> with_tone_marks("Bei3 jing1 Da4 xue2")
    'Běijīng Dàxué'
    """
    parts = [SYLLABLE.sub(marked, part.replace("u:", "ü").replace("U:", "Ü")) for part in numbered.split()]
    return "".join(joint(n, part) + part for n, part in enumerate(parts))


def marked(syllable: re.Match[str]) -> str:
    """A syllable with its mark.

    >>> SYLLABLE.sub(marked, "zhuang4 liu2 gui1 r5")
    'zhuàng liú guī r'
    """
    letters, tone = syllable.groups()
    mark = MARKS.get(tone, "")
    return unicodedata.normalize("NFC", BEARER.sub(lambda vowel: vowel[0] + mark, letters, count=1))


def joint(place: int, part: str) -> str:
    """What stands between a syllable and those before it."""
    if place == 0 or not part[0].isalpha():
        return ""
    if part[0].isupper():
        return " "
    return "'" if NEEDS_APOSTROPHE.match(unicodedata.normalize("NFD", part)) else ""
