"""Beads: the pairs of a gold sample, the lattice, evidence and corrections."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import ROOT
from edition.base.markup import escape
from edition.model.beads.bead_evidence import Evidence
from edition.model.beads.bead_lattice import MATCHED, PRIOR, UNMATCHED, Lattice, Side, paired
from edition.model.beads.bead_pairing import Pairer
from edition.model.beads.beads import Bead
from edition.model.data.bead_shapes import Correction, fits, read_shapes
from edition.model.data.negations import Negations
from edition.model.terms import glossary
from edition.model.terms.matcher import Matcher
from edition.model.texts.passages import passage

GOLD = ROOT / "tests/fixtures/beads/gold.tsv"
MATCHER = Matcher(glossary.load(ROOT))
NAMES = {"习近平": "Xi Jinping", "马克思": "Marx"}
Pairs = list[tuple[str, str]]


def gold() -> dict[tuple[str, str], Pairs]:
    """The beads of each paragraph of the sample, paired by hand."""
    paragraphs: defaultdict[tuple[str, str], Pairs] = defaultdict(list)
    for line in GOLD.read_text(encoding="utf-8").splitlines()[1:]:
        text, block, zh, en = line.split("\t")
        paragraphs[text, block].append((zh.strip(), en.strip()))
    return dict(paragraphs)


def beads(zh: str, en: str, *corrections: Correction) -> tuple[Bead, ...]:
    pairer = Pairer(MATCHER, NAMES, corrections)
    return pairer.beads("x/y", "p1", passage(escape(zh)), passage(escape(en)))


def as_text(zh: str, en: str, found: tuple[Bead, ...]) -> Pairs:
    sides = [(bead.span("zh"), bead.span("en")) for bead in found]
    return [(zh[slice(*ours or (0, 0))].strip(), en[slice(*theirs or (0, 0))].strip()) for ours, theirs in sides]


def test_the_sample_is_paired_as_by_hand() -> None:
    right = made = wanted = 0
    for pairs in gold().values():
        zh, en = "".join(one for one, _ in pairs), " ".join(one for _, one in pairs)
        found = as_text(zh, en, beads(zh, en))
        right += len(set(found) & set(pairs))
        made, wanted = made + len(found), wanted + len(pairs)
    assert (len(gold()), wanted) == (60, 303)
    assert right / made >= 0.99 <= right / wanted


def test_every_paragraph_of_the_sample_is_right_after_corrections() -> None:
    for pairs in gold().values():
        zh, en = "".join(one for one, _ in pairs), " ".join(one for _, one in pairs)
        assert as_text(zh, en, beads(zh, en)) == pairs


def test_a_list_in_one_chinese_sentence_is_one_bead() -> None:
    zh = "有三个方面：一是发展新质生产力；二是保护生态环境；三是增长30%。这很重要。"
    en = "There are three aspects. First, develop new quality productive forces. Second, protect the environment. "
    en += "Third, grow by 30%. This is important."
    assert [bead.shape for bead in beads(zh, en)] == [(1, 4), (1, 1)]


def test_clauses_are_paired_inside_a_bead_where_their_counts_agree() -> None:
    zh, en = "一是甲乙丙；二是丁戊己。", "First, the long one; second, the other."
    [bead] = beads(zh, en)
    assert [(zh[slice(*ours)], en[slice(*theirs)]) for ours, theirs in bead.clauses] == [
        ("一是甲乙丙；", "First, the long one; "),
        ("二是丁戊己。", "second, the other."),
    ]
    assert beads(zh, "First and second, all in one.")[0].clauses == ()


def test_a_sentence_without_a_partner_stands_alone() -> None:
    zh = "习近平提出发展新质生产力，培育战略性新兴产业。2023年增长13%，达到5500万元。马克思说明了劳动对象。"
    en = "Xi Jinping proposed to develop new quality productive forces and to cultivate strategic emerging industries. "
    en += "Marx explained the objects of labor."
    assert [bead.shape for bead in beads(zh, en)] == [(1, 1), (1, 0), (1, 1)]
    [_, lost, _] = beads(zh, en)
    assert (lost.span("en"), lost.sentences("zh")) == (None, lost.zh)


def test_a_correction_takes_the_place_of_what_is_computed_where_it_fits() -> None:
    zh, en = "甲。乙。丙。", "One. Two. Three."
    given_beads = beads(zh, en, Correction("x/y", "p1", read_shapes("2-1 1-2"), 2))
    assert [(bead.number, bead.shape, bead.posterior) for bead in given_beads] == [(1, (2, 1), 1.0), (2, (1, 2), 1.0)]
    assert beads(zh, en, Correction("x/y", "p1", read_shapes("2-1 1-1"), 2)) == beads(zh, en)
    assert beads(zh, en, Correction("x/y", "p2", read_shapes("2-1 1-2"), 2)) == beads(zh, en)
    assert fits(read_shapes("1-0 2-3"), "甲乙丙", "abc")


def test_where_one_side_says_nothing_there_are_no_beads() -> None:
    assert beads("", "One.") == beads("甲。", "") == ()


@given(
    st.lists(st.floats(1, 90), min_size=1, max_size=12),
    st.lists(st.integers(1, 400), min_size=1, max_size=12),
    st.lists(st.sampled_from("abcd"), min_size=24, max_size=24),
)
def test_beads_cover_both_sides_in_order_and_their_posteriors_are_shares(
    zh: list[float], en: list[int], keys: list[str]
) -> None:
    anchors = [frozenset({("term", key)}) for key in keys]
    made = paired(Side(zh, anchors[: len(zh)]), Side(en, anchors[12 : 12 + len(en)]))
    assert fits((shape for shape, _ in made), zh, en)
    assert all(shape in PRIOR and 0 <= share <= 1 for shape, share in made)


def test_a_score_is_made_of_length_and_of_anchors_shared_and_not_shared() -> None:
    a, b, c = (("term", key) for key in "abc")
    alike, mixed = (
        Lattice(Side([10], [frozenset({a, b})]), Side([50], [frozenset(en)])).scores[(0, 0), (1, 1)]
        for en in ({a, b}, {a, c})
    )
    shared, alone = math.log(1 + 2 / 2), math.log(1 + 2 / 1)
    assert math.isclose(alike - mixed, MATCHED * shared + UNMATCHED * 2 * alone)


def test_blocks_too_unlike_for_any_way_near_the_lengths_are_paired_all_the_same() -> None:
    made = paired(Side([2000.0, 3.0], [frozenset()] * 2), Side([3, 9000, 9000], [frozenset()] * 3))
    assert fits((shape for shape, _ in made), "甲乙", "abc")


def test_what_is_foreign_to_a_block_stays_out_of_its_beads() -> None:
    zh = "发展新质生产力是要求。要保护生态环境，推动经济社会发展。"
    en = "Developing new quality productive forces is a requirement. We should protect the environment and promote "
    en += "economic and social development."
    more = en + " What are supply chains of talent and venture capital in universities and colleges?"
    assert [bead.shape for bead in beads(zh, en)] == [(1, 1), (1, 1)]
    assert [bead.shape for bead in beads(zh, more)] == [(1, 1), (1, 1), (0, 1)]


def test_a_bead_begins_where_second_does() -> None:
    zh = ["首先，要完善管理机制，加快成果转化。", "其次，要加强各项政策的配合，促进政策的整体性。"]
    en = [
        "First, the management should be improved. ",
        "In this way results can be applied faster. ",
        "Second, policies agree.",
    ]
    assert [bead.shape for bead in beads("".join(zh), "".join(en))] == [(1, 2), (1, 1)]
    spans = [[(len("".join(side[:n])), len("".join(side[: n + 1]))) for n in range(len(side))] for side in (zh, en)]
    ours, theirs = Evidence(MATCHER, {}).sides("".join(zh), spans[0], "".join(en), spans[1])
    assert (ours.heads, theirs.heads) == ([True, True], [True, False, True])


def test_anchors_are_those_of_both_sides() -> None:
    zh, en = (
        "马克思说：2023年首先发展新质生产力。另一方面，5天",
        "Marx said: First, develop new quality productive forces.",
    )
    evidence = Evidence(MATCHER, NAMES)
    ours, theirs = evidence.sides(zh, [(0, len(zh))], en, [(0, len(en))])
    keys: set[tuple[str, Hashable]] = {("name", "马克思"), ("word", "首先"), ("term", "new-quality-productive-forces")}
    assert ours.anchors == theirs.anchors == [frozenset(keys)]
    assert (ours.foreign, theirs.foreign) == ([2], [0])  # 2023 and 5


@pytest.mark.parametrize(
    ("zh", "en", "answered"),
    [
        ("不能这样", "We cannot", True),
        ("不能这样", "We can", False),
        ("坚定不移", "Unswervingly", True),
        ("不仅如此", "Not only this", True),
        ("这样", "This is not so", False),
        ("难以实现", "It cannot be done", True),  # what may negate answers what does
        ("没有先例", "It is unprecedented", True),
        ("不同，没有", "Different, none", True),
        ("不能做，很难", "It is difficult", False),  # that answers 难 alone
    ],
)
def test_negations_answer_each_other(zh: str, en: str, answered: bool) -> None:
    rows = (ROOT / "data/negations.tsv").read_text(encoding="utf-8").splitlines()[1:]
    negations = Negations(tuple(row.split("\t")) for row in rows)
    ours, theirs = negations.denials(zh, "zh"), negations.denials(en, "en")
    assert (ours.answers(theirs) and theirs.answers(ours)) is answered


def test_the_order_of_anchors_changes_no_score() -> None:
    """A set has another order in each process; files that are kept by what they are made of would never be the same."""
    lattice = Lattice(Side([10], [frozenset()]), Side([50], [frozenset()]))
    found = [("figure", str(n)) for n in range(3)]
    lattice.weights = dict(zip(found, (0.1, 0.2, 0.3), strict=True))
    assert lattice.weigh(found) == lattice.weigh(found[::-1])
