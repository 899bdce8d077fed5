"""The ten lines that open CONTRIBUTING.md do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus import ROOT
from edition.base.reporting import report
from edition.commands import maintenance
from edition.model.data.schema import Keys
from edition.model.data.schemas import DOCUMENT, TERM, TEXT, TRANSLATION
from edition.model.texts import texts
from trees import SEVERAL, few_documents, few_terms, run

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
LINES = re.findall(r"^\d+\. (.+)$", GUIDE.split("\n## ")[1], re.MULTILINE)


def named(line: int, pattern: str) -> str:
    """What a pattern's group finds in one of the ten lines, counted from 1."""
    found = re.search(pattern, LINES[line - 1])
    assert found, f"line {line} of “Your first correction” lacks {pattern}"
    return found[1]


CHINESE = named(3, r"`(docs/\S+\.md)`")
ENGLISH = named(8, r"`make stamp FILE=(docs/\S+\.en\.md)`")
MARKED = named(5, r"write `([^`]+)` for")
PRINTED = named(5, r"for `([^`]+)`")
UNMARKED = re.sub(r"\{~~.*?~>(.*?)~~\}\{>>.*?<<\}", r"\1", MARKED)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what the commands read and write: the document that the ten lines name, and two terms."""
    few_terms(few_documents(tmp_path, SEVERAL), "new-quality-productive-forces", "digital-economy")
    return tmp_path


def correct(tree: Path, reading: str) -> int:
    """Writes a reading in place of the printed one, in the block that line 3 names; returns the line it stands on."""
    path = tree / CHINESE
    before, after = path.read_text(encoding="utf-8").split(named(3, r"`(\{: #\w+ \})`"))
    assert before.rstrip().endswith(PRINTED)
    path.write_text(
        before.rstrip().removesuffix(PRINTED) + reading + "\n" + named(3, r"`(\{: #\w+ \})`") + after, encoding="utf-8"
    )
    return before.rstrip().count("\n") + 1


def test_there_are_ten_lines_and_make_knows_their_commands() -> None:
    assert len(LINES) == 10
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", GUIDE)) <= targets


def test_a_marked_correction_holds(tree: Path) -> None:
    before = report(*maintenance.check_all(tree))
    correct(tree, MARKED)
    collated = run(tree, "hooks/collate.py")
    assert (collated.returncode, collated.stderr.strip()) == (0, "")
    assert ENGLISH in run(tree, "hooks/stale.py").stdout
    assert run(tree, "hooks/stale.py", "--stamp", ENGLISH).returncode == 0
    assert ENGLISH not in run(tree, "hooks/stale.py").stdout
    # The documents are without the tables that answer some findings.
    assert run(tree, "hooks/check.py").stdout == f"{before}\n"


def test_the_same_change_without_its_mark_fails_with_file_and_line(tree: Path) -> None:
    line = correct(tree, UNMARKED)
    collated = run(tree, "hooks/collate.py")
    assert collated.returncode == 1
    assert f"{CHINESE}:{line}: reading-differs: " in collated.stderr


@pytest.mark.parametrize("kind", [DOCUMENT, TEXT, TRANSLATION, TERM], ids=["document", "text", "translation", "term"])
def test_every_key_of_a_data_file_is_listed(kind: Keys) -> None:
    listed = GUIDE.partition("## What data files may hold")[2].partition("\n## ")[0]
    assert {key for key in (*kind.required, *kind.optional) if not re.search(rf"`[^`]*\b{key}\b", listed)} == set()


def test_what_keeps_its_lines_is_written_as_it_says() -> None:
    example = GUIDE.partition("## Kinds that keep their lines")[2].split("````\n")[1]
    text = texts.parse(f'---\nsource: "001"\n---\n\n{example}', "t.md")
    assert [(block.kind, block.id) for block in text.blocks] == [("verse", "p7"), ("table", "p8"), ("code", "p9")]
    assert text.findings == ()
