"""What is said of one line of a source: whole answers, in fixtures/explanations.txt, and refusals."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from edition.base.findings import EditionError
from edition.commands.explain import explain_line, facts
from edition.convert.conversion import convert
from edition.convert.writing.record import ReportLine
from edition.model.sources.places import Place
from edition.model.sources.source import Source

ROOT = Path(__file__).parents[2]
ANSWERS = (Path(__file__).parents[1] / "fixtures/explanations.txt").read_text(encoding="utf-8").strip().split("\n\n")


@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: ":".join(Path(answer).parts[-1].split(":")[:2]))
def test_an_answer_is_whole(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    path, number, _ = answer.split(":", 2)
    assert explain_line(Path(path), int(number), ROOT) == answer.split("\n")


def explained(number: int, *raw: str) -> list[str]:
    """The facts about a line of a source of one text."""
    conversion = convert(Source("example", raw))
    return [f"{fact.rule}: {fact.sentence}" for fact in facts(conversion, ["text.md"], number)]


def test_a_note_that_nothing_refers_to_is_said_to_be_one() -> None:
    raw = ("发展新质生产力是推动[1]。", "[1] 甲", "[2] 乙")
    places = tuple(Place(role=role, opens=True) for role in ("p", "note", "note"))
    unreferred = convert(Source("example", raw, places)).report
    assert [line for line in unreferred if line.rule == "note-without-reference"] == [
        ReportLine("note-without-reference", 3, "n2")
    ]


def test_what_only_another_note_refers_to_stays_text() -> None:
    """A note that nothing in the text refers to would have the whole text refused."""
    converted = convert(Source("example", ("发展新质生产力是推动①。", "①参见②。", "②乙，", "丙。")))
    assert not [line for line in converted.report if line.rule == "note-without-reference"]
    assert "②乙，丙。" in converted.texts[0].blocks[-1].markdown


def test_a_line_that_a_pdf_prints_in_a_column_is_all_of_it() -> None:
    raw = ("发展新质生产力。", "因地制宜。", "先立后破。")
    conversion = convert(Source("example", raw, tuple(Place(x=40, size=10, column=column) for column in (1, 2, 3))))
    said = [fact.sentence for number in (1, 2, 3) for fact in facts(conversion, ["text.md"], number)]
    assert said and not [sentence for sentence in said if "part of the line" in sentence]


def test_every_line_of_a_source_is_explained() -> None:
    for path in sorted((ROOT / "tests/fixtures/specimens").glob("*[!d].txt")):
        conversion = convert(Source.read(path))
        names = ["text.md"] * len(conversion.texts)
        assert all(list(facts(conversion, names, n)) for n in range(1, len(conversion.source.raw) + 1)), path


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (None, 1, "{}:1: file-missing: the file is not there. Restore it, or name another."),
        (b"A\nB\xff", 1, "{}:2: not-utf8: byte 0xff is not UTF-8. Save the file as UTF-8."),
        (b"PK\n\x00\n\x00", 1, "{}:2: not-text: the line holds U+0000, a null character. Name a text file."),
        (b" \n", 1, "{}:1: empty-file: the file holds no text. Fill it or remove it."),
        (b"A\nB\n", 3, "{}:3: line-missing: the file has 2 lines. Name a line from 1 to 2."),
        (b"A\nB", 3, "{}:3: line-missing: the file has 2 lines. Name a line from 1 to 2."),
        (b"A\nB\n", 0, "{}:0: line-missing: the file has 2 lines. Name a line from 1 to 2."),
        (b"A\nB\n", -1, "{}:-1: line-missing: the file has 2 lines. Name a line from 1 to 2."),
    ],
)
def test_what_cannot_be_explained_is_a_finding(content: bytes | None, line: int, message: str, tmp_path: Path) -> None:
    path = tmp_path / "source.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EditionError) as caught:
        explain_line(path, line, ROOT)
    assert str(caught.value) == message.format(path)


@pytest.mark.parametrize("line", [1, 2])
def test_the_first_and_the_last_line_are_in_range(line: int, tmp_path: Path) -> None:
    path = tmp_path / "source.txt"
    path.write_text("新质生产力。\n要发展。\n", encoding="utf-8")
    assert explain_line(path, line, ROOT)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "hooks/explain.py", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_the_command_prints_the_answer_and_ends_with_the_finding_of_a_refusal() -> None:
    answer = ANSWERS[0]
    path, number, _ = answer.split(":", 2)
    done = run(path, number)
    assert (done.returncode, done.stdout, done.stderr) == (0, answer + "\n", "")
    refused = run(path, "9999")
    last = len((ROOT / path).read_bytes().splitlines())
    message = f"{path}:9999: line-missing: the file has {last} lines. Name a line from 1 to {last}.\n"
    message += "1 finding: line-missing 1\n"
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", message)
    folder = run("sources", "1")
    message = "sources:1: file-unreadable: this is a folder. Put a text file in its place.\n"
    message += "1 finding: file-unreadable 1\n"
    assert (folder.returncode, folder.stdout, folder.stderr) == (1, "", message)
    no_number = run(path, "first")
    assert (no_number.returncode, "Traceback" in no_number.stderr) == (2, False)


def test_make_explain_asks_for_a_line() -> None:
    """Asked what it would do, so that it does nothing."""
    command = ["make", "--dry-run", "explain", "FILE=sources/x.txt"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, "say which line: make explain FILE=sources/….txt LINE=120" in done.stderr) == (2, True)
    done = subprocess.run([*command, "LINE=3"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.strip().split("\n")[-1]) == (
        0,
        '.venv/bin/python hooks/explain.py "$FILE" "$LINE"',
    )
