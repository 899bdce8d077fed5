"""The paired concordance: sentences with their partners, repetitions folded, the most telling first."""

from __future__ import annotations

from dataclasses import replace

from edition.base.pair import Lang
from edition.model.beads.beads import Bead
from edition.model.outputs.woven import Occurrence, Row, WovenText
from edition.publish.concordance import ROWS_A_TEXT, Folded, by_text, concordance, folded, most_telling
from edition.publish.quotations import NOTHING, Quotation, Side, quotations
from edition.publish.usage import Rendering, neighbors, numbers_of, rendered_by, renderings

ZH = "<b>新<del>成</del>质力</b>，好。加快新质力，&amp;新质力。"
EN = "New force, good. Faster new force &amp; NF."


def occurrence(html: str, words: str, lang: Lang, after: int = 0) -> Occurrence:
    start = html.index(words, after)
    return Occurrence("force", "p1", lang, words, start, start + len(words))


def row(ident: str = "p1", beads: tuple[Bead, ...] | None = None) -> Row:
    """A block of two sentences, whose first holds a term with a correction in it, and whose second holds it twice."""
    found = (
        occurrence(ZH, "<b>新<del>成</del>质力</b>", "zh"),
        occurrence(ZH, "新质力", "zh"),
        occurrence(ZH, "新质力", "zh", ZH.rindex("新质力")),
        occurrence(EN, "New force", "en"),
        occurrence(EN, "new force", "en"),
        occurrence(EN, "NF", "en"),
    )
    both = (Bead(1, ((0, 6),), ((0, 17),), 1), Bead(2, ((6, 17),), ((17, 39),), 1))
    return Row(ident, "paragraph", 0, "translated", (), ZH, EN, found, both if beads is None else beads)


def text(path: str, *rows: Row) -> WovenText:
    return WovenText(f"docs/texts/{path}.md", rows, (), (), False)


def said(path: str, zh: str, block: str = "p1", en: str = "") -> Quotation:
    """A quotation whose Chinese begins with the term."""
    english = Side(en, ((0, len(en)),) if en else ())
    return Quotation(f"docs/texts/{path}.md", block, block, 1, Side(f"力{zh}", ((0, 1),)), english, 1)


def test_each_sentence_stands_with_its_partner_and_the_term_is_marked_in_both() -> None:
    first, second = quotations(text("a/b", row()))["force"]
    assert first.zh == (("新质力", True), ("，好。", False))
    assert first.en == (("New force", True), (", good.", False))
    assert second.zh == (("加快", False), ("新质力", True), ("，&", False), ("新质力", True), ("。", False))
    assert second.en == (("Faster ", False), ("new force", True), (" & ", False), ("NF", True), (".", False))
    assert [(one.place, one.number, one.times, one.anchor) for one in (first, second)] == [
        ("a/b#p1", 1, 1, "p1"),
        ("a/b#p1", 2, 2, "p1"),
    ]


def test_a_block_whose_sentences_nobody_parted_is_one_quotation() -> None:
    (whole,) = quotations(text("a/b", row(beads=())))["force"]
    assert (whole.number, whole.times, whole.renderings) == (1, 3, ("New force", "new force", "NF"))
    assert "".join(words for words, _ in whole.zh) == "新质力，好。加快新质力，&新质力。"


def test_a_sentence_without_a_partner_has_an_empty_side() -> None:
    beads = (Bead(1, ((0, 17),), (), 1), Bead(2, (), ((0, 39),), 1))
    zh, en = quotations(text("a/b", row(beads=beads)))["force"]
    assert (zh.en, zh.times, en.zh, en.times) == ((), 3, (), 0)


def test_texts_come_in_the_order_given() -> None:
    found = concordance([text("b/b", row()), text("a/a", row())])["force"]
    assert [one.text for one in found] == ["b/b", "b/b", "a/a", "a/a"]


def test_repetitions_are_folded_under_the_first_however_they_are_quoted() -> None:
    first, other, again, silent = said("a/a", "，来。"), said("a/a", "，去。"), said("b/b", "来”"), said("c/c", "")
    nothing = Quotation("docs/texts/c/c.md", "p2", "p2", 1, NOTHING, Side("x", ((0, 1),)), 0)
    elsewhere = replace(nothing, block="p3")
    rows = folded([first, other, again, silent, nothing, elsewhere])
    assert rows == [
        Folded(first, (again,)),
        *(Folded(one, ()) for one in (other, silent, nothing, elsewhere)),
    ]
    assert [(one.path, one.count) for one in by_text(rows)] == [
        ("docs/texts/a/a.md", 2),
        ("docs/texts/c/c.md", 3),
    ]


def test_a_text_shows_what_the_definition_rests_on_then_its_first_use_then_the_longest() -> None:
    found = [said("a/a", "字" * n, f"p{n}") for n in (2, 1, 3, 6, 5, 4)]
    (shown,) = most_telling(by_text(folded(found)), {"a/a#p1"})
    assert [row.quotation.block for row in shown.rows] == ["p1", "p2", "p6", "p5"]
    assert (shown.count, len(shown.rows)) == (6, ROWS_A_TEXT)


def test_a_page_of_many_texts_shows_fewer_rows_of_each() -> None:
    found = [said(f"a/t{t}", f"{t}" + "字" * n) for t in range(30) for n in range(5)]
    assert {len(one.rows) for one in most_telling(by_text(folded(found)), ())} == {2}


def test_renderings_are_counted_whatever_their_capitals_and_silence_comes_last() -> None:
    found = [said("a/a", "1", en="New force"), said("a/a", "2", en="new force"), said("a/a", "3"), said("a/a", "4")]
    found += [said("a/a", str(n), en="NF") for n in (5, 6, 7)]
    known = renderings(found)
    assert known == [Rendering("NF", 3, 0), Rendering("new force", 2, 1), Rendering("", 2, 2)]
    assert [rendered_by(one, numbers_of(known)) for one in found[:5]] == [[1], [1], [2], [2], [0]]


def test_neighbors_are_the_nearest_words_on_each_side() -> None:
    first, second = quotations(text("a/b", row()))["force"]
    assert neighbors([first, second, second], "left") == [("加快", 2)]
    assert neighbors([said("a/a", "发展很快"), said("a/a", "，发展"), said("a/a", "推动")], "right") == [
        ("发展", 1),
        ("推动", 1),
    ]
