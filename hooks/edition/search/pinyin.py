"""Pinyin: how the characters and words of the index are read, as the engine's tables have it.

A syllable is written as people type it: in small letters without a tone, with v for ü.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ..model.languages.chinese import empty_syllables

# The syllables of a word, one for each of its characters.
Spelling = tuple[str, ...]
# Syllables, each with all characters that have it, as one string; sorted by the syllable.
CharactersBySyllable = list[tuple[str, str]]


@dataclass(frozen=True)
class PinyinTables:
    """What the index says of pinyin.

    - `readings`: each syllable with the characters that are usually read so.
    - `polyphones`: each word that is not read as its characters usually are, with its syllables, parted by spaces.
    - `seconds`: each syllable with the characters that may be read so as well.
    """

    readings: CharactersBySyllable
    polyphones: list[tuple[str, str]]
    seconds: CharactersBySyllable


NO_PINYIN = PinyinTables([], [], [])


def pinyin_tables(counts: Mapping[str, int], known: Mapping[str, Spelling]) -> PinyinTables:
    """The tables for words, each of which is given with how often it occurs.

    `known` are the syllables of words that are known to be read so; all others are read as pypinyin reads them.
    """
    spelling_of = {word: known.get(word) or syllables_of(word) for word in sorted(counts)}
    usual = usual_syllables(spelling_of, counts)
    readings = by_syllable((syllable, character) for character, syllable in usual.items() if syllable)
    polyphones = [
        (word, " ".join(spelling))
        for word, spelling in spelling_of.items()
        if all(spelling) and spelling != tuple(usual[character] for character in word)
    ]
    return PinyinTables(readings, polyphones, by_syllable(second_readings(readings)))


def usual_syllables(spelling_of: Mapping[str, Spelling], counts: Mapping[str, int]) -> dict[str, str]:
    """The syllable that each character has most often in some words; of two as frequent the first in the alphabet.

    `spelling_of` gives the syllables of each word, `counts` how often it occurs. The characters are sorted; one that no
    reading is known of has an empty syllable.
    """
    frequencies: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, spelling in spelling_of.items():
        for character, syllable in zip(word, spelling, strict=True):
            frequencies[character][syllable] += counts[word]
    return {
        character: max(sorted(frequency), key=frequency.__getitem__)
        for character, frequency in sorted(frequencies.items())
    }


def second_readings(readings: CharactersBySyllable) -> Iterator[tuple[str, str]]:
    """Each further syllable that a character may have, with the character: people type kabozi for qiabozi.

    >>> list(second_readings([("qia", "卡")]))
    [('ka', '卡')]
    """
    for usual, characters in readings:
        for character in characters:
            # pypinyin also has a syllable that nobody types: ê for 欸.
            others = (other for other in possible_syllables(character) if other != usual and other.isascii())
            yield from ((other, character) for other in others)


def by_syllable(pairs: Iterable[tuple[str, str]]) -> CharactersBySyllable:
    """The characters of each syllable, from pairs of a syllable and a character.

    >>> by_syllable([("yin", "银"), ("hang", "行"), ("yin", "因")])
    [('hang', '行'), ('yin', '银因')]
    """
    found: defaultdict[str, str] = defaultdict(str)
    for syllable, character in pairs:
        found[syllable] += character
    return sorted(found.items())


@cache
def syllables_of(word: str) -> Spelling:
    """The syllable of each character, as pypinyin reads the word; empty for a character that it does not know.

    >>> syllables_of("银行"), syllables_of("绿")
    (('yin', 'hang'), ('lv',))
    """
    import pypinyin

    return tuple(pypinyin.lazy_pinyin(word, errors=empty_syllables))


@cache
def syllables_spelling(word: str, letters: str) -> Spelling:
    """The syllables of a word's characters that make up these letters, in which ü is u; pypinyin's where none do.

    >>> syllables_spelling("长三角", "changsanjiao"), syllables_spelling("银行", "bank")
    (('chang', 'san', 'jiao'), ('yin', 'hang'))
    """
    return next(spellings(word, letters), None) or syllables_of(word)


def spellings(word: str, letters: str) -> Iterator[Spelling]:
    """Every choice of a syllable for each character of the word that makes up these letters.

    >>> list(spellings("西安", "xian")), list(spellings("西安", "xi"))
    ([('xi', 'an')], [])
    """
    if not word:
        if not letters:
            yield ()
        return
    for syllable in possible_syllables(word[0]):
        typed = syllable.replace("v", "u")
        if letters.startswith(typed):
            yield from ((syllable, *others) for others in spellings(word[1:], letters.removeprefix(typed)))


@cache
def possible_syllables(character: str) -> tuple[str, ...]:
    """Every syllable that pypinyin knows for a character; for one that it does not know an empty one.

    >>> possible_syllables("长")
    ('zhang', 'chang')
    """
    import pypinyin

    found = pypinyin.pinyin(character, pypinyin.Style.NORMAL, heteronym=True, errors=empty_syllables)
    return tuple(syllable for syllables in found for syllable in syllables)
