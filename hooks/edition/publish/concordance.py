"""The concordance: every occurrence that is linked, as key words in context, by text (KWIC)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ..base.markup import escape
from .linking import Occurrence

CONTEXT = {"zh": 18, "en": 48}
LANG = {"zh": "zh-Hans", "en": "en"}


@dataclass(frozen=True)
class Place:
    """A text in the concordance: the path of its page from the site's root, and its title."""

    url: str
    title: str


Texts = dict[Place, list[Occurrence]]  # those that hold a term, with its occurrences there


def gather(linked: Iterable[tuple[Place, list[Occurrence]]]) -> dict[str, Texts]:
    """The texts that hold each term, in the order given."""
    by_term: defaultdict[str, Texts] = defaultdict(lambda: defaultdict(list))
    for place, occurrences in linked:
        for occurrence in occurrences:
            by_term[occurrence.slug][place].append(occurrence)
    return by_term


def render(texts: Texts, prefix: str) -> str:
    """The concordance of one term as HTML; `prefix` leads from its page to the site's root. The first text is open."""
    parts = []
    for n, (place, found) in enumerate(texts.items()):
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
    return (
        f'<li lang="{LANG[o.lang]}"><a href="{escape(prefix + place.url)}#{escape(o.block)}">'
        f'<span class="before">{escape(o.before[-reach:])}</span><b>{escape(o.words)}</b>'
        f'<span class="after">{escape(o.after[:reach])}</span></a></li>\n'
    )
