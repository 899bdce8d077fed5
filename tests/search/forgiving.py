"""The forgiving queries: what they ought to find, and whether an answer of the engine is right."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from corpus import ROOT
from truth import true_blocks

QUERIES = ROOT / "tests/search/forgiving.tsv"
ASK = ROOT / "tests/javascript/search/ask.js"
NOTE = re.compile(r"#fn-(?:zh|en)-(\d*)(.*)$")
# Of these kinds every true block must be found; of the others a true one must be among the first.
WHOLE = ("inflection", "radicals", "variants", "umlaut", "forms")
FIRST = 3


class Answer(TypedDict):
    """What the engine found: for each page, best first, the addresses of its hits; and how it presents them."""

    groups: list[list[str]]
    guess: str | None
    nearest: bool


@dataclass(frozen=True)
class ForgivingQuery:
    """A row of `forgiving.tsv`. `says` are the ways, one or several, in which the answer may be presented."""

    id: str
    kind: str
    set: str
    query: str
    want: str
    says: tuple[str, ...]

    def is_right(self, answer: Answer) -> bool:
        """Whether an answer finds what is wanted and presents it as it should."""
        if presented(answer) not in self.says:
            return False
        if not self.want:
            return True
        true, found = true_blocks(self.want), blocks_of(answer)
        return true <= set(found) if self.kind in WHOLE else bool(true & set(found[:FIRST]))


def forgiving_queries() -> list[ForgivingQuery]:
    """The rows, in the file's order."""
    rows = [line.split("\t") for line in QUERIES.read_text(encoding="utf-8").splitlines()[1:]]
    return [ForgivingQuery(i, k, s, q, w, tuple(says.split("|"))) for i, k, s, q, w, says in rows]


def presented(answer: Answer) -> str:
    """How an answer is presented: as found, as what was meant perhaps, as the nearest there is, or as nothing."""
    if not answer["groups"]:
        return "nothing"
    if answer["guess"]:
        return "guess"
    return "nearest" if answer["nearest"] else "found"


def blocks_of(answer: Answer) -> list[str]:
    """The blocks that an answer shows, best first, as `truth` names them."""
    hits = [hit if "#" in hit else f"{hit}#title" for group in answer["groups"] for hit in group]
    return [NOTE.sub(lambda m: f"#n{m[1]}{m[2]}" if m[1] else f"#{m[2]}", hit) for hit in hits]


def ask(folder: Path, ui: str, queries: list[str]) -> list[Answer]:
    """The engine's answers from the index in a folder, all that it finds."""
    command = ["node", str(ASK), str(folder), ui]
    done = subprocess.run(command, input=json.dumps(queries), capture_output=True, check=True, text=True)
    answers: list[Answer] = json.loads(done.stdout)
    return answers
