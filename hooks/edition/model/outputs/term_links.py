"""A row's HTML with its terms and names as they are shown; whoever shows it says where the glossary is."""

from collections.abc import Callable

from ...base.markup import escape
from ...base.pair import Lang
from .woven import Row


def with_links(row: Row, lang: Lang, address: Callable[[str], str]) -> str:
    """A row's HTML in one language, with its occurrences as they are shown; `address` gives a slug's."""
    piece, parts, at = row.html(lang), [], 0
    for one in sorted((one for one in row.occurrences if one.lang == lang), key=lambda one: one.start):
        opens, closes = f'<a class="term" href="{escape(address(one.slug))}">', "</a>"
        if one.display != "link":
            classes = "term name" if one.display == "name" else "term"
            opens, closes = f'<span class="{classes}" data-term="{escape(one.slug)}">', "</span>"
        parts += [piece[at : one.start], opens, piece[one.start : one.end], closes]
        at = one.end
    return "".join(parts) + piece[at:]
