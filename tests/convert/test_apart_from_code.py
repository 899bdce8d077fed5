"""Which lines without Chinese are headings, though they look like code of one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edition.convert.evidence.drafts import Draft
from edition.convert.evidence.labels import Label
from edition.convert.headings.apart_from_code import apart_from_code
from edition.convert.headings.parting import Parting
from edition.model.sources.places import Place
from edition.model.sources.source import Source

FULL = "发展新质生产力是推动高质量发展的内在要求，必须继续做好创新这篇大文章。"
CLOSE, APART = ("x = 1", "y = 2"), ("", "x = 1", "y = 2")


def found(
    *middle: str, code: tuple[tuple[str, ...], ...] = (CLOSE,) * 4, tells: bool = True, place: Place | None = None
) -> list[str]:
    """The headings among some lines, of which those without Chinese look like code, over pieces of code."""
    lines = [
        replace(line, place=place) for line in Source("", (*middle, *(line for one in code for line in one))).lines()
    ]
    text = [Draft((line,), "") for line in lines[: -2 * len(code)]]
    pieces = [Draft((lines[-n - 1], lines[-n]), "") for n in range(2 * len(code) - 1, 0, -2)]
    known = {block.key: Label("block", "code-lines", (block.key,), "code") for block in pieces}
    known |= {block.key: Label("block", "code-lines", (block.key,), "code") for block in text if block.text.isascii()}
    parting = Parting(frozenset(block.key for block in text if block.lines[0].blank_before), tells)
    labels = [*apart_from_code([[*text, *pieces]], known, parting)]
    return [block.text for block in text if any(label.key == block.key for label in labels)]


@pytest.mark.parametrize(
    ("middle", "names"),
    [
        ((FULL, "", "page->ptl", "", FULL), ["page->ptl"]),
        ((FULL, "page->ptl", "", FULL), []),
        (("好：", "", "page->ptl", "", FULL), []),
        ((FULL, "", "page->ptl", "", "好："), []),
        ((FULL, "", "$ make", "", FULL), []),
    ],
)
def test_a_name_stands_apart_between_sentences(middle: tuple[str, ...], names: list[str]) -> None:
    assert found(*middle) == names


def test_the_source_sets_its_code_close_to_what_is_above_and_its_headings_apart() -> None:
    lines = (FULL, "", "page->ptl", "", FULL)
    assert found(*lines, code=(CLOSE,) * 3) == []
    assert found(*lines, code=(*(CLOSE,) * 3, APART)) == ["page->ptl"]
    assert found(*lines, code=(*(CLOSE,) * 3, *(APART,) * 2)) == []
    assert found(*lines, tells=False) == []
    assert found(*lines, place=Place()) == []
