"""The house: which room imports which, entry points that are thin, modules that are one idea."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from corpus import ROOT

LIBRARY = ROOT / "hooks/edition"
ENTRIES = sorted((ROOT / "hooks").glob("*.py"))
MODULES = sorted(LIBRARY.rglob("*.py"))
BRANCHES = {"extract", "convert", "check", "publish", "search", "learner", "editions"}
# Each room with those it may import besides itself.
MAY_IMPORT = {
    "base": set[str](),
    "model": {"base"},
    **{room: {"base", "model"} for room in BRANCHES},
    "commands": {"base", "model", *BRANCHES},
}
# Playwright evaluates an expression that is no function anew at each look, which the site's policy forbids.
WAITS_FOR_NO_FUNCTION = re.compile(r'wait_for_function\(\s*f?"(?!(?:async )?\([^()]*\) =>)')
FORBIDDEN = {"mkdocs", "material", "properdocs"}
# The beginning of an element. Only weaving and linking write HTML, and what marks Chinese in English.
ELEMENT = re.compile(r"(?<!\(\?P)</?[a-z][a-z0-9]*(?:[\s>/]|$)")  # no group of a pattern
WRITE_HTML = [
    "hooks/edition/model/outputs/term_links.py", "hooks/edition/model/texts/passages.py",
    "hooks/edition/publish/language_marks.py", "hooks/edition/publish/sentences.py",
    "hooks/edition/publish/weaving.py",
]  # fmt: skip
LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_HANDLER = 250, 50, 10


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """A module as Python parses it, for all tests that look into it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.AST) -> list[tuple[int, str]]:
    """The modules a file imports, each with its dots before it."""
    found = [(0, a.name) for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found += [(node.level, ".".join(filter(None, (node.module, a.name)))) for a in node.names]
    return found


def rooms_imported(path: Path, tree: ast.AST) -> set[str]:
    """The rooms that a module of the library imports, its own aside."""
    parts = path.relative_to(LIBRARY).parts[:-1]
    found = set()
    for level, module in imports(tree):
        if module.split(".")[0] == "edition":
            found.add(module.split(".")[1])
        elif level:
            found.add((*parts[: len(parts) - level + 1], *module.split("."))[0])
    return found - {parts[0]}


def imports_what_it_may(path: Path) -> bool:
    room, *rest = path.relative_to(LIBRARY).parts
    known = not {module.split(".")[0] for _, module in imports(tree_of(path))} & FORBIDDEN
    return known and (not rest or rooms_imported(path, tree_of(path)) <= MAY_IMPORT[room])


def test_a_room_imports_what_it_may() -> None:
    assert [name(path) for path in MODULES if not imports_what_it_may(path)] == []


@pytest.mark.parametrize(
    ("room", "code", "imported"),
    [
        ("model", "from ..check.alignment import faults", {"check"}),
        ("model", "from ..base import findings\nfrom . import marks", {"base"}),
        ("check", "import edition.publish.linking", {"publish"}),
        ("check", "def later():\n    from ..publish import linking", {"publish"}),
        ("check", "from .. import search", {"search"}),
    ],
)
def test_an_import_is_seen_however_it_is_written(room: str, code: str, imported: set[str]) -> None:
    assert rooms_imported(LIBRARY / room / "x.py", ast.parse(code)) == imported


def folders_imported(room: Path) -> dict[str, set[str]]:
    """For each folder of a room the other folders of it that its modules import."""
    found: dict[str, set[str]] = {}
    for path in room.glob("*/*.py"):
        names = imports(tree_of(path))
        others = {module.split(".")[0] for level, module in names if level == 2}
        found.setdefault(path.parent.name, set()).update(others)
    return found


@pytest.mark.parametrize("room", sorted({path.parents[1] for path in LIBRARY.glob("*/*/__init__.py")}), ids=name)
def test_folders_of_a_room_import_one_another_one_way_only(room: Path) -> None:
    folders = folders_imported(room)
    assert len(folders) > 1
    assert set().union(*folders.values()) <= set(folders), "a folder imports what joins all of them"
    TopologicalSorter(folders).prepare()
    for folder in folders:
        assert ast.get_docstring(tree_of(room / folder / "__init__.py")), folder


def test_folders_that_import_one_another_are_seen(tmp_path: Path) -> None:
    for folder, code in (("notes", "from ..verses import verse"), ("verses", "from ..notes.marks import MARK")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.py").write_text(code, encoding="utf-8")
    with pytest.raises(CycleError):
        TopologicalSorter(folders_imported(tmp_path)).prepare()


def test_every_room_is_known_and_says_what_it_holds() -> None:
    rooms = {path.parent.name: path.read_text(encoding="utf-8") for path in LIBRARY.glob("*/__init__.py")}
    assert set(rooms) <= set(MAY_IMPORT)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for room, text in rooms.items():
        assert ast.get_docstring(ast.parse(text)), room
        assert f"\n    {room}/" in readme, room


@pytest.mark.parametrize("path", ENTRIES, ids=name)
def test_entry_points_are_thin_and_only_ask_commands(path: Path) -> None:
    tree = tree_of(path)
    rooms = {module.split(".")[1] for _, module in imports(tree) if module.split(".")[0] == "edition"}
    assert rooms <= {"base", "commands"}
    for node in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
        assert (node.end_lineno or 0) - first.lineno < LONGEST_HANDLER, node.name


def is_short(path: Path) -> bool:
    """Whether neither the module nor any of its functions is longer than may be."""
    functions = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef))
    long = any((node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION for node in functions)
    return not long and len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_a_module_is_one_idea_and_a_function_one_step() -> None:
    assert [name(path) for path in [*MODULES, *ENTRIES] if not is_short(path)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests/browser").glob("test_*.py")), ids=name)
def test_what_drives_a_browser_says_so(path: Path) -> None:
    """`make quick` leaves out what is marked."""
    assert "\npytestmark = pytest.mark.browser\n" in path.read_text(encoding="utf-8")


def test_what_a_browser_test_waits_for_is_a_function() -> None:
    """Else the wait fails whenever its first look comes too early."""
    waiting = [
        path for path in sorted((ROOT / "tests").rglob("*.py")) if "wait_for_function" in path.read_text("utf-8")
    ]
    assert [name(path) for path in waiting if WAITS_FOR_NO_FUNCTION.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("code", ['("window.later")', '(\n    "a.then((b) => b)"', '(f"() + {x}")'])
def test_a_wait_for_no_function_is_seen(code: str) -> None:
    assert WAITS_FOR_NO_FUNCTION.search(f"page.wait_for_function{code}")


def strings(tree: ast.AST) -> Iterator[str]:
    """The string constants of a module that are no docstrings."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, documented) and ast.get_docstring(n)}  # type: ignore[attr-defined]  # a docstring is an expression
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_html_is_written_in_templates() -> None:
    writing = [name(path) for path in [*MODULES, *ENTRIES] if any(map(ELEMENT.search, strings(tree_of(path))))]
    assert writing == WRITE_HTML


@pytest.mark.parametrize("code", ['x = "<p>"', 'f"<li id={x}>"', "'</a>'", 'def f():\n    return "甲<br/>"', '"<div "'])
def test_html_in_a_string_is_seen(code: str) -> None:
    assert any(ELEMENT.search(text) for text in strings(ast.parse(f"import x\n{code}")))
