"""Small changes to Python: each operator takes a node of a file's tree and gives the changes that it can make there."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable, Iterator

from . import literals
from .changes import Change
from .python_code import Code, is_text

# Each comparison: how it is written, and what it becomes.
COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: (r"in\b", "not in"),
    ast.NotIn: (r"not\s+in\b", "in"),
    ast.Is: (r"is\b", "is not"),
    ast.IsNot: (r"is\s+not\b", "is"),
}
SIGNS: dict[type[ast.operator], tuple[str, str]] = {ast.Add: (r"\+", "-"), ast.Sub: ("-", "+")}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
# The empty value of a type, by how an annotation begins or ends.
EMPTY = {
    r"str$": '""',
    r"list\b": "[]",
    r"dict\b": "{}",
    r"tuple\[.*\.\.\.\]$": "()",
    r"set\b": "set()",
    r"frozenset\b": "frozenset()",
    r"bool$": "False",
    r"int$": "0",
    r".*\| None$": "None",
}
TESTING = (ast.If, ast.IfExp, ast.While)
# What needs no parentheses before ` + 1`.
CLOSED = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)
Changes = Iterator[Change]


def swap_comparison(code: Code, node: ast.AST) -> Changes:
    """`<` and `<=`, `==` and `!=`, `in` and `not in`, `is` and `is not` for each other."""
    if isinstance(node, ast.Compare):
        operands = [node.left, *node.comparators]
        for left, operator, right in zip(operands, node.ops, node.comparators, strict=False):
            pattern, after = COMPARISONS[type(operator)]
            span = code.between(code.span(left)[1], code.span(right)[0], pattern)
            yield Change("comparison", code.span(node), span, after)


def swap_connective(code: Code, node: ast.AST) -> Changes:
    """`and` for `or`, in a whole row of them, that it needs no new parentheses."""
    if isinstance(node, ast.BoolOp):
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        (start, end), after, at = code.span(node), "", code.span(node)[0]
        for left, right in zip(node.values, node.values[1:], strict=False):
            begin, behind = code.between(code.span(left)[1], code.span(right)[0], rf"{old}\b")
            after, at = after + code.text[at:begin] + new, behind
        yield Change("connective", (start, end), (start, end), after + code.text[at:end])


def drop_negation(code: Code, node: ast.AST) -> Changes:
    """`x` for `not x`."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        start, end = code.span(node)
        yield Change("negation", (start, end), (start, end), re.sub(r"^not\s*", "", code.source(node)))


def change_constant(code: Code, node: ast.AST) -> Changes:
    """An integer one more or one less, another fraction, `True` for `False`."""
    if not isinstance(node, ast.Constant):
        return
    span = code.span(node)
    if isinstance(node.value, bool):
        yield Change("truth", span, span, str(not node.value))
    elif isinstance(node.value, int):
        written = hex if code.source(node).lower().startswith("0x") else str
        for value in (node.value + 1, node.value - 1):
            yield Change("number", span, span, written(value))
    elif isinstance(node.value, float):
        yield Change("number", span, span, str(node.value + 1))


def change_text(code: Code, node: ast.AST) -> Changes:
    """Another letter in a text, or nothing in its place. What was a regular expression stays one."""
    if is_text(node) and isinstance(node, ast.expr):
        for operator, after in literals.variants(code.source(node)):
            if isinstance(node, ast.JoinedStr) or not spoils_pattern(node, after):
                yield Change(operator, code.span(node), code.span(node), after)


def spoils_pattern(node: ast.expr, after: str) -> bool:
    """Whether a text that is a valid regular expression would no longer be one: importing it would fail at once."""
    try:
        re.compile(ast.literal_eval(node))
    except re.error:
        return False
    try:
        re.compile(ast.literal_eval(f"({after})"))
    except re.error:
        return True
    return False


def swap_sign(code: Code, node: ast.AST) -> Changes:
    """`+` for `-`, and `+=` for `-=`; not where texts or lists are joined."""
    if isinstance(node, ast.BinOp) and not (is_joined(node.left) or is_joined(node.right)):
        left, right, suffix = code.span(node.left)[1], code.span(node.right)[0], ""
    elif isinstance(node, ast.AugAssign) and not is_joined(node.value):
        left, right, suffix = code.span(node.target)[1], code.span(node.value)[0], "="
    else:
        return
    if type(node.op) in SIGNS:
        pattern, after = SIGNS[type(node.op)]
        yield Change("arithmetic", code.span(node), code.between(left, right, pattern + suffix), after + suffix)


def is_joined(node: ast.expr) -> bool:
    """Whether a value is plainly a text or a list."""
    if isinstance(node, ast.BinOp):
        return is_joined(node.left) or is_joined(node.right)
    return is_text(node) or isinstance(node, ast.List | ast.ListComp | ast.Tuple)


def delete_statement(code: Code, node: ast.AST) -> Changes:
    """`pass` for a call whose value nobody takes, or for an augmented assignment."""
    if isinstance(node, ast.Expr | ast.AugAssign):
        yield Change("deleted", code.span(node), code.span(node), "pass")


def fix_condition(code: Code, node: ast.AST) -> Changes:
    """`True` and `False` for a condition; for that of a loop only `False`, that it ends.

    A condition that gives a name to a value (`:=`) is left as it is: the name is read later.
    """
    tests = node.ifs if isinstance(node, ast.comprehension) else [node.test] if isinstance(node, TESTING) else []
    for test in tests:
        if any(isinstance(inner, ast.NamedExpr) for inner in ast.walk(test)):
            continue
        for after in ("True", "False")[isinstance(node, ast.While) :]:
            yield Change("condition", code.span(test), code.span(test), after)


def move_bound(code: Code, node: ast.AST) -> Changes:
    """A slice's bound one more or one less; where it is a number, `change_constant` does it."""
    if isinstance(node, ast.Slice):
        for bound in (node.lower, node.upper):
            if bound is None or isinstance(bound, ast.Constant | ast.UnaryOp):
                continue
            source = code.source(bound)
            for sign in "+-":
                after = f"{source} {sign} 1" if isinstance(bound, CLOSED) else f"({source}) {sign} 1"
                yield Change("bound", code.span(bound), code.span(bound), after)


def swap_call(code: Code, node: ast.AST) -> Changes:
    """`min` and `max`, `any` and `all` for each other, and `list` for `sorted`."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return
    if after := CALLED.get(node.func.id):
        yield Change("call", code.span(node.func), code.span(node.func), after)
    elif node.func.id == "sorted" and node.args:
        first, own = code.source(node.args[0]), isinstance(node.args[0], ast.GeneratorExp)
        # The place of a generator expression that is the only argument includes the call's parentheses.
        yield Change("call", code.span(node), code.span(node), f"list{first}" if own else f"list({first})")


def empty_return(code: Code, node: ast.AST) -> Changes:
    """The empty value of the type that a function says it returns, for what it returns."""
    if not (isinstance(node, ast.FunctionDef) and node.returns):
        return
    declared = ast.unparse(node.returns).strip("'\"")
    empty = next((value for pattern, value in EMPTY.items() if re.match(pattern, declared)), None)
    for value in returned(node):
        if empty and code.source(value) != empty:
            yield Change("returned", code.span(value), code.span(value), empty)


def returned(function: ast.AST) -> Iterator[ast.expr]:
    """What a function returns; what functions inside it return is theirs."""
    for node in ast.iter_child_nodes(function):
        if isinstance(node, ast.Return) and node.value:
            yield node.value
        elif not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda):
            yield from returned(node)


OPERATORS: tuple[Callable[[Code, ast.AST], Changes], ...] = (
    swap_comparison,
    swap_connective,
    drop_negation,
    change_constant,
    change_text,
    swap_sign,
    delete_statement,
    fix_condition,
    move_bound,
    swap_call,
    empty_return,
)


def changes(text: str) -> Changes:
    """Every change that can be made to a Python file."""
    code = Code(text)
    for node in code.changeable():
        for operator in OPERATORS:
            yield from operator(code, node)


def is_valid(before: str, after: str) -> bool:
    """Whether the file can still be compiled, and is another program than before."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return compile(after, "mutated", "exec") is not None and differ(before, after)
        except (SyntaxError, ValueError):
            return False


def differ(before: str, after: str) -> bool:
    return ast.dump(ast.parse(before)) != ast.dump(ast.parse(after))
