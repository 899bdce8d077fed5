"""Every place filled at once: what scripts read, and the whole site as MkDocs and its theme build it.

A place takes the worst payload that is not refused there. The site is compared,
page by page, with one of harmless words.
"""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from urllib.parse import quote

from attack import injections, places
from attack.injections import HARMLESS, PAYLOADS, Tally
from build import build_all, worker
from edition.base.interface import Ui
from edition.commands.site import Site
from edition.search.segmentation import BOUNDARY
from trees import BUILDING, copied, forget_places

# From the worst on.
WORST = (
    "script out of an element",
    "script behind backslashes",
    "script out of an attribute",
    "attribute in double quotes",
    "template braces",
)
# What a file of data is called with, or what it is put into.
CALL = re.compile(r"(?:xinzhi\(|window\.xinzhiTerms = )(.*)[);]", re.DOTALL)
LANGUAGES: tuple[Ui, Ui] = ("zh", "en")
ADDRESS = "http://127.0.0.1:8000/"


@cache
def worst() -> dict[str, str]:
    """For each place that takes any of them, the worst value that is not refused there."""
    values: dict[str, str] = {}
    with TemporaryDirectory() as folder:
        for place in places.names():
            for what in WORST:
                value = f"zq{PAYLOADS[what]}qz"
                places.write(Path(folder), {place: value})
                if not injections.findings(Path(folder)):
                    values[place] = value
                    break
    return values


def without(text: str, values: dict[str, str]) -> str:
    """A text with a mark in the place of every value."""
    for value in sorted({HARMLESS, *values.values()}, key=len, reverse=True):
        for one in (value, value.replace("\\<", "<")):
            for form in (one, quote(one)):
                text = text.replace(form, "●").replace(form.lower(), "●")
                text = injections.without_cut(text, form.lower())
    return re.sub(r"zq[a-z]+qz", "●", text)  # what is left of a value in the keys of the glossary's filter


def held(content: str, values: dict[str, str]) -> set[str]:
    """The strings of a data file that hold a value, with a mark in its place; raises where the file is no JSON."""
    data = json.loads(CALL.sub(r"\1", content.strip()))
    shown = (without(text.replace(BOUNDARY, ""), values) for text in injections.strings(data))
    return {text for text in shown if "●" in text}


def assets(root: Path, values: dict[str, str]) -> dict[str, set[str]]:
    """What the data files for scripts hold of the values, by language and name."""
    of_ours = ("edition.publish.scripts.bundles", "edition.publish.keeping.placed")
    with patch(of_ours[0], return_value={}), patch(of_ours[1], return_value={}):
        return {
            f"{ui} {name}": held(content, values) for ui in LANGUAGES for name, content in Site.open(root, ui).assets()
        }


def data(root: Path) -> Tally:
    """The cards of terms and the index of search hold every value as it is written."""
    tally, values = Tally("term cards, search index"), worst()
    places.write(root, dict.fromkeys(values, HARMLESS))
    usual = assets(root, values)
    places.write(root, values)
    for name, now in assets(root, values).items():
        tally.inputs += 1
        tally.shown += now == usual[name]
        if now != usual[name]:
            tally.through.append(f"{name}: {sorted(now ^ usual[name])[:2]}")
    return tally


def built(tree: Path, values: dict[str, str]) -> dict[str, list[str]]:
    """Every page of the site with some values, parsed, with a mark in the place of each value."""
    places.write(tree, values)
    build_all(tree / "site", ADDRESS, tree)
    pages = sorted((tree / "site").rglob("*.html"))
    return {
        page.relative_to(tree / "site").as_posix(): [
            without(event, values) for event in injections.shown(page.read_text(encoding="utf-8"), HARMLESS)
        ]
        for page in pages
    }


def site(root: Path) -> Tally:
    """Every page of the built site, its navigation, head and search box included, is what it is with harmless words."""
    tally, values = Tally("pages of the built site"), worst()
    tree = copied(root / "tree", *BUILDING)
    forget_places(tree)
    for folder in ("docs/texts", "docs/glossary"):
        shutil.rmtree(tree / folder)
    usual = built(tree, dict.fromkeys(values, HARMLESS))
    now = built(tree, values)
    worker.cache_clear()
    for name in sorted(usual.keys() | now.keys()):
        tally.inputs += 1
        before, after = usual.get(name, []), now.get(name, [])
        tally.shown += before == after
        if before != after:
            first = next(
                (pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]), ("", "more or less")
            )
            tally.through.append(f"{name}: {first[0][:80]!r} is {first[1][:80]!r}")
    return tally
