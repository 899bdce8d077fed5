"""Mutation testing by itself: what each operator changes, what is left alone, what is drawn, and how it is measured.

No test here reads the rooms' own code: it has to pass with any mutation of it.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from mutation import drawing, javascript_operators, mutate, python_operators, template_operators
from mutation.changes import Change, by_place
from mutation.copies import Copy, Outcome
from mutation.drawing import Mutation
from mutation.javascript_tokens import tokens
from mutation.measuring import Measurement
from mutation.records import Record, Records, equivalents, table

ROOMS = "one:\n  - one/**/*.py\ntwo:\n  - two/*.js\n  - two/*.txt\n  - two/missing.py\n"
LOCKED = (".npmrc", "package-lock.json", "requirements-dev.txt", "requirements.txt")
CODE = "def sign(n):\n    # 正负 <\n    if n < 0:\n        return -1\n    return 1\n"


def made(changes: Callable[[str], Iterable[Change]], text: str, operators: str = "") -> list[str]:
    """The changed texts with their operators, in the order in which they are made; only some operators where named."""
    named = operators.split()
    return [f"{c.operator}: {c.applied(text)}" for c in changes(text) if not named or c.operator in named]


def mutation(**changed: object) -> Mutation:
    given = {"id": "one-1", "room": "one", "path": "one/sign.py", "line": 3, "start": CODE.index("< 0")}
    return Mutation(**(given | {"operator": "comparison", "before": "<", "after": "<="} | changed))  # type: ignore[arg-type]  # any field may be changed


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree with two rooms, and tools that look installed."""
    root = tmp_path / "tree"
    for name, content in {
        "one/sign.py": CODE,
        "two/more.js": "export const more = (a) => a + 1;\n",
        "two/notes.txt": "1 < 2\n",
        "tests/mutation/rooms.yml": ROOMS,
        "tests/mutation/equivalent.tsv": "id\treason\n",
        **dict.fromkeys(LOCKED, ""),
        ".git/HEAD": "",
        "site/index.html": "",
        "one/site/kept.txt": "",
        "one/__pycache__/sign.pyc": "",
        ".venv/.installed": "",
        "node_modules/.installed": "",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("text", "operators", "expected"),
    [
        ("x = a < b", "", ["comparison: x = a <= b"]),
        ("x = a <= b", "", ["comparison: x = a < b"]),
        ("x = a > b", "", ["comparison: x = a >= b"]),
        ("x = a >= b", "", ["comparison: x = a > b"]),
        ("x = a == b != c", "", ["comparison: x = a != b != c", "comparison: x = a == b == c"]),
        ("x = (a) in (b)", "", ["comparison: x = (a) not in (b)"]),
        ("x = a not  in b", "", ["comparison: x = a in b"]),
        ("x = a is b", "", ["comparison: x = a is not b"]),
        ("x = a is not b", "", ["comparison: x = a is b"]),
        ("x = (a  # in\n in b)", "", ["comparison: x = (a  # in\n not in b)"]),
        ("中 = 中 < 国", "", ["comparison: 中 = 中 <= 国"]),
        ("x = a and (b) and c", "", ["connective: x = a or (b) or c"]),
        ("x = a or b", "", ["connective: x = a and b"]),
        ("x = not (a)", "", ["negation: x = (a)"]),
        ("x = 7", "", ["number: x = 8", "number: x = 6"]),
        ("x = 0x1f", "", ["number: x = 0x20", "number: x = 0x1e"]),
        ("x = 0.5", "", ["number: x = 1.5"]),
        ("x = True", "", ["truth: x = False"]),
        ("x = 'ab'", "", ["text-changed: x = 'ax'", "text-emptied: x = ''"]),
        ("x = b'a'", "", ["text-changed: x = b'x'", "text-emptied: x = b''"]),
        ("x = ''", "", ["text-changed: x = 'x'"]),
        ("x = r'\\da+'", "", ["text-changed: x = r'\\dx+'", "text-emptied: x = ''"]),
        ("x = '[b-c]'", "text-changed", ["text-changed: x = '[b-x]'"]),
        # From three to two times is no regular expression.
        ("x = 'y{2,2}'", "text-changed", []),
        ("x = f'a{b}c'", "", ["text-changed: x = f'a{b}x'", "text-emptied: x = ''"]),
        ("x = f'{b < 1}'", "comparison number",
         ["comparison: x = f'{b <= 1}'", "number: x = f'{b < 2}'", "number: x = f'{b < 0}'"]),
        ("x = a - b + c", "", ["arithmetic: x = a - b - c", "arithmetic: x = a + b + c"]),
        ("x = a + 'b' + c", "arithmetic", []),
        ("x += 'b'", "", ["deleted: pass", "text-changed: x += 'x'", "text-emptied: x += ''"]),
        ("x -= y", "", ["arithmetic: x += y", "deleted: pass"]),
        ("f(a)", "", ["deleted: pass"]),
        ("if a: b = c", "", ["condition: if True: b = c", "condition: if False: b = c"]),
        ("while a: b = c", "", ["condition: while False: b = c"]),
        ("x = a if b else c", "", ["condition: x = a if True else c", "condition: x = a if False else c"]),
        ("x = [a for a in b if a]", "", [f"condition: x = [a for a in b if {to}]" for to in ("True", "False")]),
        ("if a := b: c = a", "", []),
        ("x = a[b : c()]", "", [f"bound: x = a[{to}]" for to in ("b + 1 : c()", "b - 1 : c()", "b : c() + 1")]
         + ["bound: x = a[b : c() - 1]"]),
        ("x = a[b or c :]", "bound", ["bound: x = a[(b or c) + 1 :]", "bound: x = a[(b or c) - 1 :]"]),
        ("x = a[1:]", "", ["number: x = a[2:]", "number: x = a[0:]"]),
        ("x = min(a)", "", ["call: x = max(a)"]),
        ("x = max(a)", "", ["call: x = min(a)"]),
        ("x = any(a)", "", ["call: x = all(a)"]),
        ("x = all(a)", "", ["call: x = any(a)"]),
        ("x = sorted(a, key=b)", "", ["call: x = list(a)"]),
        ("x = sorted(a for a in b)", "", ["call: x = list(a for a in b)"]),
        ("x = a.sorted(b)", "", []),
    ],
)  # fmt: skip
def test_python_is_changed_in_one_place(text: str, operators: str, expected: list[str]) -> None:
    found = made(python_operators.changes, text, operators)
    assert sorted(found) == sorted(expected)
    assert all(python_operators.is_valid(text, change.split(": ", 1)[1]) for change in found)


@pytest.mark.parametrize(
    ("declared", "empty"),
    [
        ("str", '""'),
        ("'str'", '""'),
        ("list[int]", "[]"),
        ("dict[str, int]", "{}"),
        ("tuple[int, ...]", "()"),
        ("set[int]", "set()"),
        ("frozenset[int]", "frozenset()"),
        ("bool", "False"),
        ("int", "0"),
        ("Place | None", "None"),
        ("list[int] | None", "[]"),
    ],
)
def test_a_function_returns_the_empty_value_of_its_type(declared: str, empty: str) -> None:
    code = f"def f() -> {declared}:\n    return a\n"
    assert made(python_operators.changes, code) == [f"returned: {code.replace('return a', f'return {empty}')}"]
    assert made(python_operators.changes, code.replace("return a", f"return {empty}"), "returned") == []


def test_what_has_no_plain_empty_value_is_returned_and_functions_inside_keep_their_own() -> None:
    assert made(python_operators.changes, "def f() -> Place:\n    return a\n") == []
    assert made(python_operators.changes, "def f() -> tuple[int, str]:\n    return a\n") == []
    assert made(python_operators.changes, "def f() -> str:\n    def g():\n        return a\n    return g\n") == [
        'returned: def f() -> str:\n    def g():\n        return a\n    return ""\n'
    ]
    inside = "def f() -> str:\n    if a():\n        return b\n"
    assert made(python_operators.changes, inside, "returned") == [f"returned: {inside.replace('b', chr(34) * 2)}"]


@pytest.mark.parametrize(
    "text",
    [
        '"""A docstring: 1 < 2."""',
        "def f(a: 'Text') -> 'Text':\n    '''Says 1.'''",
        "@cache(1)\nclass A(B[1], key=True):\n    'a'\n    x: Literal['y'] = z",
        "raise ValueError('a', f'b {c + 1}')",
        "assert a, 'b'",
        "if TYPE_CHECKING:\n    a(1)",
        "if __name__ == '__main__':\n    a(1)",
        "x = cast('list[int]', y)",
        "X = Literal['a', 'b']",
        "X = TypeVar('X')",
    ],
)
def test_python_that_says_nothing_to_a_test_is_left_alone(text: str) -> None:
    assert made(python_operators.changes, text) == []


def test_logs_keep_their_texts_but_may_go_and_findings_are_changed() -> None:
    assert made(python_operators.changes, "log.warning('a %s', b)") == ["deleted: pass"]
    found = made(python_operators.changes, "raise EditionError([Finding(path, 1, 'broken')])")
    assert [change.split(":")[0] for change in found] == ["number", "number", "text-changed", "text-emptied"]


@pytest.mark.parametrize(
    ("before", "after", "valid"),
    [("a", "b", True), ("a", "a", False), ("a", "( a )", False), ("a", "a b", False), ("f()", "return", False)],
)
def test_a_mutation_of_python_compiles_and_is_another_program(before: str, after: str, valid: bool) -> None:
    assert python_operators.is_valid(before, after) is valid


def test_javascript_is_read_token_by_token() -> None:
    text = "a /b/ c; `${/'/}`; // '\nx = /[/'`]/g.test(`1${ {y: `}`}.y }/${2}`) /* ` */ / 0xFFn; #z ??= 'it\\'s';"
    found = list(tokens(text))
    assert [token.code for token in found if token.kind in ("regex", "template", "text")] == [
        "`${",
        "/'/",
        "}`",
        "/[/'`]/g",
        "`1${",
        "`}`",
        "}/${",
        "}`",
        "'it\\'s'",
    ]
    assert [token.code for token in found if token.kind == "number"] == ["2", "0xFFn"]
    assert "#z" in [token.code for token in found if token.kind == "name"]
    assert all(text[token.start : token.end] == token.code for token in found)
    between = [text[one.end : other.start] for one, other in pairwise(found)]
    assert {gap.strip() for gap in between} == {"", "// '", "/* ` */"}


@pytest.mark.parametrize(("text", "said"), [("a = `b", "a template does not end"), ("a = 'b", "no token")])
def test_what_is_no_javascript_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        list(tokens(text))
    with pytest.raises(ValueError, match="nothing is open"):
        javascript_operators.Script("(a]")


@pytest.mark.parametrize(
    ("text", "operators", "expected"),
    [
        ("x = a < b", "comparison", ["comparison: x = a <= b"]),
        ("x = a == b != c", "", ["comparison: x = a != b != c", "comparison: x = a == b == c"]),
        ("x = a >= b === c", "comparison", ["comparison: x = a > b === c", "comparison: x = a >= b !== c"]),
        ("x = a && b || c", "", ["connective: x = a || b || c", "connective: x = a && b && c"]),
        ("x = a ?? b", "", ["connective: x = a && b"]),
        ("x = !a", "", ["negation: x = a"]),
        ("x = 7", "", ["number: x = 8", "number: x = 6"]),
        ("x = 0x1f", "", ["number: x = 0x20", "number: x = 0x1e"]),
        ("x = 7n", "", ["number: x = 8n", "number: x = 6n"]),
        ("x = 0.5", "", ["number: x = 1.5"]),
        ("x = true", "", ["truth: x = false"]),
        ("x = a.true", "", []),
        ("x = 'ab'", "", ["text-changed: x = 'ax'", "text-emptied: x = ''"]),
        ("x = `<b>${a}</b>`", "text-changed", ["text-changed: x = `<x>${a}</b>`", "text-changed: x = `<b>${a}</x>`"]),
        ("x = `a${b}`", "text-emptied", ["text-emptied: x = `${b}`"]),
        ("import { a } from 'b';", "", []),
        ("import 'b';", "", []),
        ("throw new TypeError('a')", "", []),
        ("x = console.log('a')", "", []),
        ("x = /a1 < 'b'/", "", []),
        ("// 1 < 2\n/* 'a' */", "", []),
        ("x = a - b", "", ["arithmetic: x = a + b"]),
        ("x = -a", "", []),
        ("x = f(a, -b) + +c", "", ["arithmetic: x = f(a, -b) - +c"]),
        ("x = a + 'b'", "arithmetic", []),
        ("x = `b` + a", "arithmetic", []),
        ("x += a;", "", ["arithmetic: x -= a;", "deleted: ;"]),
        ("for (;;) a.b(c);", "", ["deleted: for (;;) ;"]),
        ("if (a) return; else b();", "deleted", ["deleted: if (a) return; else ;"]),
        ("const a = () => { b.c(() => { return d; }); };", "deleted", ["deleted: const a = () => { ; };"]),
        ("const { a } = b;", "", []),
        ("const a = { b, c };", "", []),
        ("class A { b(c) { return c; } }", "", []),
        ("class A { b = c; }", "", ["deleted: class A { ; }"]),
        ("export { a } from 'b';", "", []),
        ("if (a) { const b = c; }", "", [f"condition: if ({to}) {{ const b = c; }}" for to in ("true", "false")]),
        ("while (a(b)) continue;", "", ["condition: while (false) continue;"]),
        ("if ((a = b)) return;", "condition", []),
        ("x = a(b) && c ? d : e ? f : g", "condition",
         [f"condition: x = {to} ? d : e ? f : g" for to in ("true", "false")]
         + [f"condition: x = a(b) && c ? d : {to} ? f : g" for to in ("true", "false")]),
        ("x = `${a ? b : c}`", "condition", [f"condition: x = `${{{to} ? b : c}}`" for to in ("true", "false")]),
        ("x = a.slice(b, c.d - e)", "bound",
         [f"bound: x = a.slice({to})" for to in ("b + 1, c.d - e", "b - 1, c.d - e")]
         + [f"bound: x = a.slice(b, c.d - e {to} 1)" for to in "+-"]),
        ("x = a.slice(b ? c : d)", "bound", [f"bound: x = a.slice((b ? c : d) {to} 1)" for to in "+-"]),
        ("x = a.slice(1, -1)", "", ["number: x = a.slice(2, -1)", "number: x = a.slice(0, -1)",
                                    "number: x = a.slice(1, -2)", "number: x = a.slice(1, -0)"]),
        ("x = a.slice()", "", []),
        ("x = Math.min(a)", "", ["call: x = Math.max(a)"]),
        ("x = a.some(b)", "", ["call: x = a.every(b)"]),
        ("x = [...a].sort(b).c()", "", ["call: x = [...a].c()"]),
        ("const a = () => { return [b, c]; }", "", ["returned: const a = () => { return []; }"]),
        ("const a = () => { return []; }", "returned", ["returned: const a = () => { return []; }"]),
        ("const a = () => { return `b${c}`; }", "returned", ['returned: const a = () => { return ""; }']),
        ("const a = () => { return b < c; }", "returned", ["returned: const a = () => { return false; }"]),
        ("const a = () => { return !b; }", "returned", ["returned: const a = () => { return false; }"]),
        ("const a = () => { return b(c < d); }", "returned", []),
        ("const a = () => { return b < c ? d : e; }", "returned", []),
        ("const a = () => { return; }", "", []),
    ],
)  # fmt: skip
def test_javascript_is_changed_in_one_place(text: str, operators: str, expected: list[str]) -> None:
    assert sorted(made(javascript_operators.changes, text, operators)) == sorted(expected)


@pytest.mark.parametrize(
    ("changes", "text", "place", "operators"),
    [
        (python_operators.changes, "if a < b: c = d", "a < b", ["comparison", "condition", "condition"]),
        (python_operators.changes, "f(x)", "f(x)", ["deleted"]),
        (python_operators.changes, "x = a[b:c]", "b", ["bound", "bound"]),
        (python_operators.changes, "x = min(a, b)", "min", ["call"]),
        (python_operators.changes, "def f() -> bool:\n    return not a", "not a", ["negation", "returned"]),
        (javascript_operators.changes, "x = () => { return a < b; };", "a < b", ["returned"]),
        (javascript_operators.changes, "if (a < b) return;", "a < b", ["condition", "condition"]),
        (javascript_operators.changes, "x = a.slice(b, c)", "b", ["bound", "bound"]),
        (javascript_operators.changes, "x = a.sort(b);", ".sort(b)", ["call"]),
        (template_operators.changes, "{{ a }}{{ b }}", "{{ a }}", ["variables"]),
        (template_operators.changes, "{% if a %}b{% endif %}", "{% if a %}", ["condition"]),
    ],
)  # fmt: skip
def test_operators_share_a_place(
    changes: Callable[[str], Iterable[Change]], text: str, place: str, operators: list[str]
) -> None:
    found = by_place(text, changes(text))
    assert list(found) == sorted(found)
    own = found[text.index(place), text.index(place) + len(place)]
    assert sorted(change.operator for change in own) == operators


def test_a_mutation_of_javascript_is_a_module_that_node_reads() -> None:
    assert javascript_operators.is_valid("export {};", "import a from 'b'; await a;")
    assert not javascript_operators.is_valid("export {};", "export {};")
    assert not javascript_operators.is_valid("export {};", "a ?? b && c;")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p class="a" hidden>b</p>', ["attribute: <p hidden>b</p>", 'attribute: <p class="a">b</p>']),
        ('<a href="{{ b > c }}/" title="d">', ['attribute: <a title="d">', 'attribute: <a href="{{ b > c }}/">']),
        ("<br/>", []),
        ("<input{{ ' checked' if a }}>", []),
        ("<p {% if a > b %} id='x'{% endif %}>", ["condition: <p {% if not (a > b) %} id='x'{% endif %}>"]),
        ("{{ a.b | e }}-{{ c }}", ["variables: {{ c | e }}-{{ a.b }}"]),
        ("{{ a() }}{{ 'b' }}", []),
        ("{% if a %}b{% elif c and d -%}e{% endif %}",
         ["condition: {% if not (a) %}b{% elif c and d -%}e{% endif %}",
          "condition: {% if a %}b{% elif not (c and d) -%}e{% endif %}"]),
        ("a\n{{ b }}\nc\n", ["line: a\nc\n"]),
        ("{#- {{ a }} {{ b }} -#}\n<!-- <p id='c'> -->", []),
    ],
)  # fmt: skip
def test_templates_are_changed_in_one_place(text: str, expected: list[str]) -> None:
    found = made(template_operators.changes, text)
    assert sorted(found) == sorted(expected)
    assert all(template_operators.is_valid(text, change.split(": ", 1)[1]) for change in found)
    assert not template_operators.is_valid(text, text)
    assert not template_operators.is_valid(text, "{% if %}")


def drawn(tree: Path, seed: int = 1, each: int = 9, rooms: str = "one two") -> list[Mutation]:
    """What is drawn in the rooms; the second is of JavaScript, and starting Node.js takes its time."""
    patterns = drawing.rooms(tree / "tests/mutation/rooms.yml")
    return drawing.draw(tree, {room: patterns[room] for room in rooms.split()}, seed, each)


def test_a_seed_draws_the_same_mutations_one_at_a_place(tree: Path) -> None:
    found = drawn(tree)
    assert found == drawn(tree)
    assert [m.room for m in found] == ["one"] * 4 + ["two"] * 2
    assert len({m.id for m in found}) == len(found)
    assert {m.path for m in found} == {"one/sign.py", "two/more.js"}
    for m in found:
        text = (tree / m.path).read_text(encoding="utf-8")
        assert m.applied(text) != text
        assert m.line == text[: m.start].count("\n") + 1
        assert re.fullmatch(f"{m.room}-[0-9a-f]{{8}}", m.id)
    assert [m.room for m in drawn(tree, each=1)] == ["one", "two"]
    assert drawn(tree, each=1)[0] == found[0]


def test_an_id_stays_what_it_is(tree: Path) -> None:
    """`equivalent.tsv` names mutations by id."""
    assert [m.id for m in drawn(tree, each=2, rooms="one")] == ["one-3dcd26a1", "one-30cd4764"]


def test_seeds_draw_differently(tree: Path) -> None:
    assert len({drawn(tree, seed, 1, "one")[0].id for seed in range(20)}) > 4


def test_an_edit_elsewhere_changes_nothing_of_what_is_drawn(tree: Path) -> None:
    before = drawn(tree, rooms="one")
    (tree / "one/sign.py").write_text(f"import os\n\n\n{CODE}", encoding="utf-8")
    assert [(m.id, m.line) for m in drawn(tree, rooms="one")] == [(m.id, m.line + 3) for m in before]


def test_lines_that_are_the_same_have_places_of_their_own(tree: Path) -> None:
    (tree / "one/sign.py").write_text("f(a)\nf(a)\n", encoding="utf-8")
    found = drawn(tree, rooms="one")
    assert sorted(m.line for m in found) == [1, 2]
    assert len({m.id for m in found}) == 2
    (tree / "one/sign.py").write_text("f(a)\nf(a)\nf(a)\n", encoding="utf-8")
    assert len({m.id for m in drawn(tree, rooms="one")}) == 3


def test_what_is_not_valid_is_not_drawn(tree: Path) -> None:
    (tree / "two/more.js").write_text("export const more = (a, b, c) => a ?? b ?? c;\n", encoding="utf-8")
    (tree / "one/sign.py").write_text("def f():\n    yield a\n", encoding="utf-8")
    assert [(m.operator, m.after) for m in drawn(tree)] == [("deleted", "pass")]


def test_what_is_drawn_is_read_as_it_was_written(tree: Path) -> None:
    found = [*drawn(tree, rooms="one"), mutation(before='a\tb\n"', after="中")]
    drawing.write(tree / "new/drawn.tsv", found)
    assert drawing.read(tree / "new/drawn.tsv") == found
    lines = (tree / "new/drawn.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "id\troom\tpath\tline\tstart\toperator\tbefore\tafter"
    assert lines[-1] == f'one-1\tone\tone/sign.py\t3\t{mutation().start}\tcomparison\t"a\\tb\\n\\""\t"中"'


def test_a_mutation_fits_only_the_file_it_was_drawn_from() -> None:
    assert mutation().diff(CODE) == (
        "--- a/one/sign.py\n+++ b/one/sign.py\n@@ -1,5 +1,5 @@\n def sign(n):\n     # 正负 <\n"
        "-    if n < 0:\n+    if n <= 0:\n         return -1\n     return 1\n"
    )
    with pytest.raises(ValueError) as raised:
        mutation().applied(f" {CODE}")
    assert str(raised.value) == "one/sign.py:3: one-1 does not fit: the file has changed. Draw again."


def test_a_copy_holds_what_people_wrote_and_links_the_tools(tree: Path, tmp_path: Path) -> None:
    copy = Copy.make(tree, tmp_path / "copy").folder
    assert sorted(path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()) == [
        LOCKED[0],
        "one/sign.py",
        "one/site/kept.txt",
        *LOCKED[1:],
        "tests/mutation/equivalent.tsv",
        "tests/mutation/rooms.yml",
        "two/more.js",
        "two/notes.txt",
    ]
    assert [(copy / name).resolve() for name in (".venv", "node_modules")] == [tree / ".venv", tree / "node_modules"]
    assert {(copy / name).stat().st_mtime for name in LOCKED} == {0}


def test_a_command_runs_in_the_copy_with_its_tools(tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = Copy.make(tree, tmp_path / "copy")
    monkeypatch.setenv("MAKEFLAGS", "n")
    outcome = copy.run("pwd; echo $PATH; echo ${MAKEFLAGS-none} $PYTHONDONTWRITEBYTECODE; ulimit -d; echo; false")
    folder = str(copy.folder)
    assert (outcome.result, outcome.last_line) == ("failed", "6000000")
    assert outcome.output.splitlines()[0] == folder
    assert outcome.output.splitlines()[1].startswith(f"{folder}/.venv/bin:{folder}/node_modules/.bin:")
    assert outcome.output.splitlines()[2] == "none 1"
    assert copy.run("printf '\\xff\\n\\na\\tb \\n\\n'").last_line == "a b"
    assert copy.run("printf '%0300d' 7").last_line == "0" * 200
    outcome = copy.run("true")
    assert (outcome.result, outcome.output, outcome.last_line) == ("passed", "", "")


def test_a_command_that_takes_too_long_is_ended_with_what_it_started(tree: Path, tmp_path: Path) -> None:
    copy = Copy.make(tree, tmp_path / "copy")
    outcome = copy.run("sleep 60 & echo $! > started; wait", timeout=0.5)
    assert outcome.result == "timeout"
    assert 0.5 <= outcome.seconds < 20
    started = int((copy.folder / "started").read_text())
    for _ in range(50):
        if not Path(f"/proc/{started}/status").exists() or "zombie" in Path(f"/proc/{started}/status").read_text():
            break
        time.sleep(0.1)
    else:
        pytest.fail("the command left a process behind")


def test_a_mutated_file_is_restored_and_what_commands_wrote_removed(tree: Path, tmp_path: Path) -> None:
    copy = Copy.make(tree, tmp_path / "copy")
    with pytest.raises(KeyError), copy.mutated(mutation()):
        assert (copy.folder / "one/sign.py").read_text(encoding="utf-8") == CODE.replace("n < 0", "n <= 0")
        for name in ("site", "site.new", ".cache", ".hypothesis"):
            (copy.folder / name).mkdir()
        raise KeyError
    assert (copy.folder / "one/sign.py").read_text(encoding="utf-8") == CODE
    assert not {path.name for path in copy.folder.iterdir()} & {"site", "site.new", ".cache", ".hypothesis"}


def test_a_mutated_file_is_formatted(tree: Path, tmp_path: Path) -> None:
    tool = tree / ".venv/bin/ruff"
    tool.parent.mkdir()
    tool.write_text('#!/bin/sh\necho "$@" > called\n')
    tool.chmod(0o755)
    copy = Copy.make(tree, tmp_path / "copy")
    with copy.mutated(mutation()):
        assert (copy.folder / "called").read_text() == f"format --quiet {copy.folder}/one/sign.py\n"


def measure(tree: Path, mutations: list[Mutation], *commands: str, jobs: int = 1) -> tuple[Records, list[str]]:
    said: list[str] = []
    known = Records.open(tree / "results.tsv")
    Measurement(tree, list(commands), known, tree / "outputs", jobs, say=said.append).run(mutations)
    return known, said


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_second_command_runs_where_the_first_notices_nothing(tree: Path, jobs: int) -> None:
    many = [
        mutation(id="one-1", after="<="),
        mutation(id="one-2", after=">"),
        mutation(id="one-3", after="!="),
    ]
    commands = "! grep '<=' one/sign.py", "! grep 'n >' one/sign.py"
    known, said = measure(tree, many, *commands, jobs=jobs)
    assert [known.noticed_by(m.id, commands) for m in many] == [0, 1, -1]
    assert len(known.known) == 5
    assert known.known["one-1", commands[0]].last_line == "if n <= 0:"
    assert (tree / "outputs/one-2.2.txt").read_text() == "    if n > 0:\n"
    assert re.fullmatch(r"without any mutation `.*` passes in \d+ s", said[0])
    assert any(line.startswith(f"one-3 one/sign.py:3 survived, `{commands[1]}`, ") for line in said)
    assert (tree / "one/sign.py").read_text(encoding="utf-8") == CODE


def test_a_run_goes_on_where_it_stopped(tree: Path) -> None:
    first, second = mutation(id="one-1"), mutation(id="one-2", after=">")
    measure(tree, [first], "true")
    with (tree / "results.tsv").open("a") as file:
        file.write("one-2\ttrue\tsurv")
    known, said = measure(tree, [first, second], "true")
    assert len(said) == 2
    assert known.noticed_by("one-2", ["true"]) == -1
    assert measure(tree, [first, second], "true")[1] == []
    assert len(measure(tree, [first, second], "false || true")[1]) == 3


def test_a_fault_stops_the_run(tree: Path) -> None:
    def refuse(line: str) -> None:
        if line.startswith("one-"):
            raise KeyError(line)

    measurement = Measurement(tree, ["sleep 0.2"], Records.open(tree / "results.tsv"), tree, 1, say=refuse)
    with pytest.raises(KeyError):
        measurement.run([mutation(id=f"one-{n}") for n in range(6)])
    assert 1 <= len(measurement.records.known) < 6


def test_a_command_has_to_pass_without_a_mutation(tree: Path) -> None:
    with pytest.raises(RuntimeError) as raised:
        measure(tree, [mutation()], "true", "echo broken; false")
    assert str(raised.value) == "without any mutation `echo broken; false` fails in a copy of the tree:\nbroken"
    assert not (tree / "results.tsv").exists()


def test_a_command_that_does_not_end_has_noticed(tree: Path) -> None:
    measurement = Measurement(
        tree, ["grep 'n < 0' one/sign.py || sleep 60"], Records.open(tree / "results.tsv"), tree, 1
    )
    measurement.timeout, measurement.say = 0.5, lambda line: None
    measurement.run([mutation()])
    assert [record.result for record in measurement.records.known.values()] == ["timeout"]
    assert measurement.records.noticed_by("one-1", measurement.commands) == 0


def test_nothing_is_measured_without_tools_or_with_an_old_draw(tree: Path) -> None:
    with pytest.raises(ValueError, match="Draw again"):
        measure(tree, [mutation(start=3)], "true")
    os.remove(tree / ".venv/.installed")
    with pytest.raises(RuntimeError, match=r"^\.venv/\.installed missing: run make setup first$"):
        measure(tree, [mutation()], "true")


def test_a_timeout_follows_the_time_without_a_mutation(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[float | None] = []

    def run(self: Copy, command: str, timeout: float | None = None) -> Outcome:
        given.append(timeout)
        return Outcome("passed", 2.5, "")

    monkeypatch.setattr(Copy, "run", run)
    assert measure(tree, [mutation()], "true")[1][0] == "without any mutation `true` passes in 2 s"
    assert given == [None, 4 * 2.5 + 60]


def test_equivalent_mutations_need_a_reason_and_to_be_drawn(tmp_path: Path) -> None:
    path = tmp_path / "equivalent.tsv"
    path.write_text("id\treason\none-1\tthe loop ends before\n", encoding="utf-8")
    assert equivalents(path, ["one-1", "one-2"]) == {"one-1": "the loop ends before"}
    path.write_text("id\treason\none-1\t \none-3\tno matter\n", encoding="utf-8")
    with pytest.raises(ValueError) as raised:
        equivalents(path, ["one-1", "one-2"])
    assert str(raised.value) == (
        f"{path}:2: reason-missing: one-1 has no reason. Say why nobody can notice it.\n"
        f"{path}:3: mutation-unknown: one-3 is not drawn. Remove the line."
    )


def test_the_table_counts_each_mutation_once(tmp_path: Path) -> None:
    ends = {
        "a-1": "noticed -",
        "a-2": "survived noticed",
        "a-3": "survived survived",
        "a-4": "survived -",
        "b-1": "- -",
    }
    many = [mutation(id=ident, room=ident[0]) for ident in (*ends, "b-2")]
    known = Records.open(tmp_path / "results.tsv")
    for ident, results in ends.items():
        for command, result in zip(("first", "second"), results.split(), strict=True):
            if result != "-":
                known.add(Record(ident, command, result, 1.25, "a"))
    assert table(many, ["b-2"], known, ["first", "second"]) == (
        "room  drawn  equivalent  by the first  by the second  survived  not run  noticed\n"
        "a         4           0             1              1         1        1      67%\n"
        "b         2           1             0              0         0        1        –\n"
        "all       6           1             1              1         1        2      67%\n"
    )
    assert Records.open(known.path).known == {
        key: Record(r.id, r.command, r.result, 1.2, "a") for key, r in known.known.items()
    }


def test_the_command_draws_shows_and_runs(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = ["--root", str(tree)]
    assert mutate.main([*root, "show", "one-1"]) == 1
    assert capsys.readouterr().err == (
        f"{tree}/.cache/mutation/drawn.tsv is missing: run tests/mutation/mutate.py draw first\n"
    )
    assert mutate.main([*root, "draw", "--each", "1"]) == 0
    assert capsys.readouterr() == (
        f"{tree}/.cache/mutation/drawn.tsv: one 1, two 1\n",
        "tests/mutation/rooms.yml: two: two/*.txt finds no file\n"
        "tests/mutation/rooms.yml: two: two/missing.py finds no file\n",
    )
    one, two = drawing.read(tree / ".cache/mutation/drawn.tsv")
    assert mutate.main([*root, "show", one.id]) == 0
    assert capsys.readouterr().out == one.diff(CODE)
    assert mutate.main([*root, "show", "one-1"]) == 1
    assert capsys.readouterr().err == "one-1 is not drawn\n"
    assert mutate.main([*root, "run", "--room", "one", "--command", "true", "--then", ""]) == 0
    out = capsys.readouterr().out
    assert re.match(rf"without any mutation `true` passes in \d s\n{one.id} one/sign.py:{one.line} survived", out)
    assert out.endswith(f"survived: {one.id} one/sign.py:{one.line}\n{one.diff(CODE)}\n")
    assert two.id not in out
    assert "\none       1           0             0              0         1        0       0%\n" in out
    assert (tree / f".cache/mutation/outputs/{one.id}.1.txt").read_text() == ""
    (tree / "tests/mutation/equivalent.tsv").write_text(f"id\treason\n{one.id}\tno matter\n", encoding="utf-8")
    assert mutate.main([*root, "run", "--command", "true", "--then", "! cat two/more.js"]) == 1
    assert "without any mutation `! cat two/more.js` fails" in capsys.readouterr().err
    assert mutate.main([*root, "run", "--command", "true", "--then", "false || true"]) == 0
    assert one.id not in capsys.readouterr().out
