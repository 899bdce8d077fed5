"""Which levels the words of a text have, and which of the hard ones matter most there."""

from collections import Counter
from collections.abc import Container, Mapping
from functools import cache

from ..base.memory import LastBuild
from ..model.outputs.levels import HardWord, Profile, Share
from ..model.outputs.woven import WovenText
from ..model.terms.matcher import Entry, Matcher
from ..model.terms.names import Name
from .blocks import words_in
from .dictionary import dictionary
from .levels import LEVELS, level_of
from .readings import Reader, readings

HARD = 7  # the lowest level of a hard word
EASY = 3  # the highest level of words that make up another one which is not hard, although it has no level (看到)
LISTED = 20


def profiles_of(texts: Mapping[str, WovenText], matcher: Matcher[Entry], reader: Reader) -> dict[str, Profile]:
    """The profile of each text, notes and all, by the text's path."""
    names = frozenset(form for entry in matcher.by_slug.values() if isinstance(entry, Name) for form in entry.chinese)
    words = {path: tuple(words_in(row, matcher) for row in text.all_rows if row.zh) for path, text in texts.items()}
    return {path: profile_of(several, names, reader) for path, several in words.items()}


@LastBuild
def profile_of(blocks: tuple[tuple[str, ...], ...], names: frozenset[str], reader: Reader) -> Profile:
    """The profile of a text whose blocks have these words."""
    return profile(Counter(word for words in blocks for word in words), names, reader)


def profile(counts: Mapping[str, int], names: Container[str], reader: Reader) -> Profile:
    """The profile of words that are met so often."""
    words = {word: times for word, times in counts.items() if level_of(word) or not is_name(word, names)}
    by_level = {level: [n for word, n in words.items() if level_of(word) == level] for level in (*LEVELS, 0)}
    shares = tuple(Share(level, len(times), sum(times)) for level, times in by_level.items())
    hard = sorted(filter(is_hard, words), key=lambda word: (-words[word], word))[:LISTED]
    return Profile(shares, tuple(HardWord(word, read(word, reader), level_of(word), words[word]) for word in hard))


def read(word: str, reader: Reader) -> str:
    """The pinyin of a word by itself."""
    return readings(word, (word,), reader)[0].replace(" ", "")


def is_name(word: str, names: Container[str]) -> bool:
    """Whether a word is a name of ours, or the dictionary knows it as a proper noun alone."""
    entries = dictionary().entries(word)
    return word in names or (bool(entries) and all(entry.is_proper for entry in entries))


def is_hard(word: str) -> bool:
    """Whether few learners know a word.

    >>> [word for word in ("我们", "阐释", "看到", "算力", "质") if is_hard(word)]
    ['阐释', '算力']
    """
    if level := level_of(word):
        return level >= HARD
    return len(word) > 1 and not is_made_of_easy_words(word)


@cache
def is_made_of_easy_words(word: str) -> bool:
    """Whether a word can be cut into easy ones."""
    if not word or 0 < level_of(word) <= EASY:
        return True
    heads = (n for n in range(1, len(word)) if 0 < level_of(word[:n]) <= EASY)
    return any(is_made_of_easy_words(word[n:]) for n in heads)
