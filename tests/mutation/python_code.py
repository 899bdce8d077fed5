"""A Python file as text and tree: where its nodes stand, and which of them may be changed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import accumulate

from .changes import Span

# Of these a program keeps its meaning whatever they say, or it is about how something is declared.
NOT_ENTERED = {"annotation", "returns", "decorator_list", "type_params", "bases"}
LOGS = {"log", "logger", "logging", "warnings"}
TYPES = {"cast", "TypeVar", "NewType"}
NEVER_RUN_IN_TESTS = re.compile(r"""TYPE_CHECKING|__name__ == ["']__main__["']""")


def is_text(node: ast.AST) -> bool:
    """Whether a node is a text written out, an f-string too."""
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str | bytes))


class Code:
    """A Python file. Raises `SyntaxError` where it is not valid."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tree = ast.parse(text)
        self.lines = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.left_alone = {id(node) for node in ast.walk(self.tree) for node in not_judged(node)}

    def span(self, node: ast.expr | ast.stmt) -> Span:
        """Where a node stands, in characters of the text; `ast` itself counts the bytes of a line."""

        def at(line: int, column: int) -> int:
            return self.starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())

        return at(node.lineno, node.col_offset), at(node.end_lineno or 0, node.end_col_offset or 0)

    def source(self, node: ast.expr | ast.stmt) -> str:
        """A node as it is written."""
        start, end = self.span(node)
        return self.text[start:end]

    def between(self, start: int, end: int, pattern: str) -> Span:
        """Where an operator stands between its two operands, which a comment can stand between too."""
        for found in re.finditer(rf"#[^\n]*|({pattern})", self.text[start:end]):
            if found[1]:
                return start + found.start(1), start + found.end(1)
        raise ValueError(f"no {pattern} in {self.text[start:end]!r}")

    def changeable(self, node: ast.AST | None = None) -> Iterator[ast.AST]:
        """The nodes that may be changed: README.md says which are left alone, and why."""
        if node is None:
            node = self.tree
        yield node
        for name, value in ast.iter_fields(node):
            if name in NOT_ENTERED or (name == "keywords" and isinstance(node, ast.ClassDef)):
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and id(child) not in self.left_alone and self.has_place(child, node):
                    yield from self.changeable(child)

    def has_place(self, node: ast.AST, parent: ast.AST) -> bool:
        """Whether the tree says where a node stands: before Python 3.12 it may be wrong inside an f-string."""
        if isinstance(parent, ast.JoinedStr):
            return isinstance(node, ast.FormattedValue)
        if not isinstance(parent, ast.FormattedValue):
            return True
        if not isinstance(node, ast.expr) or node is parent.format_spec:
            return False
        try:
            return ast.dump(ast.parse(f"({self.source(node)})", mode="eval").body) == ast.dump(node)
        except (SyntaxError, UnicodeDecodeError, IndexError):
            return False


def not_judged(node: ast.AST) -> Iterator[ast.AST]:
    """What to leave alone in a node: docstrings, types, texts of exceptions and logs, what never runs in a test."""
    match node:
        case ast.Expr(value=ast.Constant()):
            yield node
        case ast.If(test=test) if NEVER_RUN_IN_TESTS.search(ast.unparse(test)):
            yield node
        case ast.Assert(msg=ast.expr() as message):
            yield message
        case ast.Raise(exc=ast.Call(args=args)):
            yield from filter(is_text, args)
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name)), args=args) if name in LOGS:
            yield from filter(is_text, args)
        case ast.Call(func=ast.Name(id=name), args=[first, *_]) if name in TYPES:
            yield first
        case ast.Subscript(value=ast.Name(id="Literal"), slice=names):
            yield names
