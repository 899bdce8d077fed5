"""Where the texts are too long to be sent whole: shards of them, and routes from a query to the shards.

A shard holds some texts in both languages. A route file maps keys (pairs of Chinese characters, Latin words, figures)
to the mask, in base 16, of the shards that hold them; the key's first two characters choose the file. `shards.js` reads
them and must use the same hash. What is needed of all texts at once, their titles and words, stands in a file that can
wait.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from . import readings

# Bytes of UTF-8, both languages together; gzip makes about a fourth of them.
WHOLE = 1_200_000
SHARD = 200_000
ROUTE = 16_000
QUOTES = "\"'“”‘’„‟‚‛«»‹›「」『』〝〞＂＇`´" + readings.BOUNDARY
HAN = "\u3400-\u9fff"
PAIR = re.compile(f"(?=([{HAN}]{{2}}))")
LATIN = re.compile("[a-z]+|[0-9]+")
# A text as `searching.entry` has it, once for each language.
Row = tuple[list[Any], ...]
JOINED = re.compile(rf"\s+(?=[{HAN}])|(?<=[{HAN}])\s+|(?<=\d)\s+(?=\d)|(?<=\d),(?=\d{{3}}(?!\d))")


def sharded(heads: dict[str, dict[str, Any]], entries: dict[str, list[list[Any]]]) -> dict[str, dict[str, Any]]:
    """The files by name, without `.js`: one a language, or heads of them with shards, routes and words beside."""
    rows = list(zip(*entries.values(), strict=True))
    if sum(map(weight, rows)) <= WHOLE:
        return {lang: {"lang": lang, **head, "texts": entries[lang]} for lang, head in heads.items()}
    shards = list(cut(rows))
    masks: defaultdict[str, int] = defaultdict(int)
    for n, shard in enumerate(shards):
        for key in {key for row in shard for *_, blocks in row for block in blocks for key in keys(block)}:
            masks[key] |= 1 << n
    files = 1 + sum(len(key) + -(-mask.bit_length() // 4) for key, mask in masks.items()) // ROUTE
    routes: list[dict[str, str]] = [{} for _ in range(files)]
    for key in sorted(masks):
        routes[(ord(key[0]) * 31 + ord(key[1:2] or "\0")) % files][key] = f"{masks[key]:x}"
    counts = {"shards": len(shards), "files": files}
    titles = {
        lang: [[url, group, title or (blocks or [""])[0], "", "", []] for url, group, title, _, _, blocks in own]
        for lang, own in entries.items()
    }
    return (
        {lang: {"lang": lang, **head, "routes": counts} for lang, head in heads.items()}
        | {f"route-{n}": {"route": route} for n, route in enumerate(routes)}
        | {"words": parts({lang: {"texts": titles[lang], "words": words(own)} for lang, own in entries.items()})}
        | {
            f"texts-{n}": parts({lang: {"texts": [row[at] for row in shard]} for at, lang in enumerate(entries)})
            for n, shard in enumerate(shards)
        }
    )


def parts(own: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A file that holds some of each language."""
    return {"lang": "", "parts": [{"lang": lang, **part} for lang, part in own.items()]}


def words(entries: Iterable[list[Any]]) -> list[str]:
    """The words of texts, Chinese as it stands and Latin ones folded, sorted."""
    blocks = {block for *_, own in entries for block in own}
    return sorted({word for block in blocks for word in (*readings.WORD.findall(block), *LATIN.findall(folded(block)))})


def weight(row: Row) -> int:
    return sum(len(block.encode()) for *_, blocks in row for block in blocks)


def cut(rows: list[Row]) -> Iterator[list[Row]]:
    """Runs of texts that weigh so much at most, or of one text that weighs more."""
    run: list[Row] = []
    total = 0
    for row in rows:
        if run and total + weight(row) > SHARD:
            yield run
            run, total = [], 0
        run.append(row)
        total += weight(row)
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
