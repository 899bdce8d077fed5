"""The rules of the layout: a library without MkDocs, thin handlers, little code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from corpus import ROOT

LIBRARY = sorted((ROOT / "hooks/edition").rglob("*.py"))
ENTRIES = sorted((ROOT / "hooks").glob("*.py"))
FORBIDDEN = {"mkdocs", "material", "properdocs"}


def functions(path: str) -> list[ast.FunctionDef]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def lines(pattern: str, *folders: str) -> int:
    """Lines that hold something, in all files of these folders."""
    files = [path for folder in folders for path in (ROOT / folder).rglob(pattern)]
    assert files
    return sum(bool(line.strip()) for path in files for line in path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.name)
def test_the_library_imports_no_mkdocs(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not {name.split(".")[0] for name in names} & FORBIDDEN


@pytest.mark.parametrize("name", [path.name for path in ENTRIES])
def test_entry_points_are_thin(name: str) -> None:
    for node in functions(f"hooks/{name}"):
        first = node.body[1] if ast.get_docstring(node) else node.body[0]
        assert (node.end_lineno or 0) - first.lineno + 1 <= 25, node.name


def test_python_stays_small() -> None:
    assert lines("*.py", "hooks", "tools") < 4000


def test_javascript_stays_small() -> None:
    assert lines("*.js", "docs/assets/scripts") < 2000
