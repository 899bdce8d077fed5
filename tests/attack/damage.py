"""Ways to damage a file: whole contents that no file should have; by draw, a few bytes or lines of a real one."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from attack.order import Tree
from corpus import ROOT

SEED = 20240321
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


@dataclass(frozen=True)
class Case:
    """A damaged file: its kind, what was done, its path in the repository, its content."""

    kind: str
    what: str
    path: str
    content: bytes


def cases(tree: Tree, draws: int) -> Iterator[Case]:
    """Every kind of file with every content by hand, then with as many draws of every other way to damage it."""
    draw, whole = random.Random(SEED), by_hand()
    for kind, path in tree.kinds.items():
        for what, content in whole.items():
            yield Case(kind, what, path, content)
        for what, damaged in DRAWN.items():
            for _ in range(draws):
                yield Case(kind, what, path, damaged(draw, tree.files[path]))
    yield from listed(tree)


def listed(tree: Tree) -> Iterator[Case]:
    """The rows of tests/fixtures/malformed.tsv, each written into a file of its kind."""
    rows = (ROOT / "tests/fixtures/malformed.tsv").read_text(encoding="utf-8").splitlines()[1:]
    kinds = {
        "text": "Chinese text",
        "translation": "English text",
        "term": "term",
        "document": "catalogue",
        "catalogue": "catalogue",
    }
    for file, written, _ in (row.replace("\\n", "\n").replace("\\\\", "\\").split("\t") for row in rows):
        if kind := kinds.get(file):
            path = tree.kinds[kind]
            own = tree.files[path].decode()
            if file == "catalogue":
                content = written
            elif file == "document":
                content = re.sub(rf"\n  {written.partition(':')[0]}:.*", "", own) + f"  {written}\n"
            else:
                content = own.replace("\n---\n", f"\n{written}\n---\n", 1)
            yield Case(kind, written, path, content.encode())
