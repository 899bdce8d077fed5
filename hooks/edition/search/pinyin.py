"""The pinyin of characters and of words, as the engine's tables have it."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache


@cache
def pinyin(word: str) -> tuple[str, ...]:
    """The syllable of each character in a word by pypinyin, without tones, ü written v; empty where it knows none.

    >>> pinyin("银行"), pinyin("绿")
    (('yin', 'hang'), ('lv',))
    """
    import pypinyin

    found = pypinyin.lazy_pinyin(word, errors="ignore")
    return tuple(found) if len(found) == len(word) or len(word) == 1 else tuple("".join(pinyin(c)) for c in word)


@cache
def spelled(word: str, letters: str) -> tuple[str, ...]:
    """The syllable of each character such that they make up these letters (ü as u); pypinyin's own where none do.

    >>> spelled("长三角", "changsanjiao")
    ('chang', 'san', 'jiao')
    """
    import pypinyin

    style = pypinyin.Style.NORMAL
    known = [[s for row in pypinyin.pinyin(c, style, heteronym=True, errors="ignore") for s in row] for c in word]

    def fit(at: int, rest: str) -> tuple[str, ...] | None:
        if at == len(word):
            return None if rest else ()
        for syllable in known[at]:
            bare = syllable.replace("v", "u")
            if rest.startswith(bare) and (tail := fit(at + 1, rest[len(bare) :])) is not None:
                return (syllable, *tail)
        return None

    return fit(0, letters) or pinyin(word)


def seconds(defaults: list[list[str]]) -> list[list[str]]:
    """Each syllable with the characters that may be read so as well: people type what they know (kabozi, qiabozi).

    >>> seconds([["qia", "卡"]])
    [['ka', '卡']]
    """
    import pypinyin

    rows: defaultdict[str, str] = defaultdict(str)
    for syllable, character in ((syllable, c) for syllable, characters in defaults for c in characters):
        for other in pypinyin.pinyin(character, pypinyin.Style.NORMAL, heteronym=True)[0]:
            if other != syllable and other.isascii():
                rows[other] += character
    return [list(row) for row in sorted(rows.items())]


def tables(words: Mapping[str, int], known: Mapping[str, tuple[str, ...]]) -> tuple[list[list[str]], list[list[str]]]:
    """Each syllable with the characters it is the default of; each word that is read otherwise, with its syllables.

    A character's default is its most frequent reading in these words; what is `known` goes before pypinyin.
    """
    read = {word: known.get(word) or pinyin(word) for word in sorted(words)}
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, syllables in read.items():
        for character, syllable in zip(word, syllables, strict=True):
            seen[character][syllable] += words[word]
    default = {c: max(sorted(counts), key=counts.__getitem__) for c, counts in sorted(seen.items())}
    rows: defaultdict[str, str] = defaultdict(str)
    for character, syllable in default.items():
        if syllable:
            rows[syllable] += character
    others = [[w, " ".join(s)] for w, s in read.items() if all(s) and s != tuple(default[c] for c in w)]
    return [list(row) for row in sorted(rows.items())], others
