"""Copies of the repository for tests whose commands write: nothing is written into the repository itself."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from build import CONFIGS
from corpus import ROOT

# What a build reads besides the sources and the texts.
BUILDING = ("docs", "data", "front", "hooks", "overrides", *CONFIGS.values())
CITES = re.compile(r"^cites:.*\n(?:(?: |- ).*\n)*", re.MULTILINE)
SENSES = re.compile(r"^senses:.*\n(?:(?: |- ).*\n)*", re.MULTILINE)
RELATIONS = re.compile(r"^(?:related|broader|narrower|part_of):.*\n", re.MULTILINE)
TOOLS = (".venv", "node_modules")
# The keys of the shortest documents: one of several texts, and one of a single text.
SEVERAL = "000"
FEW = 12  # lines of the table of names


def copied(tree: Path, *names: str) -> Path:
    """The folder, with copies of the repository's files and folders of these names, and with the installed tools."""
    for name in names:
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        else:
            shutil.copy(ROOT / name, tree / name)
    for name in TOOLS:
        (tree / name).symlink_to(ROOT / name)
    return tree


def forget_places(tree: Path) -> None:
    """Takes out of terms and tables what they say of paragraphs: the tree has other texts, or is to have."""
    for path in (tree / "docs/glossary").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(SENSES.sub("", CITES.sub("", text)), encoding="utf-8")
    for name in ("events", "bounds", "beads", "except"):
        table = tree / f"data/{name}.tsv"
        table.write_text(table.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")


def few_terms(tree: Path, *slugs: str) -> None:
    """Leaves of the glossary only the terms of these slugs, each related to all others, and of the names the first."""
    table = tree / "data/names.tsv"
    table.write_text("".join(table.read_text(encoding="utf-8").splitlines(keepends=True)[:FEW]), encoding="utf-8")
    for path in (tree / "docs/glossary").glob("*.md"):
        if path.stem not in slugs:
            path.unlink()
    for slug in slugs:
        path = tree / f"docs/glossary/{slug}.md"
        related = ", ".join(other for other in slugs if other != slug)
        text = RELATIONS.sub("", path.read_text(encoding="utf-8"))
        path.write_text(text.replace("\npos: ", f"\nrelated: [{related}]\npos: ", 1), encoding="utf-8")


def few_documents(folder: Path, *keys: str) -> Path:
    """What a build reads of the documents of these keys, with the whole glossary, for what is only compared."""
    tree = copied(folder, *BUILDING, "sources")
    forget_places(tree)
    path = tree / "sources/catalogue.yml"
    catalogue = yaml.safe_load(path.read_text(encoding="utf-8"))
    for key in catalogue.keys() - set(keys):
        shutil.rmtree(tree / "docs/texts" / catalogue.pop(key)["group"])
        for source in (tree / "sources").glob(f"{key}_*"):
            source.unlink()
    path.write_text(yaml.safe_dump(catalogue, allow_unicode=True), encoding="utf-8")
    return tree


def run(tree: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """What `make` runs, in the copied tree."""
    return subprocess.run(
        [sys.executable, *command], cwd=tree, capture_output=True, text=True, timeout=120, check=False
    )


def change(path: Path, old: str, new: str) -> None:
    """Replaces some words of a file, which must stand in it."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} lacks {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")
