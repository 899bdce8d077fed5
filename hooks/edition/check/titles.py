"""Titles: whether a text's short title is shorter than its own."""

from collections.abc import Iterator

from ..base.findings import Finding
from ..model.texts.pairing import Pair


def overlong(pair: Pair) -> Iterator[Finding]:
    """A finding for each language in which the short title of a text is no shorter than its title."""
    for lang, text in (("zh", pair.zh), ("en", pair.en)):
        short = (pair.zh.meta.get("short") or {}).get(lang) or ""
        if short and text and len(short) >= len(text.title):
            fact = f"“{short}” is no shorter than the title “{text.title}”"
            remedy = 'Shorten it, or write "" for the title itself'
            yield Finding(pair.zh.path, pair.zh.meta_lines["short"], "short-title-long", fact, remedy)
