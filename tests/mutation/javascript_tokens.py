"""A JavaScript file as tokens, and which bracket belongs to which: as much of the language as its operators need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(
    r"""
    (?P<space>\s+)
    |(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<number>0[xXoObB][\da-fA-F_]+n?|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?n?)
    |(?P<name>\#?[^\W\d][\w$]*|\#?\$[\w$]*)
    |(?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<template>`)
    |(?P<mark>>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\+\+|--|\*\*
        |<<|>>|[-+*%&|^/]=|[{}()\[\];,<>+\-*/%&|^!~?:=.@])
    """,
    re.VERBOSE | re.DOTALL,
)
REGEX = re.compile(r"/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
# A template in pieces: up to its end, or up to an expression in it.
PIECE = re.compile(r"(?:\\.|(?!\$\{)[^`\\])*(?:`|\$\{)", re.DOTALL)
# After these a slash begins a regular expression, and a plus or minus is a sign.
BEFORE_VALUE = re.compile("await|case|delete|do|else|in|instanceof|new|of|return|throw|typeof|void|yield")
PARTNERS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True)
class Token:
    """One token: `kind` is number, name, text, template (one piece), regex or mark."""

    kind: str
    start: int
    end: int
    code: str

    @property
    def ends_value(self) -> bool:
        """Whether a value can end with it, so that what follows is an operator between two values."""
        if self.kind == "mark":
            return self.code in {")", "]", "}"}
        if self.kind == "template":
            return self.code.endswith("`")
        return not BEFORE_VALUE.fullmatch(self.code)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a file, without comments; raises `ValueError` at what is none."""
    at, last = 0, None
    depths: list[int] = []  # for each template that is open around here: how many braces are open in its expression
    while at < len(text):
        found = TOKEN.match(text, at)
        if text[at] == "/" and not (last and last.ends_value) and (regex := REGEX.match(text, at)):
            kind, end = "regex", regex.end()
        elif text[at] == "`" or (text[at] == "}" and depths and depths[-1] == 0):
            kind, end = "template", piece_end(text, at, depths)
        elif found and found.lastgroup:
            kind, end = found.lastgroup, found.end()
        else:
            raise ValueError(f"no token of JavaScript: {text[at : at + 20]!r}")
        if kind == "mark" and depths:
            depths[-1] += {"{": 1, "}": -1}.get(text[at], 0)
        if kind not in ("space", "comment"):
            last = Token(kind, at, end, text[at:end])
            yield last
        at = end


def piece_end(text: str, at: int, depths: list[int]) -> int:
    """Where a piece of a template ends; `depths` is brought up to date."""
    if text[at] == "}":
        depths.pop()
    piece = PIECE.match(text, at + 1)
    if not piece:
        raise ValueError(f"a template does not end: {text[at : at + 20]!r}")
    if piece[0].endswith("${"):
        depths.append(0)
    return piece.end()


def partners(found: list[Token]) -> dict[int, int]:
    """For each bracket, by its number among the tokens, that of the bracket that opens or closes it."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for number, token in enumerate(found):
        if token.kind == "mark" and token.code in PARTNERS.values():
            opened.append(number)
        elif token.kind == "mark" and token.code in PARTNERS:
            if not opened or found[opened[-1]].code != PARTNERS[token.code]:
                raise ValueError(f"nothing is open that {token.code} closes, at character {token.start}")
            pairs[number] = opened.pop()
            pairs[pairs[number]] = number
    return pairs
