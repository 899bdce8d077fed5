"""The scripts of the pages, each bundled with what it imports by esbuild, from the modules that the tests read."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ..base.findings import EditionError, Finding
from ..base.interface import Ui, words_under
from .esbuild import BrokenError, esbuild, with_tag_of_source

SCRIPTS = "docs/assets/scripts"
BUNDLES = ("start", "page", "quote", "learner", "keep", "offline-worker", "search/dialog", "search/worker")
EARLY = "early"  # the end of the file that pages wait for (overrides/partials/javascripts/early.html)
# What scripts say: where they find it in the window, and how the names of its words begin.
SAID = {"page.js": ("xinzhiSearchWords", "box-"), "keep.js": ("xinzhiKeepingWords", "keep-")}
OPTIONS = ("--bundle", "--charset=utf8", "--format=iife", "--target=es2022")


def early(root: Path) -> str:
    """What shows the view of a text before its first paint; raises `EditionError` where esbuild refuses."""
    return all_bundles(root)[f"{EARLY}.js"].strip()


def bundles(root: Path) -> dict[str, str]:
    """The scripts by the names they are published under; raises `EditionError` where esbuild refuses."""
    return {name: text for name, text in all_bundles(root).items() if name != f"{EARLY}.js"}


def with_words(found: Mapping[str, str], ui: Ui) -> dict[str, str]:
    """Bundles with what they say at their heads, in the interface's language: pages need not repeat it."""
    said = {name: json.dumps(words_under(prefix, ui), ensure_ascii=False) for name, (_, prefix) in SAID.items()}
    heads = {name: f"window.{variable} = {said[name]};\n" for name, (variable, _) in SAID.items()}
    return {name: heads.get(name, "") + text for name, text in found.items()}


def all_bundles(root: Path) -> dict[str, str]:
    """The bundles of the scripts as they are now."""
    times = tuple((path.name, path.stat().st_mtime_ns) for path in sorted((root / SCRIPTS).rglob("*.js")))
    return bundled(root, times)


@cache
def bundled(root: Path, times: tuple[tuple[str, int], ...]) -> dict[str, str]:
    """The scripts as they were at these times."""
    entries = [f"{name}={SCRIPTS}/{name}.js" for name in (*BUNDLES, EARLY)]
    with TemporaryDirectory() as folder:
        try:
            esbuild(root, [*entries, *OPTIONS, f"--outdir={folder}"])
        except BrokenError as error:
            fact = f"esbuild refuses the scripts:\n{error}\n"
            raise EditionError([Finding(SCRIPTS, 1, "script-broken", fact, "Mend them")]) from error
        made = {name: (Path(folder) / f"{name}.js").read_text(encoding="utf-8") for name in (*BUNDLES, EARLY)}
    return {f"{name}.js": with_tag_of_source(text) for name, text in made.items()}
