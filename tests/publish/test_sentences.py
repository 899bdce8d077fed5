"""Sentences in the HTML of rows: every block of the edition, and where links and sentences meet."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from corpus import ROOT
from edition.base.markup import tokens
from edition.base.pair import Lang
from edition.model.beads.bead_pairing import Block, Pairer
from edition.model.beads.beads import Bead
from edition.model.edition import Edition
from edition.model.outputs.term_links import with_links
from edition.model.outputs.woven import Row
from edition.model.terms.matcher import Matcher
from edition.model.terms.term import Term
from edition.model.texts.passages import passage
from edition.model.texts.texts import text_name
from edition.publish.linking import linked
from edition.publish.sentences import marked
from edition.publish.texts import Finder, paired_rows, rendered, tools_of, up_to_first_paragraph, woven_text
from edition.publish.weaving import weave

LANGUAGES: tuple[Lang, Lang] = ("zh", "en")


@cache
def edition() -> Edition:
    return Edition.read(ROOT)


@cache
def rows() -> tuple[tuple[Row, Row], ...]:
    """Every block of the edition without its sentences and with them."""
    _, pairer = tools_of(edition())
    both = []
    for path, pair in edition().pairs.items():
        zh, en = rendered(pair)
        both += list(zip(weave(pair, zh, en)[0], paired_rows(path, pair, pairer), strict=True))
    return tuple(both)


def test_every_character_of_a_block_stands_in_one_bead_in_order() -> None:
    beads = 0
    for bare, row in rows():
        if not row.beads:
            assert row == bare
        beads += len(row.beads)
        assert [bead.number for bead in row.beads] == list(range(1, len(row.beads) + 1))
        for lang in LANGUAGES if row.beads else ():
            text, at = row.text(lang), 0
            for start, end in (span for bead in row.beads for span in bead.sentences(lang)):
                assert (start, end > start) == (at, True)
                at = end
            assert at == len(text)
    assert beads > 1500


def test_spans_change_no_text_and_cover_a_block_whole() -> None:
    for bare, row in rows():
        for lang in LANGUAGES:
            piece = row.html(lang)
            assert row.text(lang) == bare.text(lang)
            list(tokens(piece))  # raises where tags do not balance
            if len(row.beads) < 2:
                assert piece == bare.html(lang)
                continue
            assert piece.startswith('<span class="s" data-s="') and piece.endswith("</span>")
            depths = depths_of_spans(piece)
            assert set(depths) == {1}
            assert len(depths) == sum(bool(bead.span(lang)) for bead in row.beads)


def depths_of_spans(piece: str) -> list[int]:
    """How deep each sentence's span stands in a piece of HTML; raises where text stands outside any."""
    depth, found = 0, []
    for token in tokens(piece):
        depth += token.opens
        if token.opens and token.attributes().get("class") == "s":
            found.append(depth)
        assert depth or not token.is_text
        depth -= token.closes
    return found


def test_what_is_marked_is_split_where_it_was() -> None:
    for bare, row in rows():
        again = Block.of(passage(row.zh), passage(row.en))
        once = Block.of(passage(bare.zh), passage(bare.en))
        assert (again.zh_sentences, again.en_sentences) == (once.zh_sentences, once.en_sentences)


def test_both_languages_of_a_sentence_have_one_number() -> None:
    sides = passage("甲。乙。丙。"), passage("A. B, and more.")
    beads = [Bead(1, ((0, 2), (2, 4)), ((0, 3),), 1.0), Bead(2, ((4, 6),), (), 1.0), Bead(3, (), ((3, 15),), 1.0)]
    assert marked("甲。乙。丙。", sides[0], beads, "zh") == (
        '<span class="s" data-s="1">甲。乙。</span><span class="s" data-s="2">丙。</span>'
    )
    assert marked("A. B, and more.", sides[1], beads, "en") == (
        '<span class="s" data-s="1">A. </span><span class="s" data-s="3">B, and more.</span>'
    )


@pytest.mark.parametrize(("zh", "linked_words", "lost"), [("甲乙", ["甲乙"], []), ("。丙", [], ["。丙"])])
def test_a_term_stands_in_one_sentence_or_the_build_says_so(zh: str, linked_words: list[str], lost: list[str]) -> None:
    row = Row("p1", "paragraph", 0, "translated", (), marked_row("甲乙。丙丁。"), "")
    made, unlinked = linked(row, Matcher([a_term(zh)]))
    assert [one.words for one in made.occurrences] == linked_words
    assert [words for _, words in unlinked] == lost
    list(tokens(with_links(made, "zh", str)))


def marked_row(text: str) -> str:
    beads = [Bead(1, ((0, 3),), (), 1.0), Bead(2, ((3, 6),), (), 1.0)]
    return marked(text, passage(text), beads, "zh")


def a_term(zh: str) -> Term:
    """A term of the glossary with another Chinese form."""
    return replace(next(iter(edition().terms.values())), zh=zh)


def test_of_an_excerpt_the_sentences_are_those_of_what_it_shows() -> None:
    path, pair = next(iter(edition().pairs.items()))
    matcher, pairer = tools_of(edition())
    whole, part = (woven_text(path, pair, matcher, pairer, excerpt=excerpt) for excerpt in (False, True))
    assert part.rows == up_to_first_paragraph(whole.rows)
    assert all(row.beads for row in part.rows if row.zh and row.en)


def test_without_a_pairer_there_are_no_sentences() -> None:
    path, pair = next(iter(edition().pairs.items()))
    made = woven_text(path, pair, Finder(()), None, excerpt=False)
    assert not any(row.beads for row in made.rows)
    assert text_name(path) in path


def test_a_pairer_is_made_anew_when_a_correction_changes() -> None:
    assert isinstance(tools_of(edition())[1], Pairer)
    assert tools_of(edition())[1] is tools_of(edition())[1]
