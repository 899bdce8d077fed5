"""Small changes to Jinja templates of HTML: attributes, expressions, conditions and lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from jinja2 import Environment, TemplateSyntaxError

from .changes import Change

Changes = Iterator[Change]
COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
# An attribute in an element's tag, with the white space before it; its value may hold expressions.
TAG = re.compile(r"<[a-zA-Z][\w-]*((?:\{\{.*?\}\}|\{%.*?%\}|\"[^\"]*\"|[^>\"{]|\{(?![{%]))*)>", re.DOTALL)
ATTRIBUTE = re.compile(
    r"\s+[a-zA-Z][\w:-]*(?:=\"(?:\{\{.*?\}\}|\{%.*?%\}|[^\"{]|\{(?![{%]))*\")?(?=[\s/{]|$)", re.DOTALL
)
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# An expression, with the variable that it begins with.
EXPRESSION = re.compile(r"\{\{-?\s*(?P<variable>[a-zA-Z_][\w.]*)(?![\w.(]).*?\}\}", re.DOTALL)
CONDITION = re.compile(r"\{%-?\s*(?:el)?if\s+(?P<condition>.*?)\s*-?%\}", re.DOTALL)
LINE = re.compile(r"^[^\n]*\{\{[^\n]*\n", re.MULTILINE)


def drop_attribute(text: str) -> Changes:
    """An element without one of its attributes."""
    for tag in TAG.finditer(text):
        inside = [found.span() for found in JINJA.finditer(text, *tag.span(1))]
        for found in ATTRIBUTE.finditer(text, *tag.span(1)):
            if not any(start < found.start() < end for start, end in inside):
                yield Change("attribute", found.span(), found.span(), "")


def swap_variables(text: str) -> Changes:
    """Two expressions that follow each other, each with the variable of the other."""
    expressions = list(EXPRESSION.finditer(text))
    for one, other in pairwise(expressions):
        (start, first_end), (second_start, end) = one.span("variable"), other.span("variable")
        after = other["variable"] + text[first_end:second_start] + one["variable"]
        yield Change("variables", one.span(), (start, end), after)


def negate_condition(text: str) -> Changes:
    """The opposite of the condition of an `if` or `elif`."""
    for found in CONDITION.finditer(text):
        yield Change("condition", found.span(), found.span("condition"), f"not ({found['condition']})")


def drop_line(text: str) -> Changes:
    """A template without one of the lines that hold an expression."""
    for found in LINE.finditer(text):
        yield Change("line", found.span(), found.span(), "")


OPERATORS: tuple[Callable[[str], Changes], ...] = (drop_attribute, swap_variables, negate_condition, drop_line)


def changes(text: str) -> Changes:
    """Every change that can be made to a template; what stands in comments is left alone."""
    # Comments are blanked and not cut out: places stay what they are.
    bare = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for operator in OPERATORS:
        for change in operator(bare):
            start, end = change.span
            if bare[start:end] == text[start:end]:
                yield change


def is_valid(before: str, after: str) -> bool:
    """Whether Jinja still reads the template, and it differs from what it was."""
    try:
        Environment().parse(after)
    except TemplateSyntaxError:
        return False
    return before != after
