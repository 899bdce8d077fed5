"""The scripts of the pages become one file each, and one that is broken is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from corpus import ROOT
from edition.base.findings import EditionError
from edition.base.interface import Ui
from edition.publish import scripts


def test_every_script_of_search_becomes_a_bundle(tmp_path: Path) -> None:
    found = scripts.bundles(ROOT)
    assert list(found) == [
        "start.js",
        "page.js",
        "quote.js",
        "learner.js",
        "keep.js",
        "offline-worker.js",
        "search/dialog.js",
        "search/worker.js",
    ]
    early = scripts.early(ROOT)
    assert not any(re.search(r"^(?:import|export)\b", one, re.MULTILINE) for one in [early, *found.values()])
    assert "data" in early and len(early) < 2000 and "<" not in re.sub(r"\s<\s", "", early)
    with pytest.raises(EditionError) as caught:
        scripts.bundles(tmp_path)
    assert str(caught.value) == "package.json:1: esbuild-missing: esbuild is not installed. Run make setup."


def test_scripts_say_their_words_in_the_language_of_the_interface() -> None:
    bundles = {"page.js": "p", "quote.js": "q", "keep.js": "k"}
    expected: dict[Ui, tuple[str, str]] = {"zh": ("全部删去", "移除"), "en": ("Remove all", "Remove")}
    for ui, said in expected.items():
        found = scripts.with_words(bundles, ui)
        assert found["quote.js"] == "q"
        for name, variable, word, meaning in (
            ("page.js", "xinzhiSearchWords", "forget-all", said[0]),
            ("keep.js", "xinzhiKeepingWords", "remove", said[1]),
        ):
            words, script = found[name].splitlines()
            assert script == bundles[name]
            assert json.loads(words.removeprefix(f"window.{variable} = ").removesuffix(";"))[word] == meaning


def test_a_script_that_is_broken_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / scripts.SCRIPTS
    (folder / "search").mkdir(parents=True)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    for name in (*scripts.BUNDLES, scripts.EARLY):
        (folder / f"{name}.js").write_text("export const a = 1;\n", encoding="utf-8")
    (folder / "search/worker.js").write_text('// w\nimport { b } from "./dialog.js";\nb();\n', encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        scripts.bundles(tmp_path)
    message = str(caught.value)
    assert message.startswith(f"{scripts.SCRIPTS}:1: script-broken: esbuild refuses the scripts:")
    assert 'No matching export in "docs/assets/scripts/search/dialog.js" for import "b"' in message
    assert "docs/assets/scripts/search/worker.js:2:9" in message
