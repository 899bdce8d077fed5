"""How each character of a Chinese text is read where it stands: pinyin with tone marks, a syllable a character.

pypinyin reads word by word, with the phrases it knows; then the names and terms whose pinyin the glossary gives, and
the rules of `data/readings.tsv`, say otherwise where they must. 一 and 不 have the tone of the dictionary, however they
are spoken before other tones.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..base.memory import LastBuild
from ..model.data.reading_rules import ReadingRule
from ..model.languages.chinese import empty_syllables
from ..model.terms.names import Name
from ..model.terms.term import Term

# Spoken yí, yì and bú before some tones, and written so in pypinyin's phrases, which have a light 到 in some, too.
DICTIONARY_TONES = {"一": "yī", "不": "bù", "到": "dào"}


@dataclass(frozen=True, eq=False)
class Reader:
    """What reads: the rules, in order, and the syllables of words whose reading is known."""

    rules: tuple[ReadingRule, ...]
    known: Mapping[str, tuple[str, ...]]


@LastBuild
def reader_of(rules: tuple[ReadingRule, ...], terms: tuple[Term, ...], names: tuple[Name, ...]) -> Reader:
    """What reads by these rules, and the terms and names as the glossary says; made anew when any has changed."""
    spellings = [(term.zh, term.pinyin) for term in terms] + [(name.chinese[0], name.pinyin) for name in names]
    return Reader(rules, {zh: syllables for zh, pinyin in spellings if (syllables := spelled(zh, pinyin))})


def readings(text: str, words: Sequence[str], reader: Reader) -> tuple[str, ...]:
    """The syllables of each word of a text, parted by spaces.

    `words` are its words of Chinese characters, in order.

    >>> readings("不重塑，银行", ("不", "重塑", "银行"), Reader((), {"重塑": ("chóng", "sù")}))
    ('bù', 'chóng sù', 'yín háng')
    """
    placed = tuple(places_of(text, words))
    syllables: dict[int, str] = {}
    for place, word in placed:
        spelled_so = reader.known.get(word) or pypinyin_of(word)
        syllables |= {place + n: DICTIONARY_TONES.get(word[n], one) for n, one in enumerate(spelled_so)}
    for rule in reader.rules:
        syllables |= dict.fromkeys(set(rule.places(text, placed)) & syllables.keys(), rule.reading)
    return tuple(" ".join(syllables[place + n] for n in range(len(word))) for place, word in placed)


def places_of(text: str, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Each word with its place in the text, which holds them in this order.

    >>> list(places_of("发展，发展", ["发展", "发展"]))
    [(0, '发展'), (3, '发展')]
    """
    at = 0
    for word in words:
        at = text.index(word, at)
        yield at, word
        at += len(word)


def spelled(word: str, pinyin: str) -> tuple[str, ...]:
    """The syllables of a word by pinyin that is written in words (`Xī’ān`); empty where it spells something else.

    >>> spelled("西安", "Xī’ān"), spelled("5G", "wǔ G")
    (('Xī', 'ān'), ())
    """
    return next(spellings(word, "".join(filter(str.isalpha, pinyin))), ())


def spellings(word: str, letters: str) -> Iterator[tuple[str, ...]]:
    """Every choice of a syllable for each character of the word that makes up these letters.

    >>> list(spellings("长三角", "chángsānjiǎo"))
    [('cháng', 'sān', 'jiǎo')]
    """
    if not word and not letters:
        yield ()
    for syllable in possible_syllables(word[:1]) if word else ():
        own, rest = letters[: len(syllable)], letters[len(syllable) :]
        if own.lower() == syllable:
            yield from ((own, *others) for others in spellings(word[1:], rest))


@cache
def possible_syllables(character: str) -> tuple[str, ...]:
    """Every syllable that a character may have, light ones too; none for one that pypinyin does not know."""
    import pypinyin

    found = pypinyin.pinyin(character, pypinyin.Style.TONE, heteronym=True, errors="ignore")
    light = pypinyin.pinyin(character, pypinyin.Style.NORMAL, heteronym=True, errors="ignore", v_to_u=True)
    return tuple(syllable for syllables in (*found, *light) for syllable in syllables)


@cache
def pypinyin_of(word: str) -> tuple[str, ...]:
    """The syllable of each character of a word, as pypinyin reads it; empty for one that it does not know.

    >>> pypinyin_of("银行"), pypinyin_of("绿")
    (('yín', 'háng'), ('lǜ',))
    """
    import pypinyin

    return tuple(pypinyin.lazy_pinyin(word, pypinyin.Style.TONE, errors=empty_syllables))
