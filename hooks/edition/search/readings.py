"""How search reads Chinese: the words of a text, traditional characters, the pinyin of characters and of words."""

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
WORD = re.compile(f"[{HAN}]+")
BOUNDARY = "\x7f"
NEEDLESS = re.compile(rf"(?<![{HAN}]){BOUNDARY}(?![{HAN}])|(?<![^\W_]){BOUNDARY}|{BOUNDARY}(?![^\W_])")


@cache
def tokenizer(forms: frozenset[str]) -> Any:
    """A jieba that knows these words too: asked about one of them alone, it does not part it."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    found = jieba.Tokenizer()
    if forms:
        known = tokenizer(frozenset())
        known.check_initialized()
        found.FREQ, found.total, found.initialized = dict(known.FREQ), known.total, True
    # The short ones first: a long one must outweigh the short ones it is made of.
    for form in sorted(forms, key=lambda form: (len(form), form)):
        found.suggest_freq(form, tune=True)
    return found


@cache
def segmented(text: str, forms: frozenset[str]) -> str:
    """A Chinese text with the boundaries between its words, where punctuation and white space do not show them."""
    return NEEDLESS.sub("", BOUNDARY.join(tokenizer(forms).cut(text, HMM=False)))


@cache
def characters(table: str) -> dict[str, list[str]]:
    """One of opencc's tables of characters: each with what may stand for it, the usual one first."""
    rows = files("opencc").joinpath(f"dictionary/{table}.txt").read_text(encoding="utf-8").splitlines()
    return {key: value.split() for key, _, value in (row.partition("\t") for row in rows)}


@cache
def simplifications() -> dict[str, str]:
    """Every traditional character with its simplified one, in the order of the simplified.

    opencc's t2s decides; where it knows nothing, what s2t turns into it, and the variants of Hong Kong and Taiwan.
    """
    new, old = characters("TSCharacters"), characters("STCharacters")
    found = {o: n for n, olds in old.items() for o in olds}
    for table in ("HKVariants", "TWVariants"):
        found |= {v: new.get(o, [o])[0] for o, variants in characters(table).items() for v in variants if v not in old}
    found |= {o: news[0] for o, news in new.items()}
    return dict(sorted(((o, n) for o, n in found.items() if o != n), key=lambda pair: pair[::-1]))


def folded(text: str) -> str:
    """The text in simplified characters, one by one.

    >>> folded("新質生產力")
    '新质生产力'
    """
    table = simplifications()
    return "".join(table.get(c, c) for c in text)


def simplified(text: Iterable[str]) -> str:
    """Traditional and simplified character in turn, for all whose simplified one occurs in the text, folded.

    >>> simplified("质产創")
    '產产産产創创質质'
    """
    wanted = set(folded("".join(text)))
    return "".join(old + new for old, new in simplifications().items() if new in wanted)


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
