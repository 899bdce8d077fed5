"""What the linker takes for one character, search takes for one: both fold English alike."""

from __future__ import annotations

import json
import subprocess

import pytest

from corpus import ROOT
from edition.model.languages.english import ALIKE, folded

SCRIPT = """
import { Folder } from "./docs/assets/scripts/model/folding.js";
const folder = new Folder();
const fold = (text) => { const { text: folded, edges } = folder.fold(text); return [folded, ...edges]; };
console.log(JSON.stringify(JSON.parse(process.argv[1]).map(fold)));
"""
PLACES = ("a{}b", "{}ab", "a{}", "5{}b", "国{}x")
PAIRS = [(place.format(chr(one)), place.format(chr(other))) for one, other in ALIKE.items() for place in PLACES]


@pytest.fixture(scope="module")
def in_search() -> dict[str, list[object]]:
    """Each text as search folds it, with the edges of its words."""
    texts = [text for pair in PAIRS for text in pair]
    node = ["node", "--input-type=module", "--eval", SCRIPT, json.dumps(texts)]
    done = subprocess.run(node, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(zip(texts, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_character_counts_as_another_for_both(one: str, other: str, in_search: dict[str, list[object]]) -> None:
    assert folded(one) == folded(other)
    assert in_search[one] == in_search[other]
