"""What is known of a document or a text, in words of one language of the interface."""

import re
from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Any

from ..base.interface import Ui, word
from ..base.pair import Lang
from ..model.languages.languages import LANGUAGES
from ..model.sources.catalogue import Document
from ..model.texts.pairing import Pair

# How much of each language is read in a minute: Chinese characters, English words.
CHARACTERS_A_MINUTE = 400
WORDS_A_MINUTE = 220


def in_interface_language(value: object, ui: Ui) -> str:
    """A value of a data file: of a mapping the interface language's part, else the value itself; empty where none is.

    >>> in_interface_language({"zh": "新质", "en": "New quality"}, "en"), in_interface_language(None, "zh")
    ('New quality', '')
    """
    if isinstance(value, dict):
        value = value.get(ui)
    return "" if value is None else str(value)


def clauses(parts: Iterable[str], ui: Ui) -> str:
    """What is not empty, with the language's comma between.

    >>> clauses(("甲", "", "乙"), "zh"), clauses(("A", "B"), "en")
    ('甲，乙', 'A, B')
    """
    return LANGUAGES[ui].clause_separator.join(filter(None, parts))


def names(values: Iterable[str], ui: Ui) -> str:
    """A list of names.

    >>> names(("洪银兴", "刘伟"), "zh")
    '洪银兴、刘伟'
    """
    return LANGUAGES[ui].list_separator.join(filter(None, values))


def authors(document: Document, ui: Ui) -> str:
    return names((in_interface_language(author, ui) for author in document.meta.get("authors") or []), ui)


def published(meta: dict[str, Any], ui: Ui, *keys: str) -> str:
    """Where (`in`) and when (`date`) something was published, as far as it is known."""
    known = meta.get("published") or {}
    return clauses((in_interface_language(known.get(key), ui) for key in keys), ui)


def short_title(meta: dict[str, Any], title: str, ui: Ui) -> str:
    """A text's title where there is little room: the one that it declares, else its own without the name of what it
    was published in, which many begin with.

    >>> short_title({"published": {"in": "光明日报"}}, "光明日报：坚持高质量发展", "zh")
    '坚持高质量发展'
    >>> short_title({"short": {"zh": "", "en": "In Sichuan"}}, "On an inspection tour of Sichuan", "en")
    'In Sichuan'
    """
    if declared := in_interface_language(meta.get("short"), ui):
        return declared
    printed_in = published(meta, ui, "in")
    return re.sub(f"^{re.escape(printed_in)}[：:] ?", "", title) if printed_in else title


def short_titles(meta: dict[str, Any], titles: Mapping[Lang, str]) -> dict[Lang, str]:
    """A text's titles where there is little room, in each language; empty where it has none in one.

    >>> short_titles({"short": {"en": "In Sichuan"}}, {"zh": "", "en": "On an inspection tour of Sichuan"})
    {'zh': '', 'en': 'In Sichuan'}
    """
    return {lang: title and short_title(meta, title, lang) for lang, title in titles.items()}


def page_numbers(meta: dict[str, Any], ui: Ui) -> str:
    return with_dash(in_interface_language(meta.get("pages"), ui))


def source_lines(document: Document, meta: dict[str, Any], ui: Ui) -> str:
    """The source's file and the lines of it that a text holds."""
    lines = with_dash(in_interface_language(meta.get("lines"), ui))
    return clauses((document.file, f"{word('lines', ui)} {lines}"), ui)


def with_dash(numbers: str) -> str:
    """A range of numbers with the dash of a range.

    >>> with_dash("1-588")
    '1–588'
    """
    return numbers.replace("-", "–")


def holder(document: Document, ui: Ui) -> str:
    """Who holds the rights in a document, or that nobody knows."""
    name = (document.meta.get("rights") or {}).get("holder") or "unknown"
    return word("unknown", ui) if name == "unknown" else str(name)


def state(pair: Pair, ui: Ui) -> str:
    """How far a text is translated, by whom, and whether that has been revised."""
    english = [both.en for both in pair.aligned() if not both.zh.published]
    if pair.en is None or not any(english):
        return word("untranslated", ui)
    parts = [] if all(english) else [word("translated-partly", ui)]
    return LANGUAGES[ui].part_separator.join([*parts, word(pair.en.status.name, ui)])


def translation(pair: Pair, ui: Ui) -> str:
    """How far a text is translated, and that the translation is unofficial."""
    has_english = any(both.en for both in pair.aligned())
    return LANGUAGES[ui].part_separator.join([state(pair, ui)] + [word("unofficial", ui)] * has_english)


def length(pair: Pair) -> int:
    """How many Chinese characters a text has, English that the source prints left out."""
    return sum(len(block.plain) for block in pair.zh.blocks if not block.published)


def minutes(pairs: Sequence[Pair], ui: Ui) -> int:
    """How many minutes texts take to read in the interface's language; what has no English is read in Chinese."""
    words = sum(len(both.en.plain.split()) for pair in pairs for both in pair.aligned() if both.en)
    if ui == "en" and words:
        return ceil(words / WORDS_A_MINUTE)
    return ceil(sum(map(length, pairs)) / CHARACTERS_A_MINUTE)
