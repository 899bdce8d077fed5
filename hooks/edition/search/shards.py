"""The files that hold the texts: one a language or, where these would be too long, shards that are fetched as needed.

A shard holds some texts in both languages. What is needed of all texts before it is known which shards to fetch, their
titles and words, is in a file of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..base.pair import Lang
from ..model.languages.languages import LANGUAGES
from .entries import TextEntry
from .routes import latin_words, route_files
from .segmentation import CHINESE_RUN

# Bytes of the texts in UTF-8, both languages together; gzip makes about a fourth of them.
LONGEST_WITHOUT_SHARDS = 1_200_000
LONGEST_SHARD = 200_000

# The fields of one file of the index.
File = dict[str, Any]
# The entries of texts by their language; each language has the same texts in the same order.
Texts = Mapping[Lang, Sequence[TextEntry]]


def text_files(fields: Mapping[Lang, File], texts: Texts) -> dict[str, File]:
    """The files by name, without `.js`; those of a language begin with the fields that are given for it."""
    if sum(entry.size for lang in LANGUAGES for entry in texts[lang]) <= LONGEST_WITHOUT_SHARDS:
        return {lang: {"lang": lang, **fields[lang], **text_fields(texts[lang])} for lang in LANGUAGES}
    shards = list(shards_of(texts))
    routes = route_files(blocks_of(shard) for shard in shards)
    counts = {"shards": len(shards), "files": len(routes)}
    files: dict[str, File] = {lang: {"lang": lang, **fields[lang], "routes": counts} for lang in LANGUAGES}
    for n, route in enumerate(routes):
        files[f"route-{n}"] = {"route": route}
    for n, shard in enumerate(shards):
        files[f"texts-{n}"] = in_parts({lang: text_fields(shard[lang]) for lang in LANGUAGES})
    files["words"] = in_parts({lang: titles_and_words(texts[lang]) for lang in LANGUAGES})
    return files


def shards_of(texts: Texts) -> Iterator[Texts]:
    """The texts in shards, in their order.

    A shard has as many texts as it can have without being longer than `LONGEST_SHARD`; a text that is longer than that
    has a shard of its own.
    """
    start, size = 0, 0
    for n, pair in enumerate(zip(*(texts[lang] for lang in LANGUAGES), strict=True)):
        more = sum(entry.size for entry in pair)
        if start < n and size + more > LONGEST_SHARD:
            yield {lang: texts[lang][start:n] for lang in LANGUAGES}
            start, size = n, 0
        size += more
    yield {lang: texts[lang][start:] for lang in LANGUAGES}


def blocks_of(texts: Texts) -> Iterator[str]:
    """The blocks of texts in both languages."""
    for lang in LANGUAGES:
        for entry in texts[lang]:
            yield from entry.blocks


def text_fields(entries: Sequence[TextEntry]) -> File:
    """The texts of one language as fields of a file.

    The blocks are a field of their own: gzip makes 1 KB less of them than if each text held its own.
    """
    return {"texts": [entry[:-1] for entry in entries], "blocks": [entry.blocks for entry in entries]}


def titles_and_words(entries: Sequence[TextEntry]) -> File:
    """The texts of one language without their blocks, and the words that stand in these."""
    titles = [TextEntry(entry.url, entry.group, entry.shown_title, "", "", ()) for entry in entries]
    return {**text_fields(titles), "words": words_of(block for entry in entries for block in entry.blocks)}


def words_of(blocks: Iterable[str]) -> list[str]:
    """The words of some blocks, each once, sorted: Chinese ones as they stand, Latin ones and numbers folded."""
    return sorted({word for block in set(blocks) for word in (*CHINESE_RUN.findall(block), *latin_words(block))})


def in_parts(fields: Mapping[Lang, File]) -> File:
    """A file that holds something of each language."""
    return {"lang": "", "parts": [{"lang": lang, **fields[lang]} for lang in LANGUAGES]}
