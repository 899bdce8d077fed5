"""What a block whose kind is wanted is told of the blocks around it."""

from __future__ import annotations

import pytest

from edition.convert.candidates import Candidate, candidates
from edition.convert.drafts import Draft
from edition.convert.labels import Label
from edition.convert.layout import Layout
from edition.convert.parting import Parting
from edition.model.source import Source

LINES = ("参数：", "apt install", "发展新质生产力。")


def first(*, code: bool = True, parted: bool = False, tells: bool = False, recurring: bool = False) -> Candidate:
    """The first of three blocks, behind which code may follow, and which blank lines may part from the others."""
    body = [Draft((line,), "example") for line in Source("example", LINES).lines()]
    known = {body[1].key: Label("block", "example", (body[1].key,), "code")} if code else {}
    keys = frozenset([body[0].key]) if parted else frozenset()
    parting = Parting(keys, tells, frozenset(["参数:"]) if recurring else frozenset())
    return next(candidates(body, known, parting, counted=False, layout=Layout()))


@pytest.mark.parametrize(
    ("code", "parted", "tells", "before"),
    [
        (True, False, False, True),
        (True, True, False, True),
        (True, False, True, True),
        (True, True, True, False),  # the source parts its headings by blank lines, and this block is one of them
        (False, False, False, False),
    ],
)
def test_code_behind_a_block_counts_unless_blank_lines_show_a_heading(
    *, code: bool, parted: bool, tells: bool, before: bool
) -> None:
    assert first(code=code, parted=parted, tells=tells).before_code is before


@pytest.mark.parametrize(
    ("parted", "recurring", "recurs"), [(True, True, True), (False, True, False), (True, False, False)]
)
def test_words_recur_where_blank_lines_part_them(*, parted: bool, recurring: bool, recurs: bool) -> None:
    assert first(parted=parted, recurring=recurring).recurs is recurs


@pytest.mark.parametrize(
    ("parted", "tells", "unparted"), [(False, True, True), (True, True, False), (False, False, False)]
)
def test_a_block_is_unparted_where_the_source_parts_others(*, parted: bool, tells: bool, unparted: bool) -> None:
    assert first(parted=parted, tells=tells).unparted is unparted
