"""Where a language's texts are too long to be sent whole: shards of them, and routes from a query to the shards.

A route file maps keys (pairs of Chinese characters, Latin words, figures) to the mask, in base 16, of the shards that
hold them; the key's first two characters choose the file. `router.js` reads them, and counts alike.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from . import readings

# Characters: gzip makes about 100 KB of so many, and 55 KB of a shard.
WHOLE = {"zh": 150_000, "en": 600_000}
SHARD = {"zh": 60_000, "en": 250_000}
KEYS = 500
QUOTES = "\"'“”‘’„‟‚‛«»‹›「」『』〝〞＂＇`´" + readings.BOUNDARY
HAN = "\u3400-\u9fff"
PAIR = re.compile(f"(?=([{HAN}]{{2}}))")
LATIN = re.compile("[a-z]+|[0-9]+")
JOINED = re.compile(rf"\s+(?=[{HAN}])|(?<=[{HAN}])\s+|(?<=\d)\s+(?=\d)|(?<=\d),(?=\d{{3}}(?!\d))")


def sharded(lang: str, head: dict[str, Any], entries: list[list[Any]]) -> dict[str, dict[str, Any]]:
    """The files of a language by name, without `.js`: one, or a head with shards and routes beside it."""
    if length(entries) <= WHOLE[lang]:
        return {lang: {"lang": lang, **head, "texts": entries}}
    shards = list(cut(entries, SHARD[lang]))
    masks: defaultdict[str, int] = defaultdict(int)
    words: set[str] = set()
    for n, shard in enumerate(shards):
        for block in (block for *_, blocks in shard for block in blocks):
            for key in keys(block):
                masks[key] |= 1 << n
            words.update(readings.WORD.findall(block) if lang == "zh" else LATIN.findall(folded(block)))
    files = -(-len(masks) // KEYS)
    routes: list[dict[str, str]] = [{} for _ in range(files)]
    for key in sorted(masks):
        routes[(ord(key[0]) * 31 + ord(key[1:2] or "\0")) % files][key] = f"{masks[key]:x}"
    bare = [[url, group, title or (blocks or [""])[0], "", "", []] for url, group, title, _, _, blocks in entries]
    counts = {"shards": len(shards), "files": files, "words": sorted(words)}
    return (
        {lang: {"lang": lang, **head, "texts": bare, "routes": counts}}
        | {f"{lang}-{n}": {"lang": lang, "texts": shard} for n, shard in enumerate(shards)}
        | {f"{lang}-route-{n}": {"route": route} for n, route in enumerate(routes)}
    )


def length(entries: Iterable[list[Any]]) -> int:
    return sum(len(block) for *_, blocks in entries for block in blocks)


def cut(entries: list[list[Any]], most: int) -> Iterator[list[list[Any]]]:
    """Runs of texts of at most so many characters, or of one text that has more."""
    run: list[list[Any]] = []
    for entry in entries:
        if run and length([*run, entry]) > most:
            yield run
            run = []
        run.append(entry)
    yield run


def folded(text: str) -> str:
    """The text as the engine folds it, as far as keys go: one script, one case, no quotation marks.

    >>> folded("“新質”生產力 在 Ｃ919")
    '新质生产力在c919'
    """
    text = readings.folded(unicodedata.normalize("NFKC", text).lower())
    return JOINED.sub("", text.translate(dict.fromkeys(map(ord, QUOTES))))


def keys(text: str) -> set[str]:
    """The keys of a text.

    >>> sorted(keys("新质生产 C919"))
    ['919', 'c', '新质', '生产', '质生']
    """
    text = folded(text)
    return {m[1] for m in PAIR.finditer(text)} | set(LATIN.findall(text))
