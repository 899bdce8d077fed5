"""The inside of a block as words and codes: what translators' tools keep apart, and what gives the Markdown again.

A code stands for emphasis, a note's reference, an editorial mark or a gap, and holds the Markdown that writes it: the
words and codes of a piece, joined, are its Markdown. Read from the HTML of woven rows; nothing here reads Markdown.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..base.markup import Token, tokens
from ..model.texts.passages import SENTENCE

Place = Literal["open", "close", "alone"]
EMPHASIS = {"em": "*", "strong": "**"}
# How a mark of each class begins and ends; a correction's beginning is followed by what the source prints, and `~>`.
MARKS = {"correction": ("{~~", "~~}"), "supplied": ("{++", "++}"), "surplus": ("{--", "--}")}
REFERENCE = re.compile(r"#fn-(?:zh|en)-([\w-]+)")
SPECIAL = re.compile(r"[\\`*<{]|\[(?=\^)|(?<=\w)\](?=\()|&(?=#?\w+;)")


@dataclass(frozen=True)
class Code:
    """A code: where it stands, what it is called, the Markdown that writes it, and the number that its pair shares.

    `told` is what a mark's reason or a gap says; `printed` what the source prints where the words are a correction.
    """

    place: Place
    name: str
    native: str
    pair: int
    told: str = ""
    printed: str = ""


Inline = tuple[str | Code, ...]


@dataclass(frozen=True)
class Sentence:
    """One side of a bead: its number in the block, its words and codes, and the white space that follows."""

    number: int
    inline: Inline
    behind: str = ""


def markdown(inline: Iterable[str | Code]) -> str:
    """The Markdown of a piece.

    >>> markdown(("2*3, ", Code("open", "em", "*", 1), "Qiushi", Code("close", "em", "*", 1)))
    '2\\\\*3, *Qiushi*'
    """
    return "".join(one.native if isinstance(one, Code) else escaped(one) for one in inline)


def escaped(text: str) -> str:
    """Words as Markdown writes them, a backslash before each sign that would be read as markup."""
    return SPECIAL.sub(r"\\\g<0>", text)


def plain(inline: Iterable[str | Code]) -> str:
    """The corrected reading."""
    return "".join(one for one in inline if isinstance(one, str))


def printed(inline: Iterable[str | Code]) -> str:
    """What the source prints: every mark refused.

    >>> printed(inline_of('生<span class="mark supplied"><ins class="supplied">产</ins></span>力'))
    '生力'
    """
    out, refused = [], 0
    for one in inline:
        if isinstance(one, str):
            out.append("" if refused else one)
            continue
        out.append(one.printed)
        if one.name in ("correction", "supplied"):
            refused += (one.place == "open") - (one.place == "close")
    return "".join(out)


def codes(inline: Iterable[str | Code]) -> list[Code]:
    return [one for one in inline if isinstance(one, Code)]


def sentences_of(piece: str) -> list[Sentence]:
    """The sentences of a block's HTML by the spans of its beads; where it has none, all of it is the first.

    >>> two = ('<span class="s" data-s="2">甲</span><span class="s" data-s="3">乙</span>')
    >>> [markdown(one.inline) for one in sentences_of(two)]
    ['甲', '乙']
    """
    if not piece:
        return []
    if not piece.startswith(SENTENCE):
        return [sentence(1, inline_of(piece))]
    found: list[tuple[int, list[Token]]] = []
    depth = 0
    for token in tokens(piece):
        depth += token.opens - token.closes
        if token.opens and depth == 1:
            found.append((int(token.attributes()["data-s"]), []))
        elif depth:
            found[-1][1].append(token)
    return [sentence(number, merged(read(iter(inside)))) for number, inside in found]


def sentence(number: int, inline: Inline) -> Sentence:
    """A sentence, the white space at its end apart."""
    last = inline[-1] if inline else ""
    if not isinstance(last, str) or last == last.rstrip():
        return Sentence(number, inline)
    words = last.rstrip()
    return Sentence(number, (*inline[:-1], words) if words else inline[:-1], last[len(words) :])


def inline_of(piece: str) -> Inline:
    """The words and codes of a piece of HTML, the spans of sentences passed over.

    >>> plain(inline_of("<em>Qiushi</em> &amp; others"))
    'Qiushi & others'
    """
    return merged(read(tokens(piece)))


def merged(inline: Iterable[str | Code]) -> Inline:
    """The same with words that stand side by side in one piece, and no empty ones."""
    out: list[str | Code] = []
    for one in inline:
        if isinstance(one, str) and out and isinstance(out[-1], str):
            out[-1] += one
        elif one:
            out.append(one)
    return tuple(out)


def read(found: Iterator[Token]) -> Iterator[str | Code]:
    """The words and codes that tokens are, in order."""
    closing: list[Code | None] = []  # for each open element, what is to be said where it closes
    number = 0
    for token in found:
        if token.is_text:
            yield html.unescape(token.raw)
        if token.ends_line:
            number += 1
            yield Code("alone", "line", "\n", number)
        if token.closes:
            if end := closing.pop():
                yield end
        elif token.opens:
            number += 1
            begins, ends = code_of(token, found, number)
            if begins:
                yield begins
            if begins is None or begins.place == "open":
                closing.append(ends)


def code_of(token: Token, rest: Iterator[Token], number: int) -> tuple[Code | None, Code | None]:
    """The codes for the beginning and the end of an element. Of one that is a single code, all tokens are read."""
    if token.name in EMPHASIS:
        sign = EMPHASIS[token.name]
        return Code("open", token.name, sign, number), Code("close", token.name, sign, number)
    attributes = token.attributes()
    classes = attributes.get("class", "").split()
    if token.name == "sup":
        label = next((m[1] for t in list(taken(rest)) if (m := REFERENCE.match(t.attributes().get("href", "")))), "")
        label = f"n{label}" if label.isdigit() else label
        return Code("alone", "note", f"[^{label}]", number), None
    told = attributes.get("title", "")
    if "gap" in classes:
        list(taken(rest))
        return Code("alone", "gap", f"{{>>gap: {told}<<}}", number, told), None
    if "mark" in classes:
        return mark(classes, told, rest, number)
    return None, None


def mark(classes: list[str], told: str, rest: Iterator[Token], number: int) -> tuple[Code, Code | None]:
    """The codes of an editorial mark: what it strikes is in the code, what it puts is words between two."""
    name = next(kind for kind in MARKS if kind in classes)
    opens, closes = MARKS[name]
    end = f"{closes}{{>>{told}<<}}"
    if name == "surplus":
        struck = merged(read(iter(inside_of(rest))))
        next(rest)  # the mark's own end
        return Code("alone", name, f"{opens}{markdown(struck)}{end}", number, told, plain(struck)), None
    struck = merged(read(iter(inside_of(rest)))) if name == "correction" else ()
    begin = f"{opens}{markdown(struck)}~>" if struck else opens
    return Code("open", name, begin, number, told, plain(struck)), Code("close", name, end, number, told)


def inside_of(rest: Iterator[Token]) -> list[Token]:
    """The tokens inside the element that begins next; it is read to its end."""
    next(rest)
    return list(taken(rest))


def taken(rest: Iterator[Token]) -> Iterator[Token]:
    """The tokens up to the end of the element that is open, which is read as well."""
    depth = 1
    for token in rest:
        depth += token.opens - token.closes
        if not depth:
            return
        yield token
