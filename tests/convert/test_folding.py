"""What PDF readers invent is read as what it stands for, and each of it has its row in the ledger."""

from __future__ import annotations

from edition.commands import proving
from edition.convert.conversion import convert
from edition.model.sources import ledger
from edition.model.sources.source import Source

BODY = "发展新质⽣产⼒是推动⾼质量发展的内在要求和重要着⼒点。"
SOURCE = Source(
    "s.txt",
    (
        "\ufeff⻓三⻆的新质⽣产⼒", "", BODY, "\u200b", "\x08 \u2060", f"{BODY}\u200b", "",
        "Summary: ef\ufb01cient inno\u00ad", "vation and the digi\u200btal economy o\ufb03ce.", "", "⼝", "1\u20602",
    ),
)  # fmt: skip


def test_invented_characters_become_what_they_stand_for() -> None:
    conversion = convert(SOURCE)
    [text] = conversion.texts
    markdown = text.markdown
    for words in (
        "长三角的新质生产力",
        "发展新质生产力是推动高质量发展",
        "efficient innovation and the digital economy office.",
    ):
        assert words in markdown
    assert not set(markdown) & set("⻓⻆⽣⼒⾼⼝\u200b\u2060\u00ad\ufb01\ufb03\x08\ufeff")
    folds = [entry for entry in conversion.entries if entry.act == "fold"]
    assert {entry.rule for entry in folds} == {
        "radical", "zero-width", "soft-hyphen", "compatibility-form", "control-character",
    }  # fmt: skip
    assert ledger.Entry("fold", "radical", "1:2", "U+2ED3", "U+2ED3", "长") in folds
    assert ledger.Entry("fold", "soft-hyphen", "8:23", "U+00AD", "U+00AD") in folds
    files = [proving.file_of(None, text, "s.txt")]
    result = proving.checked(SOURCE, conversion, files)
    assert result.folded.total() == len(folds)


def test_what_furniture_holds_is_dropped_with_it() -> None:
    source = Source("s.txt", ("学⽤参考第1期", "目录", "发展 .... 1", "重要 .... 4", BODY, "重要", BODY))
    entries = convert(source).entries
    assert [entry.lines for entry in entries if entry.act == "drop"] == ["1", "2-4"]
    assert {entry.lines.split(":")[0] for entry in entries if entry.act == "fold"} == {"5", "7"}
