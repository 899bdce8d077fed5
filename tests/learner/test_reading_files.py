"""The files of pinyin and traditional characters."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from edition.learner.reading_files import all_files
from edition.publish.texts import tools_of, woven_texts
from small_edition import edition

CALL = re.compile(r'xinzhiLearner\("([^"]+)",(.*)\)\n')
TEXTS = woven_texts(edition())


@cache
def files() -> dict[str, str]:
    return dict(all_files(edition(), TEXTS.values(), tools_of(edition())[0].matcher))


def content(name: str) -> dict[str, Any]:
    """What a file says, which is called by its own name."""
    found = CALL.fullmatch(files()[f"{name}.js"])
    assert found and found[1] == name
    data: dict[str, Any] = json.loads(found[2])
    return data


def test_each_text_has_its_pinyin_and_its_corrections_and_all_have_one_script() -> None:
    folders = {name.rpartition("/")[0] for name in files()} - {""}
    assert len(folders) == len(TEXTS)
    for folder in folders:
        assert content(f"{folder}/pinyin").keys() == {"usual", "others"}
        assert content(f"{folder}/hant").keys() == {"blocks"}
        assert {f"{folder}/words.js", f"{folder}/dictionary.js"} <= files().keys()
    assert content("script").keys() == {"usual", "words"}


def test_what_is_said_of_a_block_goes_by_the_id_of_its_element() -> None:
    anchors = {row.anchor("zh") for text in TEXTS.values() for row in text.all_rows if row.zh}
    said = [content(name.removesuffix(".js")) for name in files() if name.endswith(("/pinyin.js", "/hant.js"))]
    assert anchors >= {anchor for one in said for anchor in (one.get("others") or one.get("blocks") or {})}
