"""Changes inside a text that stands in code between quotes, in Python as in JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator

LITERAL = re.compile(
    r"""(?P<prefix>[A-Za-z]*)(?P<quote>\"\"\"|'''|"|')(?P<inner>(?:\\.|(?!(?P=quote)).)*)(?P=quote)""", re.S
)
ESCAPE = re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3}|.)", re.S
)


def other_letter(letter: str) -> str:
    """Another character of the same kind.

    >>> [other_letter(letter) for letter in "aXx09产"]
    ['x', 'Y', 'y', '1', '0', '某']
    """
    if letter.isascii() and letter.isdigit():
        return str((int(letter) + 1) % 10)
    if letter.isascii():
        other = "y" if letter in "xX" else "x"
        return other.upper() if letter.isupper() else other
    return "文" if letter == "某" else "某"


def in_fields(text: str) -> Iterator[int]:
    """Where the characters of an f-string's fields stand, the braces included.

    >>> [at for at in in_fields("a{{b}}{c[{0}]}{{{d}}}")]
    [6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18]
    """
    at = depth = 0
    while at < len(text):
        if not depth and text[at : at + 2] in ("{{", "}}"):
            at += 2
            continue
        depth += text[at] == "{"
        if depth:
            yield at
        depth -= text[at] == "}"
        at += 1


def letters(text: str, fields: bool) -> list[int]:
    """Where the letters and digits stand that may be exchanged for others: not those of an escape or of a field."""
    fixed = {at for found in ESCAPE.finditer(text) for at in range(found.start(), found.end())}
    if fields:
        fixed |= set(in_fields(text))
    return [at for at, letter in enumerate(text) if letter.isalnum() and at not in fixed]


def with_other_letter(text: str, fields: bool = False) -> str:
    """The inside of a text with the letter in its middle exchanged; where it has none, with an x at its end.

    >>> with_other_letter("glossary"), with_other_letter("，"), with_other_letter("<b>{name}</b>", fields=True)
    ('glosxary', '，x', '<b>{name}</x>')
    """
    places = letters(text, fields)
    if not places:
        return text + "x"
    at = places[len(places) // 2]
    return text[:at] + other_letter(text[at]) + text[at + 1 :]


def variants(code: str) -> Iterator[tuple[str, str]]:
    """How a text in code can be changed: the operator, and the code afterwards.

    `code` is one text, or several that Python joins because they stand one behind the other; the longest is changed.

    >>> dict(variants("'ab' f'cd{e}f'"))
    {'text-changed': "'ab' f'cx{e}f'", 'text-emptied': "''"}
    >>> dict(variants('""'))
    {'text-changed': '"x"'}
    """
    pieces = list(LITERAL.finditer(code))
    if not pieces:
        return
    piece = max(pieces, key=lambda each: len(each["inner"]))
    start, end = piece.span("inner")
    yield "text-changed", code[:start] + with_other_letter(piece["inner"], "f" in piece["prefix"].lower()) + code[end:]
    if any(each["inner"] for each in pieces):
        prefix = "b" if "b" in piece["prefix"].lower() else ""
        yield "text-emptied", prefix + pieces[0]["quote"][0] * 2
