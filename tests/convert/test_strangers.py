"""Small documents of kinds that nobody here wrote: fixtures/strangers/*.txt, and what becomes of each in expected.txt.

Where a rule is meant to change that, write it anew and read the difference:
`PYTHONPATH=hooks python tests/convert/test_strangers.py`.
"""

from __future__ import annotations

import io
import re
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.commands import convert

FOLDER = Path(__file__).parents[1] / "fixtures/strangers"
EXPECTED = FOLDER / "expected.txt"
# A paragraph of ordinary words, of which most of these documents are made, whole.
FILLER = re.compile(
    r".*段的(?:开头在这里|開頭在這裡)|(?:清早|午后|傍晚|入夜|雨停以后|开春时|秋收前|集市散后|放学路上|天亮之前)，.*。.*"
    r"(?:着急|很远|下来|续上|照旧|旧事|气味|亮了)。\n\{: #p\d+ \}"
)
DOCUMENTS = sorted(FOLDER.glob("[0-9a-n][0-9]*.txt"))
SAID = re.compile(r"dropped|moved|folded|supplied|drafts|\d+ texts?,")


def outcome(path: Path) -> str:
    """What the summary says, every block that is no filler, a line each, and how many are filler; or the refusal."""
    out, err = io.StringIO(), io.StringIO()
    lines = [f"== {path.name}"]
    with redirect_stdout(out), redirect_stderr(err):
        try:
            convert.convert_file(path, FOLDER.parents[2], None)
        except EditionError as error:
            lines += [
                f"{finding.line}: {finding.code}: {finding.fact}. {finding.remedy}." for finding in error.findings
            ]
    lines += [line for line in err.getvalue().split("\n") if SAID.match(line)]
    blocks = [block for block in out.getvalue().strip("\n").split("\n\n") if not block.startswith("---")]
    filler = [block for block in blocks if FILLER.match(block)]
    lines += [block.replace("\n", " ⏎ ") for block in blocks if block and block not in filler]
    return "\n".join([*lines, f"and {len(filler)} of filler"])


def expected() -> dict[str, str]:
    """What is expected of each document, by its name."""
    parts = EXPECTED.read_text(encoding="utf-8").strip("\n").split("\n\n")
    return {part.split("\n")[0].removeprefix("== "): part for part in parts}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_becomes_what_is_expected(path: Path) -> None:
    assert outcome(path) == expected()[path.name]


if __name__ == "__main__":
    EXPECTED.write_text("\n\n".join(map(outcome, DOCUMENTS)) + "\n", encoding="utf-8")
