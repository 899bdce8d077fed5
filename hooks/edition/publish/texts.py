"""The texts of an edition as rows: rendered, woven, cut where no more may be shown, linked."""

from collections.abc import Iterable, Mapping

from ..base.memory import LastBuild
from ..model.beads.bead_pairing import Pairer
from ..model.data.bead_shapes import Correction
from ..model.edition import Edition
from ..model.outputs.woven import Row, WovenText
from ..model.terms.matcher import Entry, Matcher
from ..model.terms.names import Name
from ..model.terms.term import Term
from ..model.texts.pairing import Pair
from ..model.texts.rendering import render
from ..model.texts.texts import text_name
from .linking import linked
from .sentences import with_sentences
from .thinning import thinned
from .weaving import weave


class Finder:
    """What finds terms and names in texts, and the entries by slug."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {entry.slug: entry for entry in entries}
        self.matcher: Matcher[Entry] = Matcher(self.entries.values())


@LastBuild
def finder_of(terms: tuple[Term, ...], names: tuple[Name, ...]) -> Finder:
    """What finds these terms and names; made anew when any has changed where it matters (`as_found`)."""
    return Finder([*terms, *(name for name in names if name.has_page)])


@LastBuild
def pairer_of(
    terms: tuple[Term, ...], names: tuple[tuple[str, str], ...], corrections: tuple[Correction, ...]
) -> Pairer:
    """What pairs sentences; made anew when any term, name or correction has changed."""
    return Pairer(Matcher(terms), dict(names), corrections)


Tools = tuple[Finder, Pairer]  # what finds an edition's terms and names, and what pairs its sentences


def tools_of(edition: Edition) -> Tools:
    """What finds the edition's terms and names, and what pairs its sentences."""
    terms, known = tuple(term.as_found for term in edition.terms.values()), edition.registers
    return finder_of(terms, known.names), pairer_of(terms, tuple(known.english().items()), edition.corrections)


def woven_texts(edition: Edition) -> Mapping[str, WovenText]:
    """Every text, woven and linked, by the path of its Chinese file."""
    finder, pairer = tools_of(edition)
    return {
        path: woven_text(path, pair, finder, pairer, edition.is_excerpt(path)) for path, pair in edition.pairs.items()
    }


def in_full(edition: Edition, tools: Tools) -> Mapping[str, WovenText]:
    """Every text as if all of it might be shown: what a collation reads."""
    return {path: woven_text(path, pair, *tools, excerpt=False) for path, pair in edition.pairs.items()}


def rendered(pair: Pair) -> tuple[str, str]:
    """Both files of a pair as HTML; where there is no English one, nothing."""
    return render(pair.zh.markdown), render(pair.en.markdown if pair.en else "")


def woven_text(path: str, pair: Pair, finder: Finder, pairer: Pairer | None, excerpt: bool) -> WovenText:
    """A pair as rows; without a pairer its sentences are not told apart."""
    zh, en = rendered(pair)
    rows, notes = weave(pair, zh, en)
    if excerpt:
        rows, notes = up_to_first_paragraph(rows), ()
    if pairer:
        rows = with_sentences(rows, text_name(path), pairer)
    linked_rows, unlinked = link_all(rows, finder)
    linked_notes, unlinked_in_notes = link_all(notes, finder)
    return WovenText(path, linked_rows, linked_notes, unlinked + unlinked_in_notes, excerpt)


def paired_rows(path: str, pair: Pair, pairer: Pairer) -> tuple[Row, ...]:
    """The blocks of a text with their sentences paired; nothing is linked."""
    zh, en = rendered(pair)
    return with_sentences(weave(pair, zh, en)[0], text_name(path), pairer)


@LastBuild
def link_all(rows: tuple[Row, ...], finder: Finder) -> tuple[tuple[Row, ...], tuple[tuple[str, str], ...]]:
    """The rows with their occurrences, and what no link can enclose."""
    pairs = [linked(row, finder.matcher) for row in rows]
    rows = thinned((row for row, _ in pairs), finder.entries)
    return rows, tuple(lost for _, unlinked in pairs for lost in unlinked)


def up_to_first_paragraph(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows up to the first paragraph of the text itself, or verse, table or code; title and byline may precede."""
    first = (n for n, row in enumerate(rows, 1) if row.kind not in ("heading", "bullet") and row.id[:1] == "p")
    return rows[: next(first, len(rows))]
