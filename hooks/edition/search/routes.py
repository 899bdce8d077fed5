"""Routes: from a query to the shards whose texts may hold it. `shards.js` of the engine follows them.

A text has keys: its pairs of Chinese characters, its Latin words and its numbers. A query can only be in a shard that
has all of the query's keys. Each key has a mask of the shards that have it: bit n is that of shard n. The masks are in
several files, so that a query needs few of them; a key's first two characters say in which.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from ..base.memory import LastBuild
from ..model.languages.chinese import ROUTED_HAN
from . import traditional
from .segmentation import BOUNDARY

# About how many characters the keys and masks of one file have together.
ROUTE_FILE_LENGTH = 16_000
CHINESE_PAIR = re.compile(f"(?=([{ROUTED_HAN}]{{2}}))")
LATIN_WORD_OR_NUMBER = re.compile("[a-z]+|[0-9]+")
# What counts for nothing wherever it stands; the invisible ones are those that allow or forbid a line break.
QUOTATION_MARKS = "\"'“”‘’„‟‚‛«»‹›「」『』〝〞＂＇`´"
INVISIBLE = "\u00ad\u200b\ufeff"
IGNORED = dict.fromkeys(map(ord, QUOTATION_MARKS + INVISIBLE + BOUNDARY))
# White space beside Chinese and inside a number, and the comma between thousands.
IGNORED_IN_PLACE = re.compile(
    rf"\s+(?=[{ROUTED_HAN}])|(?<=[{ROUTED_HAN}])\s+|(?<=\d)\s+(?=\d)|(?<=\d),(?=\d{{3}}(?!\d))"
)

ACCENT = re.compile("[\u0300-\u036f]")
PLAIN_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ß": "ss", "þ": "th", "æ": "ae", "œ": "oe"}
)


def route_files(shards: Iterable[Iterable[str]]) -> list[dict[str, str]]:
    """For each file the masks of its keys, in base 16, sorted by the key; a shard is given by its blocks."""
    masks: defaultdict[str, int] = defaultdict(int)
    for n, blocks in enumerate(shards):
        for key in {key for block in blocks for key in keys_of(block)}:
            masks[key] |= 1 << n
    written = {key: f"{mask:x}" for key, mask in sorted(masks.items())}
    files = 1 + sum(len(key) + len(mask) for key, mask in written.items()) // ROUTE_FILE_LENGTH
    routes: list[dict[str, str]] = [{} for _ in range(files)]
    for key, mask in written.items():
        routes[route_file_of(key, files)][key] = mask
    return routes


def route_file_of(key: str, files: int) -> int:
    """The number of the route file that holds a key; must use the same hash as `routeFileOf` in shards.js.

    >>> route_file_of("新质", 7), route_file_of("c", 7)
    (6, 3)
    """
    second = ord(key[1]) if len(key) > 1 else 0
    return (ord(key[0]) * 31 + second) % files


def keys_of(text: str) -> set[str]:
    """The keys of a text; must be those that `keysOf` in shards.js takes from the text as a query.

    >>> sorted(keys_of("新质生产 C919"))
    ['919', 'c', '新质', '生产', '质生']
    """
    text = folded(text)
    return set(CHINESE_PAIR.findall(text)) | set(LATIN_WORD_OR_NUMBER.findall(text))


def latin_words(text: str) -> list[str]:
    """The Latin words and the numbers of a text, folded, in its order.

    >>> latin_words("Ｃ919首飞，1,000 Planes")
    ['c', '919', '1000', 'planes']
    """
    return LATIN_WORD_OR_NUMBER.findall(folded(text))


@LastBuild
def folded(text: str) -> str:
    """The text as the engine folds it, as far as keys depend on it.

    It is in simplified characters and small letters, without accents, quotation marks and what else counts for nothing.

    >>> folded("“新質”生產力 在 Ｃ919")
    '新质生产力在c919'
    """
    # The marks go first: NFKC would turn ´ into a space and an accent.
    text = unicodedata.normalize("NFKC", text.translate(IGNORED)).lower()
    return IGNORED_IN_PLACE.sub("", traditional.in_simplified(without_accents(text)))


def without_accents(text: str) -> str:
    """A text in small letters without the marks on them; must give the same as `withoutAccents` in accents.js.

    >>> without_accents("i̇zmir, malmö, łódź, straße")
    'izmir, malmo, lodz, strasse'
    """
    plain = ACCENT.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", plain).translate(PLAIN_LETTERS)
