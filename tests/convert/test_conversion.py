"""Law 2: conversion is repeatable, holds law 1, overwrites nothing; and how well it finds blocks."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import ROOT, documents
from edition.base.findings import EditionError
from edition.check import comparison
from edition.commands import compare, proving
from edition.commands import convert as command
from edition.convert.conversion import convert
from edition.convert.writing.record import Conversion
from edition.model.languages.chinese import squeezed
from edition.model.sources import ledger
from edition.model.sources.source import Source
from edition.model.texts import texts

KEYS = {document.key: document for document in documents()}
SPECIMENS = Path(__file__).parents[1] / "fixtures/specimens"
MARKER = re.compile(r"^[■*]+|[①-⑳]")
WORDS = "我们要坚持从实际出发，因地制宜发展新质生产力。花园里的春天来得早，人们走出门去看花。"
SIGNS = (
    *"；：:;。，…#*>-•|“”、①†（）()ⅰⅣ新a\t\f\u200b",
    *(
        "——",
        "##",
        "### ",
        "**",
        "1.",
        "1)",
        "[1]",
        "（一）",
        "一、",
        "||",
        "  ",
        "\f\f；",
        "；；",
        "1.；",
        "二、；",
        "甲*",
    ),
    *(
        "第",
        "第一章",
        "目录",
        "注释",
        "参考文献",
        "Abstract",
        "图1",
        "表1",
        "12",
        "问：",
        "答：",
        "附件：",
        "——张三",
        "2023年",
    ),
    *("http://a.b/c", "$ ls", "…… 3", "甲①。", "壹、"),
)
LINES = st.one_of(
    st.tuples(st.sampled_from(["", "    ", "　　"]), st.sampled_from(SIGNS)).map("".join),
    st.tuples(st.sampled_from(SIGNS), st.integers(0, 20)).map(lambda drawn: drawn[0] + WORDS[: drawn[1]]),
    st.tuples(st.sampled_from(["", "　　"]), st.integers(0, 40)).map(lambda drawn: drawn[0] + WORDS[: drawn[1]]),
    st.just(""),
)


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("key", KEYS)
def test_the_same_source_gives_the_same_result(key: str) -> None:
    path = ROOT / "sources" / KEYS[key].file
    markdown = command.is_markdown(KEYS[key])
    one, two = convert(Source.read(path), markdown), convert(Source.read(path), markdown)
    assert [t.markdown for t in one.texts] == [t.markdown for t in two.texts]
    assert ledger.write(one.entries) == ledger.write(two.entries)
    assert one == two


@pytest.mark.parametrize("key", KEYS)
def test_raw_conversion_loses_nothing(key: str) -> None:
    document = KEYS[key]
    source = Source.read(ROOT / "sources" / document.file)
    conversion = convert(source, command.is_markdown(document))
    files = [proving.file_of(document, text, document.file) for text in conversion.texts]
    result = proving.checked(source, conversion, files)
    assert result.kept + sum(sum(t.values()) for t in (result.dropped, result.moved, result.markers)) == result.total
    assert ledger.read(ledger.write(conversion.entries), "ledger", source) == conversion.entries


@pytest.mark.parametrize("key", KEYS)
def test_boundaries_agree_with_the_proofread_text(key: str) -> None:
    assert compare.scores(KEYS[key], ROOT)["boundaries"].f1 >= 0.98


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A copy of a source, since its ledger is written beside it."""
    path = tmp_path / "sources" / KEYS["001"].file
    path.parent.mkdir()
    shutil.copyfile(ROOT / "sources" / path.name, path)
    return path


def test_into_writes_once_and_refuses_to_overwrite(tmp_path: Path, source: Path) -> None:
    into = tmp_path / "out"
    command.convert_file(source, ROOT, into)
    names = [*(f"out/{slug}.md" for slug in KEYS["001"].slugs), f"sources/{source.stem}.ledger.tsv"]
    before = tree(tmp_path)
    assert set(before) == {*names, f"sources/{source.name}"}
    with pytest.raises(EditionError) as caught:
        command.convert_file(source, ROOT, into)
    message = "{}:1: file-exists: conversion overwrites nothing. Move it away, or correct it by hand."
    assert str(caught.value).split("\n") == [message.format(tmp_path / name) for name in sorted(names)]
    assert tree(tmp_path) == before


def test_into_writes_nothing_where_one_file_is_there(tmp_path: Path, source: Path) -> None:
    source.with_name(f"{source.stem}.ledger.tsv").write_text("mine", encoding="utf-8")
    before = tree(tmp_path)
    with pytest.raises(EditionError, match="file-exists"):
        command.convert_file(source, ROOT, tmp_path / "out")
    assert tree(tmp_path) == before


def broken(source: Path, old: str, new: str) -> Conversion:
    """The conversion of a source whose blocks write something else than the source prints."""
    conversion = convert(Source.read(source))
    first, *others = conversion.texts
    blocks = (replace(block, markdown=block.markdown.replace(old, new)) for block in first.blocks)
    return replace(conversion, texts=(replace(first, blocks=tuple(blocks)), *others))


def test_a_block_that_breaks_law_1_is_a_draft(source: Path) -> None:
    conversion = broken(source, "马克思认为", "马恩认为")
    proved = proving.prove(conversion, None, "source.txt")
    doubted = [block for block in proved.conversion.texts[0].blocks if block.doubt]
    assert doubted and all(".draft" in block.markdown and "马克思认为" in block.markdown for block in doubted)
    assert proved.faults == ()
    assert len(proved.conversion.texts[0].blocks) == len(conversion.texts[0].blocks)


def test_all_is_written_and_what_breaks_law_1_is_said(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "convert", lambda *_: broken(source, "# ", "# 又"))  # no title is a draft
    for into in (tmp_path / "out", None):
        with pytest.raises(EditionError, match="reading-differs"):
            command.convert_file(source, ROOT, into)
    [written] = (tmp_path / "out").iterdir()
    assert written.read_text(encoding="utf-8") == capsys.readouterr().out


def openings(blocks: list[str]) -> Counter[str]:
    """The first eight characters of each block, markers aside."""
    return Counter(MARKER.sub("", squeezed(text))[:8] for text in blocks)


@pytest.mark.parametrize("name", ["web-print", "two-column", "pamphlet"])
def test_specimens_collate_and_keep_their_blocks(name: str) -> None:
    source = Source.read(SPECIMENS / f"{name}.txt")
    conversion = convert(source)
    files = [proving.file_of(None, text, name) for text in conversion.texts]
    proving.checked(source, conversion, files)
    rows = (SPECIMENS / f"{name}.expected.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    pairs = [row.split("\t", 1) for row in rows]
    wanted = openings([text for kind, text in pairs if kind != "furniture"])
    found = openings([comparison.solid(b) for f in files for b in texts.parse(f, name).blocks])
    score = comparison.Score((found & wanted).total(), found.total(), wanted.total())
    assert score.f1 >= 0.94, sorted((found - wanted) + (wanted - found))


def test_lines_that_nothing_parts_make_no_block_too_long_for_an_edition() -> None:
    """A list of contents that is not known as one, or an index, would have the whole text refused."""
    raw = tuple("新质生产力是由技术的突破催生而成的先进生产力质态，它" for _ in range(400))
    blocks = convert(Source("example", raw)).texts[0].blocks
    assert 2 <= len(blocks) <= 4
    assert max(len(block.markdown) for block in blocks) < 8_000


@settings(max_examples=500)
@given(raw=st.lists(LINES, max_size=25), at=st.integers(0, 25), markdown=st.booleans())
def test_whatever_the_lines_conversion_ends_and_loses_nothing(raw: list[str], at: int, markdown: bool) -> None:
    raw.insert(at, WORDS)
    source = Source("example", tuple(raw))
    conversion = convert(source, markdown)
    files = [proving.file_of(None, text, "example.txt") for text in conversion.texts]
    assert proving.checked(source, conversion, files).kept


@pytest.mark.parametrize("markdown", [False, True], ids=["plain", "markdown"])
@pytest.mark.parametrize("alone", [*"；：。，、—…#*>|-•①†“”（）新a", "##", "；；", "1.", "第"])
def test_no_line_of_a_sign_alone_ends_conversion(alone: str, markdown: bool) -> None:
    """Where a number opens the next line, the line before was looked at without its semicolon: nothing was left."""
    words = "我们要坚持从实际出发，因地制宜发展，"
    raw = (alone, words, alone, f"一、{words}", alone, f"1.{words}", alone, "", alone, f"    {words}", f"——{alone}")
    conversion = convert(Source("example", raw), markdown)
    assert (
        squeezed("".join(block.markdown for text in conversion.texts for block in text.blocks)).count("因地制宜") == 4
    )
