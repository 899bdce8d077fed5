"""Small changes to JavaScript: each operator takes a token of a file and gives the changes that it can make there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from . import literals
from .changes import Change, Span
from .javascript_tokens import Token, partners, tokens

Changes = Iterator[Change]
# Operators between two values, with the name of the change and what they become.
SWAPPED = {
    "comparison": {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===", "==": "!=", "!=": "=="},
    "connective": {"&&": "||", "||": "&&", "??": "&&"},
    "arithmetic": {"+": "-", "-": "+", "+=": "-=", "-=": "+="},
}
CALLED = {"min": "max", "max": "min", "some": "every", "every": "some"}
SORTING = {"sort", "toSorted"}
SLICING = {"slice", "substring", "subarray"}
# No statement that may be deleted begins so.
KEYWORD = re.compile(
    "break|case|catch|class|const|continue|debugger|default|do|else|export|finally|for|from|function|if|import|let"
    "|return|switch|throw|try|var|while|with|async|static|get|set"
)
# A value without parentheses that ` + 1` may follow.
SIMPLE = {".", "?.", "+", "-", "*", "/"}
# Before the condition of `condition ? a : b` stands one of these.
BEFORE_CONDITION = re.compile(r"=|=>|[(\[{},;:?]|\.\.\.|(?:[-+*/]|\?\?|\|\||&&)=|return|case|throw|yield")


class Script:
    """A JavaScript file as tokens. Raises `ValueError` where it cannot be read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(tokens(text))
        self.partner = partners(self.tokens)

    def code(self, number: int) -> str:
        """How a token is written; nothing before the first and behind the last."""
        return self.tokens[number].code if 0 <= number < len(self.tokens) else ""

    def span(self, first: int, last: int) -> Span:
        """Where some tokens stand, from the first to the last."""
        return self.tokens[first].start, self.tokens[last].end

    def top(self, first: int, last: int) -> Iterator[int]:
        """The tokens of a stretch that stand in no brackets of it; a bracket that it does not open ends it."""
        at = first
        while at <= last:
            opened = self.partner.get(at)
            if opened is not None and opened < at:
                return
            yield at
            at = (at if opened is None else opened) + 1

    def statement_end(self, first: int) -> int | None:
        """The semicolon that ends a statement; none where something else is met first."""
        for at in self.top(first, len(self.tokens) - 1):
            if self.code(at) == ";":
                return at
            if self.code(at) == "{" and self.code(at - 1) == ")":
                return None  # the body of a method or a function
        return None


def is_text(token: Token) -> bool:
    return token.kind in ("text", "template")


def swap_operator(script: Script, at: int) -> Changes:
    """`<` and `<=`, `===` and `!==`, `&&` and `||`, `+` and `-` for each other; not where texts are joined."""
    token = script.tokens[at]
    for name, swapped in SWAPPED.items():
        if token.kind != "mark" or token.code not in swapped or not (at and script.tokens[at - 1].ends_value):
            continue
        if name != "arithmetic" or not any(is_text(each) for each in script.tokens[at - 1 : at + 2]):
            yield Change(name, script.span(at, at), script.span(at, at), swapped[token.code])


def drop_negation(script: Script, at: int) -> Changes:
    """`x` for `!x`."""
    if script.code(at) == "!":
        yield Change("negation", script.span(at, at), script.span(at, at), "")


def change_constant(script: Script, at: int) -> Changes:
    """An integer one more or one less, another fraction, `true` for `false`."""
    token, span = script.tokens[at], script.span(at, at)
    if token.kind == "number":
        if whole := re.fullmatch(r"(\d+)(n?)", token.code):
            values = [f"{int(whole[1]) + 1}{whole[2]}", f"{int(whole[1]) - 1}{whole[2]}"]
        elif token.code.lower().startswith("0x"):
            values = [hex(int(token.code, 16) + 1), hex(int(token.code, 16) - 1)]
        else:
            values = [str(float(token.code) + 1)]
        for after in values:
            yield Change("number", span, span, after)
    elif token.code in ("true", "false") and script.code(at - 1) != ".":
        yield Change("truth", span, span, "false" if token.code == "true" else "true")


def change_text(script: Script, at: int) -> Changes:
    """Another letter in a text, or nothing in its place; not the name of a module, nor what an error says."""
    token, span = script.tokens[at], script.span(at, at)
    before = script.code(at - 1)
    if not is_text(token) or before in ("from", "import"):
        return
    if before == "(" and (script.code(at - 2).endswith("Error") or script.code(at - 4) == "console"):
        return
    if token.kind == "text":
        for operator, after in literals.variants(token.code):
            yield Change(operator, span, span, after)
        return
    head, tail = token.code[0], "${" if token.code.endswith("${") else "`"
    inner = token.code[1 : -len(tail)]
    if inner:
        yield Change("text-changed", span, span, head + literals.with_other_letter(inner) + tail)
        yield Change("text-emptied", span, span, head + tail)


def swap_call(script: Script, at: int) -> Changes:
    """`min` and `max`, `some` and `every` for each other; no `.sort(…)`."""
    if script.code(at - 1) != "." or script.code(at + 1) != "(":
        return
    if after := CALLED.get(script.code(at)):
        yield Change("call", script.span(at, at), script.span(at, at), after)
    elif script.code(at) in SORTING:
        span = script.span(at - 1, script.partner[at + 1])
        yield Change("call", span, span, "")


def move_bound(script: Script, at: int) -> Changes:
    """A slice's bound one more or one less; where it is a number, `change_constant` does it."""
    if script.code(at) not in SLICING or script.code(at - 1) != "." or script.code(at + 1) != "(":
        return
    first, close = at + 2, script.partner[at + 1]
    commas = [n for n in script.top(first, close) if script.code(n) == ","]
    for start, end in zip([first, *(n + 1 for n in commas)], [*commas, close], strict=True):
        inside = [script.tokens[n] for n in script.top(start, end - 1)]
        if start == end or inside[0].code in ("...", "-") or (start + 1 == end and inside[0].kind == "number"):
            continue
        simple = all(t.kind != "mark" or t.code in SIMPLE or t.code in "()[]" for t in inside)
        begin, behind = script.span(start, end - 1)
        source = script.text[begin:behind]
        for sign in "+-":
            after = f"{source} {sign} 1" if simple else f"({source}) {sign} 1"
            yield Change("bound", (begin, behind), (begin, behind), after)


def fix_condition(script: Script, at: int) -> Changes:
    """`true` and `false` for a condition; of a `while` only `false`, that it ends. One that assigns stays."""
    if script.code(at) in ("if", "while") and script.code(at + 1) == "(":
        first, last = at + 2, script.partner[at + 1] - 1
    elif script.code(at) == "?":
        first, last = condition_start(script, at), at - 1
    else:
        return
    if first <= last and not any(script.code(n) == "=" for n in range(first, last + 1)):
        span = script.span(first, last)
        for after in ("true", "false")[script.code(at) == "while" :]:
            yield Change("condition", span, span, after)


def condition_start(script: Script, at: int) -> int:
    """The first token of the condition before a `?`."""
    start = at
    while start > 0:
        before = script.tokens[start - 1]
        if BEFORE_CONDITION.fullmatch(before.code) or (before.kind == "template" and before.code.endswith("${")):
            break
        start = min(start - 1, script.partner.get(start - 1, start - 1))
    return start


def delete_statement(script: Script, at: int) -> Changes:
    """No call whose value nobody takes, no assignment to what exists already."""
    token, before = script.tokens[at], script.code(at - 1)
    begins = before in ("", ";", "{", "}", "else") or (
        before == ")" and script.code(script.partner[at - 1] - 1) in ("if", "for", "while")
    )
    if begins and token.kind == "name" and not KEYWORD.fullmatch(token.code) and (end := script.statement_end(at)):
        span = script.span(at, end)
        yield Change("deleted", span, span, ";")


def empty_return(script: Script, at: int) -> Changes:
    """The empty value of its kind for a list, a text or a comparison that is returned."""
    end = script.statement_end(at + 1) if script.code(at) == "return" else None
    if end is None or end == at + 1:
        return
    value = [script.tokens[n] for n in script.top(at + 1, end - 1)]
    if value[0].code == "[" and script.partner[at + 1] == end - 1:
        after = "[]"
    elif is_text(value[0]) and (len(value) == 1 or all(is_text(t) or t.kind == "name" for t in value)):
        after = '""'
    elif any(t.code == "?" for t in value):
        return
    elif value[0].code == "!" or any(t.kind == "mark" and t.code in SWAPPED["comparison"] for t in value):
        after = "false"
    else:
        return
    yield Change("returned", script.span(at + 1, end - 1), script.span(at + 1, end - 1), after)


OPERATORS: tuple[Callable[[Script, int], Changes], ...] = (
    swap_operator,
    drop_negation,
    change_constant,
    change_text,
    swap_call,
    move_bound,
    fix_condition,
    delete_statement,
    empty_return,
)


def changes(text: str) -> Changes:
    """Every change that can be made to a JavaScript module."""
    script = Script(text)
    for at in range(len(script.tokens)):
        for operator in OPERATORS:
            yield from operator(script, at)


def is_valid(before: str, after: str) -> bool:
    """Whether Node.js still reads the module, and it differs from what it was."""
    # As make installs it, beside Python.
    node = shutil.which("node", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))
    if node is None:
        raise FileNotFoundError("Node.js is not installed: run make setup")
    command = [node, "--check", "--input-type=module", "-"]
    return before != after and not subprocess.run(command, input=after.encode(), capture_output=True).returncode
