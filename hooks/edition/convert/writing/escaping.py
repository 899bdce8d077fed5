"""Escaping: characters that Markdown, or our marks, would read as markup, behind a backslash."""

import re

# What Markdown, or our marks, would read as markup: anywhere, beside another sign, and at the head of a block.
SIGN = re.compile(r"[\\`*_\[\]{}<]")
SIGN_BESIDE = re.compile(r"[-+~>^&](?:(?<=\{[-+~>])|(?<=\[\^)|(?<=~>)|(?<=[-+~])(?=\\\})|(?<=&)(?=#?\w+;))")
NUMBER_AT_HEAD = re.compile(r"\d+(?=\.(?:\s|$))")
SIGN_AT_HEAD = re.compile(r"#|>|[-+](?:\s|$)|-{3}|--$|={3}|\||:{3}|!{3}|\?{3}|~{3}|/{3}|:(?:\s|$)")


def escaped(text: str, is_heading: bool = False) -> str:
    """The text with what Markdown, or our marks, would read as markup escaped.

    >>> escaped("* 作者"), escaped("2. 高校"), escaped("2.54%"), escaped("- 新"), escaped("[1]")
    ('\\\\* 作者', '2\\\\. 高校', '2.54%', '\\\\- 新', '\\\\[1\\\\]')
    >>> escaped("a < b &amp; {++ [^1]"), escaped("#新"), escaped("~~~新"), escaped("C#", is_heading=True)
    ('a \\\\< b \\\\&amp; \\\\{\\\\++ \\\\[\\\\^1\\\\]', '\\\\#新', '\\\\~~~新', 'C\\\\#')
    """
    text = SIGN_BESIDE.sub(behind_backslash, SIGN.sub(behind_backslash, text))
    if number := NUMBER_AT_HEAD.match(text):
        text = f"{number[0]}\\{text[number.end() :]}"
    text = re.sub(r"#(?=#*$)", r"\\#", text) if is_heading else text
    return f"\\{text}" if SIGN_AT_HEAD.match(text) else text


def behind_backslash(found: re.Match[str]) -> str:
    """A sign with the backslash that makes a mere character of it."""
    return f"\\{found[0]}"


def escaped_cell(text: str) -> str:
    """The text of a cell with what would be markup, or part cells, escaped; no block begins in a cell.

    >>> escaped_cell("|"), escaped_cell("1. a|b"), escaped_cell("*")
    ('\\\\|', '1. a\\\\|b', '\\\\*')
    """
    return escaped(f"x{text}")[1:].replace("|", r"\|")
