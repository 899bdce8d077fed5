"""Larger sites for the benchmark, made of the site's own sentences."""

from __future__ import annotations

import random
import re
import sys
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

from measures import ROOT

from edition.base.pair import Lang
from edition.publish import scripts
from edition.search import shards
from edition.search.entries import TextEntry
from edition.search.index import as_script

Entries = dict[Lang, list[TextEntry]]
SENTENCE: dict[Lang, re.Pattern[str]] = {"zh": re.compile(r"(?<=[。！？；])"), "en": re.compile(r"(?<=[.!?;] )")}


def grown(entries: Entries, times: int) -> Entries:
    """So many times the texts, each of shuffled sentences, under addresses of their own."""
    chance = random.Random(1)
    out: Entries = {}
    for lang, texts in entries.items():
        blocks = [[list(filter(None, SENTENCE[lang].split(block))) for block in text[5]] for text in texts]
        pool = [sentence for text in blocks for block in text for sentence in block]
        out[lang] = []
        for n in range(times):
            chance.shuffle(pool)
            dealt = iter(pool)
            for (url, group, _, ids, kinds, _), text in zip(texts, blocks, strict=True):
                made = tuple("".join(islice(dealt, len(block))) for block in text)
                out[lang].append(TextEntry(f"{url}{n}/", group, "", ids, kinds, made))
    return out


def write_ours(folder: Path, entries: Entries, files: dict[str, dict[str, Any]], whole: bool) -> None:
    """The index as the generator writes it, or one file a language; and the engine."""
    target = folder / "assets/search"
    target.mkdir(parents=True)
    heads = {
        lang: {name: value for name, value in files[lang].items() if name not in ("lang", "texts", "blocks")}
        for lang in entries
    }
    kept = shards.LONGEST_WITHOUT_SHARDS
    shards.LONGEST_WITHOUT_SHARDS = sys.maxsize if whole else kept
    made = {"rest": files["rest"]} | shards.text_files(heads, entries)
    shards.LONGEST_WITHOUT_SHARDS = kept
    for name, data in made.items():
        (target / f"{name}.js").write_text(as_script(data), encoding="utf-8")
    (target / "worker.js").write_text(scripts.bundles(ROOT)["search/worker.js"], encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")


def write_pages(folder: Path, entries: Entries) -> None:
    """The same texts as pages, for Pagefind."""
    english = {text[0]: dict(zip(text[3].split(), text[5], strict=True)) for text in entries["en"]}
    for url, _, _, ids, _, blocks in entries["zh"]:
        rows = zip(ids.split(), blocks, strict=True)
        body = "".join(
            f'<div id="{ident}"><p>{escape(zh)}</p><p lang="en">{escape(english.get(url, {}).get(ident, ""))}</p></div>'
            for ident, zh in ((ident, zh.replace("\x7f", "")) for ident, zh in rows)
        )
        (folder / url).mkdir(parents=True)
        page = f'<!doctype html><html lang="zh"><title>{url}</title><article><h1>{url}</h1>{body}</article></html>'
        (folder / url / "index.html").write_text(page, encoding="utf-8")
    (folder / "index.html").write_text('<!doctype html><html lang="zh"><title>x</title></html>', encoding="utf-8")
