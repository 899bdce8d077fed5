"""What cannot be shown as it stands becomes a draft in its place; and all is written, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.commands import convert as command
from edition.commands.proving import checked, file_of
from edition.convert.conversion import convert
from edition.model.sources.source import Source

ROOT = Path(__file__).parents[2]
WORDS = "发展新质生产力是推动高质量发展的内在要求，必须继续做好创新这篇大文章。"


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("作者甲，见a_b|c。", "作者甲，见a\\_b|c。\n{: #p1 .author-note }"),
        ("作者甲，{: .draft }\ue000", "```\n作者甲，{: .draft }\ue000\n```\n{: #p1 .draft }"),
    ],
)
def test_a_note_on_the_author_that_holds_signs_is_written_without_its_mark(note: str, written: str) -> None:
    source = Source("example", ("新质生产力", "", WORDS, f"* {note}"))
    conversion = convert(source)
    (text,) = conversion.texts
    checked(source, conversion, [file_of(None, text, "example")])
    assert f"\n\n{written}\n\n" in text.markdown


def test_a_note_that_a_draft_refers_to_is_left_to_be_settled(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "source.txt"
    path.write_text("\n".join(("新质生产力", "", f"{WORDS}\ue000①。", "① 甲")), encoding="utf-8")
    command.convert_file(path, ROOT, None)
    out, err = capsys.readouterr()
    assert "{: #p1 .draft }\n\n[^n1]: 甲" in out
    assert f"{path}:4: note-without-reference: n1\n" in err
