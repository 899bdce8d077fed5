"""Ways to damage a file: whole contents that no file should have; by draw, a few bytes or lines of a real one."""

from __future__ import annotations

import random
from collections.abc import Callable

MANY = 10_000
# What opens something, again and again, and never closes it.
OPENERS = (
    "{~~", "{++", "{--", "{>>", "{~~a~>", "{>>gap:", "[", "[^", "[a](", "![", "**a", "*", "_", "__a_", "`", "```\n",
    "<", "<a ", "<!--", "&", "\\", "{: #p1 ", "{", "{a: ", "- ", "> ", "#", "    ", "(", "|", "\t", "~~~\n",
    "/// verse\n", "/// table\n| a |\n", "///\n", "/// verse\n\n",
    "````\n```\n", "&a [*a,",
    "a: &a\n", "? ", "$", ": ",
)  # fmt: skip
# Whole files: nothing, no text, other encodings, what ends too early.
WHOLE: dict[str, bytes] = {
    "nothing": b"",
    "white space": b" \n\t\n",
    "a byte order mark": b"\xef\xbb\xbf",
    "null bytes": b"\0" * 1000,
    "UTF-16": "---\nzh: 甲\n---\n".encode("utf-16"),
    "GBK": "---\nzh: 甲\n---\n\n新质生产力\n".encode("gbk"),
    "a surrogate": b"---\nzh: \xed\xa0\x80\n---\n",
    "carriage returns": "---\rzh: 甲\r---\r\r乙\r".encode(),
    "a front matter that is not closed": "---\nzh: 甲\n".encode(),
    "a front matter alone": "---\nzh: 甲\n---\n".encode(),
    "a list for a front matter": b"---\n- a\n---\n\nb\n",
    "tabs": b"\t" * MANY,
    "line separators": "甲\u2028乙\u2029丙\x85丁\n".encode(),
    "one line of a million characters": b"a" * 1_000_000,
    "a hundred thousand lines": b"a\n" * 100_000,
    "references to everything": b"[^n1] " * MANY,
    "aliases nested tenfold": b"---\n"
    + b"".join(f"{'a' * (n + 1)}: &x{n} [{', '.join([f'*x{n - 1}' if n else 'x'] * 10)}]\n".encode() for n in range(10))
    + b"---\n",
}
TOKENS = (
    "{~~",
    "{>>",
    "<<}",
    "<b>",
    "\t",
    "\0",
    "\n---\n",
    ": ",
    "[",
    "&a ",
    "*a",
    "\u202e",
    "\u2ecb",
    "\n\n",
    "{: #p1 }",
    "!!x ",
    "\n///\n",
    "\n/// table\n",
    "\n```\n",
)


def at_random(draw: random.Random, content: bytes) -> int:
    return draw.randrange(len(content) + 1)


def truncate(draw: random.Random, content: bytes) -> bytes:
    return content[: at_random(draw, content)]


def flip(draw: random.Random, content: bytes) -> bytes:
    at = draw.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << draw.randrange(8))]) + content[at + 1 :]


def scatter(draw: random.Random, content: bytes) -> bytes:
    at = at_random(draw, content)
    return content[:at] + draw.randbytes(draw.randint(1, 40)) + content[at:]


def insert(draw: random.Random, content: bytes) -> bytes:
    text = content.decode()
    at = draw.randrange(len(text) + 1)
    return (text[:at] + draw.choice(TOKENS) + text[at:]).encode()


def by_lines(
    change: Callable[[random.Random, list[bytes], int], list[bytes]],
) -> Callable[[random.Random, bytes], bytes]:
    """A way to damage that works on the lines of a file, at one that is drawn."""

    def changed(draw: random.Random, content: bytes) -> bytes:
        lines = content.split(b"\n")
        return b"\n".join(change(draw, lines, draw.randrange(len(lines))))

    return changed


def exchange(draw: random.Random, lines: list[bytes], at: int) -> list[bytes]:
    other = draw.randrange(len(lines))
    return [lines[{at: other, other: at}.get(n, n)] for n in range(len(lines))]


DRAWN: dict[str, Callable[[random.Random, bytes], bytes]] = {
    "truncate": truncate,
    "flip a bit": flip,
    "random bytes": scatter,
    "a stray token": insert,
    "repeat a line": by_lines(lambda _, lines, at: lines[: at + 1] + lines[at:]),
    "delete a line": by_lines(lambda _, lines, at: lines[:at] + lines[at + 1 :]),
    "join two lines": by_lines(lambda _, lines, at: [*lines[:at], b"".join(lines[at : at + 2]), *lines[at + 2 :]]),
    "exchange two lines": by_lines(exchange),
}


def by_hand() -> dict[str, bytes]:
    """Whole contents for any file: what is no text, what is too much, and what opens without end."""
    opened = {f"{opener!r} {MANY} times": (opener * MANY).encode() for opener in OPENERS}
    behind = {f"behind a front matter, {name}": b"---\nx: y\n---\n\n" + content for name, content in opened.items()}
    within = {
        f"in a front matter, {name}": b"---\nzh: " + content + b"\n---\n\na\n" for name, content in opened.items()
    }
    return WHOLE | opened | behind | within
