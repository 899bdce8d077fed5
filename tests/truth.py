"""What a query of `queries.tsv` ought to find, computed naively from the texts and by no part of the search.

A block is an aligned pair under one id (`texts/hong/x/#p7`), or a note by its label (`texts/hong/x/#n3`).
`want` says which blocks are true:

- `a|b`: blocks that hold a or b;
- `a & b`: blocks that hold both, in either language (` & ` with its spaces, so that R&D stays one string);
- `=a`: a as a whole word or number, with no letter a–z or digit right before or behind it, and no point or comma
  with a digit. For short Latin strings: `=AI` is not in *main*.

A string is held by a block if it is a substring of the block's plain text (`texts.plain`: the corrected reading, no
markup) in either language, both folded so: NFKC, `str.casefold`, then all white space and the quote marks
“”‘’"'「」『』 dropped. Nothing else is folded: neither script, pinyin nor spelling; hyphens and punctuation count.
With `=` only NFKC and casefold are applied, and white space is one space.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from edition.model.texts import pairing, texts

ROOT = Path(__file__).resolve().parents[1]
QUERIES = ROOT / "tests/search/queries.tsv"
DROPPED = re.compile(r"[\s“”‘’\"'「」『』]")


@dataclass(frozen=True)
class Query:
    """A row of `queries.tsv`."""

    id: str
    category: str
    set: str
    query: str
    want: str
    best: tuple[str, ...]
    note: str


def queries(path: Path = QUERIES) -> list[Query]:
    """The rows, in the file's order."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [Query(i, c, s, q, w, tuple(filter(None, b.split("|"))), n) for i, c, s, q, w, b, n in rows]


def normal(text: str) -> str:
    """NFKC and casefold, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def fold(text: str) -> str:
    """The text as substrings are looked for in it.

    >>> fold("“２６．３ %” for China’s GDP")
    '26.3%forchinasgdp'
    """
    return DROPPED.sub("", normal(text))


@cache
def folded(root: Path = ROOT) -> dict[str, tuple[tuple[str, str], ...]]:
    """The texts of each block of a tree in the languages it has, each normal and folded."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for pair in pairing.load_all(root):
        url = pair.zh.path.removeprefix("docs/").removesuffix(".md") + "/"
        for text in filter(None, (pair.zh, pair.en)):
            for block in text.blocks:
                key, plain = f"{url}#{block.id}", texts.plain(block.text)
                found[key] = (*found.get(key, ()), (normal(plain), fold(plain)))
    return found


def holds(forms: tuple[tuple[str, str], ...], string: str) -> bool:
    """Whether one of a block's texts holds a string of `want`."""
    if string.startswith("="):
        word = re.escape(normal(string[1:]))
        whole = re.compile(rf"(?<![0-9a-z])(?<!\d[.,]){word}(?![0-9a-z]|[.,]\d)")
        return any(whole.search(text) for text, _ in forms)
    return any(fold(string) in text for _, text in forms)


def true_blocks(want: str, root: Path = ROOT) -> set[str]:
    """The blocks a query with this `want` ought to find; none for an empty one.

    >>> sorted(true_blocks("=2.54%")) == sorted(true_blocks("2.54%")) != []
    True
    """
    ways = [[part.strip() for part in way.split(" & ")] for way in want.split("|") if way.strip()]
    return {key for key, forms in folded(root).items() if any(all(holds(forms, s) for s in way) for way in ways)}


def faults() -> list[str]:
    """What is wrong with `queries.tsv`: rows whose truth does not fit their category, and queries that are repeated.

    >>> faults()
    []
    """
    found: list[str] = []
    seen: set[str] = set()
    held = "\n".join(form for forms in folded().values() for _, form in forms)
    for row in queries():
        if (row.category != "absent") != bool(true_blocks(row.want) and row.best):
            found.append(f"{row.id}: wants {len(true_blocks(row.want))} blocks, {len(row.best)} pages")
        if row.category.startswith(("absent", "slip")) and fold(row.query) in held:
            found.append(f"{row.id}: stands in a text")
        if row.query in seen:
            found.append(f"{row.id}: repeated")
        seen.add(row.query)
    return found
