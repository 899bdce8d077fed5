"""The texts of an edition as rows: rendered, woven, cut where no more may be shown, linked."""

from collections.abc import Mapping

from ..base.memory import LastBuild
from ..model.bead_pairing import Pairer
from ..model.beads import Correction
from ..model.edition import Edition
from ..model.matcher import Matcher
from ..model.pairing import Pair
from ..model.rendering import Rendered, render
from ..model.woven import Row, WovenText
from .linking import linked
from .sentences import with_sentences
from .weaving import weave

# Made anew when any term has changed.
matcher_of = LastBuild(Matcher)


@LastBuild
def pairer_of(matcher: Matcher, names: tuple[tuple[str, str], ...], corrections: tuple[Correction, ...]) -> Pairer:
    """What pairs sentences; made anew when any term, name or correction has changed."""
    return Pairer(matcher, dict(names), corrections)


def tools_of(edition: Edition) -> tuple[Matcher, Pairer]:
    """What finds the edition's terms, and what pairs its sentences."""
    matcher = matcher_of(tuple(edition.terms.values()))
    return matcher, pairer_of(matcher, tuple(edition.registers.english_names.items()), edition.corrections)


def woven_texts(edition: Edition) -> Mapping[str, WovenText]:
    """Every text, woven and linked, by the path of its Chinese file."""
    matcher, pairer = tools_of(edition)
    return {
        path: woven_text(path, pair, matcher, pairer, edition.is_excerpt(path)) for path, pair in edition.pairs.items()
    }


def in_full(edition: Edition) -> Mapping[str, WovenText]:
    """Every text as if all of it might be shown: what a collation reads."""
    matcher, pairer = tools_of(edition)
    return {path: woven_text(path, pair, matcher, pairer, excerpt=False) for path, pair in edition.pairs.items()}


def rendered(pair: Pair) -> tuple[Rendered, Rendered]:
    """Both files of a pair as HTML; where there is no English one, nothing."""
    return render(pair.zh.markdown), render(pair.en.markdown if pair.en else "")


def text_name(path: str) -> str:
    """The folder and slug of a text, by the path of its Chinese file.

    >>> text_name("docs/texts/hong/a.md")
    'hong/a'
    """
    return path.removeprefix("docs/texts/").removesuffix(".md")


def woven_text(path: str, pair: Pair, matcher: Matcher, pairer: Pairer | None, excerpt: bool) -> WovenText:
    """A pair as rows; without a pairer its sentences are not told apart."""
    zh, en = rendered(pair)
    rows, notes = weave(pair, zh.html, en.html)
    if excerpt:
        rows, notes = up_to_first_paragraph(rows), ()
    if pairer:
        rows = with_sentences(rows, text_name(path), pairer)
    linked_rows, unlinked = link_all(rows, matcher)
    linked_notes, unlinked_in_notes = link_all(notes, matcher)
    return WovenText(path, linked_rows, linked_notes, unlinked + unlinked_in_notes, excerpt)


def paired_rows(path: str, pair: Pair, pairer: Pairer) -> tuple[Row, ...]:
    """The blocks of a text with their sentences paired; nothing is linked."""
    zh, en = rendered(pair)
    return with_sentences(weave(pair, zh.html, en.html)[0], text_name(path), pairer)


@LastBuild
def link_all(rows: tuple[Row, ...], matcher: Matcher) -> tuple[tuple[Row, ...], tuple[tuple[str, str], ...]]:
    """The rows with their occurrences, and what no link can enclose."""
    pairs = [linked(row, matcher) for row in rows]
    return tuple(row for row, _ in pairs), tuple(lost for _, unlinked in pairs for lost in unlinked)


def up_to_first_paragraph(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows up to the first paragraph of the text itself, or verse, table or code; title and byline may precede."""
    first = (n for n, row in enumerate(rows, 1) if row.kind not in ("heading", "bullet") and row.id[:1] == "p")
    return rows[: next(first, len(rows))]
