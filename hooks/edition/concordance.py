"""The concordance: every occurrence that is linked, as key words in context, by text (KWIC)."""

from collections.abc import Iterable
from dataclasses import dataclass

from .linking import Occurrence
from .markup import escape

CONTEXT = {"zh": 18, "en": 48}
LANG = {"zh": "zh-Hans", "en": "en"}


@dataclass(frozen=True)
class Place:
    """A text in the concordance: the path of its page from the site's root, and its title."""

    url: str
    title: str


def gather(linked: Iterable[tuple[Place, list[Occurrence]]]) -> dict[str, list[tuple[Place, list[Occurrence]]]]:
    """By term: each text that holds it, in the order given, with its occurrences there."""
    by_term: dict[str, list[tuple[Place, list[Occurrence]]]] = {}
    for place, occurrences in linked:
        own: dict[str, list[Occurrence]] = {}
        for occurrence in occurrences:
            own.setdefault(occurrence.slug, []).append(occurrence)
        for slug, found in own.items():
            by_term.setdefault(slug, []).append((place, found))
    return by_term


def render(texts: list[tuple[Place, list[Occurrence]]], prefix: str) -> str:
    """The concordance of one term as HTML; `prefix` leads from its page to the site's root. The first text is open."""
    parts = []
    for n, (place, found) in enumerate(texts):
        zh = sum(o.lang == "zh" for o in found)
        rows = "".join(line(place, occurrence, prefix) for occurrence in found)
        count = f'<span class="count">{zh} / {len(found) - zh}</span>'
        parts.append(
            f"<details{' open' if not n else ''}><summary>{escape(place.title)} {count}</summary>"
            f'<ol class="kwic">{rows}</ol></details>\n'
        )
    return f'<div class="concordance" data-search-exclude>\n{"".join(parts)}</div>\n'


def line(place: Place, o: Occurrence, prefix: str) -> str:
    """One line: the words between their contexts, linked to the block."""
    reach = CONTEXT[o.lang]
    before, after = o.before[-reach:], o.after[:reach]
    return (
        f'<li lang="{LANG[o.lang]}"><a href="{escape(prefix + place.url)}#{escape(o.block)}">'
        f'<span class="before">{escape(before)}</span><b>{escape(o.words)}</b>'
        f'<span class="after">{escape(after)}</span></a></li>\n'
    )
